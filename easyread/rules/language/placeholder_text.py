"""Finds words that only keep a place: those that a new topic begins with, “Lorem ipsum”, TODO, TBC, “[insert a name]”.

Readers take every word on a page to be meant for them. Words that mean nothing, or that speak to the writer, make them
stop and think that they have missed something.

Write what belongs there. When you do not know it yet, say so to the reader: “We do not know the date yet.”

Code, quotations and words between quotation marks are left alone, and TBC is too where the page says “to be confirmed”.
Allow it where readers are to fill the words in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import PLAIN_LANGUAGE_STANDARD
from easyread.checking.own_words import is_own, is_spoken, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.model.finding import Problem, Severity
from easyread.model.prose import BlockKind

STARTERS = (  # what `easyread new TOPIC` writes
    "Say in one sentence what this is about.",
    "Say what this is about.",
    "Write the standard text here.",
    "Sections start with two hash marks; each should have an id.",
    "Write one short sentence here.",
    "Write one more sentence.",
)
# One of these stands in every placeholder. Looking for them costs far less than the pattern.
SIGNS = ("todo", "fixme", "tbc", "tbd", "xx", "[", "lorem ipsum", "text here", "content here", "goes here")
PROMISING = (*SIGNS, *(sentence.lower() for sentence in STARTERS))
# Matches "TODO: add it", "Date: TBC", "£xx", "[insert a name]"; must not match "TODO means", "Part XXX", "[Insert]".
PLACEHOLDER = re.compile(
    r"""
      (?: ^\W* | [:(\[–—]\s* | \b(?i:date|time|day|place|venue|room|speaker|price|cost|name|details?)s?\s+ )
      (?P<alone> TODO | FIXME | TBC | TBD | x{3,} ) (?= \W*$ | \s*[)\]] )
    | ^\W* (?P<note> TODO | FIXME )
      (?= \s*[:–—-] | \s+(?:add|ask|check|describe|explain|find|finish|insert|link|put|replace|update|write)\b )
    | ^\W* (?P<latin> (?i:lorem\ ipsum) ) (?= \W*$ )
    | (?P<filler> (?i:lorem\ ipsum\ dolor)\b .* | [£$€][xX]{2,} | \b[xX]{3,}(?:\s[xX]{3,})+ )\b
    | ^\W* (?P<here> (?i:(?:(?:add|insert|put|write|your|some|the)\s)*(?:text|content)\s(?:goes\s)?here) ) (?= \W*$ )
    | (?P<gap> \[\s* (?i: insert\s\w | (?:add|put\ in)\s(?:an?|the|your|more|some)\b | placeholder
                        | (?:text|picture|photo|image|link|logo|quote)s?\shere ) [^\]]* \] )
    """,
    re.VERBOSE,
)
SHORT_FOR_LATER = {"TBC": "to be confirmed", "TBD": "to be d"}  # to be decided, done, determined
HINT = "Write what belongs there, or take the words out."


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each placeholder in the author's own words, in the title and in the summary."""
    for key in ("title", "summary"):
        value = str(getattr(text.document.front, key))
        if (found := _placeholder(value)) and key in text.document.front.spans:
            yield Problem(text.document.front.spans[key], _message(found[0]), HINT)
    blocks = text.running_text.blocks_holding(PROMISING)
    for sentence in text.own if blocks else ():
        if sentence.block not in blocks or sentence.kind is BlockKind.TERM:
            continue
        found = _placeholder(sentence.text)
        if found is not None and _is_meant(text, sentence, *found):
            start = sentence.sentence.start + found[1]
            yield Problem(sentence.part(start, start + len(found[0])), _message(found[0]), HINT)


def _placeholder(words: str) -> tuple[str, int] | None:
    """The first placeholder in a sentence, with its offset."""
    if words in STARTERS:
        return words, 0
    match = PLACEHOLDER.search(words)
    return (match[match.lastgroup], match.start(match.lastgroup)) if match and match.lastgroup else None


def _is_meant(text: DocumentText, sentence: TextSentence, words: str, offset: int) -> bool:
    """Whether the words keep a place, and are not spoken of."""
    start = sentence.sentence.start + offset
    if sentence.text[max(offset - 1, 0) : offset] in ("‘", "'", "«") or is_spoken(text, sentence, start):
        return False
    if (meaning := SHORT_FOR_LATER.get(words)) and meaning in text.running_text.folded:
        return False
    is_name = sentence.kind is BlockKind.HEADING and words.lower() == "lorem ipsum"  # of what the page explains
    return not is_name and is_own(text, sentence, start, start + len(words))


def _message(words: str) -> str:
    return f"{quote(words)} keeps the place of words that are still to be written."


RULE = Rule(
    id="placeholder-text",
    title="Words that only keep a place",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(PLAIN_LANGUAGE_STANDARD,),
    good=(
        Example("TODO means “still to do”. TODO lists help people to remember.\n\nYou can write `TODO: call Sam`.\n"),
        Example("“Lorem ipsum dolor sit amet” is Latin without a meaning.\n\n> Lorem ipsum dolor sit amet.\n"),
        Example("The letter says: “Date: TBC”.\n\nPress [Insert]. Love from Sam xxx\n"),
        Example("## Lorem ipsum\n\nTBC stands for “to be confirmed”.\n\n- Date: TBC\n", path="page.md"),
        Example("Read Part XXX. Sign here: ______\n\nWrite your name here.\n"),
    ),
    bad=(
        Example("---\ntitle: Voting\nsummary: ⟦Say what this is about.⟧\n---\n\n⟦Write one short sentence here.⟧\n"),
        Example("⟦Lorem ipsum dolor sit amet⟧.\n\n- Date: ⟦TBC⟧\n- Venue ⟦TBD⟧\n", path="page.md"),
        Example("⟦TODO⟧: add a picture\n\n- ⟦TODO⟧ write about money\n\nCall us (⟦xxx⟧) to join. It costs ⟦£xx⟧.\n"),
        Example("Hello ⟦[insert a name]⟧.\n\n⟦Your text goes here⟧.\n"),
    ),
)
