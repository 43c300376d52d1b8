"""Finds passives: sentences that say what is done, and hide or delay who does it.

“You will be sent a letter” does not say who sends it. Active sentences are shorter and name the person who acts, so
readers know whom to ask.

Start with the person or group who does it: “We will send you a letter”.

“Is called” and the like are a note only, because they name a new word. Allow a passive where nobody knows who did it.
Standard documents may have passives; there they are a note where one paragraph is full of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from easyread.checking.guides import GOV_UK, INCLUSION_EUROPE, PLAIN_LANGUAGE_STANDARD, cognitive_guide
from easyread.checking.own_words import is_own, own_sentences_of, quote
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.data_files import read_words
from easyread.language.inflections import verb_forms
from easyread.language.lemmas import lemma, word_tags
from easyread.language.passive import passives_among
from easyread.language.text_range import TextRange
from easyread.language.words import find_words
from easyread.model.finding import Problem, Severity

_SAYING_SO = frozenset({"called", "named", "known"})
_NAMING = _SAYING_SO | {"born", "made"}
_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "will", "would"})
_PAST = frozenset({"was", "were"})
_PRESENT = frozenset({"am", "is", "are"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each passive in a block that has at least as many as the option says."""
    found = [
        (sentence, place)
        for sentence in _promising(text, options["fewest"])
        for place in passives_among(text.verbs_of(sentence), sentence.sentence)
        if is_own(text, sentence, place.start, place.end)
    ]
    in_block = Counter(sentence.block for sentence, _ in found)
    for sentence, place in found:
        if in_block[sentence.block] < options["fewest"]:
            continue
        words = [word.lower for word in find_words(sentence.text, *_within(sentence, place))]
        is_light = not text.is_easy or words[-1] in _NAMING
        yield Problem(
            sentence.part(place.start, place.end),
            f"{quote(' '.join(words))} is passive: it puts what is done before who does it.",
            _hint(words),
            severity=Severity.NOTE if is_light else Severity.WARNING,
        )


def _promising(text: DocumentText, fewest: int) -> Sequence[TextSentence]:
    """The sentences with a word such as "was" and one such as "asked", of blocks with enough for so many passives.

    Finding verbs takes long. A short form such as "isn't" may stand for two of them.
    """
    auxiliaries = read_words("en", "passive_auxiliaries.txt")
    weights = {form: 2 if "'" in form else 1 for form in text.vocabulary if form in auxiliaries or "'" in form}
    sentences = [sentence for sentence in own_sentences_of(text, weights.keys()) if _may_have_participle(sentence)]
    if fewest <= 1:
        return sentences
    in_block: Counter[int] = Counter()
    for sentence in sentences:
        in_block[sentence.block] += sum(weights[form] for form in sentence.forms if form in weights)
    return [sentence for sentence in sentences if in_block[sentence.block] >= fewest]


def _may_have_participle(sentence: TextSentence) -> bool:
    return any("'" in form or "participle" in word_tags(form) for form in sentence.forms)


def _within(sentence: TextSentence, place: TextRange) -> tuple[int, int]:
    """The place counted from the start of the sentence."""
    return place.start - sentence.sentence.start, place.end - sentence.sentence.start


def _hint(words: list[str]) -> str:
    """The question that the active sentence answers, in the tense of the passive; of a name, who uses it."""
    if words[-1] in _SAYING_SO:
        return "You could start with the people who say so: “We call this …”."
    first = words[0]
    verb = verb_forms(lemma(words[-1], "participle"))
    if first in _PAST and words[-2] in _PAST | {"not"}:
        question = f"Who {verb.past}?"
    elif first in _MODALS:
        question = f"Who {first} {verb.plain}?"
    elif first in _PRESENT and len(words) == 2:
        question = f"Who {verb.third}?"
    else:
        question = f"Who does it? The verb is “{verb.plain}”."
    return f"{question} Start the sentence with that person or group."


RULE = Rule(
    id="passive-voice",
    title="Passive",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(GOV_UK, INCLUSION_EUROPE, PLAIN_LANGUAGE_STANDARD, cognitive_guide("Use a simple tense and voice")),
    languages=("en",),
    options=(Option("fewest", 1, "passives that one block must have before they are found", {"standard": 4}),),
    good=(
        Example("We will send you a letter.\n\nI am interested.\n\nThe shop was closed.\n"),
        Example("The letter was sent. Nobody was told.\n", path="page.md"),
    ),
    bad=(
        Example("You ⟦will be sent⟧ a letter.\n"),
        Example("The club ⟦is run⟧ by volunteers. He ⟦was let⟧ down.\n"),
        Example("She ⟦was asked⟧ by the council.\n\nThis list ⟦is called⟧ the register.\n"),
        Example("It ⟦was planned⟧ and ⟦was checked⟧. Staff ⟦were told⟧. People ⟦were not asked⟧.\n", path="page.md"),
    ),
)
