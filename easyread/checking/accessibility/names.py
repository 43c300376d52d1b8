"""Accessible names: the words assistive technology says for an element.

Sources: W3C Accessible Name and Description Computation 1.2 (2025 draft), section 4.3.2, https://www.w3.org/TR/accname-1.2/
(the letters in the comments are its steps); HTML Accessibility API Mappings 1.0 (2025), section 4.1,
https://www.w3.org/TR/html-aam-1.0/#accessible-name-and-description-computation; SVG-AAM 1.0, section 8.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from easyread.checking.accessibility.roles import DECORATIVE
from easyread.checking.accessibility.standards import all_roles
from easyread.checking.accessibility.tree import UNDRAWN, UNSEEN, AccessibilityTree, is_shown_instead

BLOCKS = frozenset(
    (
        "address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure "
        "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search "
        "section select summary table tbody td textarea tfoot th thead tr ul video audio iframe img input button "
        "object"
    ).split()
)
SVG_NAMED = frozenset("svg g a circle ellipse image line path polygon polyline rect symbol text tspan use".split())
BUTTON_INPUTS = {"button": "", "reset": "Reset", "submit": "Submit"}  # with what browsers write on them
LABELLED = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
WITH_PLACEHOLDER = frozenset({"email", "number", "password", "search", "tel", "text", "url"})
TITLED_BY_CHILD = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}
NAMED_BY_CONTENT = frozenset({"caption", "figcaption", "label", "legend", "summary"})

# Elements that their words name, with the role they must have for that.
PLAIN = {"a": "link", "img": "img", **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading")}
# Elements that give their words to the name of what is round them, and nothing else.
PHRASES = frozenset(
    ["b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
     "sup", "time", "u", "var"]
)  # fmt: skip

# Matches " ", "\u200b" and "\uf0c9": space, even without width, and signs of icon fonts, which stand where Unicode
# gives no letter a meaning; nobody can say them.
UNSAID = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]*")

# Nobody listens to a name of so many elements, and nothing in earnest is nested so deeply in a name. What lies behind
# is known by its first words; without these limits elements that own each other twice would take for ever.
MOST_ELEMENTS = 300
DEEPEST = 100
DEEPEST_PHRASE = 8  # phrases inside phrases that are taken to be plain words


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the computation stands: what it names, what it has met, and whether it follows a reference.

    `steps` runs out after as many elements as a name may have.
    """

    tree: AccessibilityTree
    target: HtmlElement
    met: frozenset[HtmlElement]
    in_reference: bool = False
    shows_hidden: bool = False
    steps: Iterator[int] = field(default_factory=lambda: iter(range(MOST_ELEMENTS)))

    def into(self, element: HtmlElement) -> Walk:
        """The walk one element further in."""
        return Walk(self.tree, self.target, self.met | {element}, self.in_reference, self.shows_hidden, self.steps)


def accessible_name(tree: AccessibilityTree, element: HtmlElement) -> str:
    """The name with single spaces, "" when there is none. Remembered, so asking again costs nothing."""
    name = tree.known_names.get(element)
    if name is None:
        words = _simple_name(tree, element)
        if not words or UNSAID.fullmatch(words):
            words = _name(Walk(tree, element, frozenset((element,))), element, by_content=False)
        name = tree.known_names[element] = " ".join(words.split())
    return name


def _simple_name(tree: AccessibilityTree, element: HtmlElement) -> str | None:
    """The name where one look is enough, as for nearly all elements; None or only space where it is not."""
    if element in tree.marked:
        return None if element.get("aria-labelledby") else element.get("aria-label")
    role = PLAIN.get(element.tag)
    if role is None or role != tree.roles.get(element):
        return None
    return element.get("alt") if role == "img" else _plain_words(tree, element)


