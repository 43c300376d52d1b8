"""Changes of HTML pages, by chance: what broken generators, careless hands and cut-off downloads do to them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

# Matches "<p>" and '<a href="x" title=y>'; must not match "</p>" or "<!-- -->".
START_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*(/?)>")
ATTRIBUTE = re.compile(r"\s+[^\s=>/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")
WRAPS = (
    ("<table><tr><td>", "</td></tr></table>"), ("<table>", "</table>"), ("<template>", "</template>"),
    ("<svg>", "</svg>"), ("<svg><foreignObject>", "</foreignObject></svg>"), ("<math><mi>", "</mi></math>"),
    ("<div hidden>", "</div>"), ("<div aria-hidden=true>", "</div>"), ("<details><summary>", "</summary></details>"),
    ("<select><option>", "</option></select>"), ("<button>", "</button>"), ("<label>", "</label>"),
    ("<div role=none>", "</div>"), ("<ul role=presentation><li>", "</li></ul>"), ("<p>", "</p>"),
    ("<a href=#>", "</a>"),
    ("<iframe srcdoc='", "'></iframe>"), ("<noscript>", "</noscript>"), ("<textarea>", "</textarea>"),
    ("<style>", "</style>"), ("<!--", "-->"), ("<title>", "</title>"), ("<head>", "</head>"), ("<object>", "</object>"),
    ("<div style='display:none;--a:var(--a)'>", "</div>"), ("<fieldset disabled>", "</fieldset>"), ("<dialog>", ""),
)  # fmt: skip
PIECES = (
    "<", ">", "/>", "</", "<!--", "-->", "<!", "<?", "&", "&#0;", "&#xd800;", "&#x110000;", "\0", "\ufeff", "\ud800",
    "\u202e", "\x0c", '"', "'", "=", "</p>", "</br>", "</body>", "<html lang=zz>", "<body>", "<br/>", "<p/>", "<td>",
    "<a href>", "<img alt>", "<frameset>", "<plaintext>", "<base href='//['>", "<meta charset=utf-16>", "]]>",
    "<style>@import 'a.css';*{color:var(--a)}", "<script>", "<input type=hidden>", "<li>", "<option>", "<caption>",
)  # fmt: skip
VALUES = (
    "", " ", "0", "-1", "1e9", "99999999999999999999", "true", "false", "x y z", "#", "none", "presentation", "button",
    "list", "{}", "\0", "é", "http://[", "javascript:", "1;url=", "a,b", "٣", "²", "en-", "-", "100%", "NaN",
)  # fmt: skip
NAMES = (
    "aria-labelledby", "aria-owns", "aria-hidden", "aria-label", "role", "id", "tabindex", "lang", "style", "class",
    "hidden", "alt", "title", "for", "headers", "scope", "colspan", "rowspan", "href", "src", "type", "name", "content",
    "http-equiv", "autocomplete", "dir", "disabled", "aria-level", "xml:lang", "xlink:href", "usemap",
    "aria-describedby",
)  # fmt: skip

Change = Callable[[str, random.Random], str]


def change_attributes(html: str, chance: random.Random) -> str:
    """One start tag with attributes left out, doubled, turned round, with other values or new names."""

    def changed(attributes: list[str]) -> list[str]:
        kind = chance.randrange(5)
        if kind == 0 and attributes:
            attributes.pop(chance.randrange(len(attributes)))
        elif kind == 1 and attributes:
            attributes.append(chance.choice(attributes))
        elif kind == 2 and attributes:
            number = chance.randrange(len(attributes))
            attributes[number] = f'{attributes[number].partition("=")[0]}="{chance.choice(VALUES)}"'
        elif kind == 3:
            chance.shuffle(attributes)
        else:
            attributes.append(f' {chance.choice(NAMES)}="{chance.choice(VALUES)}"')
        return attributes

    tag = _any_tag(html, chance)
    if tag is None:
        return html
    attributes = "".join(changed(ATTRIBUTE.findall(tag[2])))
    return f"{html[: tag.start()]}<{tag[1]}{attributes}{tag[3]}>{html[tag.end() :]}"


def swap_values(html: str, chance: random.Random) -> str:
    """The page with the values of two attributes exchanged."""
    values = list(re.finditer(r"=\"([^\"]*)\"", html))
    if len(values) < 2:
        return html
    first, second = sorted(chance.sample(values, 2), key=re.Match.start)
    between = html[first.end(1) : second.start(1)]
    return html[: first.start(1)] + second[1] + between + first[1] + html[second.end(1) :]


def cut_anywhere(html: str, chance: random.Random) -> str:
    """The start of the page, its end, or the page without a part."""
    start, end = sorted(chance.choices(range(len(html) + 1), k=2))
    return chance.choice((html[:end], html[start:], html[:start] + html[end:]))


def insert_anywhere(html: str, chance: random.Random) -> str:
    """The page with a piece of markup or a strange sign in it, wherever that may be."""
    at = chance.randrange(len(html) + 1)
    return html[:at] + chance.choice(PIECES) + html[at:]


def wrap_part(html: str, chance: random.Random) -> str:
    """The page, or what follows one of its tags, inside other elements."""
    tag = _any_tag(html, chance)
    start = tag.start() if tag and chance.random() < 0.7 else 0
    opening, closing = chance.choice(WRAPS)
    number = chance.choice((1, 1, 2, 40))
    return html[:start] + opening * number + html[start:] + closing * number


def repeat_part(html: str, chance: random.Random) -> str:
    """The page with a part of it several times."""
    start, end = sorted(chance.choices(range(len(html) + 1), k=2))
    return html[:end] + html[start:end] * chance.choice((1, 2, 20)) + html[end:]


def rename_tag(html: str, chance: random.Random) -> str:
    """The page with one start tag under another name, which no end tag may fit."""
    tag, other = _any_tag(html, chance), _any_tag(html, chance)
    return html if tag is None or other is None else html[: tag.start(1)] + other[1] + html[tag.end(1) :]


def misread(html: str, chance: random.Random) -> str:
    """The page saved in one encoding and read in another."""
    saved, read = chance.choice(
        (("utf-8", "latin-1"), ("utf-16-le", "utf-8"), ("latin-1", "utf-8"), ("utf-7", "utf-8"))
    )
    return html.encode(saved, "replace").decode(read, "replace")


CHANGES: Sequence[Change] = (
    change_attributes, change_attributes, change_attributes, swap_values, cut_anywhere, insert_anywhere, wrap_part,
    repeat_part, rename_tag, misread,
)  # fmt: skip


def mutate(html: str, chance: random.Random) -> str:
    """The page after a few changes, never much longer than it was."""
    for _ in range(chance.randint(1, 5)):
        html = chance.choice(CHANGES)(html, chance)[:20_000]
    return html


def _any_tag(html: str, chance: random.Random) -> re.Match[str] | None:
    tags = list(START_TAG.finditer(html))
    return chance.choice(tags) if tags else None
