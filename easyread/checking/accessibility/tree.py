"""The accessibility tree: what assistive technology meets on one page, worked out once for all rules.

`build_tree` walks the elements once and fills plain tables; rules only look things up. Names are worked out when
somebody first asks, and remembered in `known_names`: the one field that is filled later, and nobody can tell,
because the name of an element of a frozen page never changes. `HtmlPage.accessibility` builds the tree at its
first use, so pages that no HTML rule looks at cost nothing.

Sees the hidden attribute, aria-hidden, inert, and what style sheets hide on an ordinary screen. Text inside closed
`<details>` counts as shown: people open it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import can_have_focus, is_disabled, tab_index
from easyread.checking.accessibility.roles import FIXED, Roles, implicit_role, resolve_role
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility

# What browsers never draw: HTML Standard (2025), section 15.3.1. `noscript` is read where scripts do not run.
UNDRAWN = (
    "base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp", "script",
    "style", "template", "title",
)  # fmt: skip
LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
Elements = tuple[HtmlElement, ...]

UNRENDERED, UNSEEN, SILENT, INERT = 1, 2, 4, 8


@dataclass(frozen=True, slots=True)
class AccessibilityTree:
    """Lookup tables of one page. Every table keeps document order.

    `having` groups elements by attribute name, `by_role` by the role that counts. `states` holds only elements
    that are hidden in some way; `foreign` holds `<svg>` and `<math>` with all that is in them.
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
    known_names: dict[HtmlElement, str] = field(default_factory=dict)

    def is_drawn(self, element: HtmlElement) -> bool:
        """Whether people who see can see it, as far as hiding goes; it may still lie outside the screen."""
        return not self.states.get(element, 0) & (UNRENDERED | UNSEEN)

    def is_exposed(self, element: HtmlElement) -> bool:
        """Whether assistive technology may meet it: it is drawn and not hidden from assistive technology."""
        return element not in self.states

    def is_focusable(self, element: HtmlElement) -> bool:
        """Whether it can have focus, by keyboard or by script."""
        return can_have_focus(element) and not self.states.get(element, 0) & (UNRENDERED | UNSEEN | INERT)

    def is_tabbable(self, element: HtmlElement) -> bool:
        """Whether the tab key stops at it."""
        return self.is_focusable(element) and (tab_index(element) or 0) >= 0

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


def build_tree(
    root: HtmlElement, elements: Elements, by_tag: Mapping[str, Elements], styles: PageStyles
) -> AccessibilityTree:
    """The tree of a parsed page. `styles` are those of the same elements."""
    having: dict[str, list[HtmlElement]] = {}
    for element in elements:
        for name in element.keys():  # noqa: SIM118 (iterating an lxml element gives its children)
            if name in having:
                having[name].append(element)
            else:
                having[name] = [element]
    ids: dict[str, HtmlElement] = {}
    for element in having.get("id", ()):
        ids.setdefault(element.get("id") or "", element)
    states = _states(by_tag, having, styles)
    roles = _roles(elements, frozenset(having.get("role", ())), states)
    by_role: dict[str, list[HtmlElement]] = {}
    for element, role in roles.items():
        if role in by_role:
            by_role[role].append(element)
        else:
            by_role[role] = [element]
    foreign = frozenset(inner for tag in ("svg", "math") for top in by_tag.get(tag, ()) for inner in top.iter())
    labels = _labels(by_tag, ids)
    return AccessibilityTree(root, elements, by_tag, having, ids, styles, states, roles, by_role, labels, foreign)


def _roles(
    elements: Elements, with_role: frozenset[HtmlElement], states: Mapping[HtmlElement, int]
) -> dict[HtmlElement, str]:
    roles: dict[HtmlElement, str] = {}

    def is_focusable(element: HtmlElement) -> bool:
        return can_have_focus(element) and not states.get(element, 0) & (UNRENDERED | UNSEEN | INERT)

    for element in elements:
        tag = element.tag
        if element in with_role or tag == "img":
            role = resolve_role(element, roles, is_focusable)
        else:
            role = FIXED.get(tag) or implicit_role(element, roles)
        if role:
            roles[element] = role
    return roles


def _states(
    by_tag: Mapping[str, Elements], having: Mapping[str, Sequence[HtmlElement]], styles: PageStyles
) -> dict[HtmlElement, int]:
    states: dict[HtmlElement, int] = {}
    known: dict[Style, int] = {}
    for element, matched in styles.states.items():
        style = matched.style
        state = known.get(style)
        if state is None:
            state = known[style] = _hidden_state(style, styles)
        if state:
            states[element] = state
    for tag in ("audio", "video", "object"):  # what stands inside is for browsers that cannot show the thing itself
        for element in by_tag.get(tag, ()):
            _mark(states, element.iterdescendants(), UNRENDERED)
    for element in having.get("aria-hidden", ()):
        if (element.get("aria-hidden") or "").lower() == "true":
            _mark(states, element.iter(), SILENT)
    for element in having.get("inert", ()):
        _mark(states, element.iter(), INERT)
    return states


def _hidden_state(style: Style, styles: PageStyles) -> int:
    """What style hides of all elements of one kind. What is transparent or off the screen is still read aloud."""
    found = visibility(style, styles.light)
    return (0 if found.is_rendered else UNRENDERED) | (0 if found.is_visible else UNSEEN)


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
