"""Finds words that send readers to another place: “see page 12”, “as above”, “in section 3”.

Readers must stop, look for the place, read there, and find the way back. Many do not come back. On a phone nothing is
above or below where the writer saw it.

Say it again here, in a few words. Where people may want more, make a link that says what they will find.

Links are left alone. Allow it in a list of contents. Standard documents may refer to other parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE, UNE
from easyread.checking.own_words import is_own, own_sentences, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.markup.prose import RunningText
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.prose import MarkKind

# Matches "see page 12", "as shown above", "the table below", "overleaf"; must not match "page by page", "come and see
# the chapter house" or "below zero".
_REFERENCE = re.compile(
    r"""\b(?: (?:see|on|in|to|from|at) \s+ (?:pages?|sections?|chapters?|part|appendix|annex|figure|table|note|box)
              \s+ (?:\d+|[A-Z]\b|[IVX]+\b)
          | (?:see|as|mentioned|described|listed|shown|explained) \s+ (?:[a-z]+\s+)?
              (?:above|below|overleaf|earlier|opposite)\b
          | (?:the \s+)? (?:table|list|picture|section|box|form|page|text|example|diagram|paragraph) s? \s+
              (?:above|below|overleaf)\b
          | (?:the) \s+ (?:previous|next|following|last) \s+ (?:page|section|chapter)\b
          | (?:the) \s+ (?:above|below) \s+ (?:table|list|picture|section|text|example|diagram|paragraph)\b
          | overleaf\b | see \s+ over\b )""",
    re.VERBOSE | re.IGNORECASE,
)
# One of these is in each reference, in small letters: words by themselves, and those that need a number or letter.
_WHICH, _PARTS = ("previous", "next", "following", "last"), ("page", "section", "chapter")
_SIGNS = (
    *("above", "below", "over", "earlier", "opposite"),
    *(f"{which} {part}" for which in _WHICH for part in _PARTS),
)
_NUMBERED = {
    word: re.compile(rf"{word}s? (?:\d|[a-z]\b|[ivx]+\b)")
    for word in (*_PARTS, "part", "appendix", "annex", "figure", "table", "note", "box")
}


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each reference that is no link."""
    blocks = _blocks_with_signs(text.running_text)
    for sentence in own_sentences(text) if blocks else ():
        if sentence.block not in blocks:
            continue
        for match in _REFERENCE.finditer(sentence.text):
            start = sentence.sentence.start + match.start()
            end = sentence.sentence.start + match.end()
            if not _is_linked(text, sentence, start, end) and is_own(text, sentence, start, end):
                yield Problem(
                    sentence.part(start, end),
                    f"{quote(match.group())} sends readers to another place.",
                    "Say it again here in a few words, or make a link that says what they will find.",
                )


def _blocks_with_signs(running: RunningText) -> frozenset[int]:
    """The blocks in which there may be a reference. Looking for the reference itself takes long."""
    folded = running.folded
    numbered = (pattern.finditer(folded) for word, pattern in _NUMBERED.items() if word in folded)
    places = (match.start() for matches in numbered for match in matches)
    return running.blocks_holding(_SIGNS).union(map(running.block_at, places))


def _is_linked(text: DocumentText, sentence: TextSentence, start: int, end: int) -> bool:
    marks = text.prose.blocks[sentence.block].marks
    return any(mark.kind is MarkKind.LINK and mark.start < end and start < mark.end for mark in marks)


RULE = Rule(
    id="cross-reference",
    title="Reference to another place",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, UNE),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("See [page 12](talk.easy.md).\n", beside=(("talk.easy.md", "---\ntitle: Talk\n---\n\nHello.\n"),)),
        Example("We read it page by page. It is below zero.\n"),
    ),
    bad=(
        Example("You can get help, ⟦see page 12⟧.\n"),
        Example("Do it ⟦as described above⟧.\n\nLook at ⟦the table below⟧.\n"),
    ),
)
