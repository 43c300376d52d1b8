"""Parts of templates that are made once for all pages with equal values."""

from __future__ import annotations

import textwrap
from pathlib import Path

from render.sample import Sample

from easyread.render.shared_parts import SharedParts
from easyread.render.theme import Theme, load_theme


def pages(course: Sample, theme: Theme) -> dict[str, str]:
    """The HTML of all pages of a sample."""
    return {page.url: course.render(page, theme).html for page in course.plan.pages}


def test_shared_parts_do_not_change_a_page(course: Sample) -> None:
    alone = load_theme("default", None)
    SharedParts.of(alone.environment).is_on = False
    shared = load_theme("default", None)
    assert SharedParts.of(shared.environment).is_on
    assert pages(course, shared) == pages(course, alone)


def test_pages_may_come_in_any_order(course: Sample) -> None:
    theme = load_theme("default", None)
    assert pages(course, theme) == pages(course, theme)


def test_a_theme_may_use_the_page_in_a_part_that_the_bundled_theme_shares(course: Sample, tmp_path: Path) -> None:
    file = tmp_path / "themes/brand/templates/components/contact.html"
    file.parent.mkdir(parents=True)
    file.write_text("<p>You read {{ page.title }}.</p>", encoding="utf-8")
    made = pages(course, load_theme("brand", tmp_path))
    assert "You read Equality." in made["ideas/equality.html"]
    assert "You read Diversity." in made["ideas/diversity.html"]


def test_a_theme_without_templates_keeps_sharing(course: Sample, tmp_path: Path) -> None:
    sheet = tmp_path / "themes/brand/assets/css/90-brand.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("a { color: red }", encoding="utf-8")
    assert SharedParts.of(load_theme("brand", tmp_path).environment).is_on


def test_the_example_of_the_guide_works(course: Sample, tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs/how-to/change-the-theme.md").read_text(encoding="utf-8")
    example = textwrap.dedent(guide.partition("`themes/NAME/templates/page.html`:\n\n")[2])
    assert "{% shared" in example
    file = tmp_path / "themes/brand/templates/page.html"
    file.parent.mkdir(parents=True)
    file.write_text(example, encoding="utf-8")
    theme = load_theme("brand", tmp_path)
    assert not SharedParts.of(theme.environment).is_on
    made = pages(course, theme)
    assert all("printed with the help of our members." in html for url, html in made.items() if "404" not in url)
    SharedParts.of(theme.environment).is_on = True  # what the guide promises of its values holds
    assert pages(course, theme) == made
