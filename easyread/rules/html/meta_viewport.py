"""Finds pages that stop people from zooming in.

Many people read only when the text is large. On a phone they spread two fingers; this setting takes that away.

Take `user-scalable` and `maximum-scale` out of the viewport.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

LEAST_SCALE = 2  # WCAG 1.4.4 asks for text of 200 percent
WORDS = {"yes": 1.0, "device-width": 10.0, "device-height": 10.0}
SETTING = re.compile(r"([^\s,;=]+)\s*=\s*([^\s,;=]+)")  # "user-scalable=no" and "width = 5", not "width"
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each viewport that forbids zoom or ends it below twice the size."""
    for meta in page.tagged("meta"):
        content = meta.get("content")
        if (meta.get("name") or "").strip().lower() == "viewport" and content and not _can_zoom(content.lower()):
            yield Problem(
                page.place(meta, "content"),
                "This stops people from making the page larger.",
                "Take user-scalable and maximum-scale out.",
            )


def _can_zoom(content: str) -> bool:
    settings = dict(SETTING.findall(content))
    scalable = settings.get("user-scalable")
    if scalable is not None and scalable not in WORDS and abs(_number(scalable)) < 1:
        return False
    if scalable == "no":
        return False
    largest = settings.get("maximum-scale")
    if largest is None:
        return True
    scale = WORDS[largest] if largest in WORDS else _number(largest)
    return scale < 0 or scale >= LEAST_SCALE


def _number(text: str) -> float:
    """The number at the start, as browsers read it; 0 when there is none."""
    match = NUMBER.match(text)
    return float(match[0]) if match else 0.0


def applies(page: HtmlPage) -> bool:
    """Whether a viewport says how far people may zoom."""
    contents = [
        (meta.get("content") or "").lower()
        for meta in page.tagged("meta")
        if (meta.get("name") or "").strip().lower() == "viewport"
    ]
    return any({"user-scalable", "maximum-scale"} & dict(SETTING.findall(content)).keys() for content in contents)


RULE = Rule(
    id="meta-viewport",
    title="Page cannot be made larger",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.4 Resize Text", "https://www.w3.org/WAI/WCAG22/Understanding/resize-text"),
        Source(
            "W3C ACT rule b4f0c3: Meta viewport allows for zoom",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/b4f0c3/",
        ),
        Source("W3C CSS Viewport Module Level 1 (2024 draft), section 3", "https://www.w3.org/TR/css-viewport-1/"),
    ),
    good=(
        Example('<meta name="viewport" content="width=device-width, initial-scale=1">\n', path="page.html"),
        Example('<meta name="viewport" content="width=device-width, maximum-scale=5">\n', path="page.html"),
    ),
    bad=(
        Example('<meta name="viewport" ⟦content="width=device-width, user-scalable=no"⟧>\n', path="page.html"),
        Example('<meta name="viewport" ⟦content="maximum-scale=1.0"⟧>\n', path="page.html"),
    ),
    wcag=("1.4.4",),
    act=("b4f0c3",),
    applies=applies,
)
