"""What templates can call, and how they know it: icons, texts, and Jinja's scope without its dear questions."""

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
    """No names, and none less: taking those away that a template has is most of what an import costs."""

    def __sub__(self, others: object) -> set[str]:
        return self


class PageScope(Context):
    """What one template knows of its page. A page has ten of them, and calls texts and icons thirty times."""

    def __init__(self, *known: Any, **_: object) -> None:
        """Leaves out the globals, which Jinja compares at each import: all templates of a theme have the same."""
        super().__init__(*known)
        self.globals_keys = NoNames()

    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """What a call in a template gives. Texts and icons are not asked whether they want to know the scope."""
        if type(function) not in _WANT_NO_SCOPE:
            return super().call(function, *values, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(*values, **named)


_WANT_NO_SCOPE = frozenset((Icons, Texts))
