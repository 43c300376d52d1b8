"""Links: to other documents and files as `easyread:` addresses, to other hosts marked as external."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HtmlStash

from easyread.markup.addresses import is_external, link_address
from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.images import picture_name
from easyread.markup.places import quoted
from easyread.markup.tree_steps import StepOrder, add_step


class DocumentLinksExtension(Extension):
    """Links that work from any page, wherever it is written to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step."""
        add_step(md, self._desk, StepOrder.LINKS, resolve_links)


def resolve_links(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Put `easyread:` addresses in place of paths; a path that leads nowhere stays for the link rules."""
    for link in root.iter("a"):
        written = link.get("href") or ""
        if is_external(written):
            rel = link.get("rel") or ""
            if "external" not in rel.split():
                link.set("rel", f"{rel} external".strip())
            continue
        if picture_name(written) is not None:
            _report_picture(page, written)
        address = link_address(page.document.path, written, page.surroundings.files)
        if address is not None:
            link.set("href", address)


def _report_picture(page: PageInProgress, written: str) -> None:
    page.report(
        "broken-link",
        written,
        before="(",
        message=f"This link leads nowhere: {quoted(written)} is the name of a picture.",
        hint=f"Put an exclamation mark before it to show the picture: ![]({written})",
    )
