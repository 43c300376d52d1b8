"""What the course must hold, and that its two versions stay in step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT

from easyread.content.files import DiskFiles
from easyread.content.read import read_content
from easyread.model.document import Version
from easyread.model.site import Site


@pytest.fixture(scope="module")
def site() -> Site:
    return read_content(DiskFiles(ROOT / "content"))


def test_every_topic_has_both_versions(site: Site) -> None:
    alone = [topic.key for topic in site.topics if len({document.version for document in topic.documents}) != 2]
    assert alone == []


def test_what_is_taught(site: Site) -> None:
    topics = {topic.key for topic in site.topics}
    principles = {f"principles/{name}" for name in ("equality", "diversity", "accessibility", "reciprocity")}
    stories = {f"case-studies/{name}" for name in ("my-way", "birmingham", "northamptonshire", "altogether-now")}
    assert topics >= {"index", "co-production/what-it-is", *principles, *stories}
    assert len(site.glossary("en-GB").terms) >= 25
    assert len(site.pictures.by_id) >= 40


def test_case_studies_and_principles_name_each_other(course: Path) -> None:
    story = (course / "case-studies/my-way.html").read_text(encoding="utf-8")
    linked = re.findall(r'href="\.\./principles/([a-z]+)\.html', story)
    assert linked
    for name in set(linked) - {"index"}:
        assert "case-studies/my-way.html" in (course / f"principles/{name}.html").read_text(encoding="utf-8")


def test_every_easy_row_has_a_picture(course: Path, site: Site) -> None:
    for topic in site.topics:
        document = topic.document(Version.EASY, "en-GB")
        assert document is not None
        page = (course / f"easy/{topic.key}.html").read_text(encoding="utf-8")
        assert page.count('class="row"') >= 6, document.path
        assert "no-picture" not in page, document.path


def test_the_switch_is_on_every_page(course: Path) -> None:
    for path in course.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert page.count('rel="alternate"') >= 1 or path.name == "404.html", path
