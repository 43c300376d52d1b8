"""The list of success criteria, and that rules name only those that exist."""

from __future__ import annotations

from collections import Counter

from easyread.checking.wcag import all_criteria, criteria_of
from easyread.registry.registry import load_rules


def test_the_list_has_the_criteria_of_wcag_22() -> None:
    found = all_criteria()
    assert Counter(criterion.level for criterion in found.values()) == {"A": 31, "AA": 24, "AAA": 31}
    assert [item.order for item in found.values()] == sorted(item.order for item in found.values())
    assert str(found["1.4.3"]) == "1.4.3 Contrast (Minimum) (level AA)"
    assert found["2.4.4"].anchor == "link-purpose-in-context"


def test_rules_name_criteria_that_exist() -> None:
    named = {number for rule in load_rules() for number in rule.wcag}
    assert named <= all_criteria().keys()


def test_criteria_come_in_the_order_of_the_standard() -> None:
    assert [item.number for item in criteria_of(("4.1.2", "1.4.10", "1.4.2", "1.4.10", "9.9.9"))] == [
        "1.4.2", "1.4.10", "4.1.2",
    ]  # fmt: skip
