"""Finds figures of speech: words that together mean something else than they say.

“On the same page” has nothing to do with pages. People who take words as they are, many autistic people, people with
learning disabilities and people who are new to English get lost in them.

Say what you mean. The hint gives plain words where there are some.

Words that other words of the sentence show to be meant as they stand are left alone, such as “in the red coat”. Allow
it where you mean the words so and the rule does not see it, or where a page teaches the saying. Standard documents may
use figures of speech, because their readers can turn to the easy version.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import DIN, INCLUSION_EUROPE, cognitive_guide
from easyread.checking.own_words import like, own_phrases, quote, words_at
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.literal_uses import is_literal
from easyread.language.word_lists import Meaning, load_word_lists
from easyread.model.document import Version
from easyread.model.finding import Certainty, Problem, Severity


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each idiom of the list."""
    for sentence, match in own_phrases(text, load_word_lists(text.document.language).idioms):
        if is_literal(sentence.sentence, match.first, match.last):
            continue
        words = words_at(sentence, match.place.start, match.place.end)
        yield Problem(
            sentence.part(match.place.start, match.place.end),
            f"{quote(words)} is a figure of speech. Some readers will take it word for word.",
            _hint(words, match.entry),
        )


def _hint(words: str, meaning: Meaning) -> str:
    if not meaning.texts:
        return "Say in plain words what you mean."
    return f"Say what you mean, for example {quote(like(words, meaning.texts[0]))}."


RULE = Rule(
    id="idiom",
    title="Figure of speech",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    certainty=Certainty.ASK,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, DIN, cognitive_guide("Use literal language")),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("We agree with each other.\n"),
        Example("The paper lies on the table.\n"),
        Example("> We are all in the same boat.\n"),
        Example("Ask the woman in the red coat.\n\nWe eat a piece of cake at the end of the day.\n"),
        Example("You can take this on board the train.\n"),
        Example("Put food on your plate. Wash the cups in hot water.\n\nSit at the table, not under the table.\n"),
        Example("The picture is black and white. Go to the end of the road.\n"),
    ),
    bad=(
        Example("Please ⟦bear with us⟧. We will ⟦take this on board⟧. Help is ⟦a postcode lottery⟧.\n"),
        Example("Now we are all ⟦on the same page⟧.\n"),
        Example("The club is ⟦in the red⟧ again. The test was ⟦a piece of cake⟧.\n"),
        Example("⟦At the end of the day⟧, it is your choice. We are ⟦on the same page⟧.\n"),
        Example("They ⟦pulled the plug on⟧ the club. He ⟦spilled the beans⟧.\n"),
        Example("We will not ⟦turn a blind eye⟧ to this.\n\nYou can ⟦start from scratch⟧.\n"),
    ),
)
