"""Finds groups of round buttons (`type="radio"`) that no question names.

“Yes. No.” says nothing without the question. People who use a screen reader hear the answers alone, because they jump
from field to field.

Put the buttons into a `<fieldset>` that starts with a `<legend>`: the question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

GROUPS = frozenset(("group", "radiogroup"))


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each set of exposed buttons with one `name`, at the first, unless all stand in a named group."""
    tree = page.accessibility
    sets: defaultdict[tuple[HtmlElement | None, str], list[HtmlElement]] = defaultdict(list)
    for button in tree.with_role("radio"):
        name = button.get("name")
        if button.tag == "input" and name:
            sets[next(button.iterancestors("form"), None), name].append(button)
    for buttons in sets.values():
        if len(buttons) > 1 and not all(_has_question(tree, button) for button in buttons):
            yield Problem(
                page.place(buttons[0]),
                "No question names this group of answers.",
                "Put them into a <fieldset>, with the question in a <legend> first.",
            )


def _has_question(tree: AccessibilityTree, button: HtmlElement) -> bool:
    around = button.iterancestors()
    return any(tree.role(element) in GROUPS and accessible_name(tree, element) for element in around)


RULE = Rule(
    id="choice-without-question",
    title="Answers to choose from without a question",
    family=Family.HTML,
    severity=Severity.WARNING,
    certainty=Certainty.ASK,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C, Techniques for WCAG 2.2: H71 Using fieldset and legend for groups of form controls (2023)",
            "https://www.w3.org/WAI/WCAG22/Techniques/html/H71",
        ),
    ),
    good=(
        Example(
            "<fieldset><legend>Will you come?</legend>\n"
            '<label><input type="radio" name="c"> Yes</label> <label><input type="radio" name="c"> No</label>\n'
            "</fieldset>\n",
            path="page.html",
        ),
        Example('<label><input type="radio" name="c"> I agree</label>\n', path="page.html"),
    ),
    bad=(
        Example(
            '<p>Will you come?</p>\n<label>⟦<input type="radio" name="c">⟧ Yes</label>\n'
            '<label><input type="radio" name="c"> No</label>\n',
            path="page.html",
        ),
        Example(
            '<fieldset>\n<label>⟦<input type="radio" name="c">⟧ Yes</label>\n'
            '<label><input type="radio" name="c"> No</label></fieldset>\n',
            path="page.html",
        ),
    ),
    wcag=("1.3.1",),
)
