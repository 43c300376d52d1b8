"""Every mistake in `mistakes/*.md` is found: exact place, message and hint, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from easyread.content import yaml_nodes

CASES = Path(__file__).parent / "mistakes"
# Matches "## A title", its files and the quoted problems up to the next title.
CASE = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!^## ).*\n)*)", re.MULTILINE)
# Matches "`a.md`" with the fenced text under it.
FILE = re.compile(r"^`(?P<path>[^`]+)`\n\n~~~~\n(?P<text>(?:.*\n)*?)~~~~\n", re.MULTILINE)


def read_cases() -> Iterator[tuple[str, dict[str, str], list[str]]]:
    """Title, files and expected problems of each case."""
    for path in sorted(CASES.glob("*.md")):
        for case in CASE.finditer(path.read_text(encoding="utf-8")):
            files = {file["path"]: file["text"] for file in FILE.finditer(case["body"])}
            quotations = re.findall(r"(?:^>.*\n)+", FILE.sub("", case["body"]), re.MULTILINE)
            problems = [re.sub(r"^> ?", "", quotation, flags=re.MULTILINE).rstrip("\n") for quotation in quotations]
            yield f"{path.stem}: {case['title']}", files, problems


ALL_CASES = list(read_cases())


@pytest.mark.parametrize(("files", "problems"), [case[1:] for case in ALL_CASES], ids=[case[0] for case in ALL_CASES])
def test_mistake_is_found_at_its_exact_place(
    files: dict[str, str], problems: list[str], show_problems: Callable[[Mapping[str, str]], list[str]]
) -> None:
    assert files
    assert show_problems(files) == problems


@pytest.mark.parametrize(("files", "problems"), [case[1:] for case in ALL_CASES], ids=[case[0] for case in ALL_CASES])
def test_parser_in_pure_python_finds_the_same_places(
    files: dict[str, str],
    problems: list[str],
    show_problems: Callable[[Mapping[str, str]], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml_nodes, "_LOADER", yaml.SafeLoader)
    assert show_problems(files) == problems


def test_every_rule_of_content_has_a_case() -> None:
    shown = {problem.split("\n")[0].split(" ")[-1] for _, _, problems in ALL_CASES for problem in problems}
    rules = {
        "broken-yaml",
        "duplicate-key",
        "missing-file",
        "missing-title",
        "name-clash",
        "term-defined-twice",
        "unknown-data-key",
        "unknown-front-matter-key",
        "unknown-language-suffix",
        "unknown-picture",
        "unknown-related-topic",
        "unknown-setting",
        "wrong-data-type",
        "wrong-front-matter-type",
        "wrong-setting",
    }
    assert shown == rules
