"""Finds sounds and films that start when the page opens.

The sound covers the voice of a screen reader, and frightens or distracts many people. Finding the button that stops it
is hard with a noise in the ear.

Take `autoplay` out. A film without sound may play when it says `muted` and people can stop it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

LONGEST = 3  # seconds: WCAG 2.2, 1.4.2
# Matches "#t=8,10"; not "#t=25", which plays to the end.
PART = re.compile(r"#t=(\d+(?:\.\d+)?)?,(\d+(?:\.\d+)?)")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each element that starts with sound; how long it is, somebody must hear.

    Sure only of sound that nothing on the page can stop, and that does not start shortly before its end.
    """
    for element, addresses in _starting(page):
        if not all(map(_is_short, addresses)):
            yield Problem(
                page.place(element, "autoplay"),
                "This starts to play by itself.",
                "Take autoplay out, and let people start it.",
                certainty=Certainty.SURE if _is_endless(page, element, addresses) else None,
            )


def _starting(page: HtmlPage) -> Iterator[tuple[HtmlElement, list[str]]]:
    """What starts by itself with sound, with its addresses."""
    for element in page.tagged("audio", "video"):
        found = [element.get("src"), *(source.get("src") for source in element.iterchildren("source"))]
        addresses = [address for address in found if address]
        if addresses and element.get("autoplay") is not None and element.get("muted") is None:
            yield element, addresses


def _is_endless(page: HtmlPage, element: HtmlElement, addresses: Iterable[str]) -> bool:
    """Whether a whole sound starts that people cannot stop: there are no controls, and no script that may make some."""
    is_whole = not any("#t=" in address for address in addresses)
    return element.tag == "audio" and is_whole and element.get("controls") is None and "script" not in page.by_tag


def _is_short(address: str) -> bool:
    match = PART.search(address)
    return match is not None and float(match[2]) - float(match[1] or 0) <= LONGEST


def applies(page: HtmlPage) -> bool:
    """Whether something starts to play by itself, with sound."""
    return any(True for _ in _starting(page))


RULE = Rule(
    id="autoplay",
    title="Sound or film starts by itself",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.2 Audio Control", "https://www.w3.org/WAI/WCAG22/Understanding/audio-control"),
        Source(
            "W3C ACT rule 80f0bf: Audio or video element avoids automatically playing audio",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/80f0bf/",
        ),
        Source(
            "W3C ACT rule aaa1bf: Audio or video that plays automatically has no audio over 3 seconds",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/aaa1bf/",
        ),
        Source(
            "W3C ACT rule 4c31df: Audio or video element that plays automatically has a control mechanism",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/4c31df/",
        ),
    ),
    good=(
        Example('<audio controls src="talk.mp3"></audio>\n', path="page.html"),
        Example(
            '<video autoplay muted src="sea.mp4"></video>\n<audio autoplay src="bell.mp3#t=0,2"></audio>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example('<audio ⟦autoplay⟧ src="talk.mp3"></audio>\n', path="page.html"),
        Example('<video ⟦autoplay=""⟧ controls><source src="sea.mp4"></video>\n', path="page.html"),
    ),
    certainty=Certainty.ASK,
    wcag=("1.4.2",),
    act=("4c31df", "80f0bf", "aaa1bf"),
    applies=applies,
)