def _plain_words(tree: AccessibilityTree, element: HtmlElement, depth: int = 0) -> str | None:
    """The words inside, None where more than words may make a name. Nearly all links and headings are that simple."""
    if element in tree.marked or element in tree.styles.generated or depth > DEEPEST_PHRASE:
        return None
    words: str = element.text or ""
    for child in element if len(element) else ():
        if child.tag == "title":  # names a link of SVG
            return None
        if child.tag not in UNDRAWN:
            inner = "" if _is_hidden(tree, child) else _plain_phrase(tree, child, depth + 1)
            if inner is None:
                return None
            words += f" {inner} " if stands_apart(tree, child) else inner
        words += child.tail or ""
    return words


def _is_hidden(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether it is hidden with all that is in it."""
    state = tree.states.get(element, 0)
    return state != 0 and (state != UNSEEN or not len(element))


def _plain_phrase(tree: AccessibilityTree, element: HtmlElement, depth: int = 0) -> str | None:
    """The words of a link, a heading or a phrase, None where words may not be all."""
    tag = element.tag
    if element in tree.states:  # with something in it that is shown
        return None
    if tag not in PHRASES and (tag == "img" or PLAIN.get(tag) != tree.roles.get(element, "")):
        return None
    return _plain_words(tree, element, depth)


def stands_apart(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether the element stands on a line of its own or in a box, so that its words touch no others."""
    state = tree.styles.states[element]
    apart = state.known.get("apart")  # elements with one state have one name and one style
    if apart is None:
        display = tree.styles.value(element, "display")
        is_block = not display.startswith("inline") if display and display != "contents" else element.tag in BLOCKS
        apart = state.known["apart"] = is_block
    return apart


def content_text(tree: AccessibilityTree, element: HtmlElement) -> str:
    """What assistive technology reads inside the element, with single spaces, whatever its role."""
    walk = Walk(tree, element, frozenset((element,)))
    return " ".join(_content(walk, element).split())


def _name(walk: Walk, element: HtmlElement, *, by_content: bool) -> str:
    tree = walk.tree
    if element is not walk.target and not walk.shows_hidden and not tree.is_exposed(element):  # A
        return "".join(_shown_inside(walk, element))
    if len(walk.met) > DEEPEST or next(walk.steps, None) is None:
        return next(filter(str.strip, element.itertext()), "")
    if not walk.in_reference and element.get("aria-labelledby"):  # B
        found = _references(walk, tree.referenced(element, "aria-labelledby"))
        if found.strip():
            return found
    role = tree.role(element)
    if by_content and element is not walk.target:  # C
        value = _value(tree, element, role)
        if value is not None:
            return value
    label: str | None = element.get("aria-label")  # D
    if label and label.strip():
        return label
    if role not in DECORATIVE:  # E
        native = _native(walk, element)
        if native is not None:
            return native
    facts = all_roles().get(role)
    content = ""
    if by_content or element.tag in NAMED_BY_CONTENT or (facts is not None and facts.named_by_content):  # F
        content = _content(walk, element)
        if not UNSAID.fullmatch(content):
            return content
    space = " " if content.isspace() else ""  # parts the words before it from those behind it
    return _tooltip(walk, element) or _placeholder(element) or space  # I


def _shown_inside(walk: Walk, element: HtmlElement) -> Iterator[str]:
    """The words of what is shown inside a hidden element: a style sheet may show parts of what another one hides."""
    if walk.tree.states[element] == UNSEEN and len(walk.met) <= DEEPEST:
        for child in element:
            yield from _child_text(walk, child)


def _references(walk: Walk, elements: Iterable[HtmlElement]) -> str:
    """The names of elements that another one points at; a hidden one counts, and so does what it hides."""
    parts = []
    for element in elements:
        if element in walk.met and element is not walk.target:
            continue
        words = _plain_phrase(walk.tree, element) if walk.tree.is_exposed(element) else None
        parts.append(words if words and words.strip() else _referenced_name(walk, element))
    return " ".join(parts)


def _referenced_name(walk: Walk, element: HtmlElement) -> str:
    """The name of an element that others point at. Where it does not depend on who points, it is worked out once."""
    tree, target = walk.tree, walk.target
    inner = Walk(tree, target, walk.met | {element}, True, not tree.is_exposed(element), walk.steps)
    owns = "aria-owns" in tree.having
    if owns or inner.met != {target, element} or element in target.iterancestors() or element is target:
        return _name(inner, element, by_content=True)
    known = tree.known_references
    if element not in known:
        known[element] = _name(replace(inner, steps=iter(range(MOST_ELEMENTS))), element, by_content=True)
    return known[element]


def _native(walk: Walk, element: HtmlElement) -> str | None:
    """The name HTML or SVG itself gives, None where it gives none and the next step decides."""
    tag = element.tag
    if tag in {"img", "area"}:
        return _alternative(element)
    if tag in LABELLED:
        return _control_name(walk, element)
    if tag in TITLED_BY_CHILD:
        child = next(element.iterchildren(TITLED_BY_CHILD[tag]), None)
        return None if child is None else _content(walk, child) or None
    if tag in SVG_NAMED:
        title = next(element.iterchildren("title"), None)
        text = "" if title is None else title.text_content()
        return text if text.strip() else None
    if tag in {"option", "optgroup"}:
        return element.get("label") or None
    return None


def _alternative(element: HtmlElement) -> str | None:
    alternative: str | None = element.get("alt")
    if alternative is None or (alternative and not alternative.strip()):
        return None
    return alternative


def _control_name(walk: Walk, element: HtmlElement) -> str | None:
    labels = [label for label in walk.tree.labels.get(element, ()) if label not in walk.met]
    if labels:
        words = _references(walk, labels)
        if words.strip():
            return words
    if element.tag != "input":
        return None
    kind = (element.get("type") or "text").strip().lower()
    if kind == "image":
        return _alternative(element) or None
    if kind in BUTTON_INPUTS:
        value = element.get("value")
        return BUTTON_INPUTS[kind] or None if value is None else value or None
    return None


def _tooltip(walk: Walk, element: HtmlElement) -> str:
    """The title attribute; in SVG it has no meaning, and links of SVG 1.1 have another one."""
    return element.get("xlink:title" if element in walk.tree.foreign else "title") or ""


def _placeholder(element: HtmlElement) -> str:
    takes = element.tag == "textarea" or (
        element.tag == "input" and (element.get("type") or "text").strip().lower() in WITH_PLACEHOLDER
    )
    return (element.get("placeholder") or "") if takes else ""


def _value(tree: AccessibilityTree, element: HtmlElement, role: str) -> str | None:
    """What a form control inside a label or a link holds; None for everything else, and for scales without a value."""
    tag = element.tag
    if role in {"textbox", "searchbox"}:
        return element.get("value") or "" if tag == "input" else element.text_content()
    if role in {"combobox", "listbox"}:
        if tag == "input":
            return element.get("value") or ""
        options = list(element.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        return " ".join(option.text_content() for option in chosen)
    if role in {"slider", "spinbutton", "scrollbar", "progressbar", "meter"}:
        names = ("aria-valuetext", "aria-valuenow", "value")
        return next((value for name in names if (value := element.get(name))), None)
    return None


def _content(walk: Walk, element: HtmlElement) -> str:
    if is_shown_instead(element):
        return ""
    generated = walk.tree.styles.generated.get(element)
    if not len(element) and not generated and element.get("aria-owns") is None:
        return element.text or ""
    parts = [generated.get("before", "")] if generated else []
    parts.append(element.text or "")
    for child in element:
        parts.extend(_child_text(walk, child))
        parts.append(child.tail or "")
    parts.extend(
        " " + _name(walk.into(owned), owned, by_content=True)
        for owned in walk.tree.referenced(element, "aria-owns")
        if owned not in walk.met
    )
    if generated:
        parts.append(generated.get("after", ""))
    return "".join(parts)


def _child_text(walk: Walk, child: HtmlElement) -> Iterator[str]:
    """The words of a child, with a space round it where it stands on a line of its own."""
    tag = child.tag
    if not isinstance(tag, str) or tag in UNDRAWN:
        return
    apart = stands_apart(walk.tree, child)
    if apart:
        yield " "
    if child not in walk.met or child is walk.target:
        yield "" if child is walk.target else _name(walk.into(child), child, by_content=True)
    if apart:
        yield " "
