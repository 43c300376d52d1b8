"""Where a link leads on its own page.

Source: HTML Standard (2025), section 7.4.6.4 "Scrolling to a fragment",
https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
"""

from __future__ import annotations

from urllib.parse import unquote

from lxml.html import HtmlElement

from easyread.checking.page_links import page_of
from easyread.checking.subjects import HtmlPage


def jump_target(page: HtmlPage, address: str) -> HtmlElement | None:
    """The element that an address on the page leads to, None where it leads to another page or to its top.

    It is named by its id as it stands in the address, by the decoded id, or by the name of an `<a>`.
    """
    before, _, anchor = address.strip().partition("#")
    if not anchor or (before and page_of(before, page.path) != page_of("", page.path)):
        return None
    found = page.anchors.get(anchor)
    return page.anchors.get(unquote(anchor)) if found is None else found
