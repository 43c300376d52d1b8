"""`[@cahn-2004]`, `[@a; @b]`, `[@id, section 2]`: citations of `references.yml`."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from easyread.markup.citing import Cited, make_citation
from easyread.markup.desk import Desk

# Matches "[@cahn-2004; @tlap-2011, page 3]"; must not match the link "[@name](https://example.org)".
_CITATION = r"\[(?P<sources>@[^\[\]]+)\](?![(\[])"
# Matches "@ou-sds, section 2"; must not match "@ someone" or "see @ou-sds".
_SOURCE = re.compile(r"\s*@(?P<id>[\w:.+/-]*\w)(?:\s*,\s*(?P<where>[^;]*?))?\s*")


class Citations(InlineProcessor):
    """Citations in author and year style; anything of another shape stays as it is."""

    trigger = "[@"

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(_CITATION, md)
        self._desk = desk

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The citation."""
        sources = [_SOURCE.fullmatch(part) for part in self.unescape(m["sources"]).split(";")]
        cited = tuple(Cited(source["id"], source["where"] or "") for source in sources if source)
        if len(cited) < len(sources):
            return None, None, None
        return make_citation(self._desk.page, cited), m.start(), m.end()


class CitationsExtension(Extension):
    """Citations of the list of references."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the pattern before links, which start with the same sign."""
        md.inlinePatterns.register(Citations(md, self._desk), "easyread-citation", 173)
