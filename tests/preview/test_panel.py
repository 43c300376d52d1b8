"""The preview as an author meets it in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from preview.conftest import Served

PAGE = "easy/topics/listening.html"
DOCUMENT = "content/topics/listening.easy.md"
TEMPLATE = "themes/mine/templates/components/title.html"
SHORTCUT = "Alt+Shift+E"

AXE = """async () => {
  const results = await axe.run(document, {resultTypes: ['violations'], iframes: false});
  return results.violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html));
}"""
FOCUSED = (
    "document.querySelector('easyread-preview').shadowRoot.activeElement?.textContent ?? document.activeElement.tagName"
)

Edit = Callable[[str, str, str], None]


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A window of an ordinary laptop; a mistake in a script fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


def panel(page: Page) -> Locator:
    return page.locator("easyread-preview")


def visit(page: Page, served: Served, address: str = PAGE) -> None:
    """Opens a page and waits for the button of the preview."""
    page.goto(served.address + address)
    expect(panel(page).locator(".launcher .number, .panel").first).to_be_attached()


def choose(page: Page, name: str) -> None:
    """Opens the panel at one of its parts."""
    if panel(page).locator(".panel").is_hidden():
        page.keyboard.press(SHORTCUT)
    panel(page).get_by_role("tab", name=name).click()


def test_an_edit_is_shown_where_the_reader_is(tab: Page, served: Served, edit: Edit) -> None:
    visit(tab, served)
    tab.evaluate("window.isSame = true; scrollTo(0, document.getElementById('row-2').offsetTop - 100)")
    tab.evaluate("[...document.querySelectorAll('main a')].pop().focus({preventScroll: true})")
    focused = tab.evaluate("document.activeElement.textContent")
    top = tab.evaluate("document.getElementById('row-2').getBoundingClientRect().top")
    edit(DOCUMENT, "\n## ", "\nThese words are new.\nThey make the page longer.\nThey stand above.\n\n## ")
    expect(tab.locator("main")).to_contain_text("These words are new.")
    assert tab.evaluate("window.isSame")
    assert tab.evaluate("document.getElementById('row-2').getBoundingClientRect().top") == pytest.approx(top, abs=1)
    assert tab.evaluate("document.activeElement.textContent") == focused


def test_a_new_title_comes_with_its_menus(tab: Page, served: Served, edit: Edit) -> None:
    visit(tab, served)
    tab.evaluate("scrollTo(0, 300)")
    title = tab.locator("h1").inner_text()
    edit(DOCUMENT, f"title: {title}", "title: A new title")
    expect(tab.locator("h1")).to_have_text("A new title")
    expect(tab.locator(".breadcrumbs")).to_contain_text("A new title")
    expect(tab).to_have_title(re.compile("^A new title"))
    assert tab.evaluate("scrollY") == pytest.approx(300, abs=40)


def test_a_mistake_lies_over_the_last_good_page_until_it_is_mended(tab: Page, served: Served, edit: Edit) -> None:
    visit(tab, served)
    title = tab.locator("h1").inner_text()
    overlay = panel(tab).get_by_role("region", name="Something must be mended first")
    edit("content/glossary.yml", ":\n", ": [\n")
    expect(overlay).to_be_visible()
    expect(overlay).to_contain_text("content/glossary.yml:")
    expect(overlay).to_contain_text("What to do:")
    expect(tab.locator("h1")).to_have_text(title)
    edit("content/glossary.yml", ": [\n", ":\n")
    expect(overlay).to_be_hidden()


def test_a_broken_template_is_told_with_its_line(tab: Page, served: Served, edit: Edit) -> None:
    template = served.path(TEMPLATE)
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_text("<h1>{{ page.title }}</h1>\n", encoding="utf-8")
    edit("content/site.yml", "title:", "theme: mine\ntitle:")
    visit(tab, served)
    expect(tab.locator("main > h1")).to_be_visible()
    template.write_text("<h1>{{ page.tittle }}</h1>\n", encoding="utf-8")
    overlay = panel(tab).locator(".overlay")
    expect(overlay).to_contain_text("themes/mine/templates/components/title.html:1")
    expect(overlay).to_contain_text("Did you mean “title”?")
    expect(tab.locator("main > h1")).to_be_visible()
    tab.keyboard.press(SHORTCUT)
    assert "Something must be mended first" in tab.evaluate(FOCUSED)
    tab.keyboard.press("Escape")
    expect(overlay).to_be_hidden()
    template.write_text("<h1>{{ page.title }}!</h1>\n", encoding="utf-8")
    expect(tab.locator("main > h1")).to_contain_text("!")
    expect(overlay).to_be_hidden()


def test_a_style_sheet_is_exchanged(tab: Page, served: Served, edit: Edit) -> None:
    edit("content/site.yml", "title:", "theme: mine\ntitle:")
    sheet = served.path("themes/mine/assets/css/90-mine.css")
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text("h1 { color: rgb(1, 2, 3); }\n", encoding="utf-8")
    visit(tab, served)
    expect(tab.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    sheet.write_text("h1 { color: rgb(4, 5, 6); }\n", encoding="utf-8")
    expect(tab.locator("h1")).to_have_css("color", "rgb(4, 5, 6)")


def test_the_panel_works_by_keyboard_alone(tab: Page, served: Served, edit: Edit) -> None:
    edit(DOCUMENT, "\n## ", "\nThe accommodation was allocated by three officers, and nobody was not asked.\n\n## ")
    visit(tab, served)
    card = panel(tab).locator(".card", has_text="accommodation").first
    expect(card).to_be_attached()
    tab.locator("main a").first.focus()
    tab.keyboard.press(SHORTCUT)
    assert tab.evaluate(FOCUSED).startswith("To mend")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.querySelector('easyread-preview').shadowRoot.activeElement.role") == "tabpanel"
    card.get_by_role("button", name="Show on the page").focus()
    tab.keyboard.press("Enter")
    expect(panel(tab).locator(".frame")).to_be_visible()
    card.locator(".more summary").focus()
    tab.keyboard.press("Enter")
    expect(card.locator(".more pre").first).to_be_visible()
    tab.keyboard.press(SHORTCUT)
    expect(panel(tab).locator(".panel")).to_be_hidden()
    assert tab.evaluate("document.activeElement.closest('main') !== null")
    tab.keyboard.press(SHORTCUT)
    for name in ("Figures", "Views", "Pictures", "Pages", "To mend"):
        tab.keyboard.press("ArrowRight")
        assert tab.evaluate(FOCUSED).startswith(name)
        expect(panel(tab).get_by_role("tabpanel", name=name)).to_be_visible()
    tab.keyboard.press("Escape")
    expect(panel(tab).locator(".panel")).to_be_hidden()


def test_closing_leads_back_to_the_page_though_it_was_exchanged_meanwhile(
    tab: Page, served: Served, edit: Edit
) -> None:
    visit(tab, served)
    tab.locator("main a").first.focus()
    tab.keyboard.press(SHORTCUT)
    edit(DOCUMENT, "\n## ", "\nThese words are new.\n\n## ")
    expect(tab.locator("main")).to_contain_text("These words are new.")
    tab.keyboard.press("Escape")
    expect(panel(tab).locator(".panel")).to_be_hidden()
    assert tab.evaluate("document.activeElement === document.querySelector('main a')")


def test_findings_stand_beside_their_words_and_go_when_mended(tab: Page, served: Served, edit: Edit) -> None:
    visit(tab, served)
    choose(tab, "To mend")
    edit(DOCUMENT, "\n## ", "\nThe accommodation was allocated by the officers.\n\n## ")
    card = panel(tab).locator(".card", has_text="accommodation").first
    expect(card).to_contain_text("Instead:")
    expect(card).to_contain_text("Why:")
    expect(panel(tab).locator(".mark").first).to_be_visible()
    words = "[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(String)).join('|')"
    assert "accommodation" in tab.evaluate(words)
    edit(DOCUMENT, "\nThe accommodation was allocated by the officers.\n\n## ", "\n## ")
    expect(card).to_be_hidden()


def test_both_versions_scroll_together(tab: Page, served: Served) -> None:
    visit(tab, served)
    choose(tab, "Views")
    panel(tab).get_by_role("button", name="Standard and easy side by side").click()
    frames = [panel(tab).locator("iframe").nth(number).element_handle().content_frame() for number in (0, 1)]
    left, right = (frame for frame in frames if frame is not None)
    left.wait_for_load_state()
    right.wait_for_load_state()
    tab.wait_for_function("scrollTo !== undefined")
    heading = right.evaluate("[...document.querySelectorAll('main h2[id]')].map(heading => heading.id)")[-1]
    place = f"Math.round(document.getElementById('{heading}').getBoundingClientRect().top)"
    right.evaluate(f"document.getElementById('{heading}').scrollIntoView({{block: 'start'}})")
    tab.wait_for_timeout(300)
    ends = "scrollY + innerHeight >= document.documentElement.scrollHeight - 2"
    assert left.evaluate(ends) or left.evaluate(place) == pytest.approx(right.evaluate(place), abs=30)
    assert left.evaluate("scrollY") > 0
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")
    expect(panel(tab).locator(".stage")).to_be_hidden()


def test_views_show_paper_darkness_and_words_alone(tab: Page, served: Served) -> None:
    visit(tab, served)
    choose(tab, "Views")
    ground = "getComputedStyle(document.body).backgroundColor"
    for name, question, expected in (
        ("Dark", f"{ground} !== 'rgb(255, 255, 255)'", True),
        ("On paper", "getComputedStyle(document.querySelector('.site-header')).display", "none"),
        ("Without pictures", "[...document.images].some(image => image.checkVisibility())", False),
        ("Phone", "innerWidth", 320),
    ):
        panel(tab).get_by_role("button", name=name).click()
        frame = panel(tab).locator("iframe").element_handle().content_frame()
        assert frame is not None
        frame.wait_for_load_state()
        frame.wait_for_function(
            f"({question}) === {str(expected).lower() if isinstance(expected, bool) else repr(expected)}"
        )
    panel(tab).get_by_role("button", name="As a screen reader says it").click()
    expect(panel(tab).locator(".spoken")).to_contain_text("heading, level 1")
    assert tab.locator("main h1").evaluate("heading => heading.closest('[inert]') !== null")


def test_a_picture_is_found_and_its_line_copied(tab: Page, served: Served) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(tab, served)
    choose(tab, "Pictures")
    panel(tab).get_by_label("What should the picture show?").fill("talk")
    found = panel(tab).locator(".pictures li")
    expect(found).to_have_count(1)
    found.get_by_role("button", name="Copy the line").click()
    expect(found.get_by_role("button")).to_have_text("Copied")
    assert tab.evaluate("navigator.clipboard.readText()") == "![Two people talk.](picture:talking)"


def test_pictures_that_are_not_shown_are_counted(tab: Page, served: Served) -> None:
    dictionary = served.path("content/pictures/pictures.yml")
    before = dictionary.read_text(encoding="utf-8")
    more = "".join(f"more-{number}:\n  file: talking.svg\n  shows: A thing.\n" for number in range(80))
    dictionary.write_text(before + more, encoding="utf-8")
    try:
        visit(tab, served)
        choose(tab, "Pictures")
        said = panel(tab).get_by_text("Type a word to find one.")
        expect(said).to_have_text("The first 60 of 84 pictures. Type a word to find one.")
        expect(panel(tab).locator(".pictures li")).to_have_count(60)
        panel(tab).get_by_label("What should the picture show?").fill("thing")
        expect(panel(tab).get_by_text("for “thing”")).to_have_text("The first 60 of 80 pictures for “thing”.")
    finally:
        dictionary.write_text(before, encoding="utf-8")


def test_the_list_of_pages_says_what_is_missing(tab: Page, served: Served, edit: Edit) -> None:
    edit("content/topics/listening.md", "\n## ", "\n## A part that only this version has {: #only }\n\nWords.\n\n## ")
    alone = served.path("content/topics/alone.md")
    alone.write_text("---\ntitle: Alone\n---\n\nWords.\n", encoding="utf-8")
    try:
        visit(tab, served)
        choose(tab, "Pages")
        pages = panel(tab).get_by_role("tabpanel", name="Pages")
        expect(pages.locator("li", has_text="Alone").first).to_contain_text("There is no easy version.", timeout=15_000)
        expect(pages).to_contain_text("“A part that only this version has”")
    finally:
        alone.unlink()


def test_the_panel_comes_along_to_the_next_page(tab: Page, served: Served) -> None:
    visit(tab, served)
    choose(tab, "Figures")
    expect(panel(tab).get_by_role("table")).to_be_visible()
    visit(tab, served, "index.html")
    expect(panel(tab).get_by_role("tab", name="Figures")).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(
    scheme: str, width: int, browser: Browser, served: Served, edit: Edit, tool: Callable[[str], object]
) -> None:
    edit(DOCUMENT, "\n## ", "\nThe accommodation was allocated by three officers, and nobody was not asked.\n\n## ")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}

    def judge(name: str) -> None:
        found[name] = page.evaluate(AXE)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name

    visit(page, served)
    page.evaluate(tool("axe-core").read_text(encoding="utf-8"))
    expect(panel(page).locator(".card", has_text="accommodation").first).to_be_attached()
    panel(page).locator(".card details").first.evaluate("details => { details.open = true; }")
    judge("closed")
    for name, part in (
        ("To mend", ".more pre"),
        ("Figures", "table"),
        ("Pictures", ".pictures img"),
        ("Pages", "select"),
    ):
        choose(page, name)
        expect(panel(page).locator(part).first).to_be_visible()
        judge(name)
    for name, part in (("Standard and easy side by side", "iframe"), ("As a screen reader says it", ".role")):
        choose(page, "Views")
        panel(page).get_by_role("button", name=name).click()
        expect(panel(page).locator(part).first).to_be_visible()
        judge(name)
    panel(page).get_by_role("button", name="Close this view").click()
    edit("content/glossary.yml", ":\n", ": [\n")
    expect(panel(page).locator(".overlay")).to_be_visible()
    judge("mistake")
    context.close()
    assert found == {name: [] for name in found}
