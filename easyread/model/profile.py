"""The profiles there are: whose numbers the rules use. The numbers themselves stand in the rules."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of thresholds. Where sources disagree, each gets its own profile."""

    id: str
    title: str
    source: str


STANDARD = "standard"  # what standard documents are checked against, whatever the site chose

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
