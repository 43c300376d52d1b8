"""Files that cannot be read are told: "nothing found" must not mean "not looked at"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import repeat
from pathlib import Path

import pytest

from easyread.content.files import DiskFiles, MemoryFiles
from easyread.errors import EasyreadError
from easyread.model.document import Version
from easyread.model.finding import Finding
from easyread.pipeline.foreign import Folder, check_foreign, read_markdown
from easyread.pipeline.request import Request
from easyread.registry.registry import load_registry

PAGE = '<html lang="en"><head><meta charset="utf-8"><title>Caf\u00e9</title></head><main><h1>Hi</h1></main></html>'
REGISTRY = load_registry()
FILE_RULES = ("unreadable-file", "text-encoding", "unsafe-file-name")


def check(
    files: DiskFiles | MemoryFiles, *wanted: str, is_whole: bool = True, select: tuple[str, ...] = FILE_RULES
) -> list[Finding]:
    """The findings of the rules about files in the wanted pages."""
    folder = Folder(files, frozenset(files.paths()), wanted, "", is_whole)
    request = Request(REGISTRY, date(2026, 11, 21), select=select)
    return list(check_foreign([folder], request, version=Version.STANDARD, profile="uk-gov", language="en-GB").findings)


def test_a_page_in_utf_8_has_no_finding() -> None:
    assert check(MemoryFiles({"a.html": PAGE.encode()}), "a.html") == []


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_page_in_another_encoding_is_told(encoding: str) -> None:
    found = check(MemoryFiles({"a.html": PAGE.encode(encoding)}), "a.html")
    assert [(item.rule, item.path) for item in found] == [("text-encoding", "a.html")]


@pytest.mark.parametrize(("is_whole", "found"), [(True, ["caf\u00e9.pdf", "m\u00e9.html"]), (False, ["m\u00e9.html"])])
def test_names_of_files_beside_a_named_one_are_not_judged(is_whole: bool, found: list[str]) -> None:
    files = MemoryFiles({"m\u00e9.html": PAGE.encode(), "caf\u00e9.pdf": b""})
    assert [item.path for item in check(files, "m\u00e9.html", is_whole=is_whole)] == found


@pytest.mark.parametrize(
    ("wanted", "advice"),
    [
        ("huose.svg", "Did you mean “house.svg”?"),
        ("house.png", "Did you mean “house.svg”?"),
        ("HOUSE.SVG", "Did you mean “house.svg”?"),
        ("housings.css", "Put the file there, or mend the address."),
        ("tea.svg", "Put the file there, or mend the address."),
    ],
)
def test_only_a_file_of_the_same_kind_or_name_may_be_meant(wanted: str, advice: str) -> None:
    page = PAGE.replace("<h1>Hi</h1>", f'<h1>Hi</h1><img src="{wanted}" alt="A house">')
    files = MemoryFiles({"long/path/housing.html": page.encode(), "long/path/house.svg": b""})
    assert [item.hint for item in check(files, "long/path/housing.html", select=("missing-file",))] == [advice]


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    outside = tmp_path / name
    outside.write_text(PAGE, encoding="utf-8")
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / name).symlink_to(outside)
    found = check(DiskFiles(folder), name)
    assert [(item.rule, item.path) for item in found] == [("unreadable-file", name)]
    assert "Nothing in it was checked" in found[0].message


@dataclass
class ChangingFiles:
    """Files that are saved with other words after each reading."""

    content: bytes
    changes: Iterator[bytes]

    def paths(self) -> tuple[str, ...]:
        return ("a.html",)

    def links_passed_over(self) -> tuple[str, ...]:
        return ()

    def read(self, path: str) -> bytes:
        content, self.content = self.content, next(self.changes)
        return content


def test_a_page_that_is_changed_meanwhile_is_told() -> None:
    link = PAGE.replace("</h1>", '</h1><p><a href="gone.html">Gone</a>').encode()
    request = Request(REGISTRY, date(2026, 11, 21), select=("broken-link",))
    for after in (link, b"<p>Another page</p>"):
        folder = Folder(ChangingFiles(link, repeat(after)), frozenset({"a.html"}), ("a.html",), "out/")
        wish = partial(check_foreign, [folder], request, version=Version.STANDARD, profile="uk-gov", language="en-GB")
        if after == link:
            assert [item.rule for item in wish().findings] == ["broken-link"]
        else:
            with pytest.raises(EasyreadError, match="was changed while it was checked"):
                wish()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("leaflet.md", (Version.STANDARD, "en-GB")),
        ("leaflet.easy.md", (Version.EASY, "en-GB")),
        ("notes/leaflet.easy.cy.markdown", (Version.EASY, "cy")),
        ("readme.de.md", (Version.STANDARD, "de")),
        ("socket.io.md", (Version.STANDARD, "en-GB")),
        ("page.min.md", (Version.STANDARD, "en-GB")),
        (".md", (Version.STANDARD, "en-GB")),
    ],
)
def test_the_name_of_a_file_says_its_version_and_language(name: str, kind: tuple[Version, str]) -> None:
    files = MemoryFiles({name: b"# Tea\n\nWe drink tea, e.g. at noon.\n"})
    folder = Folder(files, frozenset({name}), (name,), "")
    request = Request(REGISTRY, date(2026, 11, 21))
    (read,) = read_markdown([folder], request, version=None, language=None)
    assert (read.text.document.version, read.text.document.language) == kind
    (said,) = read_markdown([folder], request, version=Version.EASY, language="fr")
    assert (said.text.document.version, said.text.document.language) == (Version.EASY, "fr")
    outcome = check_foreign([folder], request, version=None, profile="uk-gov", language=None)
    assert outcome.scope is not None
    assert outcome.scope.coverage.languages == {kind[1]: 1}
    assert outcome.profile == ("uk-gov" if kind[0] is Version.EASY else "standard")


def test_signs_that_other_programs_read_are_not_told() -> None:
    text = b"!!! note\n    Hello {{ name }}.\n\n**Who decides?**\n\nYou decide.\n"
    folder = Folder(MemoryFiles({"a.md": text}), frozenset({"a.md"}), ("a.md",), "")
    request = Request(REGISTRY, date(2026, 11, 21), select=("site", "layout"))
    outcome = check_foreign([folder], request, version=None, profile="uk-gov", language=None)
    assert [finding.rule for finding in outcome.findings] == ["unmarked-heading"]
    assert outcome.scope is not None
    assert "visible-markup" in outcome.scope.coverage.left_out
