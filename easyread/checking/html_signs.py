"""Signs that the quick parser has put the elements of a page together in another way than browsers do.

Each sign costs a look at few elements, because nearly all pages have none. A page with one is read again, as slowly and
exactly as the standard says. Source: HTML Standard (2025), section 13.2.6 "Tree construction".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
# Where the parts of tables and frames stand. Elsewhere browsers pass over their tags, but for those in a template.
GROUPS = frozenset(("tbody", "tfoot", "thead", "template"))
PLACES = {
    **dict.fromkeys(("caption", "colgroup", "tbody", "tfoot", "thead"), frozenset(("table", "template"))),
    "col": frozenset(("colgroup", "template")),
    "tr": GROUPS,
    **dict.fromkeys(("td", "th"), frozenset(("tr", "template"))),
    "frame": frozenset(("frameset",)),
}
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
PAGE = ("body", "html")
LATE = frozenset(("link", "script", "style"))  # that mean the same behind the end of the body
# Matches ">" and ">\n<!-- made by hand -->": what may stand behind "</html"; must not match "> <p>".
BEHIND = re.compile(r"[^>]*+>(?:\s|<!--.*?-->)*+", re.DOTALL)
# Shapes of drawings close themselves, and the parser adds groups to tables: of these, end tags are not asked for.
UNASKED = frozenset("circle ellipse line path polygon polyline rect stop tbody use".split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header "
    "hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp".split()
)
LIST_PARTS = {
    "li": (frozenset(("dir", "menu", "ol", "ul")), ("li",)),
    **dict.fromkeys(("dd", "dt"), (frozenset(("dl",)), ("dd", "dt"))),
}
RAW_TEXT = ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
# Start tags that end a drawing or formula, and those that mean something else there.
BREAKS_OUT = VOID.union(
    (
        "b big blockquote body center code dd div dl dt em font h1 h2 h3 h4 h5 h6 head i iframe li listing menu nobr "
        "noembed noframes ol p pre ruby s small span strong strike sub sup table textarea tt u ul var xmp"
    ).split()
)
ENDING = ENDS_PARAGRAPH | HEADINGS | LIST_PARTS.keys()
# What may hold such elements; anything else may stand in a paragraph.
HOLDERS = (ENDS_PARAGRAPH - {"p"}) | frozenset(
    "body button caption dd dt foreignobject html li noscript object select td template th".split()
)
NOT_NESTED = {
    **{name: (name,) for name in ("a", "button", "form", "nobr", "optgroup")},
    **dict.fromkeys(("rb", "rp", "rt", "rtc"), ("rb", "rp", "rt", "rtc")),
    "select": ("input", "select", "textarea"),
}
# In anything but their holders these may be closed by an end tag round them that browsers pass over.
BLOCKS = (ENDS_PARAGRAPH | LIST_PARTS.keys() | {"p"}) - {"hr"}
# What goes on to the end tag in browsers, and for the quick parser not always so far.
MUST_END = FORMATTING | HEADINGS | frozenset("address dir dl fieldset form legend listing menu ol pre ul".split())
# Matches "</b>" and "</STRONG >"; must not match "</body>".
END_TAG = re.compile(rf"</(?:{'|'.join(sorted(MUST_END))})\s*>", re.IGNORECASE)


def is_in_order(index: ElementIndex, source: str, complaints: Iterable[int]) -> bool:
    """Whether browsers see the same elements. `complaints` are the types of what the parser had to say."""
    return (
        COMPLAINTS.isdisjoint(complaints)
        and not _has_strange_head(index.root)
        and not _goes_on(index.root, source)
        and not _has_strange_table(index)
        and not _has_stray(index)
        and not _has_strange_nesting(index)
        and not _has_strange_drawing(index)
        and not _has_open_element(index, source)
    )


def _has_strange_head(root: HtmlElement) -> bool:
    head = root.find("head")
    return head is not None and any(child.tag not in IN_HEAD for child in head)


def _goes_on(root: HtmlElement, source: str) -> bool:
    """Whether anything stands behind the end of the body or of the page: it belongs to the body."""
    body = root.find("body")
    for part in () if body is None else (body, *body.itersiblings()):
        if (part is not body and part.tag not in LATE) or (part.tail and not part.tail.isspace()):
            return True
    end = _last_end(source, "html")
    return end >= 0 and BEHIND.fullmatch(source, end) is None


def _last_end(source: str, name: str) -> int:
    """Where the last end tag with a name starts, as nearly all pages write it; -1 without one."""
    end = source.rfind(f"</{name}")
    return end if end >= 0 else source.rfind(f"</{name.upper()}")


def _has_strange_table(index: ElementIndex) -> bool:
    """Whether anything but its parts stands directly in a table."""
    for name, allowed in IN_PARTS.items():
        if any(child.tag not in allowed for part in index.by_tag.get(name, ()) for child in part):
            return True
    return any(True for _ in parts_with_words(index))


def parts_with_words(index: ElementIndex) -> Iterator[HtmlElement]:
    """The parts of tables in which words stand outside cells."""
    for name in IN_PARTS.keys() & index.by_tag.keys():
        for part in index.by_tag[name]:
            texts = (part.text, *(child.tail for child in part))
            if any(text and not text.isspace() for text in texts):
                yield part


def _has_stray(index: ElementIndex) -> bool:
    """Whether a part of a table stands outside one; or an `<image>`, which is a picture outside drawings."""
    for name in PLACES.keys() & index.by_tag.keys():
        places = PLACES[name]
        if any(element.getparent().tag not in places for element in index.by_tag[name]):
            return True
    return any(not _stands_in(element, "svg") for element in index.by_tag.get("image", ()))


def _has_strange_nesting(index: ElementIndex) -> bool:
    """Whether a paragraph holds what ends paragraphs, a heading a heading, or a link a link."""
    for name in ENDING & index.by_tag.keys():
        lists, parts = LIST_PARTS.get(name, (HOLDERS, ()))
        for element in index.by_tag[name]:
            above = element.getparent().tag
            if above in lists:
                continue
            if above not in HOLDERS and _stands_in(element, "p"):
                return True
            if above in HEADINGS and name in HEADINGS:
                return True
            if parts and _stands_in(element, *parts):
                return True
    for name in NOT_NESTED.keys() & index.by_tag.keys():
        for element in index.by_tag[name]:
            if len(element) and next(element.iterdescendants(*NOT_NESTED[name]), None) is not None:
                return True
    return False


def _stands_in(element: HtmlElement, *names: str) -> bool:
    return next(element.iterancestors(*names), None) is not None


def _has_strange_drawing(index: ElementIndex) -> bool:
    """Whether a drawing or a formula holds what ends it, or a title or styles that are more than text in there."""
    drawings = (*index.by_tag.get("math", ()), *index.by_tag.get("svg", ()))
    if any(part.tag in BREAKS_OUT for drawing in drawings for part in drawing.iter()):
        return True
    texts = (part for drawing in drawings for part in drawing.iter("style", "title"))
    return any("<" in (text.text or "") for text in texts)


def _has_open_element(index: ElementIndex, source: str) -> bool:
    """Whether an element goes on behind the block in which it started, as far as end tags are left out."""
    names = index.by_tag.keys()
    unread = "".join(element.text or "" for name in RAW_TEXT for element in index.by_tag.get(name, ()))
    unread += "".join(piece.partition("-->")[0] for piece in source.split("<!--")[1:])
    alone = sum(len(index.by_tag[name]) for name in VOID.union(PAGE) & names)
    unasked = sum(len(index.by_tag[name]) - source.count(f"</{name}") for name in UNASKED & names)
    ends = source.count("</") - unread.count("</") - sum(_last_end(source, name) >= 0 for name in PAGE)
    if ends >= len(index.elements) - alone - unasked:
        return False
    ending = sum(len(index.by_tag[name]) for name in MUST_END & names)
    if len(END_TAG.findall(source)) - len(END_TAG.findall(unread)) != ending:
        return True
    blocks = (element for name in BLOCKS & names for element in index.by_tag[name])
    return any(element.getparent().tag not in HOLDERS for element in blocks)
