"""Addresses inside the site: what an author's link leads to, and the `easyread:` address that stands for it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container
from urllib.parse import unquote

from easyread.model.document import INDEX

TOPIC = "easyread:topic/"
FILE = "easyread:file/"
TERM = "easyread:term/"
REFERENCE = "easyread:reference/"

# Matches "https:" in "https://a.org" and "mailto:" in "mailto:a@b.org"; must not match "a/b:c".
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
# Matches ".cy" of "equality.cy" and ".en-GB" of "index.easy.en-GB"; must not match ".easy" of "index.easy".
_LANGUAGE_ENDING = re.compile(r"\.[a-z]{2,3}(?:-[a-z0-9]{2,8})*\Z", re.IGNORECASE)
_FOLDER_ENDINGS = ("", ".", "..")


def is_external(address: str) -> bool:
    """Whether an address leads to another host."""
    return address[:8].lower().startswith(("//", "http://", "https://"))


def is_relative(address: str) -> bool:
    """Whether an address is a path that starts at the document."""
    return bool(address) and address[0] not in "#/?\\" and not _SCHEME.match(address)


def link_address(document_path: str, written: str, files: Container[str]) -> str | None:
    """The `easyread:` address for an author's link, or None where the link stays as it is."""
    if not is_relative(written):
        return None
    target, hash_sign, fragment = written.partition("#")
    path = content_path(document_path, target)
    if path is None:
        return None
    ending = target.rpartition("/")[2]
    if ending in _FOLDER_ENDINGS:
        return TOPIC + (f"{path}/{INDEX}" if path else INDEX) + hash_sign + fragment
    if path.endswith(".md"):
        return TOPIC + topic_key(path) + hash_sign + fragment
    return FILE + path + hash_sign + fragment if path in files else None


def content_path(document_path: str, written: str) -> str | None:
    """A relative path as a path from the content folder ("" for the folder itself), None when it climbs out."""
    if not is_relative(written):
        return None
    folder = posixpath.dirname(document_path)
    path = posixpath.normpath(posixpath.join(folder, unquote(written)))
    if path == ".." or path.startswith(("../", "/")):
        return None
    return "" if path == "." else path


def topic_key(path: str) -> str:
    """The topic of a document's path: "principles/equality.easy.cy.md" gives "principles/equality"."""
    folder, name = posixpath.split(path)
    stem = _LANGUAGE_ENDING.sub("", name.removesuffix(".md")) or name.removesuffix(".md")
    return posixpath.join(folder, stem.removesuffix(".easy") or stem)
