"""Finds words whose colour is too close to the colour behind them.

People with weak sight cannot read them, and nobody can in bright sun. The colours of all style sheets count, in every
scheme the page has: light, dark, more contrast, narrow screens.

Make the words darker or the ground lighter (or the other way round) until the contrast is 4.5 to 1, or 3 to 1 for large
words. A person must look at words over a picture, and at the dark scheme where a script on the page may choose it.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from easyread.checking.accessibility.weak_text import WeakText, weak_texts
from easyread.checking.applicability import shows_text
from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each pair of colours with too little contrast; sure where nothing stands in the way."""
    normal, large = options["tenths"] / 10, options["large-tenths"] / 10
    for weak in weak_texts(page.styles, page.accessibility, normal=normal, large=large):
        yield weak_problem(page, weak)


def weak_problem(page: HtmlPage, weak: WeakText) -> Problem:
    """The problem of a text with too little contrast."""
    found = weak.found
    where = f" {weak.label}" if weak.label else ""
    if found.unknown:
        message = f"Nobody can tell the contrast of this text{where}: {found.unknown[0]}.{weak.others}"
    else:
        ratio = floor(found.lowest * 100) / 100
        colours = f"{found.text.hex} on {found.ground.hex}"
        message = f"These words have a contrast of {ratio:g} to 1{where} ({colours}).{weak.others}"
    return Problem(
        page.place(weak.element),
        message,
        _hint(weak),
        certainty=Certainty.ASK if weak.reasons else None,
    )


def _hint(weak: WeakText) -> str:
    if weak.found.unknown:
        return "Look whether it can be read."
    if weak.reasons:
        return f"Look whether this text can be read: {weak.reasons[0]}."
    return f"Change one of the colours until the contrast is {weak.needed:g} to 1."


RULE = Rule(
    id="text-contrast",
    title="Words are hard to tell from what is behind them",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.4.3 Contrast (Minimum)",
            "https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum",
        ),
        Source(
            "W3C ACT rule afw4f7: Text has minimum contrast",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/",
        ),
    ),
    good=(
        Example('<p style="color: #595959; background: #fff">Hello.</p>\n', path="page.html"),
        Example(
            "<style>p { color: #949494; font-size: 24px; }</style><p>Hello.</p>\n"
            '<button style="color: #999; background: #aaa" disabled>Send</button>\n',
            path="page.html",
        ),
        Example(
            "<style>a { color: #00c; background: linear-gradient(#00c, #00c) no-repeat 0 100% / 100% 2px; }</style>"
            '<a href="a.html">Bread</a>\n',
            path="page.html",
        ),
        Example(
            '<style>progress, video { color: #999; }</style><progress aria-label="Done">7 of 9</progress>\n'
            '<video controls src="sea.mp4">Your browser shows no films.</video>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example('⟦<p style="color: #888; background: #fff">⟧Hello.</p>\n', path="page.html"),
        Example(
            '<link rel="stylesheet" href="site.css">\n⟦<p class="soft">⟧Hello.</p>\n<p>Goodbye.</p>\n',
            path="page.html",
            beside=(
                ("site.css", "@media (prefers-color-scheme: dark) { .soft { color: #bbb; background: #aaa; } }\n"),
            ),
        ),
        Example(
            '<style>select { color: #999; }</style>⟦<select aria-label="Day">⟧<option>Monday</option></select>\n',
            path="page.html",
        ),
        Example('⟦<input type="submit" style="color: #999; background: #fff">⟧\n', path="page.html"),
        Example('⟦<p style="background: url(sea.jpg)">⟧Over a picture</p>\n', path="page.html"),
        Example(
            "<style>@media (prefers-color-scheme: dark) { html:not(.js) p { color: #bbb; background: #aaa } }</style>\n"
            "<script>document.documentElement.classList.add('js', localStorage.theme);</script>\n"
            "⟦<p>⟧Hello.</p>\n",
            path="page.html",
        ),
    ),
    options=(
        Option("tenths", 45, "least contrast of words, in tenths: 45 is 4.5 to 1"),
        Option("large-tenths", 30, "least contrast of large words (24 px, or 18.7 px bold), in tenths"),
    ),
    wcag=("1.4.3",),
    act=("afw4f7",),
    applies=shows_text,
)
