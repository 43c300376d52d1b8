"""`![alt](picture:id)` and `![alt](file.png)`: pictures, and figures where one stands alone."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HtmlStash

from easyread.markup.desk import Desk, PageInProgress, PictureUse
from easyread.markup.images import find_image, picture_name, show_image
from easyread.markup.tree_steps import StepOrder, add_step


class PicturesExtension(Extension):
    """Pictures of the dictionary and of files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step."""
        add_step(md, self._desk, StepOrder.PICTURES, place_pictures)


def place_pictures(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Give images their files; the alternative text of missing ones stays as text."""
    for element in root.iter("img"):
        if element not in page.pictures:
            _place(element, page)
    if not page.is_easy:
        for paragraph in root.iter("p"):
            if _is_picture_alone(paragraph):
                paragraph.tag = "figure"
                paragraph.set("class", f"figure {paragraph.get('class') or ''}".strip())


def _place(element: Element, page: PageInProgress) -> None:
    written = element.get("src") or ""
    image = find_image(page, written, written=written, before="(") if written else None
    if image is not None:
        show_image(page, element, image)
        return
    alt, tail = element.get("alt") or "", element.tail
    element.clear()
    element.tag, element.text, element.tail = "span", alt, tail
    element.set("class", "missing-picture")
    page.pictures[element] = PictureUse(picture_name(written) or written, in_dictionary=False)


def _is_picture_alone(paragraph: Element) -> bool:
    if len(paragraph) != 1 or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
        return False
    return paragraph[0].tag == "img"
