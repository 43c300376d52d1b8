"""Python-Markdown's tables, with rows cut without a search where no sign in them hides a `|`. The HTML is the same."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor


class QuickTables(TableProcessor):
    """Tables."""

    def _split(self, row: str) -> list[str]:
        """The cells of a row."""
        return super()._split(row) if "`" in row or "\\" in row else row.split("|")  # type: ignore[misc]


class QuickTablesExtension(Extension):
    """Puts the quick tables in place of Python-Markdown's. Comes after `tables`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the tables under the name and priority of those they replace."""
        md.parser.blockprocessors.register(QuickTables(md.parser, {"use_align_attribute": False}), "table", 75)
