"""What the panel asks for, address by address. The values themselves are made in `answers`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from easyread.checking.html_page import parse_page
from easyread.checking.styles.library import SheetLibrary
from easyread.content.files import ContentFiles
from easyread.content.picture_finder import find_pictures
from easyread.errors import EasyreadError
from easyread.preview.answers import Value, figures_value, mistake_value, page_value, pages_value, rule_value
from easyread.preview.preview import Preview, own_mistake
from easyread.preview.sent import NEVER_KEPT, NO_SCRIPTS, send_file
from easyread.preview.spoken import spoken_value
from easyread.render.assets import STYLESHEET

if TYPE_CHECKING:
    from easyread.model.picture import Picture
    from easyread.pipeline.live import LivePage, LiveSite

MOST_PICTURES = 60  # that the panel shows at once


class PanelAnswers:
    """One method for each address. `content` has the pictures that no page uses yet."""

    def __init__(self, preview: Preview, content: ContentFiles) -> None:
        self._preview = preview
        self._content = content

    async def page(self, request: Request) -> Response:
        """Where a page comes from, and its findings."""
        url = request.query_params.get("url", "")
        editor = self._preview.editor

        def answer(site: LiveSite) -> Value | None:
            page = site.page(url)
            return page_value(page, site.rules, editor) if page else None

        return await self._json(answer)

    async def figures(self, request: Request) -> Response:
        """The reading figures of a page; none for a page that easyread makes by itself."""
        url = request.query_params.get("url", "")

        def answer(site: LiveSite) -> Value:
            figures = site.figures(url)
            return figures_value(figures) if figures else {"documents": []}

        return await self._json(answer)

    async def pages(self, request: Request) -> Response:
        """All pages, as far as they are checked; with "rest=yes" the others are checked from now on."""
        editor = self._preview.editor
        if request.query_params.get("rest") == "yes":
            self._preview.worker.check_rest()
        return await self._json(lambda site: pages_value(site.pages(), site.site_findings(), site.rules, editor))

    async def spoken(self, request: Request) -> Response:
        """What a screen reader says of a page."""
        url = request.query_params.get("url", "")
        return await self._json(lambda site: _spoken(site, site.page(url)))

    async def pictures(self, request: Request) -> Response:
        """Pictures that fit some words."""
        words = request.query_params.get("words", "")
        return await self._json(lambda site: _pictures(site, words))

    async def picture(self, request: Request) -> Response:
        """The file of a picture of the dictionary, whether or not a page uses it."""
        name = request.path_params["name"]
        found: Picture | None = await self._preview.ask(lambda site: site.pictures.by_id.get(name))
        try:
            content = self._content.read(found.file) if found else None
        except OSError:
            content = None
        if found is None or content is None:
            return PlainTextResponse("There is no such picture.\n", status_code=404)
        return send_file(request, found.file, content, NO_SCRIPTS)

    async def rule(self, request: Request) -> Response:
        """A rule explained."""
        name = request.path_params["rule"]
        return await self._json(lambda site: rule_value(site.rules[name]) if name in site.rules else None)

    async def _json(self, answer: Callable[[LiveSite], Value | None]) -> Response:
        try:
            value = await self._preview.ask(answer)
        except EasyreadError as error:
            value = {"mistake": mistake_value(error, self._preview.editor)}
        except Exception as error:  # a mistake of easyread itself is told, too
            value = {"mistake": mistake_value(own_mistake(error), self._preview.editor)}
        text = json.dumps(value if value is not None else {"missing": True}, ensure_ascii=False)
        status = 200 if value is not None else 404
        return Response(text, status_code=status, media_type="application/json", headers=NEVER_KEPT)


def _spoken(site: LiveSite, page: LivePage | None) -> Value | None:
    if page is None:
        return None
    sheet = site.file(STYLESHEET)
    library = SheetLibrary({STYLESHEET: sheet.decode("utf-8", "replace")} if sheet else {})
    return {"spoken": spoken_value(parse_page(page.url, page.html, None, library))}


def _pictures(site: LiveSite, words: str) -> Value:
    """The first pictures that fit the words, and how many fit."""
    fitting = find_pictures(site.pictures.by_id.values(), words)
    shown: list[Value] = [
        {"id": found.picture.id, "shows": found.picture.shows, "line": found.line, "licence": found.picture.licence}
        for found in fitting[:MOST_PICTURES]
    ]
    return {"pictures": shown, "number": len(fitting)}
