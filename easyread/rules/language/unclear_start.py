"""Finds sentences that start with “it”, “this” or “they” where nothing near tells what the word stands for.

In easy read each row is read by itself, often by somebody who looks at the picture first. “It starts at 10” says
nothing when the meeting was named in another row.

Say the noun again: “The meeting starts at 10”. Repeating a word is good in easy read.

The program sees only whether the sentence before has a noun at all. A person must judge. Standard documents may refer
back.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE, UNE
from easyread.checking.own_words import own_sentences, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.lemmas import word_tags
from easyread.language.noun_phrases import has_noun_after
from easyread.language.word_lists import load_word_lists
from easyread.model.document import Version
from easyread.model.finding import Certainty, Problem, Severity
from easyread.model.prose import BlockKind

# What the next word can be where it is the noun: after "these" a word such as "tests" is no verb.
_NOUNS = {
    "this": frozenset({"noun"}),
    "that": frozenset({"noun"}),
    "these": frozenset({"noun", "plural"}),
    "those": frozenset({"noun", "plural"}),
}
_EMPTY_IT = frozenset({"it", "it's"})
_AFTER_EMPTY_IT = frozenset({"to", "that", "if", "when", "how", "why", "what"})
# "This is called consent", "This means that": what is meant is all that the sentence before says, and has no noun.
_SENTENCE_WORDS = frozenset({"this", "that"})
_AFTER_SENTENCE_WORD = (("means",), ("is", "called"), ("is", "why"), ("is", "because"), ("is", "when"))
_LONGEST_LOOK = 6  # words in which "to" or "that" shows that "it" stands for nothing: "It is very hard to"
_NOMINAL = frozenset({"noun", "plural", "name"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each sentence outside headings that starts with such a word and follows no noun in its row."""
    openers = load_word_lists(text.document.language).unclear_openers
    before: TextSentence | None = None
    for sentence in own_sentences(text, headings=False):
        if len(sentence.forms) > 1 and sentence.forms[0] in openers:
            words = sentence.words
            has_noun = before is not None and _belongs(before, sentence) and _has_noun(before)
            is_opening = before is None and words[0].lower in _NOUNS  # "This is a guide to …"
            if not has_noun and not is_opening and not _is_clear(sentence):
                yield Problem(
                    sentence.part(words[0].start, words[0].end),
                    f"What does {quote(words[0].text)} stand for here? The sentence before does not say.",
                    f"Start with the thing or the person: “… {_next_words(sentence)}”.",
                )
        before = sentence


def _next_words(sentence: TextSentence) -> str:
    """The text after the first word, three words long: "costs £10 a"."""
    start, words = sentence.sentence.start, sentence.words[1:4]
    return sentence.text[words[0].start - start : words[-1].end - start]


def _belongs(before: TextSentence, sentence: TextSentence) -> bool:
    """Whether both are in one row or block, or the second is an item of a list under the first."""
    if sentence.row >= 0 or before.row >= 0:
        return before.row == sentence.row
    return before.block == sentence.block or sentence.kind is BlockKind.ITEM


def _has_noun(sentence: TextSentence) -> bool:
    return any(
        not word_tags(word.lower).isdisjoint(_NOMINAL) or (number > 0 and word.text[:1].isupper())
        for number, word in enumerate(sentence.words)
    )


def _is_clear(sentence: TextSentence) -> bool:
    """Whether the word has its noun with it ("This page") or stands for nothing ("It is hard to")."""
    first, *following = sentence.forms[:3]
    if first in _SENTENCE_WORDS and any(tuple(following[: len(words)]) == words for words in _AFTER_SENTENCE_WORD):
        return True
    if first in _NOUNS:
        return has_noun_after(sentence.sentence, 0) or not word_tags(sentence.words[1].lower).isdisjoint(_NOUNS[first])
    return first in _EMPTY_IT and not _AFTER_EMPTY_IT.isdisjoint(sentence.forms[1 : 1 + _LONGEST_LOOK])


RULE = Rule(
    id="unclear-start",
    title="Start that may be unclear",
    family=Family.LANGUAGE,
    severity=Severity.NOTE,
    certainty=Certainty.ASK,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, UNE),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("The meeting is on Monday. It starts at 10.\n"),
        Example("We ask if you agree.\n\nThis is called consent.\n\nThat means you can say no.\n"),
        Example("This page is about money.\n\nIt is hard to wait.\n"),
        Example("This is an easy read guide.\n"),
        Example("We check the plan.\n\nThese tests work well.\n"),
    ),
    bad=(
        Example("The meeting is on Monday.\n\n⟦It⟧ starts at 10.\n"),
        Example("⟦They⟧ help you.\n"),
    ),
)
