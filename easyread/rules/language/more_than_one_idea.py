"""Finds sentences that say more than one thing: two or more parts with a verb of their own.

“We will ask you what you want, and then we will write a plan” says two things. Readers must keep the first in mind
while they read the second, and the words that join them, such as “although” or “which”, are hard themselves.

Write one sentence for each idea. The hint says where to break. Two parts are a note, three a warning. A short sentence
such as “Tell us what you want” is left alone: what it says is one thing.

Allow it where the parts need each other, as after “if”. Standard documents may join ideas; there the rule about long
sentences looks after them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from easyread.checking.guides import DIN, GOV_UK, INCLUSION_EUROPE, UNE, cognitive_guide
from easyread.checking.own_words import own_sentences, quote
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.lemmas import word_tags
from easyread.language.verbs import VerbGroup
from easyread.language.words import Sentence
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_OPENS = frozenset({"opens-clause", "wh"})
_JOINS = frozenset({"joins"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each sentence outside headings with at least two finite verbs."""
    for sentence in own_sentences(text, headings=False):
        if len(sentence.forms) <= options["short"]:
            continue
        finite = [group for group in text.verbs_of(sentence) if group.is_finite]
        if len(finite) >= options["note"]:
            yield Problem(
                sentence.place,
                f"This sentence has {len(finite)} parts with a verb of their own.",
                _hint(sentence.sentence, finite),
                severity=Severity.WARNING if len(finite) >= options["warning"] else Severity.NOTE,
            )


def _hint(sentence: Sentence, finite: Sequence[VerbGroup]) -> str:
    """Where to break: the word that opens or joins a part, else the verb of the last part.

    What opens a part comes first: "and" may join two nouns, as in "says that men and women are".
    """
    for (before, after), wanted in itertools.product(itertools.pairwise(finite), (_OPENS, _JOINS)):
        for index in range(after.first - 1, before.last, -1):
            if not word_tags(sentence.forms[index]).isdisjoint(wanted):
                return f"Write one idea in each sentence. You could break at {quote(sentence.words[index].text)}."
    last = finite[-1]
    verb = " ".join(word.text for word in sentence.words[last.first : last.last + 1])
    return f"Write one idea in each sentence. The last one has the verb {quote(verb)}."


RULE = Rule(
    id="more-than-one-idea",
    title="More than one idea in a sentence",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        GOV_UK,
        INCLUSION_EUROPE,
        UNE,
        DIN,
        cognitive_guide("Avoid double negatives or nested clauses"),
    ),
    versions=(Version.EASY,),
    languages=("en",),
    options=(
        Option("short", 8, "words up to which a sentence may have any number of verbs", {"strict": 4}),
        Option("note", 2, "parts with a verb of their own that make a note"),
        Option("warning", 3, "parts that make a warning"),
    ),
    good=(
        Example("We will ask you.\nThen we will write a plan.\n\nTell us what you want.\n"),
        Example("> He said that he came because he was asked.\n"),
    ),
    bad=(
        Example("⟦We will ask you and then we will write a plan.⟧\n"),
        Example("Hello.\n⟦I think the plan is good because many people helped.⟧\n"),
    ),
)
