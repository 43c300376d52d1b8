"""Which file an address means."""

from __future__ import annotations

import pytest

from easyread.checking.local_path import local_path


@pytest.mark.parametrize(
    ("start", "url", "path"),
    [
        ("a/b.html", "c.css", "a/c.css"),
        ("a/b.html", "../c.css?v=2#x", "c.css"),
        ("a/b.html", "/c.css", "c.css"),
        ("b.html", "my%20c.css", "my c.css"),
        ("b.html", "//host/c.css", None),
        ("b.html", "file:///c.css", None),
        ("b.html", "http://[", None),
    ],
)
def test_addresses(start: str, url: str, path: str | None) -> None:
    assert local_path(start, url) == path
