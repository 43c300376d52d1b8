"""No request leads out of the site; parts of files are what RFC 9110 says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.preview.asked import byte_range, site_address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("", "index.html"),
        ("/", "index.html"),
        ("/easy/", "easy/index.html"),
        ("/a b/ü.html", "a b/ü.html"),
        ("/.well-known", ".well-known"),
        ("/a..b.html", "a..b.html"),
        ("/../etc/passwd", None),
        ("/a/../../etc/passwd", None),
        ("/a/..", None),
        ("/./a", None),
        ("//etc/passwd", None),
        ("/..\\windows", None),
        ("/a\0.html", None),
    ],
)
def test_addresses_stay_inside(path: str, address: str | None) -> None:
    assert site_address(path) == address


@given(st.text(alphabet="./\\a%\0", max_size=12))
def test_no_address_goes_up(path: str) -> None:
    address = site_address(path)
    assert address is None or not ({"..", "."} & set(address.split("/")) or address.startswith("/"))


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-3", (0, 4)),
        ("bytes=4-", (4, 10)),
        ("bytes=-3", (7, 10)),
        ("bytes=0-99", (0, 10)),
        ("bytes=-99", (0, 10)),
        ("bytes=10-", None),
        ("bytes=5-2", None),
        ("bytes=-", None),
        ("bytes=0-1,3-4", None),
        ("", None),
    ],
)
def test_parts_of_ten_bytes(header: str, part: tuple[int, int] | None) -> None:
    assert byte_range(header, 10) == part
