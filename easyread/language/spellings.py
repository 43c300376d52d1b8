"""British and American spellings of one word."""

from __future__ import annotations

from functools import cache

# British part, American part, what may follow both.
_PARTS = (
    ("is", "iz", ("e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational", "able")),
    ("ys", "yz", ("e", "es", "ed", "er", "ers", "ing")),
    (
        "our",
        "or",
        ("", "s", "ed", "ing", "ite", "ites", "able", "ably", "ful", "less", "hood", "hoods", "er", "ers"),
    ),
    ("tre", "ter", ("", "s")),
    ("ogue", "og", ("", "s")),
    ("ll", "l", ("ed", "ing", "er", "ers", "ation", "ations")),
    ("fil", "fill", ("", "s", "ment", "ments")),
    ("rol", "roll", ("", "s", "ment", "ments")),
    ("l", "ll", ("ful", "fully", "ment", "ments")),
    ("ence", "ense", ("", "s")),
    ("aem", "em", ("ia", "ic")),
    ("paed", "ped", ("ic", "ics", "iatric", "iatrics", "iatrician", "iatricians")),
    ("gramme", "gram", ("", "s")),
)
_LONGEST_ENDING = 10
_SHORTEST_STEM = 3  # keeps "four" apart from "for" and "prise" from "prize"


def other_spellings(word: str) -> tuple[str, ...]:
    """Spellings of `word` by the rules of the other side of the Atlantic; not all of them exist."""
    endings = _endings()
    found = []
    for cut in range(max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING), len(word)):
        found += [word[:cut] + other for other in endings.get(word[cut:], ())]
    return tuple(found)


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    """Endings of either spelling with those of the other."""
    found: dict[str, tuple[str, ...]] = {}
    for british, american, tails in _PARTS:
        for tail in tails:
            for this, other in ((british, american), (american, british)):
                found[this + tail] = (*found.get(this + tail, ()), other + tail)
    return found
