"""The accessibility tree: what assistive technology meets on one page, worked out once for all rules.

`build_tree` fills plain tables from the index of the page's elements; rules only look things up. Names are worked out
when somebody first asks, and remembered in `known_names` and `known_references`: the fields that are filled later, and
nobody can tell, because the name of an element of a frozen page never changes. So are the elements with words, by
style, and those with words that people should be able to read. `HtmlPage.accessibility` builds the tree
at its first use, so pages that no HTML rule looks at cost nothing.

Sees the hidden attribute, aria-hidden, inert, and what style sheets hide on an ordinary screen. Text inside closed
`<details>` counts as shown: people open it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import WITH_FOCUS, can_have_focus, is_disabled, tab_index
from easyread.checking.accessibility.roles import FIXED, SPECIAL, Roles, resolve_role
from easyread.checking.element_index import ElementIndex
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility

# What browsers never draw: HTML Standard (2025), section 15.3.1. `noscript` is read where scripts do not run.
UNDRAWN = frozenset(
    ["base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp", "script",
     "style", "template", "title"]
)  # fmt: skip
# What stands inside is for browsers that cannot show the thing itself.
SHOWN_INSTEAD = ("audio", "iframe", "meter", "object", "progress", "video")
NAMING = ("aria-label", "aria-labelledby", "aria-owns", "role", "title")
LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
Elements = tuple[HtmlElement, ...]

UNRENDERED, UNSEEN, SILENT, INERT = 1, 2, 4, 8


@dataclass(frozen=True, slots=True)
class AccessibilityTree:
    """Lookup tables of one page. Every table keeps document order.

    `having` groups elements by attribute name, `by_role` by the role that counts. `states` holds only elements
    that are hidden in some way; `foreign` holds `<svg>` and `<math>` with what is in them and not HTML again. `focus`
    holds the elements that can have focus as long as people can see them, with the number in their tabindex or 0.
    `marked` are those with an attribute that may give them another name than their words.
    """

    root: HtmlElement
    elements: Elements
    by_tag: Mapping[str, Elements]
    having: Mapping[str, Sequence[HtmlElement]]
    ids: Mapping[str, HtmlElement]
    styles: PageStyles
    states: Mapping[HtmlElement, int]
    roles: Roles
    by_role: Mapping[str, Sequence[HtmlElement]]
    labels: Mapping[HtmlElement, Sequence[HtmlElement]]
    foreign: frozenset[HtmlElement]
    focus: Mapping[HtmlElement, int]
    marked: frozenset[HtmlElement]
    known_names: dict[HtmlElement, str] = field(default_factory=dict)
    known_references: dict[HtmlElement, str] = field(default_factory=dict)
    known_texts: dict[Style, list[HtmlElement]] = field(default_factory=dict)
    known_words: dict[Style, list[HtmlElement]] = field(default_factory=dict)

    def is_drawn(self, element: HtmlElement) -> bool:
        """Whether people who see can see it, as far as hiding goes; it may still lie outside the screen."""
        return not self.states.get(element, 0) & (UNRENDERED | UNSEEN)

    def is_exposed(self, element: HtmlElement) -> bool:
        """Whether assistive technology may meet it: it is drawn and not hidden from assistive technology."""
        return element not in self.states

    def is_focusable(self, element: HtmlElement) -> bool:
        """Whether it can have focus, by keyboard or by script."""
        return element in self.focus and self.is_active(element)

    def is_tabbable(self, element: HtmlElement) -> bool:
        """Whether the tab key stops at it."""
        return self.focus.get(element, -1) >= 0 and self.is_active(element)

    def is_active(self, element: HtmlElement) -> bool:
        """Whether people can come to it, as far as hiding and inert parts go."""
        return not self.states.get(element, 0) & (UNRENDERED | UNSEEN | INERT)

    def is_usable(self, element: HtmlElement) -> bool:
        """Whether it is not disabled, by HTML or by ARIA."""
        return not is_disabled(element) and (element.get("aria-disabled") or "").lower() != "true"

    def role(self, element: HtmlElement) -> str:
        """The role that counts, "" for an element without one."""
        return self.roles.get(element, "")

    def with_role(self, *roles: str) -> Iterator[HtmlElement]:
        """The exposed elements with these roles, role by role."""
        for role in roles:
            for element in self.by_role.get(role, ()):
                if element not in self.states:
                    yield element

    def referenced(self, element: HtmlElement, attribute: str) -> Elements:
        """The elements whose ids the attribute lists, those that exist."""
        value = element.get(attribute)
        if not value:
            return ()
        return tuple(self.ids[name] for name in value.split() if name in self.ids)


def build_tree(index: ElementIndex, styles: PageStyles) -> AccessibilityTree:
    """The tree of a parsed page. `styles` are those of the same elements."""
    by_tag, having = index.by_tag, index.having
    ids: dict[str, HtmlElement] = {}
    for element in having.get("id", ()):
        ids.setdefault(element.get("id") or "", element)
    states = _states(by_tag, having, styles)
    focus = _focus(index)
    roles, by_role = _roles(index, states, focus)
    return AccessibilityTree(
        root=index.root,
        elements=index.elements,
        by_tag=by_tag,
        having=having,
        ids=ids,
        styles=styles,
        states=states,
        roles=roles,
        by_role=by_role,
        labels=_labels(by_tag, ids),
        foreign=_foreign(by_tag),
        focus=focus,
        marked=frozenset(chain.from_iterable(having.get(name, ()) for name in NAMING)),
    )


def _roles(
    index: ElementIndex, states: Mapping[HtmlElement, int], focus: Container[HtmlElement]
) -> tuple[Roles, dict[str, list[HtmlElement]]]:
    """The role of each element that has one, and the elements by role."""
    roles: dict[HtmlElement, str] = {}
    by_role: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    with_role = frozenset(index.having.get("role", ()))
    with_href = frozenset(index.having.get("href", ()))

    def is_focusable(element: HtmlElement) -> bool:
        return element in focus and not states.get(element, 0) & (UNRENDERED | UNSEEN | INERT)

    for element in index.elements:
        tag = element.tag
        if tag == "img" or element in with_role:
            role = resolve_role(element, roles, is_focusable)
        elif tag == "a" and element in with_href:  # what half of the elements are whose role is not fixed
            role = "link"
        elif tag in SPECIAL:
            role = SPECIAL[tag](element, roles)
        else:
            role = FIXED.get(tag, "")
        if role:
            roles[element] = role
            by_role[role].append(element)
    return roles, dict(by_role)


def _focus(index: ElementIndex) -> dict[HtmlElement, int]:
    """The elements that can have focus, with the number in their tabindex or 0, in document order."""
    having = index.having
    asking = frozenset(chain(having.get("tabindex", ()), having.get("contenteditable", ())))
    natural = [index.by_tag.get(tag, ()) for tag in WITH_FOCUS]
    with_href = frozenset(having.get("href", ()))
    return {
        element: (tab_index(element) or 0) if element in asking else 0
        for element in index.in_order(asking, *natural)
        if (element.tag == "a" and element in with_href) or can_have_focus(element)
    }


def _states(
    by_tag: Mapping[str, Elements], having: Mapping[str, Sequence[HtmlElement]], styles: PageStyles
) -> dict[HtmlElement, int]:
    states: dict[HtmlElement, int] = {}
    light = styles.light
    hidden = styles.verdicts("hidden", lambda style: _hidden_state(style, light))
    for element in styles.elements(hidden.keys()):
        states[element] = hidden[styles.states[element].style]
    for tag in SHOWN_INSTEAD:
        for element in filter(is_shown_instead, by_tag.get(tag, ())):
            _mark(states, element.iterdescendants(), UNRENDERED)
    for element in having.get("aria-hidden", ()):
        if (element.get("aria-hidden") or "").lower() == "true":
            _mark(states, element.iter(), SILENT)
    inside = (button for button in by_tag.get("button", ()) if button.getparent().tag == "select")
    for element in chain(having.get("inert", ()), inside):  # the button in a list only shows what is chosen
        _mark(states, element.iter(), INERT)
    if "area" in by_tag:
        _mark_areas(states, by_tag["area"], having)
    return states


def _mark_areas(states: dict[HtmlElement, int], areas: Elements, having: Mapping[str, Sequence[HtmlElement]]) -> None:
    """Hides the areas of a map with the picture that uses it, or where none does."""
    images = {(image.get("usemap") or "").partition("#")[2]: image for image in reversed(having.get("usemap", ()))}
    for area in areas:
        top = next(area.iterancestors("map"), None)
        names = () if top is None else (top.get("name"), top.get("id"))
        image = next((images[name] for name in names if name in images), None)
        state = UNRENDERED if image is None else states.get(image, 0)
        if state:
            _mark(states, (area,), state)


def _foreign(by_tag: Mapping[str, Elements]) -> frozenset[HtmlElement]:
    """The elements of SVG and MathML: those in drawings and formulas, but for the HTML inside `<foreignObject>`."""
    tops = [top for tag in ("svg", "math") for top in by_tag.get(tag, ())]
    foreign = {inner for top in tops for inner in top.iter()}
    html = {inner for point in by_tag.get("foreignobject", ()) for inner in point.iterdescendants()}
    return frozenset(foreign - html).union(inner for top in tops if top in html for inner in top.iter())


def _hidden_state(style: Style, cascade: Computed) -> int:
    """What style hides of all elements of one kind. What is transparent or off the screen is still read aloud."""
    found = visibility(style, cascade)
    return (0 if found.is_rendered else UNRENDERED) | (0 if found.is_visible else UNSEEN)


def is_shown_instead(element: HtmlElement) -> bool:
    """Whether browsers show the thing itself and not what stands inside."""
    return element.tag in SHOWN_INSTEAD and (element.tag != "object" or bool(element.get("data")))


def _mark(states: dict[HtmlElement, int], elements: Iterable[HtmlElement], state: int) -> None:
    for element in elements:
        states[element] = states.get(element, 0) | state


def _labels(by_tag: Mapping[str, Elements], ids: Mapping[str, HtmlElement]) -> dict[HtmlElement, list[HtmlElement]]:
    """The `<label>` elements of each form control: HTML Standard (2025), section 4.10.4."""
    labels: dict[HtmlElement, list[HtmlElement]] = {}
    for label in by_tag.get("label", ()):
        name = label.get("for")
        if name is None:
            target = next((element for element in label.iterdescendants() if _is_labelable(element)), None)
        else:
            target = ids.get(name)
        if target is not None and _is_labelable(target):
            labels.setdefault(target, []).append(label)
    return labels


def _is_labelable(element: HtmlElement) -> bool:
    return element.tag in LABELABLE and not (element.tag == "input" and (element.get("type") or "").lower() == "hidden")
