"""Every rule has the one shape: named for its file, explained, sourced, with examples and sane numbers."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import easyread.rules
from easyread.checking.examples import marked_spans
from easyread.checking.rule import Rule
from easyread.checking.subjects import DocumentText, HtmlPage, LinkedPages, SiteContent
from easyread.model.finding import Severity
from easyread.model.profile import PROFILES
from easyread.registry.registry import load_rules

RULES = load_rules()
ROOT = Path(easyread.rules.__file__).parent
# The ids that reading and converting record problems for stand in string literals of these packages.
RECORDING = (ROOT.parent / "content", ROOT.parent / "markup")
LONGEST_FILE = 140

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def rule_modules() -> dict[str, Any]:
    """The modules with rules, by "family/file"."""
    found = {}
    for module in pkgutil.walk_packages(easyread.rules.__path__, "easyread.rules."):
        if not module.ispkg:
            _, _, family, name = module.name.split(".")
            found[f"{family}/{name}"] = importlib.import_module(module.name)
    return found


MODULES = rule_modules()


@pytest.mark.parametrize("name", sorted(MODULES))
def test_file_is_named_for_its_rule(name: str) -> None:
    rule = MODULES[name].RULE
    assert name == f"{rule.family.value}/{rule.id.replace('-', '_')}"


@pytest.mark.parametrize("name", sorted(MODULES))
def test_file_is_short_and_the_rule_comes_last(name: str) -> None:
    lines = (ROOT / f"{name}.py").read_text(encoding="utf-8").rstrip("\n").split("\n")
    assert len(lines) <= LONGEST_FILE
    last = max(number for number, line in enumerate(lines) if line and not line.startswith((" ", ")", "]")))
    assert lines[last].startswith("RULE = Rule(")


def test_ids_and_titles_are_unique() -> None:
    for names in (Counter(rule.id for rule in RULES), Counter(rule.title for rule in RULES)):
        assert [name for name, count in names.items() if count > 1] == []


@each_rule
def test_id_is_words_with_hyphens(rule: Rule[Any]) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)*", rule.id)


@each_rule
def test_explanation_says_what_why_and_what_to_do(rule: Rule[Any]) -> None:
    paragraphs = rule.explanation.strip().split("\n\n")
    assert paragraphs[0].startswith("Finds "), "the first paragraph says what the rule finds"
    assert paragraphs[0].endswith(".")
    assert len(paragraphs) >= 3, "what it finds, whom it helps, what to do"


@each_rule
def test_title_is_short(rule: Rule[Any]) -> None:
    assert rule.title == rule.title.strip()
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert len(rule.title.split()) <= 12


@each_rule
def test_sources_are_given(rule: Rule[Any]) -> None:
    assert rule.sources
    for source in rule.sources:
        assert source.name.strip()
        assert not source.url or source.url.startswith("https://")


@each_rule
def test_examples_are_two_of_each_and_different(rule: Rule[Any]) -> None:
    for examples in (rule.good, rule.bad):
        assert len(examples) >= 2
        assert len(set(examples)) == len(examples)
    assert all(marked_spans(example) == () for example in rule.good)


@each_rule
def test_options_are_sane(rule: Rule[Any]) -> None:
    profiles = {profile.id for profile in PROFILES}
    assert len({option.name for option in rule.options}) == len(rule.options)
    for option in rule.options:
        assert re.fullmatch(r"[a-z]+(?:[-_][a-z]+)*", option.name)
        assert option.meaning
        assert set(option.profiles) <= profiles
        assert all(number >= 0 for number in (option.default, *option.profiles.values()))


@each_rule
def test_subject_is_one_that_the_pipeline_knows(rule: Rule[Any]) -> None:
    known = {DocumentText, HtmlPage, LinkedPages, SiteContent}
    assert rule.subject in known or rule.subject.__name__ == "AllowComments"


@each_rule
def test_numbers_of_standards_have_their_form(rule: Rule[Any]) -> None:
    assert all(re.fullmatch(r"[1-4]\.\d\.\d{1,2}", criterion) for criterion in rule.wcag)
    assert all(re.fullmatch(r"[0-9a-z]{6}", act) for act in rule.act)
    assert rule.severity in Severity


def test_every_recorded_id_has_a_rule() -> None:
    """Problems recorded under a name that no rule has would be lost without a word."""
    texts = [path.read_text(encoding="utf-8") for folder in RECORDING for path in sorted(folder.rglob("*.py"))]
    pattern = re.compile(
        r"""(?:record|report|RecordedProblem)\(\s*"([a-z]+(?:-[a-z]+)+)"
            | (?:_RULE\b|RuleIds)[^"\n]*"([^"\n]+)"(?:,\ "([^"\n]+)")?""",
        re.VERBOSE,
    )
    ids = {name for text in texts for match in pattern.findall(text) for name in match if "-" in name}
    assert "broken-yaml" in ids
    assert ids - {rule.id for rule in RULES} == set()


def test_every_rule_about_recorded_problems_is_recorded_somewhere() -> None:
    """A rule that only hands on recorded problems finds nothing when nobody records them."""
    sources = "".join(path.read_text(encoding="utf-8") for folder in RECORDING for path in folder.rglob("*.py"))
    handed_on = [
        module.RULE.id
        for name, module in MODULES.items()
        if "content.recorded(ID)" in (ROOT / f"{name}.py").read_text(encoding="utf-8")
    ]
    assert handed_on
    assert [name for name in handed_on if f'"{name}"' not in sources] == []
