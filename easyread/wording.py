"""Words that all messages share: quotations of the author's text, "did you mean", numbers with their nouns."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST_QUOTATION = 48
_MOST_WORDS = 6
_LONGEST_NAME = 60


def quote(text: str) -> str:
    """The author's own text in quotation marks: one line, at most six words, hidden characters as "�"."""
    words = text.split()
    short = " ".join(words[:_MOST_WORDS])[:_LONGEST_QUOTATION]
    visible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in short)
    is_cut = len(words) > _MOST_WORDS or len(" ".join(words)) > len(short)
    return f"“{visible}…”" if is_cut else f"“{visible}”"


def closest_name(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like `name`, in any letter case; "" when none is near.

    Cost grows with the number of known names: about 10 microseconds each.
    """
    by_small_letters = {candidate.lower()[:_LONGEST_NAME]: candidate for candidate in known}
    wanted = name.lower()[:_LONGEST_NAME]
    if wanted in by_small_letters:
        return by_small_letters[wanted]
    near = get_close_matches(wanted, by_small_letters, n=1)
    return by_small_letters[near[0]] if near else ""


def did_you_mean(name: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """A hint that offers the closest known name, or `otherwise` when none is near."""
    near = closest_name(name, known)
    return f"Did you mean {quote(near)}?" if near else otherwise


def list_names(names: Iterable[str]) -> str:
    """Names with commas between them: "title, order, kind"."""
    return ", ".join(names)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 error", "2 errors"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
