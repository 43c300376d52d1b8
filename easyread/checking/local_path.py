"""Which file of a site or folder an address on one of its pages, or in one of its style sheets, means."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import unquote, urlsplit


def local_path(start: str, url: str) -> str | None:
    """The path that an address means when it stands in the file at `start`; None for another host.

    An address that begins at the root of a server is taken to begin at the top folder.
    """
    path = _path_of(url)
    if path is None:
        return None
    joined = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(start), path)
    return posixpath.normpath(joined) + ("/" if path.endswith("/") else "")


@lru_cache(maxsize=1024)  # the pages of a site link to the same sheets
def _path_of(url: str) -> str | None:
    """The path in an address, decoded; None for another host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc else unquote(parts.path)
