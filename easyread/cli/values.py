"""What options take, and what is said to those who give them something else: what it was, what fits, what to type."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from typing import Any

import click

from easyread.wording import list_names

# Matches "https://example.org/course/"; must not match "example.org" and "https://".
_WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*")


class OneOf(click.Choice):  # type: ignore[type-arg]  # has no argument before click 8.2
    """One of some words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word. Raises BadParameter for any other."""
        words = [str(choice) for choice in self.choices]
        if value not in words:
            self.fail(
                _refusal(str(value), f"not one of {list_names(words)}", param, _nearest(str(value), words)), param, ctx
            )
        return str(value)


class WholeNumber(click.IntRange):
    """A whole number; `example` is what a newcomer might want."""

    def __init__(self, least: int, most: int | None = None, *, example: int) -> None:
        super().__init__(least, most)
        self.example = example

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number. Raises BadParameter for what is none, or too large or small."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            bounds = f"of {self.min} or more" if self.max is None else f"from {self.min} to {self.max}"
            self.fail(_refusal(str(value), f"not a whole number {bounds}", param, str(self.example)), param, ctx)


class LanguageTag(click.ParamType):  # type: ignore[type-arg]
    """The tag of a language."""

    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag. Raises BadParameter for what is none."""
        from easyread.content.language_tags import is_language_tag, tidy_language_tag

        if not is_language_tag(value):
            mended = tidy_language_tag(value.replace("_", "-"))
            example = mended if is_language_tag(mended) else "en-GB"
            self.fail(_refusal(value, "not a language tag", param, example), param, ctx)
        return tidy_language_tag(value)


class Profile(click.ParamType):  # type: ignore[type-arg]
    """The name of a set of thresholds."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name. Raises BadParameter for one that nobody knows."""
        from easyread.model.profile import known_profiles

        names = known_profiles()
        if value not in names:
            self.fail(_refusal(value, f"not one of {list_names(names)}", param, _nearest(value, names)), param, ctx)
        return str(value)


class WebAddress(click.ParamType):  # type: ignore[type-arg]
    """Where something lies on the web."""

    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address. Raises BadParameter for what no browser could open."""
        if not _WEB_ADDRESS.fullmatch(value):
            self.fail(_refusal(value, "not a web address", param, "https://example.org/course/"), param, ctx)
        return str(value)


def _nearest(value: str, words: Sequence[str]) -> str:
    return next(iter(difflib.get_close_matches(value.lower(), words, n=1)), words[0])


def shown_name(param: click.Parameter) -> str:
    """What people know a value by: "--jobs", or "TAG" for one that is typed without a name."""
    return max(param.opts, key=len) if isinstance(param, click.Option) else param.human_readable_name.strip("[]")


def _refusal(value: str, what: str, param: click.Parameter | None, example: str) -> str:
    """Two lines: why a value does not do, and one that does."""
    option = f"{shown_name(param)} " if isinstance(param, click.Option) else ""
    return f"“{value}” is {what}.\nSuch as: {option}{example}"
