"""The files of a site that are no pages: the theme's, the pictures and media in use, the sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from easyread.content.files import ContentFiles
from easyread.errors import CannotWrite
from easyread.model.site import OutFile, Site
from easyread.pipeline.sheet_files import FolderSheets
from easyread.render.assets import STYLESHEET, theme_copies, theme_stylesheet
from easyread.render.media import used_files
from easyread.render.plan import SitePlan
from easyread.render.sitemap import sitemap_file
from easyread.render.theme import Theme
from easyread.render.theme_files import read_file


def beside_paths(plan: SitePlan, theme: Theme) -> frozenset[str]:
    """Where these files lie in the site."""
    return frozenset({STYLESHEET, *(copy.path for copy in theme_copies(theme)), *used_files(plan)})


def beside_sheets(site: Site, theme: Theme, files: ContentFiles) -> Mapping[str, str]:
    """The texts of the style sheets that pages may link to: the theme's, and those beside the content."""
    sheet = theme_stylesheet(theme)
    return FolderSheets(files, frozenset(site.files), {sheet.path: sheet.content.decode("utf-8")})


def beside_files(plan: SitePlan, theme: Theme, files: ContentFiles) -> Iterator[OutFile]:
    """The files themselves, one by one. Raises EasyreadError when one of them cannot be read any more."""
    yield theme_stylesheet(theme)
    for copy in theme_copies(theme):
        yield OutFile(copy.path, read_file(copy.source, copy.place))
    for path in used_files(plan):
        try:
            content = files.read(path)
        except OSError as error:
            hint = "Look at the file's rights, or take it out of the pages."
            raise CannotWrite(f"Cannot read “{path}”: {error.strerror}.", hint) from error
        yield OutFile(path, content)
    sitemap = sitemap_file(plan)
    if sitemap:
        yield sitemap
