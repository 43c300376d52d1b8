"""The styles of one page: which declaration wins for an element, and sizes in CSS px.

Looks at style attributes and the `<style>` elements of the page. Source of the order: W3C CSS Cascading and
Inheritance Level 4 (2022), section 6, https://www.w3.org/TR/css-cascade-4/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import cssselect2
from lxml.html import HtmlElement

from easyread.checking.accessibility.css import Declaration, StyleRule, read_declarations, read_style_sheet

ROOT_SIZE = 16.0  # CSS px, what browsers start with
# Sizes that browsers give elements, as a share of their parent's: HTML Standard, section 15.3 (Rendering).
SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 5 / 6, "sub": 5 / 6, "sup": 5 / 6}
KEYWORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip
UNITS = {"px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
FUNCTION = re.compile(r"[\w-]+\([^)]*\)")
SIZED = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)")

Declared = Mapping[str, Declaration]
NOTHING: Declared = {}


@dataclass(frozen=True, slots=True)
class Match:
    """A style rule that fits an element. `pseudo` is "before" or "after" when it styles that, otherwise ""."""

    element: HtmlElement
    rule: StyleRule
    pseudo: str


@dataclass(frozen=True, slots=True)
class Styles:
    """Declarations by element. `sheets` and `generated` hold winners only; `known` remembers style attributes."""

    matches: tuple[Match, ...] = ()
    sheets: Mapping[HtmlElement, Declared] = field(default_factory=dict)
    generated: Mapping[HtmlElement, Mapping[str, str]] = field(default_factory=dict)
    known: dict[str, Declared] = field(default_factory=dict)

    def inline(self, element: HtmlElement) -> Declared:
        """The winning declarations of the element's own style attribute, by property."""
        text = element.get("style")
        if not text:
            return NOTHING
        if text not in self.known:
            self.known[text] = _winners(read_declarations(text))
        return self.known[text]

    def value(self, element: HtmlElement, name: str) -> str:
        """The value of a property that wins for this very element; "" when nothing on the page sets it."""
        own = self.inline(element).get(name)
        other = self.sheets.get(element, NOTHING).get(name)
        if own and not (other and other.important and not own.important):
            return own.value
        return other.value if other else ""

    def font_size(self, element: HtmlElement) -> float:
        """The size of the element's text in CSS px."""
        parent = element.getparent()
        above = ROOT_SIZE if parent is None else self.font_size(parent)
        value = self.value(element, "font-size")
        if not value:
            return above * SIZES.get(element.tag, 1.0)
        if value in KEYWORDS:
            return KEYWORDS[value]
        if value in {"smaller", "larger"}:
            return above / 1.2 if value == "smaller" else above * 1.2
        size = pixels(value, above)
        return above if size is None else size


def pixels(value: str, font_size: float) -> float | None:
    """A length or percentage in CSS px, "%" and "em" counted from `font_size`; None where it cannot be known."""
    match = SIZED.fullmatch(value)
    if not match:
        return None
    number, unit = float(match[1]), match[2]
    if unit in UNITS:
        return number * UNITS[unit]
    share = {"em": 1.0, "%": 0.01, "ex": 0.5, "ch": 0.5}.get(unit)
    if share is not None:
        return number * share * font_size
    if unit == "rem":
        return number * ROOT_SIZE
    return 0.0 if number == 0 and not unit else None


def make_styles(root: HtmlElement, sheets: Sequence[str]) -> Styles:
    """The styles of a page from the texts of its style sheets. Costs nothing when no sheet decides anything here."""
    rules = [rule for sheet in sheets for rule in read_style_sheet(sheet)]
    if not rules:
        return Styles()
    matches = tuple(_matches(root, rules))
    declared: dict[HtmlElement, list[Declaration]] = {}
    generated: dict[HtmlElement, dict[str, str]] = {}
    for match in matches:
        if match.rule.orientation == "portrait":
            continue
        if not match.pseudo:
            declared.setdefault(match.element, []).extend(match.rule.declarations)
        for declaration in match.rule.declarations if match.pseudo else ():
            if declaration.name == "content":
                generated.setdefault(match.element, {})[match.pseudo] = _content_text(declaration.value)
    return Styles(matches, {element: _winners(items) for element, items in declared.items()}, generated)


def _matches(root: HtmlElement, rules: Sequence[StyleRule]) -> Iterator[Match]:
    """What fits each element, weakest first."""
    matcher = cssselect2.Matcher()
    for rule in rules:
        matcher.add_selector(rule.selector, rule)
    for wrapper in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
        for _, _, pseudo, rule in matcher.match(wrapper):
            if pseudo in {None, "before", "after"}:
                yield Match(wrapper.etree_element, rule, pseudo or "")


def _winners(declarations: Sequence[Declaration]) -> Declared:
    winners: dict[str, Declaration] = {}
    for declaration in declarations:
        before = winners.get(declaration.name)
        if not (before and before.important and not declaration.important):
            winners[declaration.name] = declaration
    return winners


def _content_text(value: str) -> str:
    """The words of a `content` value: of its alternative text where it gives one after a slash; pictures have none."""
    strings = [(match.start(), match[0][1:-1]) for match in STRING.finditer(FUNCTION.sub("", value))]
    slash = re.search(r"[\"']\s*/\s*[\"']", value)
    return " ".join(words for start, words in strings if slash is None or start > slash.start())
