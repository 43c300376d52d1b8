"""Finds verbs in layers: had been, would have been, will have finished.

Such verbs ask readers to think of a time before another time, or of something that did not happen. Simple tenses say
what happens now, what happened, and what will happen.

Say things in the order in which they happen, each in a simple tense: “First we finished. Then you called.”

Two layers (“had finished”) are a note, because they are sometimes the shortest way. Standard documents may use all
tenses.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import UNE, cognitive_guide
from easyread.checking.own_words import is_own, own_sentences_of, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.inflections import verb_forms
from easyread.language.lemmas import lemma, word_tags
from easyread.language.verbs import VerbGroup
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_SIGNS = frozenset({"had", "have", "been", "hadn't", "being"})
_MODALS = frozenset({"will", "would", "could", "should", "might", "may", "must", "wo", "ca", "shall", "'ll"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each verb in the past perfect, the future perfect or a perfect after "would" and its like."""
    for sentence in own_sentences_of(text, _SIGNS):
        for group in text.verbs_of(sentence):
            layers = _layers(group)
            start, end = sentence.words[group.first].start, sentence.words[group.last].end
            if layers < 2 or not is_own(text, sentence, start, end):
                continue
            shown = " ".join(word.text for word in sentence.words[group.first : group.last + 1])
            yield Problem(
                sentence.part(start, end),
                f"{quote(shown)} is a verb in {layers} layers of time.",
                _hint(group),
                severity=Severity.WARNING if layers > 2 else Severity.NOTE,
            )


def _layers(group: VerbGroup) -> int:
    """How many layers of time a verb has; 1 for simple tenses and for "has done"."""
    first = group.auxiliaries[0] if group.auxiliaries else ""
    parts = len(group.auxiliaries) + (group.main is not None)
    # "Must have" is no perfect where nothing follows it in the verb: "you must have a ticket".
    is_perfect = first in _MODALS and "have" in group.auxiliaries[1 : parts - 1]
    if (first == "had" and parts > 1) or is_perfect:
        return parts
    return 3 if "been" in group.auxiliaries and "being" in group.auxiliaries else 1


def _hint(group: VerbGroup) -> str:
    main = group.main or "be"
    if group.auxiliaries[0] == "had" and "participle" in word_tags(main) and len(group.auxiliaries) == 1:
        return f"Write “{verb_forms(lemma(main, 'participle')).past}”, and say things in the order they happened."
    return "Say what happened, or what happens, in a simple tense."


RULE = Rule(
    id="hard-tense",
    title="Verb in several layers of time",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(cognitive_guide("Use a simple tense and voice"), UNE),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("We have finished. She had a dog. They had to go.\n"),
        Example("You must have a ticket. You will not have to pay. You could have help at home.\n"),
        Example("> It would have been good.\n"),
    ),
    bad=(
        Example("It ⟦would have been⟧ good.\n\nWe ⟦will have finished⟧ by then.\n"),
        Example("When she called, we ⟦had started⟧.\n"),
    ),
)
