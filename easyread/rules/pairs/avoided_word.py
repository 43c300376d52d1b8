"""Finds words that the glossary says to avoid.

One thing has one name. With a second name readers wonder whether a second thing is meant, and some names hurt the
people they speak of.

Write the glossary's own term.

Allow it where the word itself is the subject. Quotations keep the words of those who said them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache

from easyread.checking.guides import INCLUSION_EUROPE, PLAIN_LANGUAGE_STANDARD
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Problem, Severity
from easyread.model.glossary import Term
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind, MarkKind, TextBlock

QUOTATION_MARKS = "\"'“”‘’«»„"
NOT_JUDGED = frozenset({MarkKind.QUOTE, MarkKind.CODE, MarkKind.LANGUAGE})
GLOSSARY = (
    (
        "glossary.yml",
        "co-production:\n  standard: Working as partners.\n  easy: Co-production is working as partners.\n"
        "  avoid: [consultation]\nsupport worker:\n  standard: Somebody paid to support.\n"
        "  easy: A support worker supports you.\n  avoid: [carer, worker]\n",
    ),
)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each word to avoid outside quotations; a term that has the word in it is right."""
    avoided = {word.casefold(): term for term in text.glossary.terms for word in term.avoid if word.strip()}
    blocks = _promising(text, avoided) if avoided else ()
    if not blocks:
        return
    pattern, terms = _patterns(tuple(avoided), tuple(text.glossary.index))
    for number, block in text.blocks():
        if number not in blocks or block.quoted or block.kind is BlockKind.CODE:
            continue
        found = list(pattern.finditer(block.text))
        right = [match.span() for match in terms.finditer(block.text)] if found else []
        for match in found:
            if _is_quoted(block, match) or any(start <= match.start() < end for start, end in right):
                continue
            yield _problem(match, avoided[" ".join(match.group().casefold().split())], number)


def _problem(match: re.Match[str], term: Term, block: int) -> Problem:
    return Problem(
        TextPlace(block, *match.span()),
        f"The glossary says to avoid “{match.group()}”.",
        f"Write “{term.name}”.",
    )


def _promising(text: DocumentText, words: Iterable[str]) -> Container[int]:
    """The blocks with the longest part of a word to avoid: a look that costs far less than the patterns."""
    parts = {max(word.split(), key=len) for word in words}
    if not all(part.isascii() for part in parts):
        return range(len(text.prose.blocks))
    return text.running_text.blocks_holding(parts)


@lru_cache(maxsize=8)  # one for each language of a site
def _patterns(avoided: tuple[str, ...], forms: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """For the words to avoid, and for the written forms of terms in which one of them stands."""
    longer = [form for form in forms if form not in avoided and any(word in form for word in avoided)]
    return _pattern(avoided), _pattern(longer)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Matches any of the words as a whole, the longest first; nothing where there are none."""
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either or '(?!)'})(?![\w-])", re.IGNORECASE)


def _is_quoted(block: TextBlock, match: re.Match[str]) -> bool:
    before, after = block.text[: match.start()][-1:], block.text[match.end() :][:1]
    if before and after and before in QUOTATION_MARKS and after in QUOTATION_MARKS:
        return True
    return any(mark.kind in NOT_JUDGED and mark.start <= match.start() < mark.end for mark in block.marks)


RULE = Rule(
    id="avoided-word",
    title="Word that the glossary says to avoid",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        INCLUSION_EUROPE,
        PLAIN_LANGUAGE_STANDARD,
    ),
    good=(
        Example("Co-production takes time.\nYour support worker can help.\n", beside=GLOSSARY),
        Example("> We wanted a consultation.\n\nPeople called it “consultation” then.\n", beside=GLOSSARY),
    ),
    bad=(
        Example("We had a ⟦consultation⟧ in May.\n", beside=GLOSSARY),
        Example("Ask your ⟦carer⟧.\nA support worker is not only a ⟦worker⟧.\n", beside=GLOSSARY),
    ),
)
