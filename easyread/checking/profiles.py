"""Profiles: named sets of numbers, and the numbers a rule works with under one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from easyread.checking.rule import Options, Rule
from easyread.model.document import Version


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of thresholds. Where sources disagree, each gets its own profile."""

    id: str
    title: str
    source: str


STANDARD = "standard"
NO_OPTIONS: Options = MappingProxyType({})

PROFILES = (
    Profile("uk-gov", "UK government easy read", "gov.uk, Accessible communication formats, 2021"),
    Profile("dh-2009", "UK Department of Health", "Making written information easier to understand, 2010"),
    Profile("photosymbols", "Photosymbols", "Photosymbols, How to make easy read, 2020"),
    Profile("inclusion-europe", "Inclusion Europe", "Information for all, 2009"),
    Profile("leichte-sprache", "Leichte Sprache", "Netzwerk Leichte Sprache, Die Regeln, 2022"),
    Profile("falc", "Facile à lire et à comprendre", "Unapei, L'information pour tous, 2009"),
    Profile("strict", "Strict", "uk-gov with every sentence over 15 words an error"),
    Profile(STANDARD, "Standard documents", "ISO 24495-1:2023, Plain language"),
)


def known_profiles() -> tuple[str, ...]:
    """The ids a site may name in its settings."""
    return tuple(profile.id for profile in PROFILES if profile.id != STANDARD)


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
