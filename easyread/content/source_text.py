"""Bytes of a text file to text: encoding, byte order mark and line ends.

What is wrong is recorded for the rule text-encoding; the text that comes back can always be worked with.
"""

from __future__ import annotations

import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from easyread.content.recorder import Recorder
from easyread.model.finding import Severity
from easyread.model.place import START, Span
from easyread.wording import quote

_RULE = "text-encoding"
_UTF16_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE)
_SAVE_AS_UTF8 = "In your editor, choose “Save with encoding” or “Save as”, then “UTF-8”."
_FIRST_ESCAPE = 0xDC80
# Matches what a byte that is not UTF-8 becomes, such as "\udce9"; must not match "é".
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")


def _windows_sign(byte: int) -> str:
    """The sign of a byte in Windows-1252; the five bytes it leaves free become control characters."""
    try:
        return bytes([byte]).decode("windows-1252")
    except UnicodeDecodeError:
        return chr(byte)


_WINDOWS_SIGNS = {_FIRST_ESCAPE + byte - 0x80: _windows_sign(byte) for byte in range(0x80, 0x100)}


def decode_source(content: bytes, recorder: Recorder, declared: str = "") -> str:
    """The text of a file with "\\n" line ends and no byte order mark.

    What is not UTF-8 is in the encoding that the file itself has `declared`, by Python's name, or else Windows-1252.
    """
    if content.startswith(_UTF16_MARKS):
        text = _decode_utf16(content, recorder)
    else:
        text = _decode_utf8(content, recorder, declared)
    if "\r" in text:
        text = _unify_line_ends(text, recorder)
    if "\0" in text:
        text = _replace_nulls(text, recorder)
    return text


def position_span(text: str, start: int) -> Span:
    """The span of the code point at index `start` of a text with "\\n" line ends."""
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Span(line, column, line, column + 1)


def _decode_utf16(content: bytes, recorder: Recorder) -> str:
    recorder.record(
        _RULE,
        START,
        message="This file is saved as UTF-16, but web pages are made from UTF-8.",
        hint=_SAVE_AS_UTF8,
        severity=Severity.ERROR,
    )
    return content.decode("utf-16", errors="replace")


def _decode_utf8(content: bytes, recorder: Recorder, declared: str) -> str:
    if content.startswith(BOM_UTF8):
        content = content[len(BOM_UTF8) :]
        recorder.record(
            _RULE,
            START,
            message="This file starts with a byte order mark, a character that nobody sees.",
            hint="Save the file as “UTF-8” without “BOM”. easyread leaves the mark out.",
            severity=Severity.NOTE,
        )
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _decode_declared(content, recorder, declared) if declared else _decode_damaged(content, recorder)


def _decode_declared(content: bytes, recorder: Recorder, encoding: str) -> str:
    """Text in another encoding than UTF-8, with "�" for what cannot be read."""
    text = content.decode(encoding, errors="replace")
    before = _unify(text[: next((at for at, sign in enumerate(text) if not sign.isascii()), 0)])
    recorder.record(
        _RULE,
        position_span(before, len(before)),
        message="This file is not saved as UTF-8, but in the encoding that it names.",
        hint=f"{_SAVE_AS_UTF8} Then name “utf-8” in the file, too.",
        severity=Severity.ERROR,
    )
    return text


def _decode_damaged(content: bytes, recorder: Recorder) -> str:
    """Text in which each byte that is not UTF-8 is the sign that Windows-1252 has for it."""
    escaped = content.decode(errors="surrogateescape")
    first = next(_ESCAPED_BYTE.finditer(escaped))
    before = _unify(escaped[: first.start()])
    sign = _WINDOWS_SIGNS[ord(first.group())]
    byte = ord(first.group()) - _FIRST_ESCAPE + 0x80
    recorder.record(
        _RULE,
        position_span(before, len(before)),
        message=f"This file is not saved as UTF-8: the byte {byte:02X} here was read as {quote(sign)}.",
        hint=_SAVE_AS_UTF8,
        severity=Severity.ERROR,
    )
    return escaped.translate(_WINDOWS_SIGNS)


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unify_line_ends(text: str, recorder: Recorder) -> str:
    """The text with "\\n" only. Windows line ends are right; a mixture, or "\\r" alone, is noted."""
    unified = _unify(text)
    windows = text.count("\r\n")
    if text.count("\r") > windows:
        line = _first_line(text, "\r")
        message = "This line ends with a lone CR, which most programs do not take for a line end."
    elif text.count("\n") > windows:
        line = max(_first_line(text, "\n"), _first_line(text, "\r\n"))
        message = "This line ends in another way than the lines above it."
    else:
        return unified
    length = len(unified.split("\n", line)[line - 1])
    recorder.record(
        _RULE,
        Span(line, 1, line, length + 1),
        message=message,
        hint="In your editor, set the line ends of the whole file to “LF”.",
        severity=Severity.NOTE,
    )
    return unified


def _first_line(text: str, end: str) -> int:
    """The number of the first line that ends with exactly this sign, 1 when none does."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if line.endswith(end) and not (end == "\n" and line.endswith("\r\n")):
            return number
    return 1


def _replace_nulls(text: str, recorder: Recorder) -> str:
    start = text.index("\0")
    recorder.record(
        _RULE,
        position_span(text, start),
        message="There is a null character here. This may not be a text file.",
        hint="Delete the character, or copy the text into a new file.",
        severity=Severity.ERROR,
    )
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
