"""Finds words about people that put a condition first, pity them or hurt them: “suffers from”, “the disabled”.

People are people first. Such words tell readers what others think of them, and they hold for standard documents just
as for easy ones.

Write the respectful form that the hint gives. Ask the people you write about which words they want.

Allow it in the name of an organisation or a law, and where the page is about the word itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import DEPARTMENT_OF_HEALTH, INCLUSION_EUROPE
from easyread.checking.own_words import like, own_phrases, quote, words_at
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.lemmas import word_tags
from easyread.language.noun_phrases import has_noun_after
from easyread.language.phrases import PhraseMatch
from easyread.language.verbs import find_verb_groups
from easyread.language.word_lists import Meaning, load_word_lists
from easyread.language.words import Sentence
from easyread.model.finding import Problem, Severity

_ARTICLES = frozenset({"the", "a", "an"})
_DESCRIBES_THINGS_TOO = frozenset({"non-verbal"})  # "non-verbal communication" is no word about a person
_PEOPLE = frozenset({"people", "person", "child", "children", "adult", "adults", "man", "woman", "student", "students"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each phrase of the list that is about people."""
    table = load_word_lists(text.document.language).person_first_terms
    for sentence, match in own_phrases(text, table):
        if _is_about_something_else(sentence, match):
            continue
        words = words_at(sentence, match.place.start, match.place.end)
        forms = " or ".join(quote(like(words, form)) for form in match.entry.texts)
        yield Problem(
            sentence.part(match.place.start, match.place.end),
            f"{quote(words)} does not put the person first.",
            f"Write {forms}, or ask the people themselves." if forms else "Leave it out, or say it another way.",
        )


def _is_about_something_else(sentence: TextSentence, match: PhraseMatch[Meaning]) -> bool:
    """Whether a noun goes on from the phrase: "the blind man", "an invalid ticket", "non-verbal communication"."""
    first = sentence.words[match.first].lower
    if first in _DESCRIBES_THINGS_TOO:
        following = sentence.words[match.last + 1].lower if match.last + 1 < len(sentence.words) else ""
        return following not in _PEOPLE and has_noun_after(sentence.sentence, match.last)
    return first in _ARTICLES and _goes_on(sentence.sentence, match.last, is_one=first != "the")


def _goes_on(sentence: Sentence, index: int, *, is_one: bool) -> bool:
    """Whether the word after `index` is a noun; one that could be a verb is none where the sentence needs a verb."""
    following = index + 1
    if following == len(sentence.words) or sentence.between(index).strip():
        return False
    if has_noun_after(sentence, index):
        return True
    if word_tags(sentence.words[following].lower).isdisjoint({"noun", "plural"}):
        return False
    finite = [group for group in find_verb_groups(sentence) if group.is_finite]
    return is_one or (bool(finite) and all(not group.first <= following <= group.last for group in finite))


RULE = Rule(
    id="not-person-first",
    title="Words that do not put the person first",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        INCLUSION_EUROPE,
        DEPARTMENT_OF_HEALTH,
        Source(
            "UK Disability Unit, Inclusive language: words to use and avoid when writing about disability (2021)",
            "https://www.gov.uk/government/publications/inclusive-communication/"
            "inclusive-language-words-to-use-and-avoid-when-writing-about-disability",
        ),
    ),
    languages=("en",),
    good=(
        Example("The blind man has a dog.\n\nThe ticket is an invalid ticket.\n"),
        Example("Disabled people know best.\n"),
        Example("We look at non-verbal communication.\n", path="page.md"),
    ),
    bad=(
        Example("We help ⟦the disabled⟧.\n\nShe ⟦suffers from⟧ dementia.\n"),
        Example("He is ⟦wheelchair-bound⟧.\n", path="page.md"),
    ),
)
