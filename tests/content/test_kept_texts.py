"""Texts that lie in a file until somebody asks for them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from easyread.content.files import MemoryFiles
from easyread.content.kept_texts import TextFile
from easyread.content.read import read_content
from easyread.model.document import KeptText
from easyread.pipeline.codec import decode, encode
from easyread.pipeline.digest import digest

TEXTS = ("", "We talk.\n", "Cymraeg: tŷ\r\n", "\ud800", "We talk.\n" * 10_000)


def test_each_text_comes_back_as_it_was() -> None:
    file = TextFile()
    kept = [file.keep(text) for text in TEXTS]
    kept.append(file.keep("one more"))
    assert [text.read() for text in kept if isinstance(text, KeptText)] == [*TEXTS, "one more"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_kept_text_counts_as_its_words(text: str) -> None:
    kept, again = TextFile().keep(text), TextFile().keep(text)
    assert kept == text
    assert text == kept
    assert kept == again
    assert kept != f"{text}."
    assert hash(kept) == hash(text)
    assert digest(kept) == digest(text)


def test_a_kept_text_travels_as_its_words() -> None:
    assert type(decode(encode(TextFile().keep("We talk.")))) is str


def test_documents_stay_whole_where_the_disk_takes_no_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = MemoryFiles({"site.yml": b"title: Us\n", "index.md": b"---\ntitle: Us\n---\n\nHello.\n"})
    usual = read_content(files)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no-such-folder"))
    assert TextFile().keep("We talk.") == "We talk."
    assert read_content(files) == usual
