"""Python-Markdown's attribute lists and escapes, looked for only where their sign is. The HTML is the same."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import STX


class QuickAttributes(AttrListTreeprocessor):
    """Attribute lists."""

    def run(self, doc: Element) -> None:
        """Give elements the attributes that stand in braces."""
        for text in doc.itertext():
            if "{" in text:
                super().run(doc)
                return


class QuickUnescape(UnescapeTreeprocessor):
    """Escaped signs."""

    def run(self, root: Element) -> None:
        """Put the signs back that were escaped, but for those in code."""
        for element in root.iter():
            text, tail = element.text, element.tail
            if text and STX in text and element.tag != "code":
                element.text = self.unescape(text)
            if tail and STX in tail:
                element.tail = self.unescape(tail)
            for name, value in element.items():
                if value is not None and STX in value:
                    element.set(name, self.unescape(value))


class QuickTreeExtension(Extension):
    """Puts the quick steps in place of Python-Markdown's. Comes after `attr_list`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the steps under the names and priorities of those they replace."""
        md.treeprocessors.register(QuickAttributes(md), "attr_list", 8)
        md.treeprocessors.register(QuickUnescape(md), "unescape", 0)
