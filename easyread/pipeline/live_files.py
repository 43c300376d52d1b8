"""The files of a live site that are no pages, read when somebody asks for them."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.content.files import ContentFiles
from easyread.pipeline.live_state import LiveState
from easyread.render.assets import STYLESHEET, theme_copies
from easyread.render.media import used_files
from easyread.render.sitemap import sitemap_file


@dataclass(frozen=True, slots=True)
class LiveFiles:
    """Style sheet, assets of the theme, media of the content folder, sitemap."""

    state: LiveState
    files: ContentFiles

    def read(self, url: str) -> bytes | None:
        """The bytes at an address, None where there is no such file or it cannot be read."""
        making = self.state.making
        if url == STYLESHEET:  # as it was read with the pages: a sheet that is broken now does not take it away
            return self.state.pages.setup.sheets[STYLESHEET].encode()
        try:
            for copy in theme_copies(making.theme):
                if copy.path == url:
                    return copy.source.read_bytes()
            if url in used_files(making.plan):
                return self.files.read(url)
        except OSError:
            return None
        sitemap = sitemap_file(making.plan)
        return sitemap.content if sitemap and sitemap.path == url else None
