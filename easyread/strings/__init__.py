"""Texts of the interface, one TOML file for each language with flat dotted keys."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Strings:
    """The texts of one language. Keys that a translation lacks fall back to English."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its `{names}` filled in. Raises KeyError for a key nobody wrote."""
        text = self.texts[key]
        return text.format(**values) if values else text


@cache
def load_strings(language: str) -> Strings:
    """The texts for a language tag such as "en-GB": English, then the primary language, then the tag itself."""
    texts: dict[str, str] = {}
    for name in dict.fromkeys(("en", language.partition("-")[0], language)):
        file = resources.files(__package__) / f"{name}.toml"
        if file.is_file():
            texts.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return Strings(language, texts)
