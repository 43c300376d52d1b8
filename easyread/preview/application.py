"""What the server answers: pages with the script added, files as they are, the stream of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from easyread.content.files import ContentFiles
from easyread.errors import EasyreadError
from easyread.preview.added import EMPTY_PAGE, PREFIX, with_script
from easyread.preview.asked import site_address
from easyread.preview.hosts import allows
from easyread.preview.panel_answers import PanelAnswers
from easyread.preview.preview import Preview, own_mistake
from easyread.preview.script import panel_script, panel_sheet
from easyread.preview.sent import NEVER_KEPT, PAGE, send_file

if TYPE_CHECKING:
    from easyread.pipeline.live import LiveSite

NOT_FOUND = "404.html"
Html = tuple[str, EasyreadError | None]


def make_application(preview: Preview, content: ContentFiles, host: str) -> ASGIApp:
    """The application. `content` has the pictures that no page uses yet; `host` is the one it listens at."""
    site = SiteAnswers(preview)
    panel = PanelAnswers(preview, content)
    routes = [
        Route(f"{PREFIX}preview.js", site.script),
        Route(f"{PREFIX}panel.css", site.sheet),
        Route(f"{PREFIX}events", site.events),
        Route(f"{PREFIX}page", panel.page),
        Route(f"{PREFIX}figures", panel.figures),
        Route(f"{PREFIX}pages", panel.pages),
        Route(f"{PREFIX}spoken", panel.spoken),
        Route(f"{PREFIX}pictures", panel.pictures),
        Route(f"{PREFIX}picture/{{name:path}}", panel.picture),
        Route(f"{PREFIX}rule/{{rule}}", panel.rule),
        Route("/{path:path}", site.file),
    ]
    return KnownHosts(Starlette(routes=routes), host)


class KnownHosts:
    """Refuses requests that call the preview by a name that is not its own."""

    def __init__(self, application: ASGIApp, host: str) -> None:
        self._application = application
        self._host = host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or refuses."""
        names = [value.decode("latin-1") for name, value in scope.get("headers", ()) if name == b"host"]
        if scope["type"] == "http" and not (len(names) == 1 and allows(names[0], self._host)):
            refusal = "This preview answers only to the address that easyread serve has printed.\n"
            await PlainTextResponse(refusal, status_code=421)(scope, receive, send)
            return
        await self._application(scope, receive, send)


class SiteAnswers:
    """The site and what makes it live."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview

    async def script(self, request: Request) -> Response:
        """The script of the panel."""
        return send_file(request, "preview.js", panel_script())

    async def sheet(self, request: Request) -> Response:
        """The style sheet of the panel."""
        return send_file(request, "panel.css", panel_sheet())

    async def events(self, request: Request) -> Response:
        """The stream of what changes."""
        return StreamingResponse(self._preview.listen(), media_type="text/event-stream", headers=NEVER_KEPT)

    async def file(self, request: Request) -> Response:
        """A page or file of the site."""
        url = site_address(request.scope["path"])
        if url is not None:
            found = await self._preview.ask(lambda site: _look_up(site, url))
            if isinstance(found, bytes):
                return send_file(request, url, found)
            if found is not None:
                return self._html(url, *found)
        missing = await self._preview.ask(lambda site: _page_html(site, NOT_FOUND))
        return self._html(url or "", *(missing or (EMPTY_PAGE, None)), status=404)

    def _html(self, url: str, page: str, problem: EasyreadError | None, *, status: int = 200) -> Response:
        state = self._preview.state(url, problem)
        return Response(with_script(page, state), status_code=status, media_type="text/html", headers=PAGE)


def _look_up(site: LiveSite, url: str) -> bytes | Html | None:
    """A page with what keeps its newest state from being shown, or a file, or None."""
    html = _page_html(site, url)
    return html if html is not None else site.file(url)


def _page_html(site: LiveSite, url: str) -> Html | None:
    try:
        page = site.page(url)
    except EasyreadError as error:
        return site.last_good(url) or EMPTY_PAGE, error
    except Exception as error:  # a mistake of easyread itself must not take the preview away
        return site.last_good(url) or EMPTY_PAGE, own_mistake(error)
    if page is not None:
        return page.html, None
    return (EMPTY_PAGE, None) if site.mistake and not site.pages() and url.endswith(".html") else None
