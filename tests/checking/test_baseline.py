"""Which findings a baseline knows again, and what its file says."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.checking.baseline import (
    Baseline,
    BaselineEntry,
    Compared,
    baseline_text,
    compare_with_baseline,
    make_baseline,
    parse_baseline,
)
from easyread.checking.finding_key import FindingKey, finding_key, fold_text
from easyread.errors import BaselineBroken
from easyread.markup.lines import Lines
from easyread.model.finding import Certainty, Finding, Severity
from easyread.model.place import START, Span

SOURCE = """---
title: Being fair
summary: What fair means
order: 3
---

## What is it? { #what }

![Two people talk](picture:talking)
Fair means nobody is left out.
Everyone can say what they think.

We utilise many things here, and they
are “good.” Then we stop. Last
words have no end

- milk
- eggs and utilise
"""


def find(words: str, source: str = SOURCE, rule: str = "long-word") -> Finding:
    """The finding at the first place of some words."""
    start = source.index(words)
    span = Lines.from_text(source).span(start, start + len(words))
    return Finding(rule, Severity.NOTE, Certainty.SURE, "content/a.md", span, "m", "h", words, "")


def text_of(words: str, source: str = SOURCE) -> str:
    return finding_key(find(words, source), path="a.md", source=source).text


def compare(before: Sequence[FindingKey], after: Sequence[FindingKey]) -> Compared:
    finding = find("milk")
    findings = [replace(finding, span=Span(number, 1, number, 2)) for number in range(len(after))]
    return compare_with_baseline(findings, after, make_baseline(before), is_judged=lambda entry: True)


def key(text: str = "one", path: str = "a.md", rule: str = "idiom") -> FindingKey:
    return FindingKey(path, rule, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Being", "title being fair"),
        ("What is", "what is it"),
        ("picture:talking", "two people talk picture talking"),
        ("nobody", "fair means nobody is left out"),
        ("Everyone can say what they think.", "everyone can say what they think"),
        ("utilise", "we utilise many things here and they are good"),
        ("are “good.”", "we utilise many things here and they are good"),
        ("stop", "then we stop"),
        ("have no", "last words have no end"),
        ("eggs", "eggs and utilise"),
        ("out.\nEveryone", "fair means nobody is left out everyone can say what they think"),
    ],
)
def test_a_finding_is_known_by_its_sentence(words: str, text: str) -> None:
    assert text_of(words) == text


def test_broken_lines_capitals_and_punctuation_do_not_count() -> None:
    joined = SOURCE.replace("they\nare “good.”", "THEY are\n*good*!").replace("\n", "\r\n")
    assert text_of("utilise", joined) == text_of("utilise")


def test_words_elsewhere_do_not_count() -> None:
    edited = SOURCE.replace("Then we stop.", "Then we go on for long.").replace("order: 3", "order: 4\nkind: page")
    moved = edited.replace("## What is it?", "A new first part.\n\n## What is it?")
    for words in ("utilise", "Being", "nobody", "have no", "eggs"):
        assert text_of(words, moved) == text_of(words)


def test_an_edit_of_the_sentence_makes_a_new_finding() -> None:
    assert text_of("utilise", SOURCE.replace("many things", "few things")) != text_of("utilise")


def test_a_finding_about_a_whole_file_is_known_without_words() -> None:
    assert finding_key(replace(find("Being"), span=START, text=""), path="a.md", source=SOURCE).text == ""


def test_a_finding_in_html_is_known_by_its_tag() -> None:
    html = '<p>Words. <img src="a.png"> More words.'
    assert text_of('<img src="a.png">', html) == "img src a png"
    assert finding_key(find('<img src="a.png">', html), path="a.html").text == "img src a png"


def test_the_digest_is_the_same_for_ever() -> None:
    assert key("fair means nobody is left out", "principles/equality.md", "long-sentence").digest == (
        "f94ce558f3087c6f7717950adb00a8a0"
    )


@given(st.text())
def test_folded_text_folds_no_further(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(st.text(alphabet="ab.!?”\n #-:!|\r", max_size=60), st.data())
def test_every_place_has_a_key(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    span = Lines.from_text(source).span(start, end)
    finding = replace(find("milk"), span=span, text=source[start:end])
    assert "\n" not in finding_key(finding, path="a.md", source=source).text


def test_known_findings_are_hidden_and_new_ones_stay() -> None:
    compared = compare([key("one")], [key("two"), key("one"), key("one", rule="passive"), key("one", path="b.md")])
    assert [finding.span.line for finding in compared.new] == [0, 2, 3]
    assert compared.hidden == 1
    assert compared.no_longer_needed == ()


def test_one_more_of_the_same_is_new() -> None:
    assert len(compare([key(), key()], [key(), key(), key()]).new) == 1


def test_mended_findings_are_no_longer_needed() -> None:
    compared = compare([key("one"), key("one"), key("two")], [key("one")])
    assert [(entry.text, entry.count) for entry in compared.no_longer_needed] == [("one", 1), ("two", 1)]


def test_what_this_run_did_not_look_at_is_still_needed() -> None:
    compared = compare_with_baseline([], [], make_baseline([key()]), is_judged=lambda entry: entry.rule != "idiom")
    assert compared.no_longer_needed == ()


def test_the_file_has_one_entry_on_each_line_in_order() -> None:
    keys = [key("two", "b.md"), key("é " * 100), key("one"), key("one"), key("one", rule="abc")]
    text = baseline_text(make_baseline(keys))
    assert text == baseline_text(make_baseline(reversed(keys)))
    first, *entries, last = text.splitlines()
    assert json.loads(first + last) == {"easyread-baseline": 1, "findings": []}
    read = [json.loads(entry.removesuffix(",")) for entry in entries]
    assert [(entry["path"], entry["rule"], entry["count"]) for entry in read] == [
        ("a.md", "abc", 1),
        ("a.md", "idiom", 2),
        ("a.md", "idiom", 1),
        ("b.md", "idiom", 1),
    ]
    assert len(read[2]["text"]) == 120
    assert text.endswith("\n")


@given(st.lists(st.builds(FindingKey, st.text(), st.sampled_from(["a", "b"]), st.text())))
def test_the_file_is_read_as_it_was_written(keys: list[FindingKey]) -> None:
    baseline = make_baseline(keys)
    assert parse_baseline(baseline_text(baseline), place="known.json") == baseline


def test_entries_of_both_sides_of_a_merge_count_once() -> None:
    entry = BaselineEntry("a.md", "idiom", "one", "k", 1)
    text = baseline_text(Baseline((entry, replace(entry, count=2))))
    assert parse_baseline(text, place="known.json") == Baseline((replace(entry, count=2),))


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "known.json:1:1", "not JSON"),
        ('{"easyread-baseline": 1,\n "findings": [}', "known.json:2:15", "not JSON"),
        ('{"findings": [\n<<<<<<< mine\n', "known.json:2", "marks of a merge"),
        ("[]", "known.json", "no baseline"),
        ('{"findings": 3}', "known.json", "no baseline"),
        ('{"findings": [], "easyread-baseline": 99}', "known.json", "Another version"),
        ('{"findings": [{"path": "a"}], "easyread-baseline": 1}', "known.json", "Entry 1"),
        ("[" * 100_000, "known.json", "no baseline"),
        ('{"findings": [], "easyread-baseline": ' + "1" * 10_000 + "}", "known.json", "no baseline"),
    ],
)
def test_a_broken_file_says_what_to_do(text: str, place: str, message: str) -> None:
    with pytest.raises(BaselineBroken, match=re.escape(message)) as caught:
        parse_baseline(text, place="known.json")
    assert caught.value.place == place
    assert caught.value.hint
