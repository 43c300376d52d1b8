"""A live site shows what a build would make, whatever was edited, and outlives every mistake."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from pipeline.edits import edit_at_random, mend
from pipeline.projects import Project, show_error

from easyread.content.read import read_content
from easyread.content.reread import reread_documents
from easyread.errors import EasyreadError, ThemeError
from easyread.pipeline import live as module
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.live import LiveSite
from easyread.pipeline.request import Means
from easyread.render.assets import STYLESHEET
from easyread.render.urls import ACCESSIBILITY, CONFORMANCE
from easyread.reporters.json_report import finding_value

STEPS = 3
PAGER = "themes/harbour/templates/components/pager.html"


@dataclass(frozen=True)
class Shown:
    """Everything that a live site shows: its pages, the list of them, its own findings; or its mistake."""

    pages: Mapping[str, tuple[str, ...]]
    entries: tuple[tuple[object, ...], ...] = ()
    findings: tuple[str, ...] = ()
    mistake: str = ""


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site as a whole is checked as soon as its pages are."""
    monkeypatch.setattr(module, "QUIET", 0)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small site."""
    project = Project(tmp_path)
    project.write()
    return project


def live_site(project: Project) -> LiveSite:
    """A live site that has been read."""
    site = LiveSite(project.content, project.request(), Means(MemoryCache()))
    site.refresh(None)
    return site


def show(site: LiveSite) -> Shown:
    """What a live site shows when everything has been checked."""
    if site.mistake is not None:
        return Shown({}, mistake=show_error(site.mistake))
    while site.check_some():
        pass
    pages = {entry.url: tuple(_page(site, entry.url)) for entry in site.pages()}
    entries = tuple((entry.url, entry.title, entry.twin, entry.document, entry.uncovered) for entry in site.pages())
    return Shown(pages, entries, tuple(json.dumps(finding_value(item)) for item in site.site_findings()))


def _page(site: LiveSite, url: str) -> Iterator[str]:
    """The HTML of a page and its findings, or the error that it shows."""
    try:
        page = site.page(url)
    except EasyreadError as error:
        yield show_error(error)
        return
    assert page is not None
    yield from (page.html, page.title, page.document, page.twin)
    yield from (json.dumps(finding_value(item)) for item in page.findings)


def told(site: LiveSite) -> list[str]:
    """The findings of all pages and of none when everything has been checked, as a build tells them."""
    while site.check_some():
        pass
    pages = filter(None, [site.page(entry.url) for entry in site.pages()])
    found = (*(item for page in pages for item in page.findings), *site.site_findings())
    return sorted(json.dumps(finding_value(item), ensure_ascii=False) for item in found)


def test_pages_are_those_of_a_build(project: Project) -> None:
    built = project.clean_build()
    site = live_site(project)
    entries = site.pages()
    assert {entry.url for entry in entries} == {path for path in built.files if path.endswith(".html")}
    while site.check_some():
        pass
    for entry in entries:
        page = site.page(entry.url)
        assert page is not None
        if f"{ACCESSIBILITY}.html" not in entry.url:
            assert page.html.encode() == built.files[entry.url], entry.url
    assert told(site) == sorted(built.findings)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_it_tells_what_a_build_tells(project: Project, seed: int) -> None:
    chance = Random(seed)
    site, log = live_site(project), []
    for _ in range(STEPS):
        log += [edit_at_random(project.files, chance) for _ in range(chance.choice((1, 1, 2)))]
        if chance.random() < 0.5:
            mend(project.files, chance)
        site.refresh(project.write())
        built = project.clean_build()
        if not built.error:
            assert told(site) == sorted(built.findings), log


def rules_of(site: LiveSite, url: str) -> set[str]:
    """The rules that found something on a page."""
    page = site.page(url)
    assert page is not None
    return {finding.rule for finding in page.findings}


def test_what_all_pages_show_is_told_of_the_page_that_it_is_about(project: Project) -> None:
    anchor = b"\nSee [what](boats.md#nowhere) and [why](weather.md#later).\n"
    allow = b"\n<!-- easyread: allow duplicate-title in this document because we say so -->\n"
    title = b"---\ntitle: Safety\n---\n\n## What { #what }\n\nWords.\n"
    project.files |= {"content/a.md": title + anchor, "content/b.md": title, "content/c.md": title + allow}
    project.write()
    site, links = live_site(project), {"broken-anchor", "duplicate-title", "unused-allow"}
    assert rules_of(site, "a.html") & links == set()
    assert rules_of(site, "c.html") & links == set()  # what a comment allows is not known yet
    told(site)
    assert [rules_of(site, f"{name}.html") & links for name in "abc"] == [
        {"broken-anchor"},
        {"duplicate-title"},
        set(),
    ]
    assert told(site) == sorted(project.clean_build().findings)


def test_an_edit_takes_back_what_all_pages_showed_of_its_page_until_they_are_looked_at(project: Project) -> None:
    before = project.files["content/boats.md"]
    project.files["content/boats.md"] = before + b"\nSee [the storm](weather.md#storm).\n"
    project.write()
    site = live_site(project)
    told(site)
    assert "broken-anchor" in rules_of(site, "boats.html")
    project.files["content/weather.md"] += b'\n<p id="storm">A storm.</p>\n'
    assert site.refresh(project.write()) == frozenset({"weather.html"})
    told(site)
    assert "broken-anchor" not in rules_of(site, "boats.html")
    project.files["content/boats.md"] = before + b"\nWords.\n"
    site.refresh(project.write())
    assert "broken-anchor" not in rules_of(site, "boats.html")
    assert told(site) == sorted(project.clean_build().findings)


def test_other_files_are_those_of_a_build(project: Project) -> None:
    built = project.clean_build()
    site = live_site(project)
    others = [path for path in built.files if not path.endswith((".html", CONFORMANCE))]
    assert {path: site.file(path) for path in others} == {path: built.files[path] for path in others}
    assert "pictures/boat.svg" in others
    assert site.file("pictures/nothing.svg") is None
    assert site.file("../content/site.yml") is None


def test_the_accessibility_page_claims_no_check_of_the_whole_site(project: Project) -> None:
    page = live_site(project).page(f"{ACCESSIBILITY}.html")
    assert page is not None
    assert "has not been checked yet" in page.html
    assert f'<a href="{CONFORMANCE}">' not in page.html


def test_the_list_of_pages(project: Project) -> None:
    site = live_site(project)
    assert not any(entry.is_checked for entry in site.pages())
    while site.check_some():
        pass
    by_url = {entry.url: entry for entry in site.pages()}
    assert all(entry.is_checked for entry in by_url.values())
    boats = by_url["boats.html"]
    assert (boats.title, boats.document, boats.twin) == ("Boats", "content/boats.md", "easy/boats.html")
    page = site.page("boats.html")
    assert page is not None
    assert boats.errors + boats.warnings + boats.notes == len(page.findings) > 0
    assert boats.uncovered == ()
    assert site.page("nothing.html") is None


def test_an_edit_of_words_changes_only_its_page(project: Project) -> None:
    site = live_site(project)
    show(site)
    project.files["content/boats.md"] += b"\nMore words.\n"
    assert site.refresh(project.write()) == frozenset({"boats.html"})
    assert site.mistake is None
    page = site.page("boats.html")
    assert page is not None
    assert "More words." in page.html


def test_a_file_that_is_used_now_is_there(project: Project) -> None:
    site = live_site(project)
    show(site)
    project.files["content/boats.md"] += b"\nSee [the form](files/form.pdf).\n"
    site.refresh(project.write())
    assert show(site) == show(live_site(project))
    assert site.file("files/form.pdf") == project.files["content/files/form.pdf"]


@pytest.mark.parametrize(
    ("path", "broken"),
    [
        ("content/site.yml", None),
        ("themes/harbour/theme.toml", b"parents = 3"),
        ("themes/harbour/assets/css/90-club.css", b"caf\xe9"),
        ("themes/harbour/assets/icons/next.svg", b"caf\xe9"),
    ],
)
def test_a_mistake_keeps_what_was_good(project: Project, path: str, broken: bytes | None) -> None:
    site = live_site(project)
    before, good, sheet = show(site), project.files.get(path), site.file(STYLESHEET)
    if broken is None:
        del project.files[path]
    else:
        project.files[path] = broken
    site.refresh(project.write())
    assert site.mistake is not None
    assert site.last_good("boats.html") == before.pages["boats.html"][0]
    assert site.page("boats.html") is not None
    assert site.file(STYLESHEET) == sheet
    assert show(live_site(project)) == show(site)
    if good is None:
        del project.files[path]
    else:
        project.files[path] = good
    site.refresh(project.write())
    assert site.mistake is None
    assert show(site) == before


def test_a_broken_template_is_told_when_a_page_is_shown(project: Project) -> None:
    site = live_site(project)
    before, good = show(site), project.files[PAGER]
    project.files[PAGER] = b"{{ page.tittle }}"
    site.refresh(project.write())
    with pytest.raises(ThemeError, match=r"pager\.html:1"):
        site.page("boats.html")
    assert site.last_good("boats.html") == before.pages["boats.html"][0]
    while site.check_some():
        pass
    project.files[PAGER] = good
    site.refresh(project.write())
    assert show(site) == before


@pytest.mark.parametrize("seed", range(1, 2))
def test_after_any_edits_it_shows_what_a_new_one_shows(project: Project, seed: int) -> None:
    chance = Random(seed)
    by_paths, by_all = live_site(project), live_site(project)
    show(by_paths)
    log = []
    for _ in range(STEPS):
        log.append(edit_at_random(project.files, chance))
        if chance.random() < 0.3:
            mend(project.files, chance)
        by_paths.refresh(project.write())
        by_all.refresh(None)
        wanted = show(live_site(project))
        assert show(by_paths) == wanted, log
        assert show(by_all) == wanted, log


def test_a_picture_is_not_unknown_while_the_dictionary_is_broken(project: Project) -> None:
    project.files["content/pictures/pictures.yml"] += b"a: [\n"
    project.write()
    before = read_content(project.content)
    project.files["content/boats.md"] = project.files["content/boats.md"].replace(b"picture: boat", b"picture: ship")
    project.write()
    known = {document.path: document for document in before.documents if document.path == "boats.md"}
    assert reread_documents(before, project.content, known) == read_content(project.content)


@pytest.mark.parametrize("seed", range(60))
def test_documents_read_again_make_the_site_that_reading_all_makes(project: Project, seed: int) -> None:
    chance = Random(seed)
    before = read_content(project.content)
    for _ in range(chance.choice((1, 1, 2, 3))):
        edit_at_random(project.files, chance)
    changed = project.write()
    documents = {f"content/{document.path}": document for document in before.documents}
    if changed <= documents.keys() & project.files.keys():
        known = {documents[path].path: documents[path] for path in changed}
        again = reread_documents(before, project.content, known)
        assert again is None or again == read_content(project.content)


def test_warming_up_changes_nothing_that_is_shown(project: Project) -> None:
    site = live_site(project)
    site.warm_up()
    assert show(site) == show(live_site(project))


def test_warming_up_before_anything_was_read_does_nothing(project: Project) -> None:
    site = LiveSite(project.content, project.request(), Means(MemoryCache()))
    site.warm_up()
    assert not site.pages()
