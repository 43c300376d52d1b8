"""Finds a second word for a thing that the page has named already.

In easy read one thing keeps one name on the whole page. With a second name readers look for a second thing.

Choose one of the two words, the term of the glossary if you can, and use it all the way through.

The glossary knows which words mean one thing: those under `forms` of one term. Forms of the same word (“plan”,
“plans”, “planned”) do not count as a second name, and short forms are left to the rule about abbreviations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.checking.guides import INCLUSION_EUROPE, PLAIN_LANGUAGE_STANDARD
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.lemmas import lemmas
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind

_TERMS_KEPT = 2_000  # the same glossary is asked for each document
STEM = 5  # letters that words of one family share at least: “equal” and “equality”

GLOSSARY = (
    (
        "glossary.yml",
        "support worker:\n  forms: [support workers, helper]\n  standard: Somebody paid to support.\n"
        "  easy: A support worker supports you.\n",
    ),
)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each further name of a thing, at its first use; quotations are left alone."""
    names = {term.name: name for term in text.glossary.terms if len(name := _names(term.name, term.forms)) > 1}
    for term, forms in names.items():
        uses = [use for form, key in forms if (use := _first_use(text, form, key))]
        by_key = {key: (place, words) for place, words, key in sorted(uses, key=_order, reverse=True)}
        in_order = sorted(by_key.values(), key=lambda use: (use[0].block, use[0].start))
        for place, words in in_order[1:]:
            yield Problem(
                place,
                f"“{words}” and “{in_order[0][1]}” mean the same thing on this page.",
                f"Use one word for one thing: “{term}”.",
            )


def _order(use: tuple[TextPlace, str, frozenset[str]]) -> tuple[int, int]:
    return use[0].block, use[0].start


@lru_cache(maxsize=_TERMS_KEPT)
def _names(name: str, forms: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """The written forms of a term with the words they are made of; empty when all are forms of one word.

    Forms that share a word with the term's name count as that name.
    """
    first = _key(name)
    keys = [(form, _key(form)) for form in (name, *forms) if not form.isupper()]
    if all(key & first for _, key in keys):
        return ()
    return tuple((form, first if key & first else key) for form, key in keys)


def _key(form: str) -> frozenset[str]:
    """The stems of the words of a form, so that “plans” and “planned”, “equal” and “equality” are one."""
    words = re.findall(r"\w+", form.lower())
    return frozenset(base[:STEM] for word in words for base in (word, *lemmas(word)))


@lru_cache(maxsize=_TERMS_KEPT)
def _pattern(form: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, form.split()))
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)


def _first_use(text: DocumentText, form: str, key: frozenset[str]) -> tuple[TextPlace, str, frozenset[str]] | None:
    opening = form.partition(" ")[0]
    if opening.isascii() and opening.lower() not in text.running_text.folded:
        return None
    pattern = _pattern(form)
    for number, block in text.blocks():
        if block.quoted or block.kind is BlockKind.CODE:
            continue
        match = pattern.search(block.text)
        if match:
            return TextPlace(number, *match.span()), match.group(), key
    return None


RULE = Rule(
    id="different-word-same-thing",
    title="Two words for one thing",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, PLAIN_LANGUAGE_STANDARD),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("A support worker visits you.\nMost support workers are kind.\n", beside=GLOSSARY),
        Example("Your helper visits you.\nAsk your helper.\n", beside=GLOSSARY),
    ),
    bad=(
        Example("A support worker visits you.\nAsk your ⟦helper⟧.\n", beside=GLOSSARY),
        Example("Your helper visits you.\n\nThe ⟦support worker⟧ can help.\n", beside=GLOSSARY),
    ),
)
