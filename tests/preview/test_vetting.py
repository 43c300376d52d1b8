"""YAML that cannot be read waits until it is mended; documents go on."""

from __future__ import annotations

from easyread.content.files import MemoryFiles
from easyread.errors import EasyreadError
from easyread.preview.vetting import Vetted, vet_changes

GOOD = {"site.yml": b"title: A\n", "a.md": b"---\ntitle: A\n---\n\nWords.\n", "b.md": b"Words.\n"}
BROKEN = {**GOOD, "site.yml": b'title: "A\nlanguage: en\n', "a.md": b"---\ntitle: Who: me?\n---\n"}


def vet(files: dict[str, bytes], *paths: str) -> Vetted:
    return vet_changes(MemoryFiles(files), "content/", paths)


def test_good_files_are_read() -> None:
    assert vet(GOOD, "content/site.yml", "content/gone.md", "themes/x/page.html") == Vetted(
        frozenset({"content/site.yml", "content/gone.md", "themes/x/page.html"})
    )
    assert vet_changes(MemoryFiles(GOOD), "content/", None) == Vetted(None)


def test_a_broken_document_waits_and_others_do_not() -> None:
    vetted = vet(BROKEN, "content/a.md", "content/b.md")
    assert (vetted.ready, vetted.held) == ({"content/b.md"}, {"content/a.md"})
    assert vetted.mistake == EasyreadError(
        "There is a second colon in “title: Who: me?”, so YAML looks for another key.",
        'Put quotation marks round the value: title: "Who: me?"',
        "content/a.md:2:11",
        "title: Who: me?",
    )


def test_what_would_read_a_broken_data_file_waits_too() -> None:
    vetted = vet(BROKEN, "content/site.yml", "content/b.md", "themes/x/page.html")
    assert (vetted.ready, vetted.held) == ({"content/b.md"}, {"content/site.yml", "themes/x/page.html"})
    assert vetted.mistake is not None
    assert vetted.mistake.place == "content/site.yml:1:8"


def test_reading_everything_waits_for_data_files() -> None:
    vetted = vet_changes(MemoryFiles(BROKEN), "content/", None)
    assert (vetted.ready, vetted.held) == (frozenset(), {"content/site.yml"})
