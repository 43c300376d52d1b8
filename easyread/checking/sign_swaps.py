"""Signs that a program may swap without asking: & between two words, rows of the same sign, dots that trail off.

As in `swaps`, a rule finds the sign and this says whether a swap can go wrong where it stands.
"""

from __future__ import annotations

from easyread.checking.subjects import DocumentText, TextSentence
from easyread.checking.swaps import is_swappable, is_unmarked
from easyread.language.data_files import base_language

_AND = {"en": "and"}
# What may stand behind a row of signs.
_BEHIND = frozenset(" ”\"'’)")


def swap_ampersand(text: DocumentText, sentence: TextSentence, start: int) -> str | None:
    """The word for the & at `start` of the block, None where it may belong to a name: "Marks & Spencer", "R&D"."""
    word = _AND.get(base_language(text.document.language))
    before = next((word for word in sentence.words if word.end == start - 1), None)
    after = next((word for word in sentence.words if word.start == start + 2), None)
    if word is None or before is None or after is None or not is_swappable(text, sentence, start, start + 1):
        return None
    is_opening = before is sentence.words[0] and len(before.text) > 1 and not before.text.isupper()
    return word if after.text.islower() and (before.text.islower() or is_opening) else None


def swap_punctuation(text: DocumentText, sentence: TextSentence, start: int, end: int) -> str | None:
    """One sign for "!!" or "??", and a dot for dots that end a sentence. Whatever else needs a person."""
    block = text.prose.blocks[sentence.block].text
    sign = block[start:end]
    is_free = end == len(block) or block[end] in _BEHIND
    if not is_free or start == 0 or block[start - 1].isspace() or not is_unmarked(text, sentence, start, end):
        return None
    if sign[0] in "!?":
        return sign[0] if set(sign) == {sign[0]} else None
    ends_sentence = end == sentence.sentence.end and block[start - 1].isalnum()
    return "." if sign[0] in ".…" and ends_sentence else None
