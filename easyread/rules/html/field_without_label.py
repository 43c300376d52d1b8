"""Finds form fields that only a hint names: the grey words inside (`placeholder`) or a `title`.

The grey words go away as soon as somebody writes, and then nobody knows what the field asks for. A title shows only
under a mouse that waits.

Write words beside the field, in a `<label>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.guides import success_criterion
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

FIELDS = ("checkbox", "combobox", "listbox", "radio", "searchbox", "slider", "spinbutton", "switch", "textbox")
ARIA_NAMES = ("aria-label", "aria-labelledby")
HINTS = ("placeholder", "title")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed field that has a name, and it from a hint."""
    tree = page.accessibility
    for field in tree.with_role(*FIELDS):
        hint = next((name for name in HINTS if (field.get(name) or "").strip()), "")
        is_named = field in tree.labels or any((field.get(name) or "").strip() for name in ARIA_NAMES)
        if hint and not is_named and accessible_name(tree, field):
            yield Problem(
                page.place(field, hint),
                "Only a hint says what this field asks for.",
                "Write words beside it: <label for=…> with the id of the field.",
            )


RULE = Rule(
    id="field-without-label",
    title="Form field without words beside it",
    family=Family.HTML,
    severity=Severity.WARNING,
    certainty=Certainty.ASK,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("3.3.2", "Labels or Instructions"),),
    good=(
        Example('<label>Town <input placeholder="Leeds"></label>\n', path="page.html"),
        Example('<input aria-label="Search" title="Press Enter"><button>Search</button>\n', path="page.html"),
    ),
    bad=(
        Example('<input ⟦placeholder="Town"⟧>\n', path="page.html"),
        Example('<p>Where?</p><select ⟦title="Town"⟧><option>Leeds</option></select>\n', path="page.html"),
    ),
    wcag=("3.3.2",),
)
