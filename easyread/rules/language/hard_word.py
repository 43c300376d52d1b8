"""Finds rare words that nobody explains: not in the glossary, not explained in the next sentence, not a name.

One unknown word can hide the meaning of a whole sentence. How common a word is shows best how many people know it.

Write a plainer word. Where the word matters, make it bold, put it in the glossary, and explain it.

Each word is found where it stands first, and once more, as a note, when it comes back much later. Allow a rare word
that your readers surely know, such as the name of a thing they use. Standard documents have the glossary for this.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import EASY_READ_STANDARD, GOV_UK, INCLUSION_EUROPE, success_criterion
from easyread.checking.own_words import glossary_table, is_own, quote
from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.familiarity import familiarity
from easyread.language.lemmas import known_tags, lemmas
from easyread.language.names import is_name
from easyread.language.phrases import find_phrases
from easyread.language.word_lists import load_word_lists
from easyread.language.words import Word, WordKind
from easyread.markup.explanations import is_explained
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.prose import MarkKind

_EXPLAINED_BY_MARK = frozenset({MarkKind.BOLD, MarkKind.ABBREVIATION})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each rare word, at its first use and where it comes back after many sentences."""
    limit = options["note"] / 10
    rare = {form for form in text.vocabulary if familiarity(form) < limit}
    if not rare:
        return
    explained = {word.lower() for hard in text.outline.hard_words for word in hard.text.split()}
    found: dict[str, int] = {}
    terms = glossary_table(text)
    for number, sentence in enumerate(text.own):
        if rare.isdisjoint(sentence.forms):
            continue
        following = text.own[number + 1].text if number + 1 < len(text.own) else ""
        for index, word in enumerate(sentence.words):
            if word.lower not in rare or _needs_no_explanation(text, sentence, index):
                continue
            forms = {word.lower, *lemmas(word.lower)}
            last = max((found[form] for form in forms if form in found), default=None)
            if not forms.isdisjoint(explained) or (last is not None and number - last < options["again"]):
                continue
            in_terms = (term.place for term in find_phrases(sentence.sentence, terms))
            is_term = any(place.start <= word.start < place.end for place in in_terms)
            if is_term or _is_explained(text, sentence, word, following):
                explained |= forms
                continue
            found |= dict.fromkeys(forms, number)
            is_warning = familiarity(word.lower) < options["warning"] / 10 and last is None
            yield Problem(
                sentence.part(word.start, word.end),
                f"{quote(word.text)} is a rare word, and nothing explains it.",
                "Write a plainer word, or make it bold and explain it in the next sentence.",
                severity=Severity.WARNING if is_warning else Severity.NOTE,
            )


def _needs_no_explanation(text: DocumentText, sentence: TextSentence, index: int) -> bool:
    """Whether a word is a number ("50p", "ten"), an address, in capitals, or a name or part of one ("Kew Park")."""
    word = sentence.words[index]
    if word.kind is not WordKind.LETTERS or len(word.text) == 1 or word.text.isupper() or word.text[0].isdigit():
        return True
    lists = load_word_lists("en")  # rules of their own tell of these
    told = (lists.number_words, lists.contractions, lists.latin_abbreviations)
    if any(table.entry(word.lower.removesuffix(".")) for table in told):
        return True
    if not word.text[:1].isupper():
        return False
    if is_name(word, text.names):
        return True
    beside = sentence.words[max(1, index - 1) : index] + sentence.words[index + 1 : index + 2] if index else ()
    return (index == 0 and not known_tags(word.lower)) or any(other.text[:1].isupper() for other in beside)


def _is_explained(text: DocumentText, sentence: TextSentence, word: Word, following: str) -> bool:
    """Whether a mark or the words around explain a word, or it is not the author's own."""
    if not is_own(text, sentence, word.start, word.end):
        return True
    marks = text.prose.blocks[sentence.block].marks
    kinds = {mark.kind for mark in marks if mark.start <= word.start < mark.end}
    if kinds & _EXPLAINED_BY_MARK or (MarkKind.LINK in kinds and word.text[:1].isupper()):  # the name of a page
        return True
    before = sentence.text[: word.start - sentence.sentence.start]
    preceding = before.split()
    forms = {word.text, *lemmas(word.lower)}
    after = sentence.text[word.end - sentence.sentence.start :] if len(preceding) < 2 else ""
    subject = following.split(maxsplit=3)[:3]
    if preceding and subject[1:2] == preceding[-1:]:  # "a loan shark", then "A loan shark is"
        forms = {f"{preceding[-1]} {form}" for form in forms}
    elif not any(form.lower() in " ".join(subject[:2]).lower() for form in forms):
        following = ""
    return is_explained(before, after, following, forms=forms, language=text.document.language)


RULE = Rule(
    id="hard-word",
    title="Rare word without an explanation",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        *(GOV_UK, INCLUSION_EUROPE, EASY_READ_STANDARD, success_criterion("3.1.3", "Unusual Words")),
        Source("W. van Heuven and others, SUBTLEX-UK (2014)", "https://doi.org/10.1080/17470218.2013.850521"),
    ),
    versions=(Version.EASY,),
    languages=("en",),
    options=(
        Option("note", 43, "tenths of a Zipf value under which a word is rare", {"strict": 46}),
        Option("warning", 35, "tenths of a Zipf value under which a rare word is a warning", {"strict": 42}),
        Option("again", 12, "sentences after which a rare word that comes back is found again"),
    ),
    good=(
        Example("The chair leads the meeting.\n\nThe kettle is on the table.\n\nPut a 50p coin in.\n"),
        Example("Eighteen people came, e.g. my aunt. You mustn’t laugh.\n"),
        Example("We need a facilitator.\nA facilitator is somebody who helps the group to talk.\n"),
        Example("Do not pay a loan shark.\n\nA loan shark is someone who breaks the law.\n"),
        Example("We ask Mr Raghavan.\n\nRaghavan wrote the book.\n"),
        Example("Read about [Altogether Now](https://example.org/).\n"),
    ),
    bad=(
        Example("We look at the ⟦ramifications⟧.\n\nSome ramifications hurt people.\n"),
        Example("The ⟦subsidiarity⟧ of the plan is good.\n"),
    ),
)
