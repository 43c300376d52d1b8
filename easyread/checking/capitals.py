"""Words in capitals: which are abbreviations, and which are ordinary words that shout. English.

“NHS” is an abbreviation, the “NOT” in “Do NOT open it” shouts, and in a sentence all in capitals nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from easyread.language.frequency import zipf
from easyread.language.lemmas import known_tags
from easyread.language.word_lists import load_word_lists
from easyread.language.words import Word
from easyread.model.prose import MarkKind, Prose

# Matches "PIP", "NGOs", "U.N."; must not match "I", "A4" or "PIPs are".
_ABBREVIATION = re.compile(r"[A-Z]{2,}\+?(?:'?s)?|(?:[A-Z]\.){2,}(?:[A-Z]\b)?", re.VERBOSE)
# Matches "(PIP)" after words, "PIP (Personal ..." and "PIP stands for"; must not match "PIP is late".
_WRITTEN_OUT = re.compile(
    r"""\w\s*\(\s*["“]?(?P<behind>[A-Z][\w.]+)["”]?\s*\)
      | \b(?P<before>[A-Z][\w.]+)\s*\(\s*[A-Za-z]+\s+[A-Za-z]
      | \b(?P<said>[A-Z][\w.]+)\s+(?:stands\s+for|is\s+short\s+for|means)\b""",
    re.VERBOSE,
)
# Matches "PIP is money. It stands for"; must not match "PIP is money. It helps. It stands for".
_WRITTEN_OUT_AFTER = re.compile(
    r"""\b(?P<short>[A-Z]{2,})\b (?: (?![A-Z]{2})[^.!?\n] )*+ [.!?]? \s+
        (?: It | This | (?:The|These)\ letters ) \s (?: stands? | is\ short ) \s for\b""",
    re.VERBOSE,
)
_BETWEEN = r"[\s-]+(?:(?:and|for|in|of|on|the|to|with|&)\s+)*"  # the words of a name
_SHORT = 3
# Zipf values: words of two or three letters must be very common to count as words: "NOT", but "PIP".
_COMMON_SHORT_WORD = 5.5
_COMMON_WORD = 4.0
_ARTICLES = frozenset({"the", "a", "an"})
_SHOUTED_SHARE = 0.6  # of the words of a sentence


def is_capitals(word: Word) -> bool:
    """Whether a word is written in two or more capitals and nothing else."""
    return len(word.text) > 1 and word.text.isupper() and word.text.isalpha()


def short_form(word: Word) -> str:
    """The abbreviation that a word in capitals is, without dots and the plural s: "NGOs" is NGO; "" for others."""
    text = word.text.replace("’", "'")
    if not _ABBREVIATION.fullmatch(text):
        return ""
    return text.removesuffix("s").removesuffix("'").replace(".", "")


def is_ordinary(words: Sequence[Word], index: int) -> bool:
    """Whether a word in capitals is an ordinary word; "WHO" after "the" is none."""
    lower = words[index].lower
    follows_article = index > 0 and words[index - 1].lower in _ARTICLES
    if lower.upper() in load_word_lists("en").allowed_abbreviations:
        return False
    if len(lower) <= _SHORT:
        return zipf(lower) >= _COMMON_SHORT_WORD and not follows_article
    return bool(known_tags(lower)) and zipf(lower) >= _COMMON_WORD


def is_all_capitals(words: Sequence[Word]) -> bool:
    """Whether most words are in capitals, so that none of them can be told for an abbreviation."""
    capitals = sum(word.text.isupper() and word.text.isalpha() for word in words)
    return len(words) > _SHORT and capitals >= _SHOUTED_SHARE * len(words)


def is_spelled_out(prose: Prose, short: str) -> bool:
    """Whether a name with these initials stands in a document: "Personal Independence Payment" for PIP.

    Small words between do not count: "Department for Work and Pensions" for DWP. Words without capitals, such as
    "education, health and care" for EHC, must be three or more long ones: two begin so by chance.
    """
    ways = [_BETWEEN.join(rf"{letter}[a-z’-]+" for letter in short)]
    if len(short) >= _SHORT:
        ways.append(f",?{_BETWEEN}".join(rf"{letter.lower()}[a-z’-]{{3,}}" for letter in short))
    name = re.compile(rf"\b(?:{'|'.join(ways)})\b")
    return any(name.search(block.text) for block in prose.blocks)


def written_out(prose: Prose) -> frozenset[str]:
    """Abbreviations, without dots and the plural s, that a document explains or that Markdown gives a title."""
    found = set()
    for block in prose.blocks:
        if "(" in block.text or " for " in block.text or " means " in block.text:
            for match in _WRITTEN_OUT.finditer(block.text):
                found.add(match.group(match.lastgroup or 0).replace(".", "").removesuffix("s"))
        found.update(
            block.text[mark.start : mark.end]
            for mark in block.marks
            if mark.kind is MarkKind.ABBREVIATION and mark.value
        )
    text = "\n".join(block.text for block in prose.blocks)
    if " for " in text:
        found.update(match["short"] for match in _WRITTEN_OUT_AFTER.finditer(text))
    return frozenset(found)
