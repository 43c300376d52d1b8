"""Finds addresses that take nobody anywhere: files on the author's own computer, and addresses with typing mistakes.

“C:\\Users\\Ann\\form.pdf” and “http://localhost:8000/” work for who wrote them, and for no reader. “htps://…” works for
nobody. People who press such a link see a message of the browser, and think that they did something wrong.

Copy the file into the site and link to it there, or write the address as the hint says.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace

# Each line: what it matches; what it must not match.
_PROBLEM = re.compile(
    r"""
    (?P<file> file: | [a-z]:[\\/] | \\\\\w )                                 # "file:///a", "C:\a"; not "c:a"
  | (?P<host> (?:https?:)?//(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\])(?=[:/?\#]|\Z) )   # not "//localhost.org"
  | (?P<incomplete> https?:(?!//[^/?\#\s]) )                                 # "https:/a.org"; not "https://a.org"
  | (?P<mail> mailto:[^@?]+(?:\?|\Z) )                                       # "mailto:Ann"; not "mailto:?body=a"
  | (?P<phone> tel:[^\d]*\Z )                                                # "tel:Ann"; not "tel:999"
  | (?P<scheme> [a-z][a-z0-9+.-]*(?=:) )                                     # "htps" of "htps://a.org"; not "a/b:c"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCHEMES = ("http", "https", "mailto", "tel")
# Those that look like one of these and are none.
_OTHERS = frozenset(("sms", "smb", "shttp", "picture", "telnet", "data", "ftp", "geo", "xmpp"))
_WORDS = {
    "file": ("is a place on your own computer. No reader has it.", "Copy it into the site, and link to it there."),
    "host": ("is your own computer. No reader gets there.", "Write the address under which everyone finds it."),
    "incomplete": ("is no whole address.", "Write it like this: https://www.example.org/"),
    "mail": ("is no address of a mailbox: it has no “@”.", "Write it like this: mailto:ann@example.org"),
    "phone": ("is no number that a phone can call.", "Write it like this: tel:+442012345678"),
}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each attribute with such an address."""
    seen = set()
    for link in page.links:
        match = _PROBLEM.match(link.url)
        place = ElementPlace(link.number, link.attribute)
        if match is None or place in seen:
            continue
        seen.add(place)
        kind = match.lastgroup or ""
        if kind != "scheme":
            what, hint = _WORDS[kind]
            yield Problem(place, f"“{link.url}” {what}", hint)
        elif near := _nearest(match.group().lower(), is_picture=link.tag == "img"):
            right = near + link.url[match.end() :]
            yield Problem(place, f"No browser knows addresses that start with “{match.group()}:”.", f"Write “{right}”.")


def _nearest(scheme: str, *, is_picture: bool) -> str:
    """The scheme that was meant by one with a typing mistake, "" for a right one and for one of some program."""
    known = (*_SCHEMES, "picture") if is_picture else _SCHEMES
    if scheme in _SCHEMES or scheme in _OTHERS:
        return ""
    return next(iter(difflib.get_close_matches(scheme, known, n=1, cutoff=0.75)), "")


RULE = Rule(
    id="unusable-address",
    title="Address takes readers nowhere",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("easyread, What comes out"),
        Source("RFC 3986, section 3.1 Scheme (2005)", "https://www.rfc-editor.org/rfc/rfc3986"),
    ),
    good=(
        Example('<p><a href="mailto:ann@example.org">Ann</a> <a href="tel:999">999</a></p>\n', path="page.html"),
        Example('<p><a href="https://example.org/">A</a> <a href="mailto:?body=Hi">B</a></p>\n', path="page.html"),
        Example('<p><a href="sms:999">A</a> <a href="skype:ann">B</a> <a href="#a:b">C</a></p>\n', path="page.html"),
    ),
    bad=(
        Example('<p><a ⟦href="file:///C:/form.pdf"⟧>A</a> <a ⟦href="C:\\form.pdf"⟧>B</a></p>\n', path="page.html"),
        Example('<p><a ⟦href="http://localhost:8000/"⟧>A</a> <a ⟦href="https:/a.org"⟧>B</a></p>\n', path="page.html"),
        Example('<p><a ⟦href="htps://a.org/"⟧>A</a> <a ⟦href="mialto:a@b.org"⟧>B</a></p>\n', path="page.html"),
        Example('<p><a ⟦href="mailto:Ann"⟧>A</a> <a ⟦href="tel:Ann"⟧>B</a></p>\n', path="page.html"),
        Example("![](⟦pictures:house⟧)\nThis is my home.\n"),
    ),
)
