"""Roles: the one an element says it has, the one HTML gives it, and which of the two counts.

Sources: W3C HTML Accessibility API Mappings 1.0 (2025), section 3.5, https://www.w3.org/TR/html-aam-1.0/; ARIA in HTML
(2025), https://www.w3.org/TR/html-aria/; WAI-ARIA 1.2 (2023), section 7.1 "Handling author errors" and the
presentational role conflict of section 5.3.3. "" is the role of an element that has none of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice

from lxml.html import HtmlElement

from easyread.checking.accessibility.integers import read_integer
from easyread.checking.accessibility.standards import all_attributes, all_roles

Roles = Mapping[HtmlElement, str]

FIXED = {
    "address": "group", "article": "article", "b": "generic", "bdi": "generic",
    "bdo": "generic", "blockquote": "blockquote", "body": "generic", "button": "button", "caption": "caption",
    "code": "code", "data": "generic", "datalist": "listbox", "del": "deletion", "details": "group", "dfn": "term",
    "dialog": "dialog", "div": "generic", "em": "emphasis", "fieldset": "group", "figure": "figure", "form": "form",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "hgroup": "group", "hr": "separator", "html": "document", "i": "generic", "ins": "insertion", "main": "main",
    "mark": "mark", "math": "math", "menu": "list", "meter": "meter", "nav": "navigation", "ol": "list",
    "optgroup": "group", "option": "option", "output": "status", "p": "paragraph", "pre": "generic",
    "progress": "progressbar", "q": "generic", "s": "deletion", "samp": "generic", "search": "search",
    "small": "generic", "span": "generic", "strong": "strong", "sub": "subscript", "sup": "superscript",
    "svg": "graphics-document", "table": "table", "textarea": "textbox", "time": "time", "u": "generic", "ul": "list",
}  # fmt: skip
INPUTS = {
    "button": "button", "checkbox": "checkbox", "image": "button", "number": "spinbutton", "radio": "radio",
    "range": "slider", "reset": "button", "submit": "button",
    "color": "", "date": "", "datetime-local": "", "file": "", "hidden": "", "month": "", "password": "", "time": "",
    "week": "",
}  # fmt: skip
TABLE_PARTS = {"tr": "row", "tbody": "rowgroup", "thead": "rowgroup", "tfoot": "rowgroup", "td": "cell", "th": ""}
LISTS = frozenset({"ul", "ol", "menu"})
SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})
SECTIONING_ROLES = frozenset({"article", "complementary", "main", "navigation", "region"})
DECORATIVE = frozenset({"none", "presentation"})
NAMING = ("aria-labelledby", "aria-label", "title")


def explicit_role(element: HtmlElement) -> str:
    """The first role of the role attribute that authors may use, "" when it names none."""
    value = element.get("role")
    if not value:
        return ""
    known = all_roles()
    return next((token for token in value.lower().split() if token in known), "")


def resolve_role(element: HtmlElement, roles: Roles, is_focusable: Callable[[HtmlElement], bool]) -> str:
    """The role that counts. `roles` must already hold those of the elements before this one."""
    explicit = explicit_role(element) if element.get("role") else ""
    if explicit and explicit not in DECORATIVE:
        return explicit
    implicit = implicit_role(element, roles)
    if not explicit and implicit != "none":
        return implicit
    if is_focusable(element) or has_global_attribute(element):
        return "img" if implicit == "none" and element.tag == "img" else implicit
    return "none"


def has_global_attribute(element: HtmlElement) -> bool:
    """Whether it has a global ARIA attribute of WAI-ARIA 1.2, which keeps a decorative element in the tree."""
    known = all_attributes()
    return any(
        name in known and known[name].is_global and "braille" not in name and name not in LEFT_OUT
        for name in element.keys()  # noqa: SIM118 (an lxml element is not a mapping: iterating gives its children)
        if name.startswith("aria-")
    )


MOST_CELLS = 1000  # of a row that are looked at; nobody reads a table that is wider
LEFT_OUT = frozenset({"aria-hidden", "aria-description"})


def implicit_role(element: HtmlElement, roles: Roles) -> str:
    """The role HTML gives the element where it stands."""
    tag = element.tag
    fixed = FIXED.get(tag)
    if fixed is not None:
        return fixed
    special = SPECIAL.get(tag)
    return special(element, roles) if special else ""


def _link(element: HtmlElement, roles: Roles) -> str:
    return "link" if element.get("href") is not None or element.get("xlink:href") is not None else "generic"


def _image(element: HtmlElement, roles: Roles) -> str:
    return "none" if element.get("alt") == "" else "img"


def _field(element: HtmlElement, roles: Roles) -> str:
    kind = (element.get("type") or "text").strip().lower()
    if kind in INPUTS:
        return INPUTS[kind]
    if element.get("list"):
        return "combobox"
    return "searchbox" if kind == "search" else "textbox"


def _select(element: HtmlElement, roles: Roles) -> str:
    return (
        "listbox" if element.get("multiple") is not None or (read_integer(element.get("size")) or 0) > 1 else "combobox"
    )


def _list_item(element: HtmlElement, roles: Roles) -> str:
    parent = element.getparent()
    if parent is None or parent.tag not in LISTS:
        return "generic"
    role = roles.get(parent, "list")
    if role in DECORATIVE:
        return "none"
    return "listitem" if role in {"list", "directory"} else "generic"


def _section(element: HtmlElement, roles: Roles) -> str:
    return "region" if any((element.get(name) or "").strip() for name in NAMING) else "generic"


def _aside(element: HtmlElement, roles: Roles) -> str:
    is_part = any(ancestor.tag in {"article", "aside", "nav", "section"} for ancestor in element.iterancestors())
    return "generic" if is_part and _section(element, roles) == "generic" else "complementary"


def _page_part(element: HtmlElement, roles: Roles) -> str:
    for ancestor in element.iterancestors():
        if ancestor.tag in SECTIONING or roles.get(ancestor) in SECTIONING_ROLES:
            return "generic"
    return "banner" if element.tag == "header" else "contentinfo"


def _table_part(element: HtmlElement, roles: Roles) -> str:
    table = next(element.iterancestors("table"), None)
    role = roles.get(table, "") if table is not None else ""
    if role in DECORATIVE:
        return "none"
    if role not in {"table", "grid", "treegrid"}:
        return "generic"
    if element.tag == "th":
        return _header_cell(element, roles)
    if element.tag == "td":
        return "cell" if role == "table" else "gridcell"
    return TABLE_PARTS[element.tag]


def _header_cell(element: HtmlElement, roles: Roles) -> str:
    scope = (element.get("scope") or "").strip().lower()
    if scope in {"row", "rowgroup"}:
        return "rowheader"
    row = element.getparent()
    if scope in {"col", "colgroup"} or row is None or next(element.iterancestors("thead"), None) is not None:
        return "columnheader"
    before = element.getprevious()  # in a row of headers all are alike: asking the row each time would take too long
    if before is not None and before.tag == "th" and not before.get("role") and not before.get("scope"):
        return roles.get(before, "columnheader")
    cells = islice(row.iterchildren("td"), MOST_CELLS)
    has_data = any(any(words.strip() for words in cell.itertext()) for cell in cells)  # not an empty corner
    return "rowheader" if has_data else "columnheader"


# The elements whose role depends on more than their name.
SPECIAL: Mapping[str, Callable[[HtmlElement, Roles], str]] = {
    **dict.fromkeys(TABLE_PARTS, _table_part),
    "a": _link,
    "area": _link,
    "aside": _aside,
    "footer": _page_part,
    "header": _page_part,
    "img": _image,
    "input": _field,
    "li": _list_item,
    "section": _section,
    "select": _select,
}
