"""Text that nobody writes on purpose must not stop the checks: long, broken, or made to be slow.

Nothing here looks at the clock; a function whose time grows with the square of the text would not end.
"""

from __future__ import annotations

import pytest

from easyread.language.phrases import find_phrases
from easyread.language.readability import count_sentences
from easyread.language.verbs import find_verb_groups
from easyread.language.word_lists import load_word_lists
from easyread.language.words import read_sentences

SIZE = 40_000
HOSTILE = {
    "a megabyte without a full stop": "word and more " * 75_000,
    "one long word": "a" * 1_000_000,
    "one long number": "1" * SIZE,
    "dots": "." * SIZE,
    "spaced dots": ". " * SIZE + "x",
    "dots that end in a letter": "." * SIZE + "x",
    "letters with dots": "a." * SIZE,
    "words with dots and no spaces": "ab." * SIZE,
    "numbers with dots": "1." * SIZE,
    "small letters after dots": "Foo. foo. " * (SIZE // 10),
    "abbreviations": "e.g. etc. " * (SIZE // 10),
    "opening brackets": "(" * 10_000 + "a. B" * 1_000,
    "brackets and stops": "(a. B " * 10_000,
    "closing signs": 'a."' * SIZE + ")" * SIZE,
    "quotes": "“" * 10_000 + "a." + "”" * 10_000,
    "hyphens": "a-" * SIZE,
    "apostrophes": "a'" * SIZE,
    "at signs": "a@" * SIZE,
    "web addresses": "http://" + ")" * SIZE + "www." * 1_000,
    "domains": "a.b-" * SIZE,
    "slashes": "1/2" * SIZE,
    "emoji": "👩‍🦽👍🏽. " * 10_000,
    "null bytes": "a\x00b. C\x00 " * 10_000,
    "accents set apart": "e\u0301" * SIZE,
    "empty lines": "\n" * SIZE,
    "spaces": " " * SIZE + ".",
    "lists": "\n- a" * 10_000,
    "auxiliaries": "is not has been being got " * 10_000,
    "adverbs that are verbs": "fast slow forward well " * 10_000,
    "questions": "was the a of the " * 10_000 + "?",
    "half characters": "\ud800\udc00 \udfff. A" * 1_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    sentences = read_sentences(text)
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in sentences)
    for sentence in sentences:
        find_verb_groups(sentence)
        list(find_phrases(sentence, load_word_lists("en").idioms))
    assert len(count_sentences(sentences).lengths) <= len(sentences)
