"""An element leads back to the template that made it."""

from __future__ import annotations

from pathlib import Path

import pytest
from render.sample import Sample

from easyread.render.template_tags import find_template, template_tags
from easyread.render.theme import load_theme


def make_theme(project: Path, templates: dict[str, str]) -> Path:
    for name, text in templates.items():
        file = project / "themes/own/templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return project


@pytest.mark.parametrize(
    ("tag", "place"),
    [
        ('<div class="odd one">', "own/templates/components/odd.html:3"),
        ('<a href="x.html" class="on" data-odd>', "own/templates/components/odd.html:4"),
        ('<a href="x.html" data-odd>', "own/templates/components/odd.html:4"),
        ('<a href="x.html">', ""),
        ("<b>", ""),
        ("<i>", "own/templates/components/odd.html:6"),
        ("<never-written>", ""),
    ],
)
def test_the_template_with_the_most_fixed_words_made_it(tag: str, place: str, tmp_path: Path) -> None:
    odd = (
        '{# a comment with <i> and\n two lines #}\n<div class="odd {{ words }}">\n'
        '<a href="{{ url }}"{% if n > 1 %} class="on"{% endif %} data-odd>\n<b></b><b></b>\n<i></i>'
    )
    theme = load_theme("own", make_theme(tmp_path, {"components/odd.html": odd}))
    tags = [known for known in template_tags(theme) if known.place.startswith("own/")]
    assert find_template(tag, tags) == place


def test_a_template_that_is_replaced_made_nothing(tmp_path: Path) -> None:
    theme = load_theme("own", make_theme(tmp_path, {"rows.html": "<p>x</p>"}))
    places = {known.place.rpartition(":")[0] for known in template_tags(theme)}
    assert "own/templates/rows.html" in places
    assert "default/templates/rows.html" not in places
    assert "default/templates/page.html" in places


def test_the_skip_link_comes_from_the_page_template(course: Sample) -> None:
    assert 'class="skip-link"' in course.page("index").html
    tags = template_tags(load_theme("default", None))
    found = find_template('<a class="skip-link" href="#main">', tags)
    assert found.startswith("default/templates/page.html:")
