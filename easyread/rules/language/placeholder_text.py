"""Finds words that only keep a place: those that a new topic begins with, “Lorem ipsum”, TODO, TBC, “[insert a name]”.

Readers take every word on a page to be meant for them. Words that mean nothing, or that speak to the writer, make them
stop and think that they have missed something.

Write what belongs there. When you do not know it yet, say so to the reader: “We do not know the date yet.”

Data files such as the glossary are read, too: what they say stands on pages.

Code, quotations and words between quotation marks are left alone, and TBC is too where the page says “to be confirmed”.
Allow it where readers are to fill the words in.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import PLAIN_LANGUAGE_STANDARD
from easyread.checking.own_words import is_own, is_spoken, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.content.placeholders import HINT, ID, placeholder_message
from easyread.language.placeholders import PROMISING, find_placeholder
from easyread.model.finding import Problem, Severity
from easyread.model.prose import BlockKind

SHORT_FOR_LATER = {"TBC": "to be confirmed", "TBD": "to be d"}  # to be decided, done, determined


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each placeholder in the author's own words, in the title and in the summary."""
    for key in ("title", "summary"):
        value = str(getattr(text.document.front, key))
        if (found := find_placeholder(value)) and key in text.document.front.spans:
            yield Problem(text.document.front.spans[key], placeholder_message(quote(found[0])), HINT)
    blocks = text.running_text.blocks_holding(PROMISING)
    for sentence in text.own if blocks else ():
        if sentence.block not in blocks or sentence.kind is BlockKind.TERM:
            continue
        found = find_placeholder(sentence.text)
        if found is not None and _is_meant(text, sentence, *found):
            start = sentence.sentence.start + found[1]
            yield Problem(sentence.part(start, start + len(found[0])), placeholder_message(quote(found[0])), HINT)


def _is_meant(text: DocumentText, sentence: TextSentence, words: str, offset: int) -> bool:
    """Whether the words keep a place, and are not spoken of."""
    start = sentence.sentence.start + offset
    if sentence.text[max(offset - 1, 0) : offset] in ("‘", "'", "«") or is_spoken(text, sentence, start):
        return False
    if (meaning := SHORT_FOR_LATER.get(words)) and meaning in text.running_text.folded:
        return False
    is_name = sentence.kind is BlockKind.HEADING and words.lower() == "lorem ipsum"  # of what the page explains
    return not is_name and is_own(text, sentence, start, start + len(words))


RULE = Rule(
    id=ID,
    title="Words that only keep a place",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(PLAIN_LANGUAGE_STANDARD,),
    good=(
        Example("TODO means “still to do”. TODO lists help people to remember.\n\nYou can write `TODO: call Sam`.\n"),
        Example("“Lorem ipsum dolor sit amet” is Latin without a meaning.\n\n> Lorem ipsum dolor sit amet.\n"),
        Example("The letter says: “Date: TBC”.\n\nPress [Insert]. Love from Sam xxx\n"),
        Example("## Lorem ipsum\n\nTBC stands for “to be confirmed”.\n\n- Date: TBC\n", path="page.md"),
        Example("to do:\n  standard: “TODO” is short.\n  easy: What is still to be done.\n", path="glossary.yml"),
        Example("Read Part XXX. Sign here: ______\n\nWrite your name here.\n"),
    ),
    bad=(
        Example("---\ntitle: Voting\nsummary: ⟦Say what this is about.⟧\n---\n\n⟦Write one short sentence here.⟧\n"),
        Example("⟦Lorem ipsum dolor sit amet⟧.\n\n- Date: ⟦TBC⟧\n- Venue ⟦TBD⟧\n", path="page.md"),
        Example("⟦TODO⟧: add a picture\n\n- ⟦TODO⟧ write about money\n\nCall us (⟦xxx⟧) to join. It costs ⟦£xx⟧.\n"),
        Example("advocate:\n  standard: ⟦TODO⟧\n  easy: ⟦Somebody who helps. TODO add more.⟧\n", path="glossary.yml"),
        Example("house:\n  file: house.svg\n  shows: ⟦Lorem ipsum.⟧\n", path="pictures/pictures.yml"),
        Example("title: Boats\ncontact:\n  standard: ⟦Ask [insert a name].⟧\n", path="site.yml"),
        Example("act:\n  title: The Act\n  organisation: ⟦TBC⟧\n", path="references.yml"),
        Example("Hello ⟦[insert a name]⟧.\n\n⟦Your text goes here⟧.\n"),
    ),
)
