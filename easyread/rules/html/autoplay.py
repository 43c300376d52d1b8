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
TIME = r"(?:\d+:){0,2}\d+(?:\.\d*)?"
# Matches "#t=8,10", "#t=npt:0:08,0:10" and "#track=1&t=,2"; "#t=25" has no end and plays to that of the whole.
PART = re.compile(rf"[#&]t=(?:npt:)?(?P<start>{TIME})?(?:,(?P<end>{TIME}))?(?=&|\Z)")


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
    is_whole = not any(map(PART.search, addresses))
    return element.tag == "audio" and is_whole and element.get("controls") is None and "script" not in page.by_tag


def _is_short(address: str) -> bool:
    match = PART.search(address)
    return match is not None and match["end"] is not None and 0 < _length(match) <= LONGEST


def _length(part: re.Match[str]) -> float:
    """The seconds from the start of a part to its end; browsers play the whole where the end comes first."""
    return _seconds(part["end"]) - _seconds(part["start"] or "0")


def _seconds(time: str) -> float:
    """The seconds of "62.5", "1:02.5" or "0:01:02.5"."""
    return sum(float(number) * 60.0**power for power, number in enumerate(reversed(time.split(":"))))


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
        Source("W3C Media Fragments URI 1.0 (2012), section 4.2.1", "https://www.w3.org/TR/media-frags/#naming-time"),
    ),
    good=(
        Example('<audio controls src="talk.mp3"></audio>\n', path="page.html"),
        Example(
            '<video autoplay muted src="sea.mp4"></video>\n<audio autoplay src="bell.mp3#t=0,2"></audio>\n',
            path="page.html",
        ),
        Example('<audio autoplay src="bell.mp3#track=1&amp;t=npt:1:10,1:12.5"></audio>\n', path="page.html"),
    ),
    bad=(
        Example('<audio ⟦autoplay⟧ src="talk.mp3"></audio>\n', path="page.html"),
        Example('<audio ⟦autoplay⟧ src="talk.mp3#t=8,3"></audio>\n', path="page.html"),
        Example('<video ⟦autoplay=""⟧ controls><source src="sea.mp4"></video>\n', path="page.html"),
    ),
    certainty=Certainty.ASK,
    wcag=("1.4.2",),
    act=("4c31df", "80f0bf", "aaa1bf"),
    applies=applies,
)
