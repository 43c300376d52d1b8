"""Finds short forms with an apostrophe: can't, you'll, it's.

The small sign stands for letters that are not there. People who read word by word, and people who learn English as a
second language, must put them back first; “can't” is easily read as “can”.

Write both words. The hint says which.

Guides disagree: some find short forms friendly. A site that wants them sets the option `allowed` to 1, or ignores the
rule. What somebody says between “ ” is left alone, for that is how people talk. Standard documents may have short
forms.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import AUSTRALIAN_STYLE, DIN, INCLUSION_EUROPE
from easyread.checking.own_words import is_spoken, like, own_phrases, quote, words_at
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.noun_phrases import has_noun_after
from easyread.language.word_lists import load_word_lists
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

# Before a noun their 's shows who owns something: "everyone's ideas".
_OWNERS = frozenset({"everyone's", "everything's", "nobody's", "nothing's", "someone's", "something's"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each short form, unless they are allowed."""
    if options["allowed"]:
        return
    table = load_word_lists(text.document.language).contractions
    for sentence, match in own_phrases(text, table, names=True):
        word = sentence.words[match.first]
        if word.lower in _OWNERS and has_noun_after(sentence.sentence, match.first):
            continue
        if is_spoken(text, sentence, word.start):
            continue
        words = words_at(sentence, match.place.start, match.place.end)
        full = " or ".join(quote(like(words, choice)) for choice in match.entry.texts)
        yield Problem(
            sentence.part(match.place.start, match.place.end),
            f"{quote(words)} is a short form.",
            f"Write {full}.",
        )


RULE = Rule(
    id="contraction",
    title="Short form with an apostrophe",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, DIN, AUSTRALIAN_STYLE),
    versions=(Version.EASY,),
    languages=("en",),
    options=(Option("allowed", 0, "1 when short forms are allowed"),),
    good=(
        Example("You cannot see it.\n"),
        Example("We listen to everyone's ideas.\n\nThis is Anna's plan.\n"),
        Example("> I can't wait.\n\nAnna says: “I can't wait.”\n"),
    ),
    bad=(
        Example("You ⟦can’t⟧ do this alone.\n"),
        Example("⟦It's⟧ your plan.\n\n⟦You'll⟧ get a letter.\n"),
    ),
)
