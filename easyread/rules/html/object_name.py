"""Finds `<object>` elements that show a picture, a sound or a film and have no name.

People who use a screen reader meet something they cannot look into. Only a name tells them whether it matters.

Write `title` or `aria-label` on the object. An `alt` attribute does nothing there. Better: use `<img>`, `<audio>` or
`<video>`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.roles import explicit_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

ENDINGS = (
    ".apng", ".avif", ".bmp", ".flac", ".gif", ".ico", ".jfif", ".jpeg", ".jpg", ".m4a", ".m4v", ".mov", ".mp3",
    ".mp4", ".mpeg", ".oga", ".ogg", ".ogv", ".opus", ".png", ".svg", ".wav", ".webm", ".webp",
)  # fmt: skip


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each nameless media object; with content of its own somebody must see which of both is shown."""
    tree = page.accessibility
    for element in _judged(page):
        if not accessible_name(tree, element):
            has_fallback = len(element) > 0 or bool((element.text or "").strip())
            yield Problem(
                page.place(element),
                "This embedded file has no name.",
                'Say what it is in title="…", or use <img>, <audio> or <video>.',
                certainty=Certainty.ASK if has_fallback else None,
            )


def _shows_media(kind: str, address: str) -> bool:
    if not address:  # nothing is shown but what stands inside
        return False
    if kind or address.lower().startswith("data:"):
        return (kind or address[len("data:") :]).strip().lower().startswith(("image/", "audio/", "video/"))
    try:
        path = urlsplit(address).path
    except ValueError:  # an address no browser can read shows nothing
        return False
    return posixpath.splitext(path)[1].lower() in ENDINGS


def applies(page: HtmlPage) -> bool:
    """Whether there is an exposed object that shows a picture, a film or sound."""
    return any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[HtmlElement]:
    for element in page.tagged("object"):
        shows_media = _shows_media(element.get("type") or "", element.get("data") or "")
        if shows_media and not explicit_role(element) and page.accessibility.is_exposed(element):
            yield element


RULE = Rule(
    id="object-name",
    title="Embedded picture, sound or film has no name",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.1.1 Non-text Content",
            "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
        ),
        Source(
            "W3C ACT rule 8fc3b6: Object element rendering non-text content has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/8fc3b6/",
        ),
    ),
    good=(
        Example('<object data="moon.mp3" title="What the moon is like"></object>\n', path="page.html"),
        Example('<object data="form.pdf"><a href="form.pdf">The form</a></object>\n', path="page.html"),
        Example('<object type="image/png"></object>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<object data="moon.mp3">⟧</object>\n', path="page.html"),
        Example('⟦<object type="video/mp4" data="walk" alt="A walk">⟧</object>\n', path="page.html"),
        Example('⟦<object data="data:image/gif;base64,R0lGODlh">⟧</object>\n', path="page.html"),
    ),
    wcag=("1.1.1",),
    act=("8fc3b6",),
    applies=applies,
)
