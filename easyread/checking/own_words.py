"""The words of a document that language rules may judge: the author's own, not those of others.

Quoted blocks, code, words in another language and words marked as a quotation belong to somebody else or to
machines. Belongs here: what all language rules leave out, and how they quote words in messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import TypeVar

from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.phrases import PhraseMatch, PhraseTable, find_phrases, make_phrase_table
from easyread.model.prose import BlockKind, MarkKind

EntryT = TypeVar("EntryT")

_NOT_OWN = frozenset({MarkKind.CODE, MarkKind.QUOTE, MarkKind.LANGUAGE})
_LONGEST_QUOTE = 8  # words; a message has fewer than 25 in all
_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LINE, BlockKind.ITEM, BlockKind.CELL, BlockKind.CAPTION})


def own_sentences(text: DocumentText, *, headings: bool = True) -> Iterable[TextSentence]:
    """The sentences outside quoted blocks, in reading order; without those of headings and terms if so wished."""
    return text.own if headings else (sentence for sentence in text.own if sentence.kind in _RUNNING_TEXT)


def own_sentences_with(text: DocumentText, pattern: re.Pattern[str]) -> Iterator[TextSentence]:
    """The sentences outside quoted blocks in which a pattern for signs inside one line is found.

    One search over the whole document leaves few sentences to look at.
    """
    blocks = text.running_text.blocks_with(pattern)
    for sentence in text.own if blocks else ():
        if sentence.block in blocks and pattern.search(sentence.text):
            yield sentence


def own_sentences_of(text: DocumentText, words: Set[str]) -> Iterator[TextSentence]:
    """The sentences outside quoted blocks that have one of these words, given in small letters."""
    there = words & text.vocabulary
    for sentence in text.own if there else ():
        if not there.isdisjoint(sentence.sentence.forms):
            yield sentence


def is_own(text: DocumentText, sentence: TextSentence, start: int, end: int) -> bool:
    """Whether characters `start` to `end` of the sentence's block are free of code, quotation and other languages."""
    marks = text.prose.blocks[sentence.block].marks
    return not any(mark.kind in _NOT_OWN and mark.start < end and start < mark.end for mark in marks)


def is_spoken(text: DocumentText, sentence: TextSentence, start: int) -> bool:
    """Whether the character at `start` of the sentence's block is inside “ ”, „ “ or " ": the words of a speaker."""
    before = text.prose.blocks[sentence.block].text[:start]
    if before.count('"') % 2 == 1:
        return True
    low, left, right = map(before.count, "„“”")
    return low > left + right if low else left > right  # “ closes what „ has opened


def own_phrases(
    text: DocumentText, table: PhraseTable[EntryT], *, names: bool = False
) -> Iterator[tuple[TextSentence, PhraseMatch[EntryT]]]:
    """Phrases of a list in the author's own words.

    Unless `names`, a phrase whose first word has a capital inside a sentence is taken for part of a name and left out.
    """
    possible = table.within(text.vocabulary)
    for sentence in own_sentences_of(text, possible.signs):
        for match in find_phrases(sentence.sentence, possible):
            if not names and match.first > 0 and _has_capital(sentence, match.first):
                continue
            if is_own(text, sentence, match.place.start, match.place.end):
                yield sentence, match


def glossary_table(text: DocumentText) -> PhraseTable[str]:
    """All terms of the glossary and their forms, to be found in sentences."""
    return _form_table(tuple(text.glossary.index))


@lru_cache(maxsize=8)  # one for each language of a site
def _form_table(forms: tuple[str, ...]) -> PhraseTable[str]:
    return make_phrase_table((form, form) for form in forms)


def words_at(sentence: TextSentence, start: int, end: int) -> str:
    """Characters `start` to `end` of the block, which lie in this sentence."""
    return sentence.text[start - sentence.sentence.start : end - sentence.sentence.start]


def quote(words: str) -> str:
    """Words in “ ”, the middle left out when they are many."""
    parts = words.split()
    if len(parts) > _LONGEST_QUOTE:
        half = _LONGEST_QUOTE // 2
        parts = [*parts[:half], "…", *parts[-half:]]
    return f"“{' '.join(parts)}”"


def like(pattern: str, words: str) -> str:
    """`words` with a capital where `pattern` has one: what to write at the start of a sentence."""
    return words[:1].upper() + words[1:] if pattern[:1].isupper() else words


def _has_capital(sentence: TextSentence, index: int) -> bool:
    return sentence.words[index].text[:1].isupper() and not sentence.text.isupper()
