"""What a request asks for: the address inside the site, and the part of a file."""

from __future__ import annotations

import re

# Matches "bytes=0-499", "bytes=500-" and "bytes=-500"; must not match several ranges, which are answered in full.
RANGE = re.compile(r"bytes=(?P<first>\d*)-(?P<last>\d*)")
FORBIDDEN = re.compile(r"[\\\0]|(?:^|/)\.{1,2}(?:/|$)|//")


def site_address(path: str) -> str | None:
    """The address of a page or file inside the site for the decoded path of a request, None for none.

    What lies outside of the site has no address: no "..", no "\\", no empty part leads anywhere.
    """
    inside = path.removeprefix("/")
    if FORBIDDEN.search(inside) or inside.startswith("/"):
        return None
    return f"{inside}index.html" if not inside or inside.endswith("/") else inside


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Start and end (exclusive) of the part that is asked for; None for the whole. Films are looked at in parts.

    Source: RFC 9110 (2022), section 14.1.2, https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2
    """
    match = RANGE.fullmatch(header.strip())
    if match is None or not size or not (match["first"] or match["last"]):
        return None
    if not match["first"]:
        return max(0, size - int(match["last"])), size
    first = int(match["first"])
    end = min(int(match["last"]) + 1, size) if match["last"] else size
    return (first, end) if first < end else None
