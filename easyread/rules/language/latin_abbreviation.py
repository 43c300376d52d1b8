"""Finds Latin words and their abbreviations: e.g., i.e., etc., via, per annum.

Many readers do not know what the letters stand for, and screen readers read them letter by letter.

Write the English words. “For example” is longer than “e.g.”, and everybody understands it.

Allow it in a name or where a law uses the Latin word. In standard documents it is only a note: plain language
standards ask for English there too, and the fix is easy.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import ALTERNATIVE_WORDS, INCLUSION_EUROPE, PLAIN_LANGUAGE_STANDARD
from easyread.checking.own_words import like, own_phrases, quote, words_at
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.checking.swaps import swap_abbreviation
from easyread.language.word_lists import load_word_lists
from easyread.model.finding import Problem, Severity


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each Latin word or abbreviation of the list."""
    table = load_word_lists(text.document.language).latin_abbreviations
    for sentence, match in own_phrases(text, table):
        words = words_at(sentence, match.place.start, match.place.end)
        plain = " or ".join(quote(like(words, choice)) for choice in match.entry.texts)
        swap = swap_abbreviation(text, sentence, match, match.entry.texts[0] if match.entry.is_safe else None)
        yield Problem(
            swap.place,
            f"{quote(words)} is Latin, and many readers do not know it.",
            f"Write {plain}." if plain else "Write it in English.",
            severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            replacement=swap.replacement,
        )


RULE = Rule(
    id="latin-abbreviation",
    title="Latin word or abbreviation",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, ALTERNATIVE_WORDS, PLAIN_LANGUAGE_STANDARD),
    languages=("en",),
    good=(
        Example("You can bring a friend, for example.\n"),
        Example("Carpe Via is the name of our team.\n"),
        Example("Write to us at `via@example.org`.\n"),
    ),
    bad=(
        Example("Bring something to eat, ⟦e.g.⟧ an apple.\n"),
        Example("You can join ⟦via⟧ the telephone.\n\nIt costs £5 ⟦per annum⟧.\n"),
        Example("The council may pay for travel, meals ⟦etc.⟧ on the day.\n", path="page.md"),
    ),
)
