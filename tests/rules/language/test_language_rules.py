"""What language rules do in places where the examples in their files are too short to show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from easyread.checking.rule import Rule
from easyread.checking.run import Checks, check_text
from easyread.checking.subjects import DocumentText
from easyread.content.files import MemoryFiles
from easyread.content.read import read_content
from easyread.markup.convert import Converter, Surroundings, make_converter
from easyread.model.finding import Finding
from easyread.registry.registry import load_rules
from easyread.strings import load_strings

RULES = {rule.id: rule for rule in load_rules()}
GLOSSARY = (
    "participation:\n  forms: [participate]\n  standard: Taking part.\n  easy: Participation means you take part.\n"
    "advocacy service:\n  standard: Help to speak up.\n  easy: An advocacy service helps you to speak up.\n"
)


@pytest.fixture(scope="module")
def converter() -> Converter:
    return make_converter()


def find(
    converter: Converter,
    rule: str,
    body: str,
    *,
    name: str = "page.easy.md",
    options: Mapping[str, int] | None = None,
    profile: str = "uk-gov",
) -> list[Finding]:
    """The findings of one rule in one document of a site with a small glossary."""
    files = {"site.yml": b"title: Site\nlanguage: en-GB\n", "glossary.yml": GLOSSARY.encode(), name: body.encode()}
    site = read_content(MemoryFiles(files))
    document, glossary = site.documents[0], site.glossary("en-GB")
    strings = load_strings("en-GB")
    surroundings = Surroundings(glossary, site.pictures, site.references, frozenset(files), strings)
    text = DocumentText(document, converter.convert(document, surroundings), glossary, site.pictures)
    chosen: tuple[Rule[Any], ...] = (RULES[rule],)
    return check_text(text, Checks(chosen, profile, options={rule: options or {}}), document.path)


def words(findings: list[Finding]) -> list[str]:
    return [finding.text for finding in findings]


def test_rare_word_is_found_again_only_when_it_comes_back_late(converter: Converter) -> None:
    lines = [
        "The ombudsman is here.",
        *["We talk."] * 5,
        "We ask the ombudsman.",
        *["We talk."] * 12,
        "The ombudsman came.",
    ]
    found = find(converter, "hard-word", "\n".join(lines))
    assert [(finding.span.line, finding.severity.value) for finding in found] == [(1, "warning"), (20, "note")]


def test_rare_word_of_the_glossary_needs_no_other_explanation(converter: Converter) -> None:
    assert find(converter, "hard-word", "The advocacy service helps.\n\nWe like participation.\n") == []


def test_bold_word_with_its_meaning_counts_as_explained_on_the_whole_page(converter: Converter) -> None:
    body = "We ask the **ombudsman**.\nAn ombudsman is a person who checks.\n\nThe ombudsman writes a letter.\n"
    assert find(converter, "hard-word", body) == []


def test_name_of_an_organisation_is_no_rare_word_though_its_words_also_stand_small(converter: Converter) -> None:
    body = "We ask the National Ombudsman Office.\n"
    assert find(converter, "hard-word", body) == []


def test_question_about_easy_read_is_no_passive(converter: Converter) -> None:
    assert find(converter, "passive-voice", "## What is easy read?\n\nEasy read has pictures.\n") == []


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("You were asked.", "Who asked?"),
        ("It will be written.", "Who will write?"),
        ("It is made by hand.", "Who makes?"),
        ("It has been chosen.", "Who does it? The verb is “choose”."),
        ("It has been installed.", "Who does it? The verb is “install”."),
        ("It has been fulfilled.", "Who does it? The verb is “fulfil”."),
    ],
)
def test_hint_asks_who_does_it_in_the_same_tense(converter: Converter, sentence: str, question: str) -> None:
    (finding,) = find(converter, "passive-voice", sentence + "\n")
    assert finding.hint == f"{question} Start the sentence with that person or group."


@pytest.mark.parametrize(
    ("percent", "plain"),
    [
        ("25%", "1 in 4"),
        ("50%", "half"),
        ("33%", "1 in 3"),
        ("35%", "about 1 in 3"),
        ("27%", "about 1 in 4"),
        ("90%", "9 in 10"),
        ("0.5%", "about 1 in 200"),
        ("100%", "all"),
        ("96%", "nearly all"),
        ("6%", "about 1 in 20"),
        ("15%", "more than 1 in 10"),
        ("45%", "more than 2 in 5"),
        ("55%", "more than half"),
        ("85%", "more than 4 in 5"),
    ],
)
def test_percentage_becomes_people(converter: Converter, percent: str, plain: str) -> None:
    (finding,) = find(converter, "percentage", f"We asked {percent} of them.\n")
    assert finding.hint == f"Write “{plain}”."


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        ("Open Monday - Friday.\n", "Write “to”."),
        ("Open 9 am – 5 pm.\n", "Write “to”."),
        ("From 3 May – 5 June.\n", "Write “to”."),
        ("Our team - your team.\n", "End the sentence there, and start a new one."),
        ("You can be a member - it is free.\n", "End the sentence there, and start a new one."),
        ("Come on Monday - it is free.\n", "End the sentence there, and start a new one."),
        ("Press 0 - then wait.\n", "End the sentence there, and start a new one."),
    ],
)
def test_dash_becomes_to_only_between_two_times_or_days(converter: Converter, body: str, advice: str) -> None:
    assert [finding.hint for finding in find(converter, "heavy-punctuation", body)] == [advice]


def test_decimals_become_words_that_people_say(converter: Converter) -> None:
    found = find(converter, "big-number", "It takes 3.7 or 2.5 hours, 0.5 or 0.3 of a day.\n")
    assert [finding.hint for finding in found] == [
        "Write “about 4”.",
        "Write “2 and a half”.",
        "Write “half”.",
        "Write “less than half”.",
    ]


def test_day_comes_first_in_a_date_unless_it_cannot(converter: Converter) -> None:
    hints = [finding.hint for finding in find(converter, "numeric-date", "On 05/06/26 and 12/25/2026 and 31/02/26.\n")]
    assert hints == [
        "Write “Friday 5 June 2026”, if that is the day.",
        "Write “Friday 25 December 2026”, if that is the day.",
    ]


def test_words_of_a_law_between_quotes_may_have_any_form(converter: Converter) -> None:
    body = "> The local authority is hereby required to ascertain e.g. whether it can't be avoided; see page 12.\n"
    for rule in ("passive-voice", "replaceable-word", "latin-abbreviation", "contraction", "heavy-punctuation"):
        assert find(converter, rule, body) == []


def test_codes_are_never_judged(converter: Converter) -> None:
    body = "Write `etc; can't & PIP 25%` in the box.\n"
    for rule in ("latin-abbreviation", "heavy-punctuation", "contraction", "special-character", "percentage"):
        assert find(converter, rule, body) == []


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        ("Help is provided.\n", "Write “gave” or “given”."),
        ("We provided help.\n", "Write “gave” or “given”."),
        ("We provide help.\n", "Write “give”."),
        ("The plan was modified.\n", "Write “changed”."),
    ],
)
def test_plainer_verb_comes_in_each_form_that_may_be_meant(converter: Converter, body: str, advice: str) -> None:
    assert [finding.hint for finding in find(converter, "replaceable-word", body)] == [advice]


def test_glossary_word_is_not_replaced(converter: Converter) -> None:
    body = "We participate. We commence.\n"
    assert words(find(converter, "replaceable-word", body)) == ["commence"]


def test_standard_document_gets_notes_only_for_words_a_program_could_swap(converter: Converter) -> None:
    found = find(converter, "replaceable-word", "We provide tea prior to lunch.\n", name="page.md")
    assert [(finding.text, finding.severity.value) for finding in found] == [("prior to", "note")]


def test_short_forms_may_be_allowed_by_the_site(converter: Converter) -> None:
    assert find(converter, "contraction", "You can't.\n", options={"allowed": 1}) == []


def test_two_negatives_in_two_parts_are_only_a_note(converter: Converter) -> None:
    found = find(converter, "two-negatives", "If you do not agree, do not sign.\n\nNobody said nothing.\n")
    assert [finding.severity.value for finding in found] == ["note", "warning"]


def test_last_thing_of_a_series_is_shown_whole(converter: Converter) -> None:
    found = find(converter, "series-in-sentence", "You can vote at the station, by post or by proxy.\n")
    assert words(found) == ["station, by post or by proxy"]


def test_bold_sentences_and_labels_are_no_hard_words(converter: Converter) -> None:
    body = "**Please come.**\n\n**Address:** 1 High Street\n\nAsk the **registrar**.\nThen go home.\n"
    assert words(find(converter, "unexplained-hard-word", body)) == ["registrar"]


def test_bold_words_that_only_stress_are_to_be_written_in_ordinary_letters(converter: Converter) -> None:
    found = find(converter, "unexplained-hard-word", "Do **not** wait.\n\nAsk the **registrar**.\nThen go home.\n")
    assert [finding.hint for finding in found] == [
        "Write it in ordinary letters: bold is for words that you explain.",
        "Say what it means in the next sentence: “Registrar means …”.",
    ]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The team checks that schools and care homes are good.", "that"),
        ("We will ask you and then we will write a plan.", "and"),
    ],
)
def test_sentence_is_to_break_where_a_part_opens(converter: Converter, sentence: str, word: str) -> None:
    (finding,) = find(converter, "more-than-one-idea", sentence + "\n")
    assert (finding.hint or "").endswith(f"You could break at “{word}”.")


def test_link_to_the_glossary_may_be_one_vague_word(converter: Converter) -> None:
    body = "We like [[participation]]. [More](https://example.org/)\n"
    assert words(find(converter, "vague-link-words", body, name="page.md")) == ["More"]
