"""The profile that a document is checked against, and the numbers a rule works with under it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from easyread.checking.rule import Options, Rule
from easyread.model.document import Version
from easyread.model.profile import STANDARD

NO_OPTIONS: Options = MappingProxyType({})


def profile_for(version: Version | None, profile: str) -> str:
    """The profile a document is checked against: standard documents have one of their own."""
    return STANDARD if version is Version.STANDARD else profile


def rule_options(rule: Rule[Any], profile: str, changes: Mapping[str, Mapping[str, int]]) -> Options:
    """The numbers of a rule under a profile, after the changes a site makes (rule id -> option -> number)."""
    if not rule.options:
        return NO_OPTIONS
    numbers = {option.name: option.profiles.get(profile, option.default) for option in rule.options}
    for name, number in changes.get(rule.id, {}).items():
        if name in numbers:
            numbers[name] = number
    return numbers
