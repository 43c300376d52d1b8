"""Finds words and phrases that have a plainer twin: commence, in order to, prior to.

Short everyday words are read faster and by more people. Nothing is lost, because the twin means the same.

Write the plainer word that the hint gives. Where the hint gives several, choose the one that fits.

A word of the glossary is left alone, because it is explained, and so is one that readers learn here: “This is called
consent”. Allow a word where the plainer one means something else.
A word that a program could swap is a warning in easy documents; one that needs a person's eye is a note. Standard
documents get a note for the first kind only.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import ALTERNATIVE_WORDS, FEDERAL_PLAIN_LANGUAGE, PLAIN_LANGUAGE_STANDARD
from easyread.checking.own_words import glossary_table, like, own_phrases, quote, words_at
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.checking.swaps import swap_words
from easyread.language.noun_phrases import is_noun_by_owner
from easyread.language.phrases import find_phrases
from easyread.language.word_lists import PlainerWords, load_word_lists
from easyread.markup.explanations import is_naming
from easyread.model.finding import Certainty, Problem, Severity


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each word of the list outside terms of the glossary."""
    table = load_word_lists(text.document.language).replaceable_words
    for sentence, match in own_phrases(text, table):
        entry = match.entry
        if not text.is_easy and not entry.is_safe:
            continue
        if entry.is_verb and match.first == match.last and is_noun_by_owner(sentence.sentence, match.first):
            if not entry.as_noun:
                continue
            entry = PlainerWords(entry.as_noun, is_safe=False)
        found = find_phrases(sentence.sentence, glossary_table(text))
        if any(term.first <= match.last and match.first <= term.last for term in found):
            continue
        if is_naming(sentence.text[: match.place.start - sentence.sentence.start], text.document.language):
            continue
        words = words_at(sentence, match.place.start, match.place.end)
        plainer = entry.plainer[0] if entry.is_safe and entry.plainer else None
        swap = swap_words(text, sentence, match, plainer)
        yield Problem(
            swap.place,
            f"There is a plainer way to say {quote(words)}.",
            _hint(words, entry),
            severity=Severity.WARNING if text.is_easy and entry.is_safe else Severity.NOTE,
            certainty=Certainty.SURE if entry.is_safe else Certainty.ASK,
            replacement=swap.replacement,
        )


def _hint(words: str, entry: PlainerWords) -> str:
    choices = [quote(like(words, choice)) for choice in entry.plainer]
    if not choices:
        return "Leave it out."
    return f"Write {' or '.join(choices)}."


_TERM = "participation:\n  standard: Taking part.\n  easy: Participation means you take part.\n"

RULE = Rule(
    id="replaceable-word",
    title="Word with a plainer twin",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(ALTERNATIVE_WORDS, FEDERAL_PLAIN_LANGUAGE, PLAIN_LANGUAGE_STANDARD),
    languages=("en",),
    good=(
        Example("We start at 10am, before lunch.\n"),
        Example("Send us your new claim. We look at the display.\n"),
        Example("This page is about participation.\n", beside=(("glossary.yml", _TERM),)),
        Example("Staff must provide support.\n", path="page.md"),
        Example("Your doctor must ask if you agree. This is called consent.\n\nThis is called a needs assessment.\n"),
    ),
    bad=(
        Example("The talk will ⟦commence⟧ at 10am.\n\nWe ⟦utilised⟧ the room.\n"),
        Example("They met ⟦in order to⟧ plan.\n", path="page.md"),
        Example("We ⟦provide⟧ lunch. You can ⟦claim⟧ that you are ill.\n"),
        Example("We look at the ⟦issue⟧.\n\nYou have ⟦access to⟧ the garden. You can ⟦access⟧ it.\n"),
    ),
)
