"""Finds punctuation that holds long sentences together: semicolons, dashes, several colons, marks in a row.

A semicolon or a dash says that another idea follows in the same sentence. Many readers do not know these marks, and
some screen readers do not say them.

Write two sentences. Between two times or days write “to”.

Hyphens inside words are fine. Allow a dash in a title or a name. Standard documents may use all marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import LEICHTE_SPRACHE, UNE, cognitive_guide
from easyread.checking.own_words import is_own, is_spoken, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.sign_swaps import swap_punctuation
from easyread.checking.subjects import DocumentText
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

# Matches ";" " – " "—" " - " "!!" "…"; must not match the hyphen of "co-production" or the dash of "9–5".
_SIGN = re.compile(r";|\s[–—-]{1,3}\s|(?<=\w)—(?=\w)|[!?]{2,}|…|\.{3,}")
# The same signs less exactly, to be searched for quickly: starts with one set. Most sentences have none.
_ANY_SIGN = re.compile(r"[;:–—…!?.-](?:(?<=[;:–—…])|(?<=[!?])[!?]|(?<=\.)\.\.|(?<=\s-))")
_COLON = re.compile(r":(?=\s)")
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = "january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber"
# Matches the end of "at 9 am", "Monday" and "3 March"; must not match the end of "plan", "team" or "member".
_BEFORE_RANGE = re.compile(rf"(?:\d(?:\s?[ap]\.?m\.?)?|\b(?:{_DAYS}|{_MONTHS}))\s*\Z", re.IGNORECASE)
# Matches the start of "5pm" and "Friday"; must not match the start of "it is free".
_AFTER_RANGE = re.compile(rf"\s*(?:\d|(?:{_DAYS}|{_MONTHS})\b)", re.IGNORECASE)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each kind of sign in a sentence, and for the second colon."""
    for sentence in own_sentences_with(text, _ANY_SIGN):
        seen: set[str] = set()
        for match in (*_SIGN.finditer(sentence.text), *list(_COLON.finditer(sentence.text))[1:]):
            sign = match.group().strip()
            start = sentence.sentence.start + match.start() + match.group().index(sign)
            end = start + len(sign)
            if sign[0] in seen or not is_own(text, sentence, start, end) or is_spoken(text, sentence, start):
                continue
            seen.add(sign[0])
            message, hint, severity = _judge(sign, sentence.text[: match.start()], sentence.text[match.end() :])
            plainer = swap_punctuation(text, sentence, start, end)
            yield Problem(sentence.part(start, end), message, hint, severity=severity, replacement=plainer)


def _judge(sign: str, before: str, behind: str) -> tuple[str, str, Severity]:
    """Message, hint and severity for a sign between the words `before` and `behind`."""
    last = " ".join(before.split()[-2:])
    after = f"after {quote(last)}" if last else "at the start"
    if sign[0] in ";:":
        name = "semicolon" if sign == ";" else "second colon"
        severity = Severity.WARNING if sign == ";" else Severity.NOTE
        return f"There is a {name} {after}.", "End the sentence there, and start a new one.", severity
    if sign[0] in "–—-":
        is_range = _BEFORE_RANGE.search(before) and _AFTER_RANGE.match(behind)
        hint = "Write “to”." if is_range else "End the sentence there, and start a new one."
        return f"There is a dash {after}.", hint, Severity.WARNING
    if sign[0] in "!?":
        return f"There are several marks in a row {after}.", f"Write “{sign[0]}” once.", Severity.NOTE
    return f"There are dots {after} where words are missing.", "Write the words, or end with 1 dot.", Severity.NOTE


RULE = Rule(
    id="heavy-punctuation",
    title="Heavy punctuation",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(UNE, LEICHTE_SPRACHE, cognitive_guide("Use clear, unambiguous text formatting and punctuation")),
    versions=(Version.EASY,),
    good=(
        Example("Co-production means we work together.\n\nBring these things: a pen and paper.\n"),
        Example("The shop is open 9-5.\n\n> We came; we saw.\n"),
    ),
    bad=(
        Example("You decide⟦;⟧ we help you.\n\nThe plan ⟦–⟧ your plan – is ready.\n"),
        Example("We are open Monday ⟦-⟧ Friday. Come in⟦!!!⟧\n"),
        Example("Er ruft „Halt“ und geht ⟦–⟧ sofort.\n", path="page.easy.de.md"),
    ),
)
