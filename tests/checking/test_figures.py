"""Reading figures: what is counted, and where a figure is beside published easy read."""

from __future__ import annotations

from datetime import date

import pytest

from easyread.checking.figures import (
    MEASURED_LIMITS,
    Figure,
    Figures,
    Position,
    Range,
    TextFigures,
    Unit,
    measure_texts,
    real_easy_read,
)
from easyread.content.files import MemoryFiles
from easyread.language.readability import SentenceCounts, count_sentences
from easyread.language.words import read_sentences
from easyread.model.document import Version
from easyread.pipeline.foreign import Folder, read_markdown
from easyread.pipeline.measuring import measure_site
from easyread.pipeline.request import Request
from easyread.registry.registry import Registry, load_rules

REQUEST = Request(Registry(load_rules(), (), (), ()), date(2026, 11, 21), content_prefix="content/")
LONG = "We go to the big shop on the corner of the road to buy some bread, milk, tea and eggs."  # 20 words
ROWS = "![](picture:a)\nWe listen to you.\nThe plan was written.\n\n![](picture:b)\nYou come because we ask.\n"


def measured(*texts: str, version: Version = Version.EASY, language: str = "en-GB") -> Figures:
    names = tuple(f"{number}.md" for number in range(len(texts)))
    files = MemoryFiles({name: text.encode() for name, text in zip(names, texts, strict=True)})
    folder = Folder(files, frozenset(names), names, "")
    read = read_markdown([folder], REQUEST, version=version, language=language)
    return measure_texts((item.path, item.text) for item in read)


def values(text: TextFigures) -> dict[str, float]:
    return {figure.name: round(figure.value, 3) for figure in text.figures}


def test_figures_of_rows() -> None:
    (text,) = measured(ROWS).documents
    assert (text.sentences, text.words, text.rows) == (3, 13, 2)
    assert values(text) == {
        "mean_length": 4.333,
        "ninth_decile": 5,
        "over_first_limit": 0,
        "over_second_limit": 0,
        "passive_share": 0.333,
        "several_ideas_share": 0.333,
        "rare_word_share": 0,
        "sentences_a_row": 1.5,
        "words_a_row": 6.5,
    }


def test_the_whole_is_measured_from_all_sentences_not_from_means() -> None:
    figures = measured("We go.\n", f"{LONG}\n\n{LONG}\n\n{LONG}\n")
    assert [text.path for text in figures.documents] == ["0.md", "1.md"]
    (total,) = figures.totals
    assert (total.path, total.documents, total.sentences) == ("", 2, 4)
    assert values(total)["mean_length"] == pytest.approx((2 + 3 * 20) / 4)
    assert values(total)["over_first_limit"] == 0.75


def test_headings_quotations_code_and_fragments_are_not_counted() -> None:
    text = "## What is it?\n\n> They said so.\n\n```\nWe go.\n```\n\n- apples\n- We eat pears.\n\nWe go.\n"
    (figures,) = measured(text).documents
    assert (figures.sentences, figures.words) == (2, 5)


def test_standard_documents_have_no_ranges_and_no_rows() -> None:
    (text,) = measured(ROWS, version=Version.STANDARD).documents
    assert all(figure.range is None and figure.position is None for figure in text.figures)
    assert "words_a_row" not in values(text)


def test_other_languages_have_only_what_needs_no_grammar() -> None:
    (text,) = measured("Rydym ni yn mynd.\n", language="cy").documents
    assert set(values(text)) == {
        "mean_length",
        "ninth_decile",
        "over_first_limit",
        "over_second_limit",
        "sentences_a_row",
        "words_a_row",
    }


def test_a_document_without_sentences_has_zeros() -> None:
    (text,) = measured("## Nothing\n").documents
    assert text.sentences == 0
    assert set(values(text).values()) == {0}


@pytest.mark.parametrize(
    ("value", "position"),
    [(10.4, Position.BELOW), (10.46, Position.WITHIN), (13.54, Position.WITHIN), (13.56, Position.ABOVE)],
)
def test_position_is_judged_by_what_is_shown(value: float, position: Position) -> None:
    assert Figure("mean_length", value, Unit.WORDS, Range(10.5, 13.5, ())).position is position


def test_published_figures_are_those_of_the_data_file() -> None:
    known = real_easy_read()
    assert known["mean_length"] == Range(10.5, 13.5, ("UK health", "UK politics", "UK public information", "Australia"))
    assert (known["ninth_decile"].low, known["ninth_decile"].high) == (19, 21)
    assert (known["over_first_limit"].low, known["over_first_limit"].high) == (0.16, 0.28)
    assert (known["over_second_limit"].low, known["over_second_limit"].high) == (0.07, 0.11)
    assert (known["passive_share"].low, known["passive_share"].high) == (0.07, 0.12)


def site(**settings: str) -> MemoryFiles:
    lines = "".join(f"{key}: {value}\n" for key, value in settings.items())
    texts = {"site.yml": f"title: A\nlanguage: en-GB\n{lines}", "index.easy.md": ROWS, "index.md": f"{LONG}\n"}
    return MemoryFiles({path: text.encode() for path, text in texts.items()})


def test_limits_are_those_of_the_profile_for_both_versions() -> None:
    assert measure_site(site(), REQUEST).limits == MEASURED_LIMITS
    figures = measure_site(site(profile="leichte-sprache"), REQUEST)
    assert figures.limits == (12, 17)
    by_version = {text.version: text for text in figures.totals}
    assert values(by_version[Version.STANDARD])["over_second_limit"] == 1
    easy = {figure.name: figure.range for figure in by_version[Version.EASY].figures}
    assert easy["over_first_limit"] is None
    assert easy["mean_length"] is not None


def test_a_part_of_a_site_can_be_measured() -> None:
    figures = measure_site(site(), REQUEST, ["content/index.md"])
    assert [text.path for text in figures.documents] == ["content/index.md"]
    assert [text.version for text in figures.totals] == [Version.STANDARD]


def test_counts_add_up_to_the_figures_of_the_whole() -> None:
    first, second = read_sentences("We go. It was seen."), read_sentences(f"{LONG} You can come because we ask.")
    both = count_sentences(first) + count_sentences(second)
    assert both == count_sentences((*first, *second))
    assert both.several_ideas == 1
    assert SentenceCounts().share_over(3) == 0
