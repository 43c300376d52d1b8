"""HTML is cut into tags and texts as the parser does it, whether it is plain or not."""

from __future__ import annotations

import random

import pytest

from easyread.markup.html_parts import Cut, cut_fragment, cut_page

PLAIN = (
    "",
    "<p>Words.</p>",
    '<h2 id="a">A</h2>\n<p class="line">A <strong>b</strong> c<br>d.</p>\n',
    '<div class="row" id="row-1">\n<img alt="A &quot;b&quot; &gt; c" src="a?b&amp;c">\n<p>x &amp; y &lt; z</p></div>',
    "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>",
    "<table>\n<caption>C</caption>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>",
    '<details open><summary>S</summary><dl><dt>a</dt><dd>b <a href="x">c <em>d</em></a></dd></dl></details>',
    '<fieldset class="a">\n<legend>B <span class="line">c</span>\n <i>d</i></legend>\n<ul>\n<li>'
    '<label><input name="e" type="radio"> <img alt="" src="f"> <span>g</span></label></li>\n</ul>'
    "\n</fieldset>\n<p hidden>h</p>",
    "<blockquote><pre><code>a\n  b\n</code></pre><hr></blockquote>",
    "<p>Caf\u00e9\u00a0“x” – \U0001f44d &#8617;&nbsp;</p>",
)
NOT_PLAIN = (
    "words",
    "<p>a<p>b",
    "<P>a</P>",
    "<p>a</p></div>",
    "<p>a<div>b</div></p>",
    "<ul>\n<p>a</p></ul>",
    '<a href="a">b <a href="c">d</a></a>',
    "<label>a <p>b</p></label>",
    "<legend>a</legend><fieldset><p>b</p></fieldset>",
    "<p>a <input type=radio> b</p>",
    "<p>a <!-- b --> c</p>",
    "<p>a<br/>b</p>",
    "<p class=a>b</p>",
    '<p id="a" id="b">c</p>',
    "<p>a &copy; b &#1; c & d</p>",
    "<p>a\x01b\x0cc</p>",
    "<p>1 < 2 > 0</p>",
    "<script>var a = '<p>';</script>",
    "<table><tr><td>a</td></tr></table>",
    "<p>a",
)


def parsed(fragment: str) -> Cut:
    """What the parser makes of a fragment."""
    _, (_, before), *parts = cut_page(f"<html><body>{fragment}").parts
    return Cut(before, parts[:-2])


@pytest.mark.parametrize("html", [*PLAIN, *NOT_PLAIN])
def test_a_fragment_is_cut_as_the_parser_cuts_it(html: str) -> None:
    assert shown(cut_fragment(html)) == shown(parsed(html))


@pytest.mark.parametrize("seed", range(200))
def test_a_mixture_is_cut_as_the_parser_cuts_it(seed: int) -> None:
    mixture = random.Random(seed)
    html = "".join(mixture.choice((*PLAIN, *NOT_PLAIN[1:])) for _ in range(mixture.randrange(6)))
    start, end = sorted(mixture.choices(range(len(html) + 1), k=2))
    for part in (html, html[start:end], html[:start] + html[end:]):
        assert shown(cut_fragment(part)) == shown(parsed(part))


def shown(cut: Cut) -> tuple[str, list[tuple[str, dict[str, str], str]]]:
    """The parts as values."""
    return cut.before, [
        (tag.name if tag else "end", dict(tag.attributes) if tag else {}, text) for tag, text in cut.parts
    ]


ODD = "<head> <Head/> <body/> <body\tclass=a/> <html/> <x-y> </body> </html> </head> <p> </p> <title/> <td> x".split(
    " "
)


@pytest.mark.parametrize("before", ["", "<!doctype html><html>"])
@pytest.mark.parametrize("seed", range(50))
def test_whatever_starts_ends_once_and_after_all_in_it(before: str, seed: int) -> None:
    html = before + "".join(random.Random(seed).choices(ODD, k=6))
    cut = cut_page(html) if before else cut_fragment(html)
    depth = 0
    for tag, _ in cut.parts:
        depth += 1 if tag else -1
        assert depth >= 0
    assert depth == 0
