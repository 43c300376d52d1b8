"""Applicability: a rule that finds something applies, and reports tell what it has nothing to say about."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread.checking.applicability import Applies, inapplicable_rules, with_attribute, with_role
from easyread.checking.examples import clean_text
from easyread.checking.html_page import parse_page
from easyread.checking.rule import Example, Rule
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.subjects import HtmlPage
from easyread.cli.command import group
from easyread.pipeline.digest import digest
from easyread.registry.registry import load_rules

RULES = load_rules()
ASKED = tuple(rule for rule in RULES if rule.applies is not None)


def page_of(example: Example) -> HtmlPage:
    library = SheetLibrary({path: text for path, text in example.beside if path.endswith(".css")})
    return parse_page(example.path, clean_text(example.text), library=library)


def test_rules_that_stand_for_act_rules_tell_when_they_apply() -> None:
    """But for one: which parts of a page repeat on others cannot be told from it alone."""
    assert {rule.id for rule in RULES if rule.act and rule.applies is None} == {"no-way-past-blocks"}


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.id)
def test_a_rule_applies_to_what_it_finds_fault_with(rule: Rule[HtmlPage]) -> None:
    assert rule.applies is not None
    for example in rule.bad:
        if example.path.endswith(".html"):
            assert rule.applies(page_of(example)), example.text


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.id)
def test_rules_travel_to_other_processes(rule: Rule[HtmlPage]) -> None:
    copy = pickle.loads(pickle.dumps(rule))
    assert copy == rule
    assert digest(copy) == digest(rule)


@pytest.mark.parametrize(
    ("applies", "html", "expected"),
    [
        (with_role("button"), "<button></button>", True),
        (with_role("button"), "<div role=button></div>", True),
        (with_role("button"), "<button hidden></button>", False),
        (with_attribute("title"), "<div aria-hidden=true><iframe title=x></iframe></div>", False),
        (with_attribute("role"), "<p role=note>", True),
        (with_attribute("role"), '<p role=" ">', False),
    ],
)
def test_what_is_not_exposed_does_not_count(applies: Applies, html: str, expected: bool) -> None:
    assert applies(parse_page("page.html", html)) is expected


def test_rules_that_cannot_tell_are_never_inapplicable() -> None:
    page = parse_page("page.html", "<p>Words</p>")
    found = inapplicable_rules(page, RULES)
    assert {"image-name", "button-name"} <= found <= {rule.id for rule in ASKED}
    assert "text-contrast" not in found


def test_the_earl_report_tells_passed_from_inapplicable(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<html lang="en"><title>A</title><body><img src="a.png" alt="A dog">')
    result = CliRunner().invoke(group, ["check", str(tmp_path), "--format", "earl"])
    (subject,) = json.loads(result.output)["@graph"][1:]
    outcomes = {item["test"]["title"]: item["result"]["outcome"] for item in subject["assertions"]}
    assert outcomes["image-name"] == "earl:passed"
    assert outcomes["button-name"] == "earl:inapplicable"
