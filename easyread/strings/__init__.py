"""Texts of the interface: one TOML file for each language with flat dotted keys, and what a site says instead."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from easyread.strings.text_key import EASY, fill_up, lay_over, parse_key, said_by

SOURCE = "en"  # the language that has all texts
NAMES = "language."  # what languages call themselves, the same in all of them

OwnTexts = tuple[tuple[str, str], ...]
"""What a site says instead, as pairs of key and text."""


@dataclass(frozen=True)
class Strings:
    """The texts of one language for one site. What nobody has translated is in English."""

    language: str
    own: OwnTexts = ()

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its `{names}` filled in. Raises KeyError for a key nobody wrote."""
        text = self.texts[key]
        return text.format(**values) if values else text

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """All texts by key."""
        return fill_up(self.translated, bundled_texts(SOURCE))

    @cached_property
    def translated(self) -> Mapping[str, str]:
        """The texts that somebody wrote in the language itself."""
        return lay_over(bundled_texts(self.language), dict(self.own))

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the English texts that pages show because nobody has translated them."""
        said = said_by(self.translated)
        wanted = (key for key in bundled_texts(SOURCE) if not key.startswith((EASY, NAMES)))
        return tuple(key for key in wanted if (parse_key(key).name, False) not in said)


@cache
def load_strings(language: str, own: OwnTexts = ()) -> Strings:
    """The texts for a language tag such as "en-GB", and what a site says instead."""
    return Strings(language, own)


@cache
def bundled_texts(language: str) -> Mapping[str, str]:
    """The texts that easyread has in a language: those of the primary language, then those of the tag itself."""
    texts: dict[str, str] = {}
    for name in dict.fromkeys((language.partition("-")[0], language)):
        file = resources.files(__package__) / f"{name}.toml"
        if file.is_file():
            texts = lay_over(texts, tomllib.loads(file.read_text(encoding="utf-8")))
    return texts


def english_beside(key: str) -> tuple[str, ...]:
    """The English texts that a key stands for or may stand beside: its row in both wordings; none for a wrong key."""
    if key.startswith(NAMES):
        return (bundled_texts(SOURCE).get(key, ""),)
    name, number, _ = parse_key(key)
    return _english().get((name, number > 0), ())


@cache
def _english() -> Mapping[tuple[str, bool], tuple[str, ...]]:
    """The English texts by name and whether they are in a row."""
    found: dict[tuple[str, bool], tuple[str, ...]] = {}
    for key, text in bundled_texts(SOURCE).items():
        name, number, _ = parse_key(key)
        found[name, number > 0] = (*found.get((name, number > 0), ()), text)
    return found
