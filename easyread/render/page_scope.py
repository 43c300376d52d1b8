"""What templates can call: icons and texts, and Jinja's scope without the questions that cost most of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2.runtime import Context
from markupsafe import Markup

from easyread.render.texts import Texts

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Icons:
    """Gives templates the icon of a name, and nothing where there is none."""

    by_name: Mapping[str, Markup]

    def __call__(self, name: str) -> Markup:
        return self.by_name.get(name, NOTHING)


class NoNames(set[str]):
    """An empty set that stays as it is when names are taken out of it.

    Jinja takes the globals that a template knows out of those of the page, which is most of what an import costs.
    """

    def __sub__(self, others: object) -> set[str]:
        return self


class PageScope(Context):
    """What one template knows of its page. A page is made of ten templates, which call texts and icons thirty times."""

    def __init__(self, *known: Any, **_: object) -> None:
        """Leaves out the globals, which Jinja compares at each import: all templates of a theme have the same."""
        super().__init__(*known)
        self.globals_keys = NoNames()

    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """What a call in a template gives. Texts and icons need not be asked whether they want the scope."""
        if type(function) not in _WANT_NO_SCOPE:
            return super().call(function, *values, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(*values, **named)


_WANT_NO_SCOPE = frozenset((Icons, Texts))
