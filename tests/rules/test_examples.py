"""Every example of every rule, run through the real pipeline: good ones find nothing, bad ones what is marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

import easyread.pipeline.page_making
import easyread.pipeline.run
from easyread.checking.examples import CLOSED_FILE, clean_text, marked_spans
from easyread.checking.rule import Example, Rule
from easyread.content.files import ContentFiles, MemoryFiles
from easyread.model.document import Version
from easyread.model.finding import Finding
from easyread.pipeline.foreign import HTML_ENDINGS, Folder, check_foreign
from easyread.pipeline.request import Request
from easyread.pipeline.run import run_site
from easyread.registry.registry import Registry, load_rules
from easyread.render.theme import load_theme

RULES = load_rules()
REGISTRY = Registry(RULES, (), (), ())
SETTINGS = "title: A small site\nlanguage: en-GB\n"
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True, scope="module")
def one_theme() -> Iterator[None]:
    """All examples share one theme, for compiling its templates takes longer than everything else."""
    theme = load_theme("default", None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(easyread.pipeline.run, "load_theme", lambda *_, **__: theme)
        patch.setattr(easyread.pipeline.page_making, "open_theme", lambda folders: theme)
        yield


@dataclass(frozen=True, slots=True)
class ExampleFiles:
    """The files of an example. Those that hold the sign for a closed file cannot be read."""

    files: MemoryFiles

    def paths(self) -> tuple[str, ...]:
        return self.files.paths()

    def links_passed_over(self) -> tuple[str, ...]:
        return ()

    def read(self, path: str) -> bytes:
        content = self.files.read(path)
        if content.decode("utf-8") == CLOSED_FILE:
            raise PermissionError(13, "Permission denied", path)
        return content


def example_files(example: Example, *, is_site: bool) -> ContentFiles:
    texts = {"site.yml": SETTINGS} if is_site else {}
    texts |= dict(example.beside) | {example.path: clean_text(example.text)}
    return ExampleFiles(MemoryFiles({path: text.encode() for path, text in texts.items()}))


def find_in_example(rule: Rule[Any], example: Example) -> list[Finding]:
    """The findings of the rule in the example's own file."""
    is_html = example.path.endswith(HTML_ENDINGS)
    files = example_files(example, is_site=not is_html)
    wanted = needed_rules(rule, example)
    if is_html:
        request = Request(REGISTRY, TODAY, select=wanted)
        pages = tuple(path for path in files.paths() if path.endswith(HTML_ENDINGS))
        folder = Folder(files, frozenset(files.paths()), pages, "")
        outcome = check_foreign([folder], request, version=Version.STANDARD, profile="uk-gov", language="en-GB")
    else:
        request = Request(REGISTRY, TODAY, select=wanted, content_prefix="", output_prefix="site/")
        outcome = run_site(files, request)
    return [finding for finding in outcome.findings if finding.rule == rule.id and finding.path == example.path]


def needed_rules(rule: Rule[Any], example: Example) -> tuple[str, ...]:
    """The rule, and those that its allow-comments name: whether a comment is used shows only when they run."""
    named = (other.id for other in RULES if f"allow {other.id}" in example.text)
    return (rule.id, *(name for name in named if name != rule.id))


def cases(kind: str) -> list[Any]:
    """The good or the bad examples of all rules."""
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_good_example_has_no_finding(rule: Rule[Any], example: Example) -> None:
    assert find_in_example(rule, example) == []


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_bad_example_has_exactly_the_marked_findings(rule: Rule[Any], example: Example) -> None:
    findings = find_in_example(rule, example)
    marked = sorted(marked_spans(example))
    if marked:
        assert [finding.span for finding in findings] == marked, [finding.text for finding in findings]
    assert findings
    for finding in findings:
        assert len(finding.message.split()) < 25, finding.message
        assert len(finding.hint.split()) < 25, finding.hint
