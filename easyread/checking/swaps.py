"""Words that a program may swap for others in a document without asking anybody.

A rule knows what to write in place of its words. Belongs here: whether that can go wrong where they stand (names,
words that are being explained, marks, signs that cling to them), and what the swap takes along: capitals, and "a" or
"an" before the words. What a source forbids (code, quotations, allow-comments) belongs to `protected`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from easyread.checking.own_words import glossary_table, like, words_at
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.articles import indefinite_article
from easyread.language.lemmas import word_tags
from easyread.language.names import has_name_shape
from easyread.language.phrases import PhraseMatch, find_phrases
from easyread.language.words import Word
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind, MarkKind

# Links keep their words' meaning; all other marks say that the words are more than words: a hard word, a title, code.
_HARMLESS_MARKS = frozenset({MarkKind.LINK})
# Words after which the words before them are being explained.
_EXPLAINING = frozenset({"means", "mean", "meaning"})
# Tags of words that make the next word a verb: "to", "will", "do", "we".
_BEFORE_VERB = frozenset({"to", "modal", "do", "person"})
_BEFORE_NOUN = frozenset({"a", "an", "the"})
_COMPARING = frozenset({"more", "most", "less", "least"})
_NEVER_COMPARED = frozenset({"many", "most", "enough", "all", "every"})
# What may stand right before and right after words that are swapped.
_BEFORE = frozenset(" (“\"'‘")
_AFTER = frozenset(" .,;:!?)”\"'’…")
# Abbreviations that may have a dot, and those that never end a sentence.
_ABBREVIATIONS = frozenset({"etc", "e.g", "eg", "i.e", "ie", "p.a", "viz"})
_NEVER_LAST = frozenset({"e.g", "eg", "i.e", "ie", "viz"})
# Words that already say what the abbreviation after them says.
_WITH_ABBREVIATION = {"etc": frozenset({"and", "or"}), "e.g": frozenset({"for"}), "eg": frozenset({"for"})}
_SENTENCES = frozenset({BlockKind.PARAGRAPH, BlockKind.LINE})
_ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Swap:
    """What to find and, where it is safe, what to write there. The place has the article if that changes too."""

    place: TextPlace
    replacement: str | None


def swap_words(text: DocumentText, sentence: TextSentence, match: PhraseMatch[Any], plainer: str | None) -> Swap:
    """The swap of a phrase for plainer words; None for these when nobody but a person may choose them."""
    start, end = match.place.start, match.place.end
    keep = Swap(sentence.part(start, end), None)
    if not plainer or not is_swappable(text, sentence, start, end) or is_beside_name(sentence, match.first, match.last):
        return keep
    if _is_taught(text, sentence, match) or _word_at(sentence, match.last + 1) in _EXPLAINING:
        return keep
    is_number = plainer[0].isdigit()
    if not is_number and (_may_be_noun(sentence, match) or _is_compared(sentence, match, plainer)):
        return keep
    new = _in_capitals_of(sentence, match, plainer)
    if new is None:
        return keep
    article = sentence.words[match.first - 1] if match.first else None
    if article is None or article.lower not in _ARTICLES or start != article.end + 1:
        return Swap(keep.place, new)
    return _with_article(text, sentence, article, Swap(keep.place, new))


def swap_abbreviation(text: DocumentText, sentence: TextSentence, match: PhraseMatch[Any], plainer: str | None) -> Swap:
    """The swap of a phrase that may be an abbreviation, whose dot may end the sentence too.

    The dot goes with "etc." inside a sentence, and stays where the sentence ends.
    """
    swap = swap_words(text, sentence, match, plainer)
    words = words_at(sentence, match.place.start, match.place.end)
    short = words.lower().rstrip(".")
    is_last = match.last + 1 == len(sentence.words)
    if swap.replacement is None or _word_at(sentence, match.first - 1) in _WITH_ABBREVIATION.get(short, ()):
        return Swap(swap.place, None)
    after = sentence.sentence.between(match.last)
    if words.endswith("."):
        may_end = not is_last and short not in _NEVER_LAST and sentence.words[match.last + 1].text[0].isupper()
        ends = is_last and not after.strip() and sentence.kind in _SENTENCES
        return Swap(swap.place, None if may_end else swap.replacement + "." * ends)
    if short not in _ABBREVIATIONS or not after.startswith(".") or (is_last and after == "."):
        return swap
    if is_last and after.count(".") == 1:
        return Swap(swap.place, None)
    return Swap(TextPlace(swap.place.block, swap.place.start, swap.place.end + 1), swap.replacement)


def is_swappable(text: DocumentText, sentence: TextSentence, start: int, end: int) -> bool:
    """Whether characters `start` to `end` of the block are plain words with nothing clinging to them."""
    block = text.prose.blocks[sentence.block]
    if start > 0 and block.text[start - 1] not in _BEFORE:
        return False
    if end < len(block.text) and block.text[end] not in _AFTER:
        return False
    return is_unmarked(text, sentence, start, end)


def is_unmarked(text: DocumentText, sentence: TextSentence, start: int, end: int) -> bool:
    """Whether characters `start` to `end` of the block are neither bold nor code nor anything else but a link."""
    marks = text.prose.blocks[sentence.block].marks
    return not any(mark.kind not in _HARMLESS_MARKS and mark.start < end and start < mark.end for mark in marks)


def is_beside_name(sentence: TextSentence, first: int, last: int) -> bool:
    """Whether words with a capital at their start have one of a name after it: "Seven Sisters", "Select Homes"."""
    words: Sequence[Word] = sentence.words
    if not words[first].text[:1].isupper() or sentence.text.isupper():
        return False
    return any(has_name_shape(word) for word in words[first + 1 : last + 2])


def _is_taught(text: DocumentText, sentence: TextSentence, match: PhraseMatch[Any]) -> bool:
    """Whether the words belong to a term of the glossary, or to words that the document makes bold to explain them."""
    terms = find_phrases(sentence.sentence, glossary_table(text))
    if any(term.first <= match.last and match.first <= term.last for term in terms):
        return True
    words = {word.lower for word in sentence.words[match.first : match.last + 1]}
    return any(not words.isdisjoint(hard.text.lower().split()) for hard in text.outline.hard_words)


def _may_be_noun(sentence: TextSentence, match: PhraseMatch[Any]) -> bool:
    """Whether a word that can be verb or something else has no word before it that makes it a verb: "a select few"."""
    tags = word_tags(sentence.words[match.first].lower)
    if match.first == 0 or match.first != match.last or "verb" not in tags:
        return False
    before = _word_at(sentence, match.first - 1)
    is_ambiguous = not tags.isdisjoint({"noun", "adjective"}) and word_tags(before).isdisjoint(_BEFORE_VERB)
    return is_ambiguous or before in _BEFORE_NOUN


def _is_compared(sentence: TextSentence, match: PhraseMatch[Any], plainer: str) -> bool:
    """Whether a comparative word stands before words that take none: "more numerous", but not "more many"."""
    return _word_at(sentence, match.first - 1) in _COMPARING and plainer.split()[0] in _NEVER_COMPARED


def _in_capitals_of(sentence: TextSentence, match: PhraseMatch[Any], plainer: str) -> str | None:
    """The plainer words with the capitals of the old ones; None where these are no capitals of a sentence's start."""
    words = words_at(sentence, match.place.start, match.place.end)
    if len(words) > 1 and words.isupper():
        return plainer.upper() if sentence.text.isupper() else None
    if any(word.text[:1].isupper() for word in sentence.words[match.first + 1 : match.last + 1]):
        return None
    return like(words, plainer)


def _with_article(text: DocumentText, sentence: TextSentence, article: Word, swap: Swap) -> Swap:
    """The swap with the article before it, where the new words ask for another than the old."""
    old = text.prose.blocks[sentence.block].text[swap.place.start : swap.place.end]
    new = swap.replacement or ""
    wanted = indefinite_article(new)
    if article.lower != indefinite_article(old) or article.lower == wanted:
        return swap
    place = sentence.part(article.start, swap.place.end)
    if not is_swappable(text, sentence, article.start, swap.place.end):
        return Swap(swap.place, None)
    return Swap(place, f"{like(article.text, wanted)} {new}")


def _word_at(sentence: TextSentence, index: int) -> str:
    return sentence.words[index].lower if 0 <= index < len(sentence.words) else ""
