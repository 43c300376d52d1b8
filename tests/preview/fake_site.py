"""A site of a few ready pages, for tests of what stands between it and the browser."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from easyread.checking.rule import Rule
from easyread.errors import EasyreadError
from easyread.model.document import Version
from easyread.model.finding import Finding
from easyread.model.picture import Picture, Pictures
from easyread.pipeline.live import LivePage, LiveSite, PageEntry

HTML = """<!DOCTYPE html>
<html lang=en>
<head>
<title>{title}</title>
</head>
<body>
<main><h1>{title}</h1></main>
</body>
</html>
"""


@dataclass
class FakeSite:
    """Pages by address. `broken` says why a page cannot be made; `refreshed` keeps what was asked to be read."""

    titles: dict[str, str] = field(default_factory=lambda: {"index.html": "Home", "a.html": "A", "404.html": "Gone"})
    files: dict[str, bytes] = field(default_factory=lambda: {"assets/site.css": b"main { color: black }"})
    broken: dict[str, Exception] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    rules: Mapping[str, Rule[Any]] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=lambda: Pictures(by_id=PICTURES))
    mistake: EasyreadError | None = None
    refreshed: list[Collection[str] | None] = field(default_factory=list)
    unchecked: int = 0
    warmed: int = 0

    def refresh(self, changed: Collection[str] | None) -> frozenset[str] | None:
        """Keeps what was asked."""
        self.refreshed.append(changed if changed is None else sorted(changed))
        return None if changed is None else frozenset({"a.html"})

    def page(self, url: str) -> LivePage | None:
        """A ready page."""
        if url in self.broken:
            raise self.broken[url]
        if url not in self.titles:
            return None
        html = HTML.format(title=self.titles[url])
        return LivePage(url, html, self.titles[url], self.findings, "content/a.md", "", Version.STANDARD)

    def last_good(self, url: str) -> str | None:
        """The page as it would be."""
        return HTML.format(title=f"{self.titles[url]} as it was") if url in self.titles else None

    def file(self, url: str) -> bytes | None:
        """A ready file."""
        return self.files.get(url)

    def pages(self) -> tuple[PageEntry, ...]:
        """An entry for each page."""
        return tuple(
            PageEntry(url, title, Version.STANDARD, "en", "content/a.md", "", 1, 2, 0, self.unchecked == 0, ("Part",))
            for url, title in self.titles.items()
        )

    def site_findings(self) -> tuple[Finding, ...]:
        """None."""
        return ()

    def figures(self, url: str) -> None:
        """None."""

    def check_some(self) -> bool:
        """Checks one page."""
        self.unchecked = max(0, self.unchecked - 1)
        return self.unchecked > 0

    def warm_up(self) -> None:
        """Counts how often it was asked."""
        self.warmed += 1
        if self.broken:
            raise next(iter(self.broken.values()))

    @property
    def live(self) -> LiveSite:
        """As the type that the preview takes."""
        return cast(LiveSite, self)


PICTURES = {
    "talking": Picture("talking", "pictures/talking.svg", "Two people talk.", ("speak", "words"), licence="CC0-1.0"),
    "house": Picture("house", "pictures/house.svg", "A house [small].", ("home",)),
    "helping": Picture("helping", "pictures/helping.svg", "A woman helps a man."),
}
