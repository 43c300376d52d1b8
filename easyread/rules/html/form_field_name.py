"""Finds form fields that nothing names.

A field without a name does not say what to write into it. A word that only stands beside it is not tied to it: screen
readers do not read it, and a press on the word does not go to the field.

Write a `<label for="…">` with the id of the field, or put the field inside its label.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

FIELDS = (
    "checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider",
    "spinbutton", "switch", "textbox",
)  # fmt: skip
# Fields that have no role in HTML and still ask for something.
KINDS = frozenset({"color", "date", "datetime-local", "file", "month", "password", "time", "week"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed form field without a name, in order."""
    tree = page.accessibility
    for field in _judged(page):
        if not accessible_name(tree, field):
            yield Problem(
                page.place(field),
                "This form field has no name.",
                'Tie words to it: <label for="…"> with the id of the field.',
            )


def applies(page: HtmlPage) -> bool:
    """Whether there is an exposed form field."""
    return bool(_judged(page))


def _judged(page: HtmlPage) -> list[HtmlElement]:
    tree = page.accessibility
    fields = [field for field in tree.with_role(*FIELDS) if field not in tree.foreign]
    fields += [
        field
        for field in page.tagged("input")
        if not tree.role(field) and (field.get("type") or "").strip().lower() in KINDS and tree.is_exposed(field)
    ]
    return fields


RULE = Rule(
    id="form-field-name",
    title="Form field has no name",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule e086e5: Form field has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/e086e5/",
        ),
    ),
    good=(
        Example('<label for="town">Town</label> <input id="town">\n', path="page.html"),
        Example("<label>Colour <select><option>Red</option></select></label>\n", path="page.html"),
    ),
    bad=(
        Example('<p>Town</p>\n⟦<input name="town">⟧\n', path="page.html"),
        Example('<label for="town">Town</label>\n⟦<div role="textbox" id="town">⟧</div>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("e086e5",),
    applies=applies,
)
