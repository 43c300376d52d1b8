"""After any edits, a build with the results of earlier builds makes what a build from nothing makes, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pytest
from pipeline.edits import break_template, edit_at_random, mend
from pipeline.projects import Project, Result, read_files

from easyread.content.read import read_content
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.converting import Conversion, ConvertedDocument, ConvertSetup
from easyread.pipeline.page_making import PageSetup
from easyread.pipeline.request import Means
from easyread.pipeline.run import run_site
from easyread.pipeline.workers import Pool, start_processes

SEEDS = 3
STEPS = 4
# What a build may be asked for beside the usual.
WISHES: tuple[dict[str, object], ...] = (
    {},
    {},
    {},
    {"check": False},
    {"today": date(2026, 1, 1)},
    {"select": ("html", "pairs")},
    {"ignore": ("language",)},
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small site."""
    project = Project(tmp_path / "project")
    project.write()
    return project


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    """Two processes, however little there is to do."""
    with Pool(partial(start_processes, 2), 2, fewest=1) as pool:
        yield pool


def assert_alike(built: Result, clean: Result, before: object, log: object) -> None:
    """The same site and findings, or the same error and the site as it was."""
    assert built.error == clean.error, log
    if built.error:
        assert built.files == before, log
        return
    differing = {
        path for path in built.files.keys() | clean.files.keys() if built.files.get(path) != clean.files.get(path)
    }
    assert not differing, log
    assert built.findings == clean.findings, log
    assert built.numbers == clean.numbers, log


@pytest.mark.parametrize("seed", range(SEEDS))
def test_any_edits_give_the_bytes_of_a_clean_build(project: Project, pool: Pool, seed: int) -> None:
    chance, log = Random(seed), []
    for step in range(STEPS):
        edits = [edit_at_random(project.files, chance) for _ in range(chance.choice((1, 1, 2, 3)))]
        if chance.random() < 0.3:
            mend(project.files, chance)
        project.write()
        wish = chance.choice(WISHES)
        log.append((edits, wish))
        before = read_files(project.root / "site")
        built = project.build(pool if step % 4 == 3 else None, **wish)
        assert_alike(built, project.clean_build(**wish), before, log)


@pytest.mark.parametrize("seed", range(2))
def test_a_mistake_is_told_as_a_clean_build_tells_it(project: Project, pool: Pool, seed: int) -> None:
    good = project.build()
    break_template(project.files, Random(seed))
    project.write()
    built = project.build(pool)
    assert_alike(built, project.clean_build(), good.files, seed)


def test_with_and_without_checks_in_turn(project: Project) -> None:
    checked, bare = project.clean_build(), project.clean_build(check=False)
    assert [project.build(check=check) for check in (False, True, False, True, True)] == [
        *(bare, checked, bare, checked, checked),
    ]


def test_a_check_after_a_build_finds_the_same_and_the_other_way_round(project: Project) -> None:
    cache = MemoryCache()
    clean = project.clean_build()
    outcomes = [run_site(project.content, project.request(), None, Means(cache)) for _ in range(2)]
    assert outcomes[0].findings == outcomes[1].findings
    built = project.build()
    assert built == clean
    assert len(outcomes[0].findings) == len(built.findings)


def test_another_profile_and_back(project: Project) -> None:
    first = project.build()
    settings = project.files["content/site.yml"]
    project.files["content/site.yml"] = settings + b"profile: inclusion-europe\n"
    project.write()
    other = project.build()
    assert other == project.clean_build()
    project.files["content/site.yml"] = settings
    project.write()
    assert project.build() == first
    assert other.files != first.files


def test_nothing_is_made_twice(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = project.build()

    def fail(setup: object) -> None:
        raise AssertionError(f"{type(setup).__name__} has nothing to do")

    for setup in (ConvertSetup, PageSetup):
        monkeypatch.setattr(setup, "open", fail)
    again = project.build()
    assert again.findings == first.findings
    assert again.files == first.files


def test_a_word_to_avoid_counts_though_every_form_of_its_term_is_another_terms(project: Project) -> None:
    twice = "Crew:\n  standard: The same.\n  easy: The same.\n  avoid: [{}]\n"
    glossary = project.files["content/glossary.yml"]
    for word in ("nobody", "boats"):
        project.files["content/glossary.yml"] = glossary + twice.format(word).encode()
        project.write()
        built = project.build(select=("avoided-word",))
        assert built == project.clean_build(select=("avoided-word",))
    assert any("avoided-word" in finding for finding in built.findings)


def test_another_run_with_the_same_cache_and_other_terms_changes_nothing(project: Project) -> None:
    """As when two sites in one project are built at the same time."""
    cache = MemoryCache()

    def convert() -> tuple[Conversion, list[ConvertedDocument]]:
        site = read_content(project.content)
        conversion = Conversion(site, (), None, "content/", cache)
        return conversion, [conversion.convert(document) for document in site.documents]

    mine, documents = convert()
    wanted = [mine.html(item) for item in documents]
    project.files["content/glossary.yml"] = b""
    project.write()
    convert()
    assert [mine.html(item) for item in documents] == wanted


def test_a_cache_that_was_deleted_costs_only_time(project: Project) -> None:
    first = project.build()
    for path in (project.root / ".easyread").iterdir():
        path.unlink()
    assert project.build() == first
