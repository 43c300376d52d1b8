"""HTML text to elements, and elements to the start tags they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache, partial
from itertools import takewhile

from lxml import etree
from lxml.html import HtmlElement

from easyread.checking.html_nesting import DEEPEST, flatten_source
from easyread.checking.html_paragraphs import NEWER, end_paragraphs
from easyread.checking.html_source import HELD, MARK, StartTag, mark_source, repair_source, start_tags
from easyread.checking.shadow_roots import open_shadow_roots

EMPTY_PAGE = "<html><head></head><body></body></html>"

# What a browser keeps in the head; anything else starts the body.
# Source: HTML Standard (2025), section 13.2.6.4.4 "in head"; this parser does not know the newer elements.
IN_HEAD = frozenset(
    ("base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title")
)

# What the parser adds where it is left out. It adds more, such as paragraphs, and then places must be made sure of.
ADDED = frozenset(("html", "head", "body", "tbody", "colgroup"))

# The parts of a table that stand in a group whose tags may be left out, and all that ends such a group.
GROUPS = (
    ("tr", "tbody", frozenset(("caption", "col", "colgroup", "tbody", "tfoot", "thead"))),
    ("col", "colgroup", frozenset(("caption", "colgroup", "tbody", "tfoot", "thead", "tr"))),
)

FIRST_PART = 4_000  # characters; a page that has not started by then is taken for a fragment
# Matches the start of "<html lang=en>" and "<BODY class=a>"; not "<html>" or "<header id=a>".
WITH_ATTRIBUTES = re.compile(r"<(html|body)[\s/]+[^\s/>]", re.IGNORECASE)

# Beyond these a page is not read: judging it would take minutes and gigabytes, and nobody reads such a page.
MOST_CHARACTERS = 10_000_000
MOST_TAGS = 200_000


@dataclass(frozen=True, slots=True)
class ParsedHtml:
    """What came of a source: its root element, and what had to be changed to get one.

    `is_unread` is true for a source that is too big; the root is then that of an empty page. `flattened` elements lay
    deeper than browsers nest elements, and stand beside each other.
    """

    root: HtmlElement
    is_unread: bool = False
    flattened: int = 0


def element_tags(source: str, names: Sequence[str]) -> tuple[StartTag | None, ...]:
    """The start tag of every element, in document order. `names` are those of the elements that came of the source.

    Elements without a tag of their own take the next one. Where tags and elements do not simply follow each other, the
    source is parsed again with its tags numbered.
    """
    if is_too_big(source):
        return ()
    tags = tuple(start_tags(source))
    found = _paired_tags(names, tags) or _numbered_tags(source, tags)
    following = tags[-1] if tags else None
    for index in range(len(found) - 1, -1, -1):
        following = found[index] = found[index] or following
    return tuple(found)


def _paired_tags(names: Iterable[str], tags: Iterable[StartTag]) -> list[StartTag | None] | None:
    """The tags in the order of the elements, None where more than the common omissions lies between them."""
    found: list[StartTag | None] = []
    rest = iter(tags)
    tag = next(rest, None)
    for name in names:
        if tag is not None and tag.name == name:
            found.append(tag)
            tag = next(rest, None)
        elif name in ADDED:
            found.append(None)
        else:
            return None
    return found if tag is None else None


def _numbered_tags(source: str, tags: tuple[StartTag, ...]) -> list[StartTag | None]:
    found: list[StartTag | None] = []
    for element in read_elements(_read(mark_source(source, tags)).root):
        number = element.get(MARK)
        found.append(None if number is None else tags[int(number)])
    return found


def read_html(source: str) -> ParsedHtml:
    """The root element, and what was done to get it. Nothing is refused: an empty file is an empty page."""
    if is_too_big(source):
        return ParsedHtml(_parse(EMPTY_PAGE)[0], is_unread=True)
    return _read(source)


def is_too_big(source: str) -> bool:
    """Whether a source is too big to be read."""
    if len(source) < MOST_TAGS:  # nothing to count in a page with less than one sign a tag
        return False
    return len(source) > MOST_CHARACTERS or source.count("<") - source.count("</") > MOST_TAGS


def read_elements(root: HtmlElement) -> tuple[HtmlElement, ...]:
    """The elements in document order."""
    return tuple(root.iter(etree.Element))


def _read(source: str) -> ParsedHtml:
    repaired = repair_source(source).replace("\x00", "\ufffd")
    root, is_cut = _parse(repaired)
    if any(element.getparent().tag == "p" for element in root.iter(*NEWER)):
        repaired = end_paragraphs(repaired)
        root, is_cut = _parse(repaired)
    flattened = 0
    if is_cut:
        flat, flattened = flatten_source(repaired)
        root, _ = _parse(flat)
    if HELD in repaired:
        for element in root.iter(etree.Element):
            element.tag = element.tag.removeprefix(HELD)
    _end_head(root)
    _group_in_tables(root)
    _take_late_attributes(root, repaired)
    open_shadow_roots(root)
    return ParsedHtml(root, flattened=flattened)


def _end_head(root: HtmlElement) -> None:
    """Moves what cannot stand in the head into the body, with all that comes after it."""
    head = root.find("head")
    first = next((child for child in head if child.tag not in IN_HEAD), None) if head is not None else None
    if first is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    moved = [first, *first.itersiblings()]
    words, body.text = body.text or "", None
    for number, element in enumerate(moved):
        body.insert(number, element)
    moved[-1].tail = (moved[-1].tail or "") + words


def _group_in_tables(root: HtmlElement) -> None:
    """Puts rows and columns that stand directly in a table into a group, as style sheets expect.

    Source: HTML Standard (2025), section 13.2.6.4.9 "in table".
    """
    for name, group_name, ends in GROUPS:
        for first in [part for part in root.iter(name) if part.getparent().tag == "table"]:
            if first.getparent().tag == "table":  # not yet moved with one before it
                group = first.makeelement(group_name)
                first.addprevious(group)
                group.extend(takewhile(partial(_is_none_of, ends), (first, *first.itersiblings())))


def _is_none_of(names: Set[str], element: HtmlElement) -> bool:
    return element.tag not in names


def _take_late_attributes(root: HtmlElement, source: str) -> None:
    """Gives the root and the body what their tags say where something stands before these, as browsers do.

    Source: HTML Standard (2025), section 13.2.6.4.7 "in body", start tags "html" and "body".
    """
    start = source[:FIRST_PART]
    named = {match[1].lower() for match in WITH_ATTRIBUTES.finditer(start)}
    bare = {part.tag: part for part in (root, root.find("body")) if part is not None and not part.attrib}
    for tag in start_tags(start) if named & bare.keys() else ():
        if tag.name in bare:
            read, _ = _parse(start[tag.start : tag.end])
            said = read if tag.name == "html" else read.find("body")
            bare[tag.name].attrib.update({**said.attrib, **bare[tag.name].attrib})


def _parse(source: str) -> tuple[HtmlElement, bool]:
    """The root element, and whether the parser left out what lies too deep for it."""
    parser = _parser()
    try:
        root = etree.fromstring(source.encode("utf-8", "replace").strip(), parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space or comments
        root = None
    if root is None:
        return etree.fromstring(EMPTY_PAGE, parser), False
    may_be_deep = source.count("<") > DEEPEST  # most pages are spared a look at what the parser complained of
    return root, may_be_deep and any("Excessive depth" in entry.message for entry in parser.error_log)


@cache
def _parser() -> etree.HTMLParser:
    """The parser of all pages. It keeps nothing of them; all elements have one class, which lxml finds quickest."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    return parser
