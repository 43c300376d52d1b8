"""Width and height of a picture from its first bytes, without decoding it.

Sources: PNG specification, 3rd edition (W3C, 2025), section 11.2.1; GIF89a (1990), section 18; ITU-T T.81
(JPEG, 1992), annex B; CIPA DC-008 (Exif 2.32, 2019), section 4.6.4, Orientation; RFC 9649 (WebP, 2024),
section 2; SVG 2 (W3C, 2018), section 8; CSS Values and Units 3, section 6.2.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PX_OF_UNIT = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}
_LARGEST_SVG_HEAD = 20_000
_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})  # markers C0 to CF that begin something else than a frame
_TURNED = range(5, 9)  # Exif orientations that exchange width and height

# Matches "<svg viewBox='0 0 240 240'>" and what a namespace prefix adds; must not match "<svgx>".
_SVG_TAG = re.compile(rb"<(?:[\w.-]+:)?svg(?=[\s>/])(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>")
# Matches ' width="24mm"' with name, number and unit; must not match 'stroke-width="5"' or 'width="9%"'.
_SVG_LENGTH = re.compile(
    rb"(?<=\s)(?P<name>width|height)\s*=\s*[\"']\s*(?P<number>\d{0,7}\.?\d{1,9})(?P<unit>[a-z]{0,2})\s*[\"']"
)
# Matches ' viewBox="0 0 240 240"' and gives the last two numbers; must not match one of three numbers.
_SVG_VIEW_BOX = re.compile(
    rb"(?<=\s)viewBox\s*=\s*[\"']\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+(\d{0,7}\.?\d{1,9})[\s,]+(\d{0,7}\.?\d{1,9})\s*[\"']"
)


class Size(NamedTuple):
    """Width and height in CSS px, 0 when the file does not say."""

    width: int
    height: int


UNKNOWN_SIZE = Size(0, 0)


def measure_picture(content: bytes) -> Size:
    """The size of a PNG, GIF, JPEG, WebP or SVG picture. The bytes decide what it is, not the file's name."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return _big_endian_size(content[16:20], content[20:24])
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        return _little_endian_size(content[6:8], content[8:10])
    if content.startswith(b"\xff\xd8"):
        return _measure_jpeg(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP" and len(content) >= 30:
        return _measure_webp(content)
    return _measure_svg(content[:_LARGEST_SVG_HEAD])


def _big_endian_size(width: bytes, height: bytes) -> Size:
    return Size(int.from_bytes(width, "big"), int.from_bytes(height, "big"))


def _little_endian_size(width: bytes, height: bytes) -> Size:
    return Size(int.from_bytes(width, "little"), int.from_bytes(height, "little"))


def _measure_jpeg(content: bytes) -> Size:
    """The size in the first frame header, turned as the Exif orientation says."""
    position = 2
    is_turned = False
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        length = int.from_bytes(content[position + 2 : position + 4], "big")
        if marker == 0xFF:
            position += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            size = _big_endian_size(content[position + 7 : position + 9], content[position + 5 : position + 7])
            return Size(size.height, size.width) if is_turned else size
        if marker == 0xE1:
            is_turned = is_turned or _read_orientation(content[position + 4 : position + 2 + length]) in _TURNED
        position += 2 + length
    return UNKNOWN_SIZE


def _read_orientation(segment: bytes) -> int:
    """The Exif orientation (1 to 8) in an APP1 segment, 1 when it has none."""
    if not segment.startswith(b"Exif\0\0"):
        return 1
    tiff = segment[6:]
    is_little = tiff.startswith(b"II")

    def number(start: int, length: int) -> int:
        return int.from_bytes(tiff[start : start + length], "little" if is_little else "big")

    directory = number(4, 4)
    for index in range(min(number(directory, 2), 100)):
        field = directory + 2 + 12 * index
        if number(field, 2) == 0x0112:
            return number(field + 8, 2)
    return 1


def _measure_webp(content: bytes) -> Size:
    form = content[12:16]
    if form == b"VP8X":
        size = _little_endian_size(content[24:27], content[27:30])
        return Size(size.width + 1, size.height + 1)
    if form == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if form == b"VP8 ":
        size = _little_endian_size(content[26:28], content[28:30])
        return Size(size.width & 0x3FFF, size.height & 0x3FFF)
    return UNKNOWN_SIZE


def _measure_svg(head: bytes) -> Size:
    """Width and height of the root element; what it leaves out comes from the shape of its view box."""
    tag = _SVG_TAG.search(head)
    if tag is None:
        return UNKNOWN_SIZE
    lengths = {
        match["name"]: float(match["number"]) * _PX_OF_UNIT.get(match["unit"].decode(), 0.0)
        for match in _SVG_LENGTH.finditer(tag["attributes"])
    }
    width, height = lengths.get(b"width", 0.0), lengths.get(b"height", 0.0)
    box = _SVG_VIEW_BOX.search(tag["attributes"])
    box_width, box_height = (float(box[1]), float(box[2])) if box else (0.0, 0.0)
    if box_width and box_height:
        if not width and not height:
            width, height = box_width, box_height
        width = width or height * box_width / box_height
        height = height or width * box_height / box_width
    return Size(round(width), round(height)) if width and height else UNKNOWN_SIZE
