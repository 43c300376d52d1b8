"""Finds tags that browsers put elsewhere, start again or pass over, because they do not fit where they stand.

The page is then not put together as it is written: words that stand in a table outside its cells come before the table,
emphasis without an end goes on in the next paragraphs, a form in a form is lost. Screen readers read what the browser
made of it, so the order and the groups that the author meant may be gone.

Close what was opened last first, end emphasis in the block in which it starts, put words into cells, and keep forms,
links and buttons out of each other. Each kind is told once a page, at its first place.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.displaced import Displaced, Fate
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

SAID = {
    Fate.MOVED: (
        "This <{name}> cannot stand where it is written: browsers put it in front of the table.",
        "Put it into a cell or before the table.",
    ),
    Fate.WORDS_MOVED: (
        "Words stand in this <{name}> outside its cells: browsers put them in front of it.",
        "Put them into a cell or before the table.",
    ),
    Fate.REPEATED: (
        "This <{name}> does not end in the block in which it starts: browsers start it again.",
        "Put </{name}> into the same element.",
    ),
    Fate.PASSED_OVER: (
        "Before this stands a <{name}> that cannot be there: browsers pass over it.",
        "Take it out, or put it where it may stand.",
    ),
}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """At most one problem for each thing that browsers do, at the first place."""
    for fate, (message, hint) in SAID.items():
        found = [item for item in page.displaced if item.fate is fate]
        if found:
            yield _problem(page, found, message, hint)


def _problem(page: HtmlPage, found: list[Displaced], message: str, hint: str) -> Problem:
    first, more = found[0], len(found) - 1
    again = f" The same is so in {more:,} more {'place' if more == 1 else 'places'}." if more else ""
    return Problem(
        page.place(page.elements[first.element]), message.format(name=first.name) + again, hint.format(name=first.name)
    )


RULE = Rule(
    id="tags-out-of-order",
    title="Tags out of order",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "HTML Standard (2025), section 13.2.10 An introduction to error handling and strange cases in the parser",
            "https://html.spec.whatwg.org/multipage/parsing.html#an-introduction-to-error-handling-and-strange-cases-in-the-parser",
        ),
    ),
    good=(
        Example("<p><b>Tea</b></p><p>Milk</p>\n", path="page.html"),
        Example("<p>Tea<p>Milk<ul><li>One<li>Two</ul>\n", path="page.html"),
        Example("<table><tr><td>Tea<tr><td>Milk</table>\n", path="page.html"),
        Example("<p>Tea</p></div><p>Milk</p>\n", path="page.html"),
        Example("<h2><p>Tea</p></h2>\n", path="page.html"),
        Example("<table><caption>Tea</caption> <tr> <td>Milk</td> </tr></table>\n", path="page.html"),
    ),
    bad=(
        Example("<p><b>Tea<p>Milk</b>\n", path="page.html"),
        Example("⟦<table>⟧Tea<tr><td>Milk</table>\n", path="page.html"),
        Example("<table><a href=tea.html>Tea</a><tr><td>Milk</table>\n", path="page.html"),
        Example("<form><input name=a><form><input name=b></form></form>\n", path="page.html"),
        Example("<div><td>Tea</td></div><p>Milk\n", path="page.html"),
    ),
)
