"""When a page loads itself or another page anew.

Source: HTML Standard (2025), section 4.2.5.3 "Pragma directives", Refresh state,
https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from easyread.checking.accessibility.integers import read_integer
from easyread.checking.accessibility.tree import AccessibilityTree

# Matches "5", " 0; url=a.html", "30.5, b.html" and ".5"; not "0: a.html", "-1" or "soon".
REFRESH = re.compile(r"[\t\n\f\r ]*(?:(\d+)[\d.]*|\.[\d.]*)(?:[;,\t\n\f\r ].*)?", re.DOTALL)


def refresh_delay(tree: AccessibilityTree) -> tuple[HtmlElement, int] | None:
    """The element that reloads the page and its delay in seconds; browsers follow the first one they understand."""
    for meta in tree.by_tag.get("meta", ()):
        if (meta.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        match = REFRESH.fullmatch(meta.get("content") or "")
        if match:
            return meta, read_integer(match[1]) or 0
    return None
