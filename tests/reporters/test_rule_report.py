"""Rules explained: what a reader must know of their reach."""

from __future__ import annotations

from dataclasses import replace

import pytest

from easyread.checking.rule import Rule
from easyread.registry.registry import load_rules
from easyread.reporters.rule_report import rule_reach

RULES = {rule.id: rule for rule in load_rules()}


@pytest.mark.parametrize(
    ("rule", "reach"),
    [
        (RULES["passive-voice"], ["only texts in English"]),
        (RULES["row-without-picture"], ["only easy versions"]),
        (RULES["broken-link"], []),
        (replace(RULES["broken-link"], languages=("cy", "nl")), ["only texts in Cymraeg, nl"]),
    ],
)
def test_reach(rule: Rule[object], reach: list[str]) -> None:
    assert list(rule_reach(rule)) == reach
