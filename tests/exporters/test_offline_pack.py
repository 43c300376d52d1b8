"""What people find who open the start page of an unpacked pack."""

from __future__ import annotations

import re

import pytest

from easyread.cli.packing import pack_name
from easyread.content.files import MemoryFiles
from easyread.content.read import read_content
from easyread.exporters.exporter import BuiltSite
from easyread.exporters.offline import EXPORTER, START, export_offline
from easyread.strings import load_strings

PAGE = b"---\ntitle: Boats\n---\n\nBoats are safe.\n"
EASY, STANDARD = "site/easy/index.html", "site/index.html"


@pytest.mark.parametrize(
    ("documents", "addresses"),
    [
        (("index.md", "index.easy.md"), [EASY, STANDARD]),
        (("index.md", "topics/boats.easy.md"), [STANDARD]),
        (("index.easy.md", "topics/boats.cy.md"), [EASY]),
    ],
)
def test_the_start_page_leads_only_to_home_pages_that_are_there(
    documents: tuple[str, ...], addresses: list[str]
) -> None:
    site = read_content(MemoryFiles({"site.yml": b"title: Well-made boats\n", **dict.fromkeys(documents, PAGE)}))
    files = {file.path: file.content.decode() for file in export_offline(BuiltSite(site, tuple), load_strings("en-GB"))}
    assert re.findall('href="(.*?)"', files[START]) == addresses
    assert '<h1><span class="whole">Well-made</span> boats</h1>' in files[START]
    assert ("Choose a version." in files[START]) == (len(addresses) > 1)


def test_the_start_page_leads_to_home_pages_in_other_languages_in_their_words() -> None:
    documents = ("index.md", "index.cy.md", "index.easy.cy.md", "index.ar.md")
    texts = b"pack.start.choose: Dewiswch.\npack.start.easy: Hawdd\npack.start.standard: Llawn\n"
    site = read_content(
        MemoryFiles({"site.yml": b"title: Boats\n", "texts.cy.yml": texts, **dict.fromkeys(documents, PAGE)})
    )
    page = next(export_offline(BuiltSite(site, tuple), load_strings("en-GB"))).content.decode()
    assert re.findall('href="(.*?)"', page) == [
        STANDARD,
        "site/ar/index.html",
        "site/cy/easy/index.html",
        "site/cy/index.html",
    ]
    assert '<section lang="ar" dir="rtl">\n<h2>العربية</h2>' in page
    assert '<h2>Cymraeg</h2>\n<p>Dewiswch.</p>\n<p><a href="site/cy/easy/index.html">Hawdd</a></p>' in page


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Well-made boats", "well-made-boats"),
        ("Décider : l’œuvre de tous", "decider-l-oeuvre-de-tous"),
        ("Лодки", "site"),
    ],
)
def test_a_pack_is_named_for_the_site_in_plain_letters(title: str, name: str) -> None:
    site = read_content(MemoryFiles({"site.yml": f'title: "{title}"'.encode(), "index.md": PAGE}))
    assert pack_name(site, EXPORTER) == f"{name}-offline.zip"
