"""`{% shared VALUE, VALUE %} … {% endshared %}` in templates: HTML that is made once for all pages with equal values.

Menus and footers are the same on all pages of a folder. The part in between may use nothing of its page but the
values. Only the bundled templates can promise that, so nothing is shared when a theme replaces one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.nodes import CallBlock, Const, Name, Node
from jinja2.parser import Parser
from markupsafe import Markup

from easyread.render.texts import Texts

MOST_PARTS = 256


class SharedParts(Extension):
    """Keeps the parts of one environment while it lives."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.tags = {"shared"}
        self.is_on = False
        self._parts: dict[Hashable, Markup] = {}

    @classmethod
    def of(cls, environment: Environment) -> SharedParts:
        """The parts of an environment."""
        found = environment.extensions[cls.identifier]
        assert isinstance(found, cls)
        return found

    def parse(self, parser: Parser) -> Node:
        """The tag as a call of `_share` with the part in between as its caller."""
        line = next(parser.stream).lineno
        values = parser.parse_tuple()
        body = parser.parse_statements(("name:endshared",), drop_needle=True)
        place = Const(f"{parser.name}:{line}")
        call = self.call_method("_share", [place, Name("t", "load"), values], lineno=line)
        return CallBlock(call, [], [], body).set_lineno(line)

    def _share(self, place: str, texts: Texts, values: Hashable, caller: Callable[[], Markup]) -> Markup:
        """The HTML of a part, made at the first page that has it."""
        if not self.is_on:
            return caller()
        key = place, texts, values
        part = self._parts.get(key)
        if part is None:
            if len(self._parts) >= MOST_PARTS:
                self._parts.clear()
            part = self._parts[key] = caller()
        return part
