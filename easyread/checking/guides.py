"""Guides and standards that several rules cite, with edition and address.

Only what more than one rule cites stands here; a rule with a source of its own names it itself.
"""

from __future__ import annotations

from easyread.checking.rule import Source

GOV_UK = Source(
    "gov.uk, Accessible communication formats: easy read (2021)",
    "https://www.gov.uk/government/publications/inclusive-communication/accessible-communication-formats",
)
DEPARTMENT_OF_HEALTH = Source(
    "Department of Health, Making written information easier to understand for people with learning disabilities (2010)"
)
INCLUSION_EUROPE = Source(
    "Inclusion Europe, Information for all (2009)",
    "https://www.inclusion-europe.eu/easy-to-read-standards-guidelines/",
)
PHOTOSYMBOLS = Source("Photosymbols, How to make easy read (2020)", "https://www.photosymbols.com/")
LEICHTE_SPRACHE = Source("Netzwerk Leichte Sprache, Die Regeln für Leichte Sprache (2022)")
FALC = Source("Unapei, L’information pour tous: règles européennes (2009)")
UNE = Source("UNE 153101:2018 EX, Lectura fácil")
DIN = Source("DIN SPEC 33429, Deutsche Leichte Sprache (2025)")
PLAIN_LANGUAGE_STANDARD = Source("ISO 24495-1:2023, Plain language, part 1", "https://www.iso.org/standard/78907.html")
EASY_READ_STANDARD = Source(
    "ISO/IEC 23859:2023, Making written text easy to read and easy to understand",
    "https://www.iso.org/standard/77178.html",
)
ALTERNATIVE_WORDS = Source(
    "Plain English Campaign, The A to Z of alternative words (2001)", "https://www.plainenglish.co.uk/"
)
FEDERAL_PLAIN_LANGUAGE = Source("plainlanguage.gov, Federal Plain Language Guidelines (2011)")
AUSTRALIAN_STYLE = Source("Australian Government Style Manual, Easy Read (2021)", "https://www.stylemanual.gov.au/")


def cognitive_guide(section: str) -> Source:
    """A section of W3C's note on cognitive and learning disabilities."""
    return Source(
        f"W3C, Making content usable for people with cognitive and learning disabilities (2021): {section}",
        "https://www.w3.org/TR/coga-usable/",
    )


def success_criterion(number: str, name: str) -> Source:
    """A success criterion of WCAG 2.2."""
    anchor = name.lower().replace("(", "").replace(")", "").replace(" ", "-")
    return Source(f"WCAG 2.2, {number} {name} (2023)", f"https://www.w3.org/TR/WCAG22/#{anchor}")
