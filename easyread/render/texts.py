"""The texts of the interface for one page: easy pages have easy wording, languages their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from easyread.model.document import Version
from easyread.strings import Strings

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Texts:
    """Gives the text of a key: on easy pages that of `easy.KEY` where there is one."""

    strings: Strings
    version: Version

    def __call__(self, key: str, **values: object) -> str:
        if self.version is Version.EASY and f"easy.{key}" in self.strings.texts:
            return self.strings(f"easy.{key}", **values)
        return self.strings(key, **values)

    def series(self, key: str, **values: object) -> tuple[str, ...]:
        """The texts `key.1`, `key.2` … as far as they go: the sentences of a row."""
        easy = self.version is Version.EASY and f"easy.{key}.1" in self.strings.texts
        start = f"easy.{key}" if easy else key
        found: list[str] = []
        while f"{start}.{len(found) + 1}" in self.strings.texts:
            found.append(self.strings(f"{start}.{len(found) + 1}", **values))
        return tuple(found)

    def day(self, day: date) -> str:
        """A date in words: "21 November 2026"."""
        key = "date.first-day" if day.day == 1 else "date.day"
        return self(key, day=day.day, month=self(f"date.month-{day.month}"), year=day.year)

    def language_name(self, language: str) -> str:
        """What a language calls itself, or its tag where nobody wrote that down."""
        primary = language.partition("-")[0]
        return self.strings.texts.get(f"language.{primary}", language)


def direction(language: str) -> str:
    """The writing direction of a language tag: "ltr" or "rtl"."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
