"""Finds words that run across the page or blink: `<marquee>` and `<blink>`.

Many people cannot read words that do not stand still, and nobody can stop these. Movement beside a text also takes the
eyes away from it. Browsers still move `<marquee>`; `<blink>` blinks in old ones.

Take the tags away, and leave the words where they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

MOVES = {"blink": "blink", "marquee": "move"}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each such element that people can see."""
    for element in page.tagged(*MOVES):
        if page.accessibility.is_drawn(element):
            message = f"These words {MOVES[element.tag]}, and nobody can stop them."
            yield Problem(page.place(element), message, f"Take <{element.tag}> away.")


RULE = Rule(
    id="moving-text",
    title="Words that move or blink",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 2.2.2 Pause, Stop, Hide",
            "https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide",
        ),
        Source("HTML Standard (2025), section 16.2 Non-conforming features", "https://html.spec.whatwg.org/#marquee"),
    ),
    good=(
        Example("<p>Open today.</p>\n", path="page.html"),
        Example("<div hidden><marquee>Open today.</marquee></div>\n", path="page.html"),
    ),
    bad=(
        Example("⟦<marquee>⟧Open today.</marquee>\n", path="page.html"),
        Example('<p>We are ⟦<blink class="new">⟧open</blink>.</p>\n', path="page.html"),
    ),
    wcag=("2.2.2",),
)
