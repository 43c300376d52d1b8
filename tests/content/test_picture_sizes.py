"""Sizes of pictures from the first bytes of their files."""

from __future__ import annotations

import struct

import pytest

from easyread.content.picture_sizes import UNKNOWN_SIZE, Size, measure_picture

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
JPEG_FRAME = b"\xff\xc2" + struct.pack(">HBHH", 17, 8, 300, 400) + bytes(10)
JPEG_TABLE = b"\xff\xc4" + struct.pack(">H", 6) + b"\x01\x02\x03\x04"


def exif(order: str, orientation: int) -> bytes:
    """An APP1 segment that says how the camera was held."""
    mark = b"II" if order == "<" else b"MM"
    tiff = mark + struct.pack(f"{order}HIHHHIHH", 42, 8, 1, 0x0112, 3, 1, orientation, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff


def webp(form: bytes, rest: bytes) -> bytes:
    """A WebP file with one chunk."""
    return b"RIFF\0\0\0\0WEBP" + form + struct.pack("<I", len(rest)) + rest + bytes(10)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (PNG, Size(640, 480)),
        (PNG[:20], UNKNOWN_SIZE),
        (b"GIF89a" + struct.pack("<HH", 30, 20), Size(30, 20)),
        (b"\xff\xd8" + JPEG_TABLE + JPEG_FRAME, Size(400, 300)),
        (b"\xff\xd8" + exif("<", 6) + JPEG_FRAME, Size(300, 400)),
        (b"\xff\xd8" + exif(">", 8) + JPEG_FRAME, Size(300, 400)),
        (b"\xff\xd8" + exif(">", 3) + JPEG_FRAME, Size(400, 300)),
        (b"\xff\xd8\xff", UNKNOWN_SIZE),
        (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 64, 32)), Size(64, 32)),
        (webp(b"VP8L", b"\x2f" + struct.pack("<I", 63 | 31 << 14)), Size(64, 32)),
        (webp(b"VP8X", b"\0\0\0\0" + b"\x3f\0\0" + b"\x1f\0\0"), Size(64, 32)),
        (b"<svg viewBox='0 0 240 120'>", Size(240, 120)),
        (b'<?xml version="1.0"?>\n<svg:svg width="10mm" height="1in">', Size(38, 96)),
        (b'<svg width="100%" height="100%" viewBox="-5,-5 240.5 120">', Size(240, 120)),
        (b'<svg width="480" viewBox="0 0 240 120">', Size(480, 240)),
        (b'<svg stroke-width="5" id="a>b" height="60px" viewBox="0 0 240 120"/>', Size(120, 60)),
        (b"<svg>", UNKNOWN_SIZE),
        (b"<svgx width='5' height='5'>", UNKNOWN_SIZE),
        (b"", UNKNOWN_SIZE),
    ],
)
def test_size_is_read_from_the_bytes(content: bytes, size: Size) -> None:
    assert measure_picture(content) == size
