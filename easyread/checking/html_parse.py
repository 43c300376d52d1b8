"""HTML text to elements, and elements to the start tags they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice, takewhile

from lxml import etree
from lxml.html import HtmlElement

from easyread.checking.displaced import Displaced, find_displaced
from easyread.checking.element_index import ElementIndex, index_elements
from easyread.checking.html_growth import started_again
from easyread.checking.html_signs import PAGE, is_in_order, parts_with_words
from easyread.checking.html_source import MARK, StartTag, mark_source, repair_source, start_tags
from easyread.checking.shadow_roots import open_shadow_roots

EMPTY_PAGE = "<html><head></head><body></body></html>"

# What the parser adds where it is left out. It adds more, such as paragraphs, and then places must be made sure of.
ADDED = frozenset(("html", "head", "body", "tbody", "colgroup"))

# The parts of a table that stand in a group whose tags may be left out, and all that ends such a group.
GROUPS = (
    ("tr", "tbody", frozenset(("caption", "col", "colgroup", "tbody", "tfoot", "thead"))),
    ("col", "colgroup", frozenset(("caption", "colgroup", "tbody", "tfoot", "thead", "tr"))),
)

# What is only words for a browser that runs scripts, with its tags.
NOSCRIPT = re.compile(r"<noscript\b.*?(?:</noscript\b|\Z)", re.IGNORECASE | re.DOTALL)

# Beyond these a page is not read: judging it would take minutes and gigabytes, and nobody reads such a page.
MOST_CHARACTERS = 10_000_000
MOST_TAGS = 200_000


@dataclass(frozen=True, slots=True)
class ParsedHtml:
    """What came of a source: its elements, and what had to be changed to get them.

    `is_unread` is true for a source that is too big, or of which browsers make too many elements; those here are then
    of an empty page. `flattened` elements lay deeper than browsers nest elements, and stand beside each other.
    `is_in_order` is false where browsers put the elements together in another way than they are written, or may do so.
    """

    index: ElementIndex
    is_unread: bool = False
    flattened: int = 0
    is_in_order: bool = True


def element_tags(source: str, names: Sequence[str]) -> tuple[StartTag | None, ...]:
    """The start tag of every element, in document order. `names` are those of the elements that came of the source.

    Elements without a tag of their own take the next one. Where tags and elements do not simply follow each other, the
    source is parsed again with its tags marked.
    """
    if is_too_big(source):
        return ()
    tags = tuple(start_tags(source))
    found = _paired_tags(names, tags) or _own_tags(_read(source, tags).index.elements, tags)
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


def displaced_tags(source: str) -> list[Displaced]:
    """The tags of a page that cannot stand where they are written. None are known where templates hold elements."""
    if is_too_big(source) or "<template" in source.lower():
        return []
    tags = tuple(start_tags(source))
    index = _read(source, tags).index
    parents = [index.numbers.get(element.getparent(), -1) for element in index.elements]
    unread = [match.span() for match in NOSCRIPT.finditer(source)]
    read = [tag for tag in tags if not any(start < tag.start < end for start, end in unread)]
    wordy = frozenset(tag for tag in _own_tags(_tables_with_words(mark_source(source, tags)), tags) if tag is not None)
    return find_displaced(_own_tags(index.elements, tags), read, parents=parents, wordy=wordy)


def _tables_with_words(source: str) -> Iterator[HtmlElement]:
    """The tables in which words stand outside cells, as they are written."""
    for part in parts_with_words(index_elements(_parse(repair_source(source))[0])):
        yield from islice(part.iterancestors("table"), 1) if part.tag != "table" else (part,)


def _own_tags(elements: Iterable[HtmlElement], tags: Sequence[StartTag]) -> list[StartTag | None]:
    """The tags of elements that have been marked. Of the tags of the page itself the first counts."""
    own = {str(tag.start): tag for tag in tags}
    first = {tag.name: tag for tag in reversed(tags) if tag.name in PAGE}
    return [first.get(str(element.tag)) or own.get(element.get(MARK) or "") for element in elements]


def read_html(source: str) -> ParsedHtml:
    """The elements, and what was done to get them. Nothing is refused: an empty file is an empty page."""
    return _unread() if is_too_big(source) else _read(source)


def _unread() -> ParsedHtml:
    return ParsedHtml(index_elements(_parse(EMPTY_PAGE)[0]), is_unread=True)


def is_too_big(source: str) -> bool:
    """Whether a source is too big to be read."""
    if len(source) < MOST_TAGS:  # nothing to count in a page with less than one sign a tag
        return False
    return len(source) > MOST_CHARACTERS or source.count("<") - source.count("</") > MOST_TAGS


def _read(source: str, marked: Sequence[StartTag] = ()) -> ParsedHtml:
    """The elements. Those of the tags that are to be marked have the offset of theirs in an attribute."""
    repaired = repair_source(mark_source(source, marked) if marked else source).replace("\x00", "\ufffd")
    root, complaints = _parse(repaired)
    _group_in_tables(root)
    index, flattened = index_elements(root), 0
    is_right = is_in_order(index, repaired, complaints)
    if not is_right and started_again(source) > MOST_TAGS:
        return _unread()
    if not is_right:
        from easyread.checking.html_tree import build_tree  # most pages are in order, and it takes long to load

        root, flattened = build_tree(source, _parser().makeelement, MARK if marked else "")
        index = index_elements(root)
    if "template" in index.by_tag:
        open_shadow_roots(root)
        index = index_elements(root)
    return ParsedHtml(index, flattened=flattened, is_in_order=is_right)


def _group_in_tables(root: HtmlElement) -> None:
    """Puts rows and columns that stand directly in a table into a group, as style sheets expect.

    Source: HTML Standard (2025), section 13.2.6.4.9 "in table".
    """
    for table in root.iter("table"):
        for name, group_name, ends in GROUPS:
            for first in list(table.iterchildren(name)):
                if first.getparent() is table:  # not yet moved with one before it
                    group = first.makeelement(group_name)
                    first.addprevious(group)
                    group.extend(takewhile(partial(_is_none_of, ends), (first, *first.itersiblings())))


def _is_none_of(names: Set[str], element: HtmlElement) -> bool:
    return element.tag not in names


def _parse(source: str) -> tuple[HtmlElement, list[int]]:
    """The root element, and the types of what the parser complained of."""
    parser = _parser()
    try:
        root = etree.fromstring(source.encode("utf-8", "replace").strip(), parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space or comments
        root = None
    if root is None:
        return etree.fromstring(EMPTY_PAGE, parser), []
    return root, [entry.type for entry in parser.error_log]


@cache
def _parser() -> etree.HTMLParser:
    """The parser of all pages. It keeps nothing of them; all elements have one class, which lxml finds quickest."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    return parser
