"""Finds rows for which another picture of the dictionary may fit better, and asks.

The picture and the words of a row must say the same thing. A picture that shows something else sends readers the
wrong way, more than no picture would.

Look at the row. Take the picture that the hint names, or keep yours if it says more than its tags tell.

Only the words of the picture dictionary are compared (`tags` and `shows`): the rule speaks up when the row's picture
shares no word with the row, and the row names another picture by its id. Whether a picture is clear, readers must
say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from easyread.checking.guides import INCLUSION_EUROPE, PHOTOSYMBOLS
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.lemmas import lemmas
from easyread.model.document import Version
from easyread.model.finding import Certainty, Problem, Severity
from easyread.model.fragment import Row
from easyread.model.picture import Picture
from easyread.model.place import SourceText

WORD = re.compile(r"[^\W\d_]+")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
ENTRY = "{0}:\n  file: {0}.svg\n  shows: {1}\n  tags: [{2}]\n  credit: Us\n  licence: CC0-1.0\n"
BESIDE = (
    (
        "pictures/pictures.yml",
        ENTRY.format("clock", "A clock.", "time, clock, hour, late") + ENTRY.format("bus", "A bus.", "bus, travel"),
    ),
    ("pictures/clock.svg", SVG),
    ("pictures/bus.svg", SVG),
)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One question for each row whose picture has no word in common with it while another has several."""
    pictures = text.pictures.by_id
    names: list[tuple[str, frozenset[str]]] = []
    seen: dict[str, int] = {}
    for row in text.outline.rows:
        occurrence = seen.get(row.picture, 0)
        seen[row.picture] = occurrence + 1
        picture = pictures.get(row.picture)
        if picture is None:
            continue
        words = _words((*row.sentences, *row.items))
        if not words.isdisjoint(_words((picture.id, picture.shows, *picture.tags))):
            continue
        names = names or [(name, _words((name,))) for name in pictures]
        better = next((name for name, bases in names if bases <= words), "")
        if better:
            yield _problem(row, picture, better, occurrence)


def _problem(row: Row, picture: Picture, better: str, occurrence: int) -> Problem:
    return Problem(
        SourceText(f"picture:{picture.id}", occurrence),
        f"The picture “{picture.id}” may not show what row {row.number} says.",
        f"Would “{better}” fit better?",
    )


def _words(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts with their base forms."""
    return frozenset().union(*map(_bases, " ".join(texts).split()))


@lru_cache(maxsize=50_000)  # words come again with every row
def _bases(stretch: str) -> frozenset[str]:
    """The words of a stretch without white space, with their base forms."""
    return frozenset(base for word in WORD.findall(stretch.lower()) for base in (word, *lemmas(word)))


RULE = Rule(
    id="picture-matches-words",
    title="Another picture may fit better",
    family=Family.LAYOUT,
    severity=Severity.NOTE,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, PHOTOSYMBOLS),
    good=(
        Example("![](picture:clock)\nThe time is late.\n", beside=BESIDE),
        Example("![](picture:bus)\nWe will meet again.\n", beside=BESIDE),
    ),
    bad=(
        Example("![](⟦picture:bus⟧)\nThe clock is late.\n", beside=BESIDE),
        Example("![](picture:bus)\nTake the bus.\n\n![](⟦picture:bus⟧)\nLook at the clock.\n", beside=BESIDE),
    ),
    certainty=Certainty.ASK,
    versions=(Version.EASY,),
    languages=("en",),
)
