"""What the preview adds to a page while it is served: one script tag, which carries the state of the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

PREFIX = "/__easyread/"
HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
# Matches the parts that a page can exchange without being loaded again: what it says, and what describes it.
EXCHANGED = re.compile(
    r"<title>.*?</title> | <meta\s+(?:name|property)=\"(?:og:)?(?:description|title)\"[^>]*> | <main\b.*</main>",
    re.DOTALL | re.VERBOSE,
)
EMPTY_PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not ready</title>
</head>
<body>
<main><h1>This page cannot be shown yet</h1>
<p>It comes by itself when the mistake is mended.</p></main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class PageState:
    """What the script must know: the page's address, the run of the server, its last change, what is wrong."""

    url: str
    run: str
    change: int
    mistake: Mapping[str, object] | None = None


def with_script(page: str, state: PageState) -> str:
    """The page with the script at the end of its head."""
    value = {
        "url": state.url,
        "run": state.run,
        "change": state.change,
        "frame": frame_digest(page),
        "mistake": state.mistake,
    }
    data = html.escape(json.dumps(value, ensure_ascii=False))
    tag = f'<script src="{PREFIX}preview.js" defer data-easyread="{data}"></script>\n'
    found = HEAD_END.search(page)
    at = found.start() if found else 0
    return page[:at] + tag + page[at:]


def frame_digest(page: str) -> str:
    """Stands for all of a page but its title, description and `<main>`: equal where only these differ."""
    return blake2b(EXCHANGED.sub("", page).encode(), digest_size=8).hexdigest()
