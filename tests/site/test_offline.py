"""The site works by double-click: over file://, without JavaScript, asking no other computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser


def test_every_page_loads_only_its_own_files(browser: Browser, pages: list[Path], course: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: failed.append(f"{request.url} {request.failure}"))
    for path in pages:
        page.goto(path.resolve().as_uri())
    context.close()
    root = course.resolve().as_uri()
    assert [url for url in asked if not url.startswith((root, "data:"))] == []
    assert [line for line in failed if "ERR_ABORTED" not in line] == []  # aborted: the test went on to the next page


def test_the_switch_leads_to_the_twin_and_back(browser: Browser, course: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((course / "principles/equality.html").resolve().as_uri())
    standard = page.locator("h1").inner_text()
    page.get_by_role("link", name="Easy read", exact=False).first.click()
    assert page.url.endswith("/easy/principles/equality.html")
    page.get_by_role("link", name="Standard", exact=False).first.click()
    assert page.url.endswith("/site/principles/equality.html")
    assert page.locator("h1").inner_text() == standard
    context.close()


@pytest.mark.parametrize("width", [320, 160])  # 160: letters of twice their size
def test_nothing_scrolls_sideways_on_a_small_phone(
    width: int, browser: Browser, pages: list[Path], course: Path
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640}, java_script_enabled=True)
    page = context.new_page()
    wide = []
    for path in pages:
        page.goto(path.resolve().as_uri())
        page.evaluate("document.fonts.ready")  # until then the letters of another font stand there, which may be wider
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path.relative_to(course).as_posix())
    context.close()
    assert wide == []


@pytest.mark.parametrize("path", ["index.html", "easy/principles/equality.html"])
def test_without_styles_icons_stay_small(path: str, browser: Browser, course: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto((course / path).resolve().as_uri())
    widths = page.evaluate("[...document.querySelectorAll('svg')].map(icon => icon.getBoundingClientRect().width)")
    context.close()
    assert set(widths) == {28}


SPLIT_WORDS = r"""() => {
  const split = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/\w+-\w+/g)) {
      const place = document.createRange();
      place.setStart(texts.currentNode, word.index);
      place.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...place.getClientRects()].map(line => line.top)).size > 1) split.push(word[0]);
    }
  }
  return split;
}"""


@pytest.mark.parametrize("width", [320, 700])
def test_easy_pages_split_no_word_over_two_lines(width: int, browser: Browser, pages: list[Path], course: Path) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    split = set()
    for path in pages:
        if path.is_relative_to(course / "easy"):
            page.goto(path.resolve().as_uri())
            split.update(page.evaluate(SPLIT_WORDS))
    context.close()
    assert split == set()


def test_a_table_of_three_columns_fits_on_a_small_phone(browser: Browser, course: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((course / "co-production/what-it-is.html").resolve().as_uri())
    frame = page.locator(".table-scroll")
    assert frame.evaluate("frame => frame.scrollWidth") == frame.evaluate("frame => frame.clientWidth")
    context.close()


LONG_WORDS = [".site-title a", ".breadcrumbs span", ".section-menu [aria-current]", ".pager-title", ".site-footer li a"]


@pytest.mark.parametrize("place", LONG_WORDS)
def test_a_long_word_breaks(browser: Browser, course: Path, place: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((course / "easy/principles/equality.html").resolve().as_uri())
    edge = page.locator(place).first.evaluate(
        """element => {
          element.textContent = "Barrierefreiheitsstärkungsgesetz-Übersicht";
          const words = document.createRange();
          words.selectNodeContents(element);
          return words.getBoundingClientRect().right;
        }"""
    )
    context.close()
    assert edge <= 320 - 20  # the edge of the page


def test_controls_are_large_enough_for_a_finger(browser: Browser, course: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((course / "easy/principles/equality.html").resolve().as_uri())
    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, button')]
            .filter(element => element.getClientRects().length)
            .filter(element => { const box = element.getBoundingClientRect(); return box.width && box.height < 24; })
            .map(element => element.outerHTML)"""
    )
    context.close()
    assert small == []


@pytest.mark.parametrize("path", ["index.html", "easy/index.html"])
def test_on_paper_the_first_page_is_a_cover(path: str, browser: Browser, course: Path) -> None:
    context = browser.new_context(viewport={"width": 794, "height": 1123})  # A4 in CSS px
    page = context.new_page()
    page.goto((course / path).resolve().as_uri())
    page.emulate_media(media="print")
    label, words, cover = (page.locator(f".title > {part}") for part in (".print-label", ".title-words", ".cover"))
    boxes = [part.bounding_box() or {} for part in (label, words, cover)]
    assert not page.locator(".start").is_visible(), "no button on paper"
    context.close()
    assert [box["y"] for box in boxes] == sorted(box["y"] for box in boxes), "one under the other"
    assert {(box["x"], box["width"]) for box in boxes} == {(boxes[0]["x"], boxes[0]["width"])}
