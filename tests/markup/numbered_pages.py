"""Pages made of constructs in which every word's place is known before they are rendered.

A construct is Markdown with `§` for a word. A page is filled twice: with a different word each time, which shows
where each word is rendered, and with a few words again and again, which is what must not confuse the source map.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.markup.convert import Converter, Surroundings, make_converter
from easyread.model.document import Document, FrontMatter, Version
from easyread.model.glossary import Glossary, Term
from easyread.model.picture import Picture, Pictures
from easyread.model.reference import Reference, References
from easyread.strings import load_strings

HEAD = "---\ntitle: A § title\n---\n"
BOTH = (
    "## § is a § { #id-§ .§ }",
    '§ *§* **§** ***§ § §***, `§ §` and ``§ ` §``: §-§ (§) "§" — § – § … §! §?',
    "§ \\*§\\* §\\_§ 3 \\* § 5 < § > § & § &amp; § &lt;§&gt; &#8212; § caf&eacute;§ §&nbsp;§ &copy; §.",
    "§**§**§ *§*§ §<br>§  \n§\n§ §",
    "- §\n- § *§*\n    - § §\n        - §\n    - §\n- §\n\n    § second §\n\n    > § quoted §\n- §",
    "1. § one\n2. § **§**\n    * § deep\n3. §\n\n10) § not a list",
    '* § [§ §](https://example.org/§/§ "§ title §") §\n* § <https://example.org/§-§> §',
    "| § | § § |\n|:--|----:|\n| § | **§** § |\n| `§` | § \\| § |",
    "Setext § §\n==========",
    "Setext § again\n---",
    "§ [§ §][label-§], [§ §][] and [label-§] § [§] [^note-§] § [x] [ ] § [ § ].",
    "[§ *§* §](other.md#§) ![§ § alt](picture:square) [![§](picture:circle)](https://example.org/§) §",
    "Term §\n:   § is § definition.\n\nTerm §\n:   § first.\n\n    § second.\n:   § other.",
    "The ABC § and ABC §.\n\n*[ABC]: § becomes §",
    '<div class="§ box" markdown="1">\n§ *§* in §.\n\n- §\n</div>',
    '<p title="§">Raw § <b>§</b> <span lang="cy">§ §</span></p>\n\n<table><tr><td>§</td><th>§</th></tr></table>',
    "<!-- § hidden § -->",
    '§ <!-- § --> § <kbd>§</kbd> <q>§ §</q> <abbr title="§">§</abbr> <sup>§</sup>.',
    "> § § quoted §.\n> § lazy\n§ lazier\n>\n> - § in §\n>\n> > § deeper",
    '```python\n§ = "§"  # §\n<b>§</b> &amp; § [§](§) {{ §\n\n1. § *§* ![§](§)\n```',
    "~~~\n§ /// § ``` §\n~~~",
    "    § indented <i>§</i> &amp; [§](§)\n\n    § more",
    "א§ שלום § עולם §, مرحبا §\u200f § \u202b§\u202c",
    "e\u0301§ nai\u0308ve§ §e\u0301 👍🏽 § 👩‍👩‍👧§ § 你好§世界 **你**好 § สวัสดี§ *ครับ* §",
    "§ {: .§ } § {§} { § } {{ § }} § 1. § 2) § # § | §",
    "§ paragraph with class.\n{: .§ #id-§ }",
    "## Same § heading\n\n## Same § heading\n\n## Same § heading",
    "§ don't § isn't §'s §’s “§” ‘§’ § % § £§ §€ § + § = §/§ §\\\\§ §@§ #§ ~§~ ^§^ $§",
    "***\n\n§ after rule §\n\n* * *",
    "[[co-production]] § [[co-production|§ §]] § [[co-produced]] § [@cahn-2004] § [@cahn-2004; @cahn-2004, page §].",
    "/// activity | § § decides?\n    minutes: 15\n\n§ text:\n\n- §\n- § §\n\n§?\n///",
    "/// discussion | What § said\n§ folded *§*.\n\n1. §\n2. §\n///",
    "/// quiz | § remembers §?\n§ one §.\n\n§ *§* § asks §?\n\n- [ ] § no\n- [x] **§** yes §\n- [X] § too\n\n"
    "> § explains §.\n>\n> - § more\n\n§ asks § again?\n\n- [x] §\n- [ ] § §\n///",
    "/// quiz\n§ asks § §?\n\n- [ ] § no\n    > § is § wrong.\n    > §.\n- [x] § §\n\n"
    "    § is why §.\n\n    - § and §\n\n- [ ] § *§*\n  § goes on\n\n> § for § all.\n\n"
    "§ asks?\n\n1. [x] §\n   > § so §\n2. [ ] §\n///",
    "//// key-points | Key §\n- §\n- § **§**\n\n/// activity | § inside\n§ §\n///\n////",
    "/// case-facts | At a § glance\nWhere\n:   §, England\n\nWho\n:   § and §\n///",
    "/// figure | The § caption §.\n    picture: square\n    alt: A § alternative §\n\nThe long § description §.\n///",
    "/// table | The § table caption §\n    row-headers: true\n\n| § | § |\n|---|---|\n| § | § |\n///",
    "/// quote\n    who: § Name, §\n    cite: cahn-2004\n\n§ said § this §.\n///",
    "§\t§\t§   §\u00a0§",
)
ROWS = (
    "![](picture:square)\n§ § §.\n§ means § §.",
    "![§ alternative §](picture:circle)\n§ § people:\n\n- § one\n- §\n- § §",
    "![](picture:square)\n§ § §.\n§ § §.",
    "![](picture:missing-§)\n§ has no § picture.",
    "![](picture:circle)\n**Co-production** is § §.\nWe § you.",
)
TAIL = (
    "[label-§]: https://example.org/§ \"§ title\"\n[other-§]: <https://example.org/§>\n    '§ title'",
    "[^note-§]: § in a note §.\n\n    § second § of the note.\n\n    - § item",
)
WORDS = ("we", "you", "people", "equal", "home", "help", "and", "the", "good", "is")


@dataclass(frozen=True, slots=True)
class FilledPage:
    """A page's source, and the offsets of the words that fill it with what is rendered there."""

    source: str
    start: int
    places: tuple[tuple[int, int], ...]

    def words(self) -> Iterator[str]:
        """The filling words in order."""
        return (self.source[start:end] for start, end in self.places)


