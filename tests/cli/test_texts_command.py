"""`easyread texts`, as people type it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from easyread.cli.starting import new_site


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "easyread", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site in Welsh, of whose texts two are translated."""
    site = new_site(tmp_path / "my-site", "My site", "cy")
    words = 'menu.home: Hafan\npager.position: "{position} o {total}"\n'
    (site / "content/texts.yml").write_text(words, encoding="utf-8")
    return site


def test_pages_show_the_texts_of_the_site(site: Path) -> None:
    done = run(site, "build", "--no-check")
    assert done.returncode == 0, done.stderr
    page = (site / "site/topics/listening.html").read_text(encoding="utf-8")
    assert "</svg>Hafan</a>" in page
    assert '<p class="pager-position">2 o 2</p>' in page
    assert "Skip to the main content" in page


def test_what_is_translated_stands_as_it_is_and_the_rest_as_comments(site: Path) -> None:
    lines = run(site, "texts").stdout.splitlines()
    assert lines[0] == "# Texts of the interface in “cy”. This file is content/texts.yml."
    assert 'menu.home: "Hafan"' in lines
    assert '# skip-link: "Skip to the main content"' in lines
    assert lines.index('# skip-link: "Skip to the main content"') < lines.index('menu.home: "Hafan"')


def test_the_whole_file_can_be_read_when_all_comments_are_taken_away(site: Path) -> None:
    text = run(site, "texts", "pl").stdout
    bare = "\n".join(line.removeprefix("# ") for line in text.splitlines() if ': "' in line)
    texts = yaml.safe_load(bare)
    assert texts["accessibility.ways.1"].startswith("use every page")
    (site / "content/texts.fr.yml").write_text(bare, encoding="utf-8")
    (site / "content/index.fr.md").write_text("---\ntitle: Bonjour\n---\nBonjour.\n", encoding="utf-8")
    found = run(site, "check", "--select", "interface-not-translated,unknown-data-key,wrong-data-type").stdout
    assert "in “cy”" in found.replace("\n", " ")
    assert "“fr”" not in found


def test_a_file_that_is_there_is_left_alone(site: Path) -> None:
    done = run(site, "texts", "--output", "content/texts.yml")
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert (site / "content/texts.yml").read_text(encoding="utf-8").startswith("menu.home: Hafan")
    done = run(site, "texts", "cy", "--output", "other/texts.yml")
    assert done.returncode == 0, done.stderr
    assert (site / "other/texts.yml").read_text(encoding="utf-8").startswith("# Texts of the interface in “cy”")


def test_pages_in_another_language_have_its_title_and_words(site: Path) -> None:
    content = site / "content"
    (content / "index.fr.md").write_text("---\ntitle: Bonjour\n---\nBonjour.\n", encoding="utf-8")
    (content / "site.fr.yml").write_text("title: Mon site\npublisher: Nous\n", encoding="utf-8")
    (content / "texts.fr.yml").write_text("footer.publisher: Publié par {publisher}\n", encoding="utf-8")
    done = run(site, "build", "--no-check")
    assert done.returncode == 0, done.stderr
    page = (site / "site/fr/index.html").read_text(encoding="utf-8")
    assert "<title>Bonjour – Mon site</title>" in page
    assert "<p>Publié par Nous</p>" in page
    assert not (site / "site/site.fr.yml").exists()


@pytest.mark.parametrize(
    ("language", "menus", "builds"),
    [
        (
            "cy",
            "; `easyread texts` has those of the menus.\n"
            "Until then `easyread build` ends with an error: the pages are not in “cy”.",
            False,
        ),
        ("fr", ".", True),
    ],
)
def test_a_new_site_tells_of_the_texts_that_nobody_has_translated(
    tmp_path: Path, language: str, menus: str, *, builds: bool
) -> None:
    told = f"Its words are English. Write yours in “{language}”{menus}\n"
    assert run(tmp_path, "new", "my-site", "--language", language).stdout.endswith(told)
    assert (run(tmp_path / "my-site", "build").returncode == 0) is builds


def test_texts_that_only_the_language_has_are_listed_beside_their_like(site: Path) -> None:
    lines = run(site, "texts", "fr").stdout.splitlines()
    place = lines.index('# word-list.title: "Lexique"')
    assert lines[place + 1] == '# easy.word-list.title: "Liste de mots"'


@pytest.mark.parametrize(
    ("language", "profile"),
    [("en-US", "uk-gov"), ("de-AT", "leichte-sprache"), ("fr", "falc"), ("cy", "inclusion-europe")],
)
def test_a_new_site_follows_the_guide_of_its_language(language: str, profile: str, tmp_path: Path) -> None:
    site = new_site(tmp_path / "a", "A", language)
    settings = yaml.safe_load((site / "content/site.yml").read_text(encoding="utf-8"))
    assert (settings["language"], settings["profile"]) == (language, profile)
