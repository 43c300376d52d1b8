"""Finds pictures of the dictionary by words, and gives the line that puts one into a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from easyread.model.picture import Picture

WORD = re.compile(r"\w+")
SHORTEST_STEM = 3  # letters that two words must share from their start to be one word: "help", "helping"
ENDINGS = ("ing", "ed", "es", "er", "s", "e")
ID, TAG, SHOWN = 4, 3, 2  # how much a word counts by where it stands; half for words that only begin alike
NEARNESS = 0.75


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture with the line to paste."""

    picture: Picture
    line: str


def find_pictures(pictures: Iterable[Picture], words: str) -> tuple[FoundPicture, ...]:
    """The pictures that fit all words best, best first; all pictures in their own order for no words.

    A word that no picture knows is taken for the known one that it is most like.
    """
    known = tuple(pictures)
    wanted = _words(words)
    if wanted:
        indexes = [_index(picture) for picture in known]
        wanted = _known_words(wanted, indexes)
        scores = [sum(_score(word, index) for word in wanted) for index in indexes]
        best = sorted((number for number, score in enumerate(scores) if score), key=lambda number: -scores[number])
        known = tuple(known[number] for number in best)
    return tuple(FoundPicture(picture, picture_line(picture)) for picture in known)


def picture_line(picture: Picture) -> str:
    """The Markdown of a picture: "![Two people talk](picture:talking)"."""
    shows = re.sub(r"([\[\]\\])", r"\\\1", " ".join(picture.shows.split()))
    return f"![{shows}](picture:{picture.id})"


Index = dict[str, int]


def _index(picture: Picture) -> Index:
    """The words of a picture with how much each counts."""
    index: Index = {}
    for text, weight in ((picture.shows, SHOWN), (" ".join(picture.tags), TAG), (picture.id.replace("-", " "), ID)):
        for word in _words(text):
            index[word] = max(weight, index.get(word, 0))
    return index


def _score(word: str, index: Index) -> float:
    if word in index:
        return index[word]
    stem = _stem(word)
    alike = (weight for other, weight in index.items() if other.startswith(word) or _stem(other) == stem)
    return max(alike, default=0) / 2


def _known_words(wanted: Sequence[str], indexes: Sequence[Index]) -> list[str]:
    vocabulary = sorted({word for index in indexes for word in index})
    taken = []
    for word in wanted:
        if any(_score(word, index) for index in indexes):
            taken.append(word)
        else:
            taken += get_close_matches(word, vocabulary, n=1, cutoff=NEARNESS)
    return taken


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold().replace("_", " "))
