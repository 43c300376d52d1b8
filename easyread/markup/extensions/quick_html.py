"""Python-Markdown's search for raw HTML, with a tag that nothing closes known at once.

The library walks from each `<a ` to the end of the document before it gives up, so a text of a hundred thousand signs
with such starts costs half a minute. The HTML is the same.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra

_UNFINISHED = -1


class QuickHtmlBlocks(HtmlBlockPreprocessor):
    """Raw HTML."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with raw HTML put aside."""
        source = "\n".join(lines)
        if "<" not in source:
            return lines
        extractor = _Extractor(self.md, len(source) - 1 - source.rfind(">"))
        extractor.feed(source)
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class _Extractor(HTMLExtractorExtra):
    """Takes raw HTML out of a document whose last `open_length` signs hold no `>`."""

    def __init__(self, md: Markdown, open_length: int) -> None:
        super().__init__(md)
        self._open_length = open_length

    def check_for_whole_start_tag(self, i: int) -> int:
        """The index behind the tag at `i`, -1 where nothing closes it."""
        if len(self.rawdata) - i <= self._open_length:
            return _UNFINISHED
        found: int = super().check_for_whole_start_tag(i)
        return found


class QuickHtmlExtension(Extension):
    """Puts the quick search in place of Python-Markdown's. Comes after `md_in_html`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the search under the name and priority of the one it replaces."""
        md.preprocessors.register(QuickHtmlBlocks(md), "html_block", 20)
