"""Themes: where they are found, what they may change, what is said when they are broken."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment
from render.sample import Sample

from easyread.errors import ThemeError
from easyread.render.assets import theme_copies, theme_stylesheet
from easyread.render.bundled import bundled_themes
from easyread.render.filters import css_string, strong, whole_words
from easyread.render.media import used_files
from easyread.render.sitemap import sitemap_file
from easyread.render.theme import Theme, load_theme


def write(folder: Path, path: str, text: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def render(course: Sample, theme: Theme) -> str:
    return course.render(course.page_plan("ideas/equality"), theme).html


def test_a_theme_changes_one_component(course: Sample, tmp_path: Path) -> None:
    write(tmp_path, "themes/brand/templates/components/pager.html", "<p>OUR PAGER {{ page.pager.position }}</p>")
    html = render(course, load_theme("brand", tmp_path))
    assert "OUR PAGER 2" in html
    assert 'class="site-footer"' in html


def test_a_theme_extends_the_template_it_replaces(course: Sample, tmp_path: Path) -> None:
    text = '{% extends "default/page.html" %}{% block foot %}OUR FOOT{% endblock %}'
    write(tmp_path, "themes/brand/templates/page.html", text)
    html = render(course, load_theme("brand", tmp_path))
    assert "OUR FOOT" in html
    assert "site-footer" not in html
    assert "<h1>Equality</h1>" in html


def test_a_project_theme_called_default_stands_on_the_bundled_one(course: Sample, tmp_path: Path) -> None:
    text = '{% extends "default/page.html" %}{% block foot %}OUR FOOT{% endblock %}'
    write(tmp_path, "themes/default/templates/page.html", text)
    assert "OUR FOOT" in render(course, load_theme("default", tmp_path))


def test_themes_inherit_from_parents(course: Sample, tmp_path: Path) -> None:
    write(tmp_path, "themes/child/theme.toml", 'parents = ["family"]\n')
    write(tmp_path, "themes/family/templates/components/pager.html", "FAMILY PAGER")
    write(tmp_path, "plugins/other/templates/components/pager.html", "PLUGGED PAGER")
    assert "FAMILY PAGER" in render(course, load_theme("child", tmp_path))
    plugged = load_theme("other", tmp_path, plugged={"other": tmp_path / "plugins/other"})
    assert "PLUGGED PAGER" in render(course, plugged)


def test_style_sheets_are_joined_by_name(tmp_path: Path) -> None:
    write(tmp_path, "themes/brand/assets/css/90-brand.css", ":root { --accent: #123456; }")
    write(tmp_path, "themes/brand/assets/css/50-easy.css", "/* ours */")
    text = theme_stylesheet(load_theme("brand", tmp_path)).content.decode()
    assert text.endswith(":root { --accent: #123456; }\n")
    assert "/* ours */" in text
    assert "like a printed booklet" not in text


def test_assets_of_the_nearest_theme_win(tmp_path: Path) -> None:
    own = write(tmp_path, "themes/brand/assets/favicon.svg", "<svg/>")
    copies = {copy.path: copy.source for copy in theme_copies(load_theme("brand", tmp_path))}
    assert copies["assets/favicon.svg"] == own
    assert "assets/fonts/OFL.txt" in copies
    assert "assets/pictures/reading.svg" in copies
    assert not [path for path in copies if path.endswith(".css")]


def test_only_files_in_use_are_copied(course: Sample) -> None:
    assert used_files(course.plan) == ("guide.pdf", "pictures/table.svg")


def test_an_unknown_theme_is_named_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, "themes/brand/theme.toml", "")
    with pytest.raises(ThemeError, match="no theme “bramd”") as caught:
        load_theme("bramd", tmp_path, named_in="content/site.yml")
    assert caught.value.place == "content/site.yml"
    assert "Did you mean “brand”?" in caught.value.hint
    assert "default" in caught.value.hint


def test_a_name_that_leads_out_of_the_folder_of_themes_is_none(tmp_path: Path) -> None:
    write(tmp_path, "themes/brand/theme.toml", "")
    elsewhere = write(tmp_path, "shared/theme.toml", "").parent
    for name in ("../shared", str(elsewhere), "brand/../../shared"):
        with pytest.raises(ThemeError, match="There is no theme"):
            load_theme(name, tmp_path)


@pytest.mark.parametrize(
    ("text", "message", "hint", "place"),
    [
        ("# Ours\nparents = [1\n2]", "cannot be read: Unclosed array", "parents = [", (3, 1)),
        ("parents = [", "cannot be read", "parents = [", (1, 1)),
        ('# Our parents\nparents = "default"', "must be a list", "parents = [", (2, 1)),
        ("parents = [3]", "must be a list", "parents = [", (1, 1)),
        ('\n  parent = ["other"]', "no key “parent”", "Did you mean “parents”?", (2, 3)),
        ('parents = []\n[theme]\nname = "Ours"', "no key “theme”", "It knows: parents, name, description.", (2, 2)),
        ("name = 3", "“name” must be a text", 'name = "', (1, 1)),
        ('parents = [\n  "defualt",\n]', "no theme “defualt”", "Did you mean “default”?", (2, 4)),
    ],
)
def test_mistakes_in_a_theme_file_have_a_place(
    tmp_path: Path, text: str, message: str, hint: str, place: tuple[int, int]
) -> None:
    file = write(tmp_path, "themes/brand/theme.toml", text)
    with pytest.raises(ThemeError, match=message) as caught:
        load_theme("brand", tmp_path)
    assert hint in caught.value.hint
    assert caught.value.place == f"{file}:{place[0]}:{place[1]}"
    assert caught.value.excerpt == text.splitlines()[place[0] - 1].strip()


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("<p>\n{% fi page.pager %}\n</p>", "cannot be read", (2, 1)),
        ("<p>\n{{ page.pagr }}\n</p>", "not there", (2, 9)),
        ("<p>\n{{ page.title + 1 }}\n</p>", "cannot go on", (2, 1)),
        ("<p>\n\n{% include 'components/nothing.html' %}", "no template “components/nothing.html”", (3, 1)),
    ],
)
def test_template_mistakes_have_a_place(
    course: Sample, tmp_path: Path, text: str, message: str, place: tuple[int, int]
) -> None:
    file = write(tmp_path, "themes/brand/templates/components/pager.html", text)
    with pytest.raises(ThemeError, match=message) as caught:
        render(course, load_theme("brand", tmp_path))
    assert caught.value.place == f"{file}:{place[0]}:{place[1]}"
    assert caught.value.excerpt == text.splitlines()[place[0] - 1]
    assert caught.value.hint


@pytest.mark.parametrize(
    "path", ["templates/components/pager.html", "assets/icons/next.svg", "assets/css/90-brand.css"]
)
def test_a_file_that_is_no_utf_8_is_named(course: Sample, tmp_path: Path, path: str) -> None:
    file = tmp_path / "themes/brand" / path
    file.parent.mkdir(parents=True)
    file.write_bytes(b"caf\xe9")

    def use() -> None:
        theme = load_theme("brand", tmp_path)
        render(course, theme)
        theme_stylesheet(theme)

    with pytest.raises(ThemeError, match="not UTF-8") as caught:
        use()
    assert caught.value.place == str(file)


def test_a_project_theme_is_named_as_seen_from_here_and_others_by_their_name(
    course: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("themes/brand", "plugins/boat-v2"):
        write(tmp_path, f"{folder}/templates/components/pager.html", "{% include 'nothing.html' %}")
    places = {"brand": "themes/brand", "boat": "boat"}
    for name, place in places.items():
        with pytest.raises(ThemeError) as caught:
            render(course, load_theme(name, Path(), plugged={"boat": tmp_path / "plugins/boat-v2"}))
        assert caught.value.place == f"{place}/templates/components/pager.html:1:1"
        assert caught.value.hint == f"Templates are looked for in: {place}/templates, default/templates."


def test_a_theme_is_read_once(course: Sample, tmp_path: Path) -> None:
    """A template that is saved while pages are made counts for the next run."""
    pager = write(tmp_path, "themes/brand/templates/components/pager.html", "before")
    icon = write(tmp_path, "themes/brand/assets/icons/next.svg", "<svg>before</svg>")
    theme = load_theme("brand", tmp_path)
    pager.write_text("after", encoding="utf-8")
    icon.unlink()
    html = render(course, theme)
    assert "before" in html
    assert "after" not in html


def test_links_to_folders_are_followed_and_may_lead_in_a_circle(course: Sample, tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/pager.html", "LINKED PAGER")
    templates = tmp_path / "themes/brand/templates"
    templates.mkdir(parents=True)
    (templates / "components").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere/back").symlink_to(templates)
    assert "LINKED PAGER" in render(course, load_theme("brand", tmp_path))


def test_bundled_theme_is_found() -> None:
    assert (bundled_themes() / "default" / "templates" / "page.html").is_file()


def test_templates_are_compiled_once(course: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    html = render(course, load_theme("default", None))
    monkeypatch.setattr(Environment, "compile", lambda *_: pytest.fail("A template was compiled again."))
    assert render(course, load_theme("default", None)) == html


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_theme_may_lie_in_a_folder_whose_name_is_no_text(course: Sample, tmp_path: Path) -> None:
    project = tmp_path / os.fsdecode(b"caf\xe9")
    write(project, "themes/brand/templates/components/pager.html", "OUR PAGER")
    assert "OUR PAGER" in render(course, load_theme("brand", project))


def test_a_changed_template_is_compiled_again(course: Sample, tmp_path: Path) -> None:
    for words in ("before", "after"):
        write(tmp_path, "themes/brand/templates/components/pager.html", words)
        assert words in render(course, load_theme("brand", tmp_path))


def test_the_sitemap_needs_an_address(course: Sample) -> None:
    assert sitemap_file(course.plan) is None
    settings = replace(course.plan.settings, url="https://example.org/c")
    found = sitemap_file(replace(course.plan, site=replace(course.plan.site, settings=settings)))
    assert found
    text = found.content.decode()
    assert "<url><loc>https://example.org/c/ideas/equality.html</loc><lastmod>2026-11-21</lastmod></url>" in text
    assert "404" not in text


def test_bold_words_in_interface_texts() -> None:
    assert strong("words in **bold** & <plain>") == "words in <strong>bold</strong> &amp; &lt;plain&gt;"


def test_texts_in_styles_cannot_leave_their_string() -> None:
    assert css_string('a"</style>') == '"a\\22 \\3c /style\\3e "'


def test_short_words_with_a_hyphen_stay_whole() -> None:
    assert whole_words("R&D: co-production, now") == 'R&amp;D: <span class="whole">co-production</span>, now'
    assert whole_words("Northamptonshire-and-beyond - a tale") == "Northamptonshire-and-beyond - a tale"
