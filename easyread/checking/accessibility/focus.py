"""Which elements the keyboard reaches.

Source: HTML Standard (2025), section 6.6.2 "Data model" and 6.6.3 "The tabindex attribute",
https://html.spec.whatwg.org/multipage/interaction.html#focus
"""

from __future__ import annotations

from lxml.html import HtmlElement

from easyread.checking.accessibility.integers import read_integer

FORM_CONTROLS = frozenset({"button", "input", "select", "textarea"})
# All elements that may take focus without help of attributes.
WITH_FOCUS = FORM_CONTROLS | {"a", "area", "audio", "summary", "video"}


def tab_index(element: HtmlElement) -> int | None:
    """The number in tabindex, None when there is none that browsers can read."""
    return read_integer(element.get("tabindex"))


def can_have_focus(element: HtmlElement) -> bool:
    """Whether the element can have focus as long as people can see it."""
    if element.tag in FORM_CONTROLS and is_disabled(element):
        return False
    return has_own_focus(element) or tab_index(element) is not None or _is_editable(element)


def has_own_focus(element: HtmlElement) -> bool:
    """Whether it is a link, form control or other element that takes focus without help of attributes."""
    tag = element.tag
    if tag in {"a", "area"}:
        return element.get("href") is not None or element.get("xlink:href") is not None
    if tag in {"audio", "video"}:
        return element.get("controls") is not None
    if tag == "summary":
        return is_summary(element)
    return tag in FORM_CONTROLS


def is_summary(element: HtmlElement) -> bool:
    """Whether a `<summary>` opens and closes a `<details>`: only its first one does."""
    parent = element.getparent()
    return parent is not None and parent.tag == "details" and next(parent.iterchildren("summary")) is element


def is_disabled(element: HtmlElement) -> bool:
    """Whether a form control is disabled by itself or by a fieldset round it."""
    if element.get("disabled") is not None:
        return True
    inside = element
    for ancestor in element.iterancestors():
        if ancestor.tag == "fieldset" and ancestor.get("disabled") is not None:
            legend = next(ancestor.iterchildren("legend"), None)
            if legend is None or legend is not inside:
                return True
        inside = ancestor
    return False


def _is_editable(element: HtmlElement) -> bool:
    value = element.get("contenteditable")
    return value is not None and value.strip().lower() in {"", "true", "plaintext-only"}
