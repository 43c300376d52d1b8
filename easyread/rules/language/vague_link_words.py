"""Finds links whose words do not say where they lead: click here, more, this page.

Many people go from link to link, by ear or by eye. Ten links called “more” tell them nothing. People with little
memory do not recall the sentence around the link.

Let the link say what is on the other page: “How to ask for help”.

This holds for both versions. Allow it only where the words are the name of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE, success_criterion
from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.word_lists import load_word_lists
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import MarkKind

_SIGNS = " .,:;!?…>»→\"'“”‘’()[]"
_EXPLAINED = ("easyread:term/", "easyread:reference/")  # the word itself is the name of what is there


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each link outside quotations with such words and no others."""
    vague = load_word_lists(text.document.language).vague_link_words
    for number, block in text.marked:
        for mark in block.marks:
            if mark.kind is not MarkKind.LINK or mark.value.startswith(_EXPLAINED):
                continue
            words = block.text[mark.start : mark.end]
            if " ".join(words.lower().strip(_SIGNS).split()) in vague:
                yield Problem(
                    TextPlace(number, mark.start, mark.end),
                    f"The link {quote(words)} does not say where it leads.",
                    "Write what people will find there, such as the title of the page.",
                )


RULE = Rule(
    id="vague-link-words",
    title="Link that does not say where it leads",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, success_criterion("2.4.4", "Link Purpose (In Context)")),
    languages=("en",),
    good=(
        Example("Read [how to ask for help](https://example.org/help).\n"),
        Example("> [Click here](https://example.org/help)\n"),
    ),
    bad=(
        Example("For help [⟦click here⟧](https://example.org/help).\n"),
        Example("We wrote a guide. [⟦Read more⟧](https://example.org/help)\n", path="page.md"),
    ),
    wcag=("2.4.4",),
)
