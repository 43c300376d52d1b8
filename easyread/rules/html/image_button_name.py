"""Finds picture buttons without a text that says what they do.

Somebody who cannot see the picture hears only “button”, or the name of the file, and must guess what it does.

Write in `alt` what happens when somebody presses the button: “Search”, not “magnifying glass”.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed `<input type="image">` that authors gave no name."""
    tree = page.accessibility
    for button in page.tagged("input"):
        is_image = (button.get("type") or "").strip().lower() == "image"
        if is_image and tree.is_exposed(button) and not accessible_name(tree, button):
            yield Problem(
                page.place(button),
                "This picture button has no name.",
                'Say in alt="…" what happens when somebody presses it.',
            )


def applies(page: HtmlPage) -> bool:
    """Whether there is an exposed picture button."""
    return any(
        (button.get("type") or "").strip().lower() == "image" and page.accessibility.is_exposed(button)
        for button in page.tagged("input")
    )


RULE = Rule(
    id="image-button-name",
    title="Picture button has no name",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.1.1 Non-text Content",
            "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
        ),
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule 59796f: Image button has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/59796f/",
        ),
    ),
    good=(
        Example('<input type="image" src="lens.png" alt="Search">\n', path="page.html"),
        Example('<input type="image" src="go.png" aria-label="Go to the next page">\n', path="page.html"),
    ),
    bad=(
        Example('⟦<input type="image" src="lens.png">⟧\n', path="page.html"),
        Example('<form>⟦<input type="image" src="lens.png" alt="">⟧</form>\n', path="page.html"),
    ),
    wcag=("1.1.1", "4.1.2"),
    act=("59796f",),
    applies=applies,
)
