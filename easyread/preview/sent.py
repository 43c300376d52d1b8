"""How answers are sent: what browsers may keep of them, and who may load them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from mimetypes import guess_type

from starlette.requests import Request
from starlette.responses import Response

from easyread.preview.asked import byte_range

# Pages of other sites may neither load what is served here nor show it in a frame.
OWN = {"Cross-Origin-Resource-Policy": "same-origin", "X-Content-Type-Options": "nosniff"}
NEVER_KEPT = {**OWN, "Cache-Control": "no-store"}
ASKED_AGAIN = {**OWN, "Cache-Control": "no-cache"}
PAGE = {**NEVER_KEPT, "Content-Security-Policy": "frame-ancestors 'self'"}
# A drawing that somebody made may hold scripts; opened alone they would run as a part of the preview.
NO_SCRIPTS = {"Content-Security-Policy": "script-src 'none'"}


def send_file(request: Request, path: str, content: bytes, headers: Mapping[str, str] | None = None) -> Response:
    """A file, or the part of it that is asked for; nothing where the browser has it already."""
    tag = f'"{blake2b(content, digest_size=12).hexdigest()}"'
    sent = {
        **ASKED_AGAIN,
        "ETag": tag,
        "Accept-Ranges": "bytes",
        **(headers or {}),
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=sent)
    kind = guess_type(path)[0] or "application/octet-stream"
    part = byte_range(request.headers.get("range", ""), len(content))
    if part is None:
        return Response(content, media_type=kind, headers=sent)
    start, end = part
    sent["Content-Range"] = f"bytes {start}-{end - 1}/{len(content)}"
    return Response(content[start:end], status_code=206, media_type=kind, headers=sent)
