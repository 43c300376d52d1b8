"""HTML text to elements, and elements to the start tags they come from."""

from __future__ import annotations

from lxml import etree, html
from lxml.html import HtmlElement

from easyread.checking.html_source import MARK, StartTag, mark_source, repair_source, start_tags

EMPTY_PAGE = "<html><head></head><body></body></html>"


def element_tags(source: str) -> tuple[StartTag | None, ...]:
    """The start tag of every element, in document order: the source is parsed again with its tags numbered."""
    tags = tuple(start_tags(source))
    found: list[StartTag | None] = []
    for element in read_elements(parse_html(mark_source(source, tags))):
        number = element.get(MARK)
        found.append(None if number is None else tags[int(number)])
    following = tags[-1] if tags else None
    for index in range(len(found) - 1, -1, -1):
        following = found[index] = found[index] or following
    return tuple(found)


def parse_html(source: str) -> HtmlElement:
    """The root element. Nothing is refused: broken markup is repaired, an empty file is an empty page."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = repair_source(source).replace("\x00", "\ufffd").encode("utf-8", "replace").strip()
    try:
        root = html.document_fromstring(data or EMPTY_PAGE.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space or comments
        root = html.document_fromstring(EMPTY_PAGE.encode(), parser=parser)
    for template in root.iter("template"):  # what a template holds is not on the page
        template.text = None
        for child in list(template):
            template.remove(child)
    return root


def read_elements(root: HtmlElement) -> tuple[HtmlElement, ...]:
    """The elements in document order."""
    return tuple(element for element in root.iter() if isinstance(element.tag, str))
