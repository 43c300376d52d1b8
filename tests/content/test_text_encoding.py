"""Files in other encodings and with other line ends: nothing is lost, and the place is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from easyread.content.declared_encoding import declared_encoding
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source
from easyread.model.finding import Severity
from easyread.model.place import START, Span


@pytest.mark.parametrize(
    ("content", "text", "span", "severity", "words"),
    [
        (b"\xef\xbb\xbfa\n", "a\n", START, Severity.NOTE, "byte order mark"),
        (b"a\nb caf\xe9\n", "a\nb café\n", Span(2, 6, 2, 7), Severity.ERROR, "byte E9 here was read as “é”"),
        ("é ".encode() + b"\x93hi\x94", "é “hi”", Span(1, 3, 1, 4), Severity.ERROR, "byte 93"),
        (b"a\r\nb\x81", "a\nb\x81", Span(2, 2, 2, 3), Severity.ERROR, "byte 81"),
        ("é\n".encode("utf-16"), "é\n", START, Severity.ERROR, "UTF-16"),
        (b"a\nb\0c\n", "a\nb\N{REPLACEMENT CHARACTER}c\n", Span(2, 2, 2, 3), Severity.ERROR, "null"),
        (b"one\ntwo\rthree\n", "one\ntwo\nthree\n", Span(2, 1, 2, 4), Severity.NOTE, "lone CR"),
        (b"one\r\ntwo\r\nthree\n", "one\ntwo\nthree\n", Span(3, 1, 3, 6), Severity.NOTE, "another way"),
        (b"one\ntwo\n\r\nfour\n", "one\ntwo\n\nfour\n", Span(3, 1, 3, 1), Severity.NOTE, "another way"),
    ],
)
def test_odd_bytes_are_recorded_and_kept(content: bytes, text: str, span: Span, severity: Severity, words: str) -> None:
    recorder = Recorder("a.md")
    assert decode_source(content, recorder) == text
    (recorded,) = recorder.problems
    assert recorded.rule == "text-encoding"
    assert (recorded.problem.place, recorded.problem.severity) == (span, severity)
    assert recorded.problem.path == "a.md"
    assert words in recorded.problem.message
    assert recorded.problem.hint


@pytest.mark.parametrize("content", [b"", b"a\r\nb\r\n", b"a\r\nb", "é\n\N{GRINNING FACE}".encode()])
def test_ordinary_files_are_not_recorded(content: bytes) -> None:
    recorder = Recorder("a.md")
    assert decode_source(content, recorder) == content.decode().replace("\r\n", "\n")
    assert recorder.problems == []


def test_spans_count_in_the_text_without_mark_and_returns(
    show_problems: Callable[[Mapping[str, bytes]], list[str]],
) -> None:
    shown = show_problems({"a.md": b"\xef\xbb\xbf---\r\ntitle: \xc3\xa9\r\norder: x\r\n---\r\n"})
    assert [text.split("\n")[0] for text in shown] == [
        "a.md:1:1-1:1 text-encoding",
        "a.md:3:8-3:9 wrong-front-matter-type",
    ]


def test_bytes_of_two_encodings_keep_both(show_problems: Callable[[Mapping[str, bytes]], list[str]]) -> None:
    shown = show_problems({"glossary.yml": b"caf\xc3\xa9: {standard: na\xefve, easy: a}\n"})
    assert [text.split("\n")[0] for text in shown] == ["glossary.yml:1:20-1:21 text-encoding"]


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="euc-kr">', "cp949"),
        ('<META http-equiv="Content-Type" content="text/html; charset=EUC-KR">', "cp949"),
        ('<meta name="a"\n charset = shift_jis>', "cp932"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "cp1252"),
        ("<meta charset=us-ascii>", "cp1252"),
        ("<meta charset=koi8-r>", "koi8-r"),
        ("<meta charset=utf-8>", ""),
        ("<meta charset=utf-16>", ""),
        ("<meta charset=rot13>", ""),
        ("<meta charset=martian>", ""),
        ('<meta name="charset" content="koi8-r">', ""),
        (" " * 1024 + "<meta charset=koi8-r>", ""),
    ],
)
def test_the_encoding_that_a_page_names(declaration: str, encoding: str) -> None:
    assert declared_encoding(declaration.encode()) == encoding


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    page = "<meta charset=euc-kr>\n<p>하루\n".encode("euc-kr")
    recorder = Recorder("a.html")
    assert decode_source(page, recorder, declared_encoding(page)) == "<meta charset=euc-kr>\n<p>하루\n"
    (recorded,) = recorder.problems
    assert recorded.problem.place == Span(2, 4, 2, 5)
    assert recorded.problem.message == "This file is not saved as UTF-8, but in the encoding that it names."


def test_utf_8_wins_over_what_a_page_names() -> None:
    recorder = Recorder("a.html")
    assert decode_source("<meta charset=euc-kr>é".encode(), recorder, "cp949") == "<meta charset=euc-kr>é"
    assert recorder.problems == []
