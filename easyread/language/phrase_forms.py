"""All forms of a phrase of a word list: verbs and nouns with their endings, "one's" as my, your, his. English.

In the lists a leading "*" marks a verb, a leading "+" a noun, and "*one's", "*oneself", "*one" stand for all persons.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.language.inflections import plural, regular_past, verb_forms
from easyread.language.spellings import other_spellings

_PERSONS = (
    ("one's", "oneself", "one"),
    ("my", "myself", "I"),
    ("your", "yourself", "you"),
    ("your", "yourselves", "you"),
    ("his", "himself", "he"),
    ("her", "herself", "she"),
    ("its", "itself", "it"),
    ("our", "ourselves", "we"),
    ("their", "themselves", "they"),
)
_TAGS = ("plain", "third", "past", "participle", "ing")


@dataclass(frozen=True, slots=True)
class ChangedPhrase:
    """One form of a phrase and its texts in the same form.

    `is_certain` is False where nobody knows which form is meant: "started" may be past or participle, and for "began"
    and "begun" that makes a difference. Then the texts have both.
    """

    phrase: str
    texts: tuple[str, ...]
    is_certain: bool


def changed_phrases(phrase: str, texts: tuple[str, ...]) -> Iterator[ChangedPhrase]:
    """Every form of a phrase, in British and American spelling; the form that the list gives comes first."""
    for changed in _inflected(phrase, texts):
        for person in _for_persons(changed.phrase):
            yield ChangedPhrase(person, changed.texts, changed.is_certain)
            if " " not in person:
                for spelling in other_spellings(person):
                    yield ChangedPhrase(spelling, changed.texts, changed.is_certain)


def _inflected(phrase: str, texts: tuple[str, ...]) -> Iterator[ChangedPhrase]:
    mark = phrase[0] if phrase[0] in "*+" and not phrase.startswith("*one") else ""
    if mark == "*":
        forms = verb_forms(phrase[1:])
        plainer = [verb_forms(text.lstrip("*")) for text in texts]
        for tag in _TAGS:
            is_clear = tag not in ("past", "participle") or forms.past != forms.participle
            is_certain = is_clear or all(plain.past == plain.participle for plain in plainer[:1])
            changed = _in_form(texts, tag) if is_clear else _in_both_forms(texts)
            yield ChangedPhrase(getattr(forms, tag), changed, is_certain)
            if tag == "past" and (other := regular_past(phrase[1:])):
                yield ChangedPhrase(other, changed, is_certain)
        yield from _forms_of_be(phrase, texts)
    elif mark == "+":
        yield ChangedPhrase(phrase[1:], tuple(text.lstrip("+") for text in texts), True)
        several = tuple(plural(text[1:]) if text[0] == "+" else text for text in texts)
        yield ChangedPhrase(plural(phrase[1:]), several, True)
    else:
        yield ChangedPhrase(phrase, texts, True)


def _forms_of_be(phrase: str, texts: tuple[str, ...]) -> Iterator[ChangedPhrase]:
    """The persons of "be" beside is, was, been, being."""
    if not phrase.startswith("*be "):
        return
    for person, tag in (("am", "plain"), ("are", "plain"), ("were", "past")):
        yield ChangedPhrase(f"{person} {phrase[4:]}", _in_form(texts, tag), True)


def _in_both_forms(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts as past and as participle, for a word that may be either: "gave", "given"."""
    return tuple(
        dict.fromkeys(form for text in texts for tag in ("past", "participle") for form in _in_form((text,), tag))
    )


def _in_form(texts: tuple[str, ...], tag: str) -> tuple[str, ...]:
    return tuple(getattr(verb_forms(text[1:]), tag) if text[0] == "*" else text for text in texts)


def _for_persons(phrase: str) -> Iterator[str]:
    if "*one" not in phrase:
        yield phrase
        return
    for owner, oneself, subject in _PERSONS:
        yield phrase.replace("*one's", owner).replace("*oneself", oneself).replace("*one", subject)
