"""Words with too little contrast: which of a page's texts count, and how sure one can be.

Source: W3C ACT rules afw4f7 "Text has minimum contrast" and 09o5cg "Text has enhanced contrast", sections
"Applicability" and "Expectation", https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/. Drawn text such as SVG
does not count, nor do words that a style sheet adds, placeholders and the options of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import is_disabled
from easyread.checking.accessibility.inline_scripts import chooses_colours
from easyread.checking.accessibility.layers import Layers, may_stand_on_layer, page_layers
from easyread.checking.accessibility.names import BUTTON_INPUTS
from easyread.checking.accessibility.tree import AccessibilityTree, is_shown_instead
from easyread.checking.styles.contrast import TextContrast
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.situations import Situation
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility
from easyread.checking.styles.weak_styles import WeakStyles
from easyread.wording import count

# Browsers draw these in their own way, or something in place of the words inside, whatever the page says of them.
UNDRAWN = frozenset(
    "audio canvas iframe meter noscript optgroup option progress script style template title video".split()
)
FIELDS = frozenset(
    ["", "button", "date", "email", "number", "password", "reset", "search", "submit", "tel", "text", "time", "url"]
)
WRITTEN_ON = frozenset({"input", "select"})
DISABLING = frozenset({"aria-disabled", "disabled"})
CAN_BE_DISABLED = frozenset({"button", "fieldset", "input", "select", "textarea"})
# Matches "Hello" and "2"; not "——" or "×".
SPOKEN = re.compile(r"[^\W_]")
SIGN = re.compile(r"[\W_]*[^\W_][\W_]*")  # one letter or digit, which may be there for its shape


@dataclass(frozen=True, slots=True)
class WeakText:
    """A text with too little contrast. `needed` is the ratio it needs; `label` says in which situation.

    `reasons` say why a person must look; without any, the program is sure. `more` counts other places with the same.
    """

    element: HtmlElement
    found: TextContrast
    needed: float
    label: str
    reasons: tuple[str, ...]
    more: int = 0

    @property
    def others(self) -> str:
        """What a message says of the other places: " So have 2 more places."; "" where there are none."""
        return f" So {'has' if self.more == 1 else 'have'} {count(self.more, 'more place')}." if self.more else ""


def weak_texts(styles: PageStyles, tree: AccessibilityTree, *, normal: float, large: float) -> Iterator[WeakText]:
    """The texts of a page with a contrast under `normal`, or `large` for large text; the same colours only once."""
    weak_styles = WeakStyles(styles, normal, large)
    possible = weak_styles.possible()
    texts = _texts(styles, tree, possible)
    found_weak = weak_styles.among(texts.keys(), possible - texts.keys())
    candidates = [(style, texts[style], found_weak[style]) for style in texts if style in found_weak]
    layers = page_layers(tree) if candidates else {}
    weak: dict[tuple[str, str, float, tuple[str, ...]], WeakText] = {}
    seen: set[Style] = set()
    for situation in styles.schemes if candidates else ():
        cascade, others = styles.cascade(situation), _page_doubts(styles, tree, situation)
        for style, elements, weaknesses in candidates:
            weakness = next((weakness for weakness in weaknesses if weakness.cascade is cascade), None)
            if weakness is None or style in seen or not visibility(style, cascade).is_seen:
                continue
            shown = _shown(tree, style, elements)
            if not shown:
                continue
            seen.add(style)
            found, needed = weakness.found, weakness.needed
            for part, doubts in _by_layers(tree, layers, shown):
                reasons = (*weakness.reasons, *doubts, *others)
                key = (found.text.hex, found.ground.hex, needed, reasons)
                before = weak.get(key)
                if before is None:
                    weak[key] = WeakText(part[0], found, needed, situation.label, reasons, len(part) - 1)
                else:
                    weak[key] = replace(before, more=before.more + len(part))
    yield from weak.values()


def _page_doubts(styles: PageStyles, tree: AccessibilityTree, situation: Situation) -> tuple[str, ...]:
    """What makes all colours of a page unsure in a situation."""
    missing = () if styles.is_complete else ("not all of its style sheets could be read",)
    is_chosen = situation.is_dark and chooses_colours(tree)
    return (*missing, "a script on the page may choose other colours") if is_chosen else missing


def _by_layers(
    tree: AccessibilityTree, layers: Layers, elements: list[HtmlElement]
) -> Iterator[tuple[list[HtmlElement], tuple[str, ...]]]:
    """The elements that surely stand on their ground, and those that may stand on something else, with that doubt."""
    above = {element for element in elements if may_stand_on_layer(tree, layers, element)} if layers else set()
    if len(above) < len(elements):
        yield [element for element in elements if element not in above] if above else elements, ()
    if above:
        yield [element for element in elements if element in above], ("something else may lie behind it",)


def has_text(elements: Iterable[HtmlElement], styles: PageStyles, tree: AccessibilityTree) -> bool:
    """Whether any of the elements holds words of which the contrast counts."""
    texts = (element for element in elements if element not in tree.foreign and _holds_words(element))
    return any(styles.visibility(element).is_seen and _counts(tree, element) for element in texts)


def _texts(styles: PageStyles, tree: AccessibilityTree, wanted: Set[Style]) -> Mapping[Style, list[HtmlElement]]:
    """The elements with words of their own that have one of the wanted styles, by style, in document order."""
    known = tree.known_texts
    new = wanted - known.keys()
    known.update((style, []) for style in new)
    for element in styles.elements(new):
        if _holds_words(element) and element not in tree.foreign:
            known[styles.states[element].style].append(element)
    order = styles.index.numbers
    found = [style for style in wanted if known[style]]
    return {style: known[style] for style in sorted(found, key=lambda style: order[known[style][0]])}


def _shown(tree: AccessibilityTree, style: Style, elements: list[HtmlElement]) -> list[HtmlElement]:
    """The elements with a style where people see words that they should be able to read."""
    known = tree.known_words.get(style)
    if known is None:
        known = tree.known_words[style] = [element for element in elements if _counts(tree, element)]
    return known


def _holds_words(element: HtmlElement) -> bool:
    """Whether words stand directly in the element."""
    tag = element.tag
    if tag in UNDRAWN or (tag == "object" and is_shown_instead(element)):
        return False
    text = element.text
    if text and not text.isspace():
        return True
    for child in element:
        tail = child.tail
        if tail and not tail.isspace():
            return True
    return tag in WRITTEN_ON and bool(_written(element))


def _written(element: HtmlElement) -> str:
    """What browsers write into a field or on a button that is empty in HTML: its value, or the choice of a list."""
    if element.tag == "select" and element.get("multiple") is None and element.get("size") is None:
        options = element.findall(".//option")
        chosen = [option for option in options if option.get("selected") is not None] or options
        return str(chosen[0].text_content()) if chosen else ""
    kind = (element.get("type") or "").lower()
    return element.get("value", BUTTON_INPUTS.get(kind, "")) if element.tag == "input" and kind in FIELDS else ""


def _counts(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether people see words there that they should be able to read, as far as its style lets them."""
    if not tree.is_drawn(element):
        return False
    words = (element.text or "") + "".join(child.tail or "" for child in element)
    words = words if words.strip() else _written(element)
    if not SPOKEN.search(words) or _is_disabled(tree, element):
        return False
    return not (SIGN.fullmatch(words) and any(here.get("aria-label") for here in (element, *element.iterancestors())))


def _is_disabled(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether the words belong to something that nobody can use now, or name it."""
    if DISABLING.isdisjoint(tree.having):
        return False
    labels = _labelled(tree)
    for here in (element, *element.iterancestors()):
        if (here.get("aria-disabled") or "").lower() == "true":
            return True
        if here.tag in CAN_BE_DISABLED and is_disabled(here):
            return True
        if any(not tree.is_usable(control) for control in labels.get(here, ())):
            return True
    return False


def _labelled(tree: AccessibilityTree) -> Mapping[HtmlElement, list[HtmlElement]]:
    """The elements that each label names, by `<label>` and by aria-labelledby."""
    found: dict[HtmlElement, list[HtmlElement]] = {}
    for control, labels in tree.labels.items():
        for label in labels:
            found.setdefault(label, []).append(control)
    for named in tree.having.get("aria-labelledby", ()):
        for label in tree.referenced(named, "aria-labelledby"):
            found.setdefault(label, []).append(named)
    return found
