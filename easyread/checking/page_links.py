"""The addresses that a page links to or loads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml.html import HtmlElement

# Attributes that hold an address, by element. "*" would hide mistakes: these are all that browsers load.
ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}

# Matches "a.png" and "b.png" in "a.png 1x, b.png 2x", and the whole address in "data:image/png;base64,AAAA 2x".
SRCSET_URL = re.compile(r"(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")

FOLDER = "https://page.invalid/folder/"  # where the pages lie on the web, nobody knows
# Matches the end of "a/", "a/index.html", "a/?b=1" and "a#top"; not of "a" or "a#part".
FOLDER_PAGE = re.compile(r"/(?:index\.html?)?(?=[?#]|$)|#top$", re.IGNORECASE)


class PageLink(NamedTuple):
    """An address on a page: element `number` has it in `attribute`."""

    tag: str
    attribute: str
    url: str
    number: int


def page_of(address: str, path: str) -> str:
    """The whole address that one on the page at a path leads to, in one of the ways to write it.

    What servers do not need is left out: "a", "./a/" and "a/index.html" are the same.
    """
    try:
        parts = urlsplit(urljoin(FOLDER + quote(path, errors="surrogateescape"), address.strip()))
    except ValueError:  # an address no browser can read
        return address
    return FOLDER_PAGE.sub("", unquote(parts._replace(netloc=parts.netloc.lower()).geturl()))


def read_links(by_tag: Mapping[str, tuple[HtmlElement, ...]], numbers: Mapping[HtmlElement, int]) -> Iterator[PageLink]:
    """The links of a page, element name by element name."""
    for tag, attributes in ADDRESSES.items():
        for element in by_tag.get(tag, ()):
            for attribute in attributes:
                value = element.get(attribute)
                if value is None:
                    continue
                if attribute == "srcset":
                    for url in SRCSET_URL.findall(value):
                        yield PageLink(tag, attribute, url, numbers[element])
                else:
                    yield PageLink(tag, attribute, value.strip(), numbers[element])
