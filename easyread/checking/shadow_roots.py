"""Shadow roots that a page declares: each element with one gets the children that people meet in it.

`<template shadowrootmode="open">` is the inside of the element round it, and the children of that element stand in the
slots of the template. Shadow roots that scripts make are not seen. Source: HTML Standard (2025), section 4.12.3 "The
template element" (shadowrootmode); DOM Standard (2025), section 4.2.2 "Shadow tree", https://dom.spec.whatwg.org/#shadow-trees
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from lxml.html import HtmlElement

DEEPEST = 8  # roots inside roots; nobody nests them deeper in earnest, and each costs a look at all that is in it
MODES = frozenset({"open", "closed"})
# Elements that may have a shadow root, beside those whose name has a hyphen: DOM Standard, "valid shadow host name".
HOSTS = frozenset(
    "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split()
)  # fmt: skip
# Ids count only inside their shadow root.
REFERENCES = (
    "id", "for", "form", "headers", "list", "aria-activedescendant", "aria-controls", "aria-describedby",
    "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
)  # fmt: skip
MARK = "data-easyread-root"
# Matches ":host" and ":host(.wide)"; not ":host-context(.wide)", which has no counterpart.
HOST = re.compile(r":host(?!-)(?:\(([^()]*)\))?")

Pieces = list[HtmlElement | str]


def open_shadow_roots(root: HtmlElement) -> None:
    """Puts what a template declares into the element round it, and empties all other templates.

    Children without a slot stay in the template, out of sight.
    """
    templates = dict.fromkeys(root.iter("template"), 0)
    for template in templates:
        above = next(template.iterancestors("template"), None)
        templates[template] = 0 if above is None else templates[above] + 1
    filled: set[HtmlElement] = set()
    for number, (template, depth) in reversed(list(enumerate(templates.items()))):  # the inner ones first
        host = template.getparent()
        if host is not None and depth < DEEPEST and _is_root(template, host):
            _open_root(template, host, str(number), filled)
        else:
            _take_pieces(template)


def _is_root(template: HtmlElement, host: HtmlElement) -> bool:
    declared = (child for child in host.iterchildren("template") if _is_declared(child))
    return (host.tag in HOSTS or "-" in host.tag) and next(declared, None) is template


def _is_declared(template: HtmlElement) -> bool:
    return (template.get("shadowrootmode") or "").lower() in MODES


def _open_root(template: HtmlElement, host: HtmlElement, number: str, filled: set[HtmlElement]) -> None:
    host.set(MARK, number)
    for element in template.iterdescendants():
        _keep_apart(element, number)
    inside = _take_pieces(template)
    slotted: defaultdict[str, Pieces] = defaultdict(list)
    for piece in _take_pieces(host):
        if piece is not template:
            slotted["" if isinstance(piece, str) else piece.get("slot") or ""].append(piece)
    _put_pieces(host, inside)
    _fill_slots(host, slotted, filled)
    _put_pieces(template, [piece for pieces in slotted.values() for piece in pieces])
    host.append(template)


def _fill_slots(host: HtmlElement, slotted: dict[str, Pieces], filled: set[HtmlElement]) -> None:
    """Moves the pieces into the slots that have not been filled yet; a slot without any keeps what is in it."""
    for slot in [slot for slot in host.iter("slot") if slot not in filled]:
        filled.add(slot)
        pieces = slotted.pop(slot.get("name") or "", None)
        if pieces:
            _take_pieces(slot)
            _put_pieces(slot, pieces)


def _keep_apart(element: HtmlElement, number: str) -> None:
    """Makes ids and style sheets of a shadow root count in it alone."""
    for name in REFERENCES:
        value = element.get(name)
        if value:
            element.set(name, " ".join(f"{word}-in-root-{number}" for word in value.split()))
    if element.tag == "style":
        element.text = f'[{MARK}="{number}"] {{ {HOST.sub(_host, element.text or "")} }}'


def _host(selector: re.Match[str]) -> str:
    return f"&{selector[1] or ''}"


def _take_pieces(element: HtmlElement) -> Pieces:
    """Empties an element and gives what was in it: children and the texts between them."""
    pieces: Pieces = [element.text] if element.text else []
    for child in list(element):
        tail, child.tail = child.tail, None
        element.remove(child)
        pieces += [child, tail] if tail else [child]
    element.text = None
    return pieces


def _put_pieces(element: HtmlElement, pieces: Sequence[HtmlElement | str]) -> None:
    """Appends children and texts to an element."""
    for piece in pieces:
        if not isinstance(piece, str):
            element.append(piece)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece
