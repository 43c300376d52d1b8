"""Finds style sheets with rules that this program cannot judge.

What these rules do to the page (hide words, change colours) is not checked, and a person must look. Reports say beside
the findings which style sheets were not there at all.

Look at the page in a browser, at its colours and at what the keyboard reaches.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for the first style sheet of a page when some rule of its sheets cannot be judged."""
    unread = page.styles.unread
    if not unread:
        return
    links = (link for link in page.tagged("link") if "stylesheet" in (link.get("rel") or "").lower())
    first = min((*page.tagged("style"), *links), key=page.numbers.__getitem__)
    yield Problem(
        page.place(first),
        f"{unread} style rules of this page cannot be judged." if unread > 1 else "One style rule cannot be judged.",
        "Look at the colours and the focus in a browser.",
    )


RULE = Rule(
    id="styles-not-judged",
    title="Style rules cannot be judged",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG-EM 1.0 (2014), step 5 “Report the evaluation findings”", "https://www.w3.org/TR/WCAG-EM/"),
    ),
    good=(
        Example("<style>p { color: #000; } .wide:valid { color: #999; }</style><p>Hello.</p>\n", path="page.html"),
        Example(
            '<link rel="stylesheet" href="site.css"><p>Hello.</p>\n',
            path="page.html",
            beside=(("site.css", "p:hover { color: #000; }\n"),),
        ),
    ),
    bad=(
        Example("⟦<style>⟧p:state(new) { color: #000; }</style><p>Hello.</p>\n", path="page.html"),
        Example(
            '⟦<link rel="stylesheet" href="site.css">⟧<p>Hello.</p>\n',
            path="page.html",
            beside=(
                ("site.css", "@container (min-width: 30em) { p { color: #000; } }\np:state(new) { opacity: 0; }\n"),
            ),
        ),
    ),
    certainty=Certainty.ASK,
)