def fill(template: str, words: Iterator[str]) -> FilledPage:
    """A page with the next word for every `§`; a word after `label-` or `note-` is the same for the whole page."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for part in re.split("(§)", template):
        text = next(words) if part == "§" else part
        if part == "§":
            places.append((length, length + len(text)))
        parts.append(text)
        length += len(text)
    source = "".join(parts)
    return FilledPage(source, source.index("\n---\n") + 5, tuple(places))


def numbered_words() -> Iterator[str]:
    """A different word each time."""
    number = 100
    while True:
        number += 1
        yield f"q{number}z"


def repeated_words(seed: int, count: int) -> Iterator[str]:
    """A few words again and again, in an order that the seed decides."""
    chance = random.Random(seed)
    while True:
        yield chance.choice(WORDS[:count])


def page_template(constructs: Sequence[str]) -> str:
    """The constructs as a page, with names that must agree filled in."""
    text = "\n\n".join(constructs)
    for name in ("label-§", "other-§", "note-§", "id-§", "missing-§", "/§", "#§", ".§"):
        text = text.replace(name, name.replace("§", "fixed"))
    return f"{HEAD}{text}\n"


def render(page: FilledPage, version: Version = Version.STANDARD) -> str:
    """The fragment's HTML."""
    document = Document("page.md", "page", version, "en-GB", FrontMatter("A title"), page.source, page.start)
    return _converter().convert(document, _surroundings()).html


@functools.cache
def _converter() -> Converter:
    return make_converter()


@functools.cache
def _surroundings() -> Surroundings:
    term = Term("co-production", "Working together.", "We work together.", forms=("co-produced",))
    reference = Reference("cahn-2004", "No more throw-away people", authors=("Cahn, Edgar S.",), year="2004")
    pictures = {name: Picture(name, f"pictures/{name}.svg", f"A {name}") for name in ("square", "circle")}
    return Surroundings(
        Glossary("en-GB", terms=(term,), index={"co-production": term, "co-produced": term}),
        Pictures(by_id=pictures),
        References(by_id={"cahn-2004": reference}),
        frozenset({"other.md", *(picture.file for picture in pictures.values())}),
        load_strings("en-GB"),
    )
