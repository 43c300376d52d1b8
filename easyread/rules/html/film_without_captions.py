"""Finds films without a file of captions.

People who cannot hear miss what is said. Captions also help who reads better than they listen, and everybody in a noisy
or a quiet place.

Write the captions in a WebVTT file: `<track kind="captions" srclang="en" src="film.vtt">`. In Markdown use `/// video`.

A person must look: captions may be part of the picture, and a film may have no sound.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

MEDIA_BLOCK = "media"  # what `/// video` makes: `media-without-captions` tells of it in the Markdown
WITH_WORDS = frozenset(("", "captions", "subtitles"))  # a track without a kind has subtitles


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed film with sound, as far as the page says, and without captions."""
    for film in page.tagged("video"):
        if film.get("muted") is not None or _has_captions(film) or not page.accessibility.is_exposed(film):
            continue
        if not (page.document and film.getparent().get("class") == MEDIA_BLOCK):
            yield Problem(
                page.place(film),
                "This film has no captions for people who cannot hear it.",
                'Add <track kind="captions"> with a WebVTT file.',
            )


def _has_captions(film: HtmlElement) -> bool:
    return any((track.get("kind") or "").strip().lower() in WITH_WORDS for track in film.iterchildren("track"))


RULE = Rule(
    id="film-without-captions",
    title="Film without a file of captions",
    family=Family.HTML,
    severity=Severity.WARNING,
    certainty=Certainty.ASK,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.2.2 Captions (Prerecorded)",
            "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        ),
    ),
    good=(
        Example('<video controls src="a.mp4"><track kind="captions" src="a.vtt"></video>\n', path="page.html"),
        Example('<video autoplay loop muted src="waves.mp4"></video>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<video controls src="a.mp4">⟧</video>\n', path="page.html"),
        Example(
            '⟦<video controls>⟧<source src="a.mp4"><track kind="chapters" src="a.vtt"></video>\n', path="page.html"
        ),
    ),
    wcag=("1.2.2",),
)
