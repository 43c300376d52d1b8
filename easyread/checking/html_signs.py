"""Signs that the quick parser has put the elements of a page together in another way than browsers do.

Each sign costs a look at few elements, because nearly all pages have none. A page with one is read again, as slowly and
exactly as the standard says. Source: HTML Standard (2025), section 13.2.6 "Tree construction".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex

DEEPEST = 512  # Blink, HTMLConstructionSite (2024), `kMaximumHTMLParserDOMTreeDepth`; Gecko has the same limit

# What the parser complains of: end tags without an element, elements nested too deeply for it, and tags such as
# `<body>` that come late. Source: libxml2, "xmlerror.h".
COMPLAINTS = frozenset((76, 114, 800))
# What browsers keep in the head; anything else starts the body.
IN_HEAD = frozenset("base basefont bgsound link meta noframes noscript script style template title".split())
IN_EACH_PART = frozenset(("script", "style", "template"))
IN_PARTS = {
    "table": IN_EACH_PART | {"caption", "col", "colgroup", "tbody", "tfoot", "thead", "tr"},
    **dict.fromkeys(("tbody", "tfoot", "thead"), IN_EACH_PART | {"tr"}),
    "tr": IN_EACH_PART | {"td", "th"},
}
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
SHAPES = frozenset("circle ellipse line path polygon polyline rect stop use".split())  # of drawings: close themselves
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header "
    "hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp".split()
)
# Start tags that end a drawing or formula.
BREAKS_OUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta "
    "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
)
ENDING = ENDS_PARAGRAPH | HEADINGS
AMONG_WORDS = FORMATTING | frozenset(
    "abbr bdi bdo cite del dfn ins kbd label mark p q samp span sub sup time var".split()
)
NOT_NESTED = frozenset(("a", "button", "form", "nobr", "rt", "select"))
BLOCKS_WITHOUT_END = ("dd", "dt", "li", "p")  # that the end tag of an element round them may close
# Matches "</b>" and "</STRONG >"; must not match "</body>".
END_OF_FORMATTING = re.compile(rf"</(?:{'|'.join(sorted(FORMATTING))})\s*>", re.IGNORECASE)


def is_in_order(index: ElementIndex, source: str, complaints: Iterable[int]) -> bool:
    """Whether browsers see the same elements. `complaints` are the types of what the parser had to say."""
    return (
        COMPLAINTS.isdisjoint(complaints)
        and not _has_strange_head(index.root)
        and not _has_strange_table(index)
        and not _has_strange_nesting(index)
        and not _has_strange_drawing(index)
        and not _has_open_formatting(index, source)
    )


def _has_strange_head(root: HtmlElement) -> bool:
    head = root.find("head")
    return head is not None and any(child.tag not in IN_HEAD for child in head)


def _has_strange_table(index: ElementIndex) -> bool:
    """Whether anything but its parts stands directly in a table."""
    for name, allowed in IN_PARTS.items():
        for part in index.by_tag.get(name, ()):
            if part.text and not part.text.isspace():
                return True
            if any(child.tag not in allowed or (child.tail and not child.tail.isspace()) for child in part):
                return True
    return False


def _has_strange_nesting(index: ElementIndex) -> bool:
    """Whether a paragraph holds what ends paragraphs, a heading a heading, or a link a link."""
    for name in ENDING & index.by_tag.keys():
        for element in index.by_tag[name]:
            above = element.getparent().tag
            if above in AMONG_WORDS and (above == "p" or _stands_in(element, "p")):
                return True
            if above in HEADINGS and name in HEADINGS:
                return True
    for name in NOT_NESTED & index.by_tag.keys():
        for element in index.by_tag[name]:
            if len(element) and next(element.iterdescendants(name), None) is not None:
                return True
    return False


def _stands_in(element: HtmlElement, name: str) -> bool:
    return next(element.iterancestors(name), None) is not None


def _has_strange_drawing(index: ElementIndex) -> bool:
    """Whether a drawing or a formula holds what ends it."""
    drawings = (*index.by_tag.get("math", ()), *index.by_tag.get("svg", ()))
    return any(part.tag in BREAKS_OUT for drawing in drawings for part in drawing.iter())


def _has_open_formatting(index: ElementIndex, source: str) -> bool:
    """Whether emphasis goes on behind the block in which it started, as far as end tags are left out."""
    names = index.by_tag.keys()
    void = sum(len(index.by_tag[name]) for name in VOID & names)
    shapes = sum(len(index.by_tag[name]) - source.count(f"</{name}") for name in SHAPES & names)
    if source.count("</") >= len(index.elements) - void - shapes:
        return False
    formatting = [element for name in FORMATTING & names for element in index.by_tag[name]]
    ends = sum(source.count(f"</{name}>") for name in FORMATTING & names)
    if ends != len(formatting) and len(END_OF_FORMATTING.findall(source)) != len(formatting):
        return True
    holders = (element for element in formatting if len(element))
    return any(next(element.iterdescendants(*BLOCKS_WITHOUT_END), None) is not None for element in holders)
