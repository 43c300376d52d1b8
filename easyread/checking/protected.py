"""The stretches of a Markdown file that no program may change.

Belongs here: front matter, code, HTML, addresses, quotations, words that an anchor or a link hangs on, and blocks with
an allow-comment. Where it is not sure, more is protected than must be: a fix that is left out costs a person a minute,
a wrong one changes what somebody said. What a rule knows of words (names, marks) belongs to `swaps`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from easyread.checking.allows import read_allows
from easyread.content.front_matter import find_block
from easyread.content.recorder import Recorder
from easyread.markup.lines import Lines
from easyread.markup.markdown_scan import scan_markdown

Stretch = tuple[int, int]

# Matches a whole fenced block, in a list too, and up to the end of the text where nothing closes it;
# must not match "`code`".
_FENCE = re.compile(
    r"""
    ^ [ \t>]* (?: (?: [-*+] | \d+[.)] ) [ \t]+ )* (?P<fence> `{3,} | ~{3,} ) [^\n]*
    (?: \n .*? )?? (?: ^ [ \t>]* (?P=fence) [`~]* [ \t]* $ | \Z )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
# Matches "/// quote | Name" to its closing line; must not match "/// quotes" or "/// activity".
_QUOTE_BLOCK = re.compile(
    r"^[ ]{0,3}(?P<sign>/{3,})[ ]*quote\b.*?(?:^[ ]{0,3}(?P=sign)[ ]*$|\Z)", re.MULTILINE | re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
# Matches '<p class="a">' and "</b>"; must not match "<https://a.org>" or "a < b".
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
# Matches "<div" at the start of a line; must not match "a <div".
_OPENING_TAG = re.compile(r"^[ ]{0,3}<(?P<name>[A-Za-z][\w-]*)(?=[\s/>])", re.MULTILINE)
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
# Matches the lines of a paragraph together, whatever kind of block they are.
_PARAGRAPH = re.compile(r"^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", re.MULTILINE)
# Matches "> words", also as an item of a list; must not match "a > b".
_QUOTED_LINE = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*>", re.MULTILINE)
# Matches “words”, «words» and "words" with their signs, and up to the end where a typographic one is not closed;
# must not match 'a 5" nail'.
_QUOTATION = re.compile(r"[“„][^“”]*(?:[”“]|\Z)|«[^«»]*(?:»|\Z)|\"[^\"]*\"")
# Matches ‘words’ and 'words' from the first opening sign to the last closing one; must not match "the group's plan".
_SINGLE_QUOTATION = re.compile(r"(?:‘|(?<!\w)'(?=\w)).*(?:’|')(?!\w)", re.DOTALL)
# Matches "## Rights", "- ## Rights", "Rights" above "---" and "/// activity | Rights"; must not match "a # b".
_HEADING = re.compile(
    r"""^ (?: [ ]* (?: [-*+>:] | \d+[.)] ) [ ]* )*+ [ ]* \#[^\n]*
      | ^ (?= [^\n]*\S ) [^\n]*+ (?= \n[ ]{0,3} (?: =+ | -+ ) [ ]*$ )
      | ^ [ ]{0,3} /{3,} [^\n]*""",
    re.MULTILINE | re.VERBOSE,
)
# Matches "{ #rights }" at the end of a heading; must not match "{ .wide }" or "Rights{ #a }".
_OWN_ID = re.compile(r"(?<=[ ])\{[^{}\n]*#[\w-]+[^{}\n]*\}[ #]*\Z")
_TERM_LINK = re.compile(r"\[\[[^\[\]\n]*\]\]")
# Matches "[label]:" at the start of a line; must not match "[^1]:" or "see [label]: here".
_LABEL = re.compile(r"^[ >]*\[(?P<label>[^\[\]\n^][^\[\]\n]*)\]:", re.MULTILINE)
_IN_BRACKETS = re.compile(r"\[(?P<label>[^\[\]\n]+)\]")
# Matches what indented lines may belong to: "- item", "2. item", ":   meaning", "[^1]: note", "/// activity".
_HOLDS_INDENTED = re.compile(r"[ ]{0,3}(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:|/{3,})(?=\s|\w)")


# Patterns with signs of which their matches have one at least: a quick look tells that most documents have none.
_WITH_SIGNS = (
    (("```", "~~~"), _FENCE),
    (("///",), _QUOTE_BLOCK),
    (("<!--", "<?"), _COMMENT),
    (("[[",), _TERM_LINK),
)
# The signs of everything that is protected in a paragraph.
_PARAGRAPH_SIGN = re.compile(r"[<>`\"“„«‘']")
_INDENTS = ("    ", "\t")


@dataclass(frozen=True, slots=True)
class Protected:
    """Stretches in order, without overlap, as offsets in code points; `end` exclusive."""

    stretches: tuple[Stretch, ...]

    def is_open(self, start: int, end: int) -> bool:
        """Whether nothing from `start` to `end` is protected."""
        number = bisect_right(self.stretches, (start, end))
        near = self.stretches[max(0, number - 1) : number + 1]
        return not any(first < end and start < last for first, last in near)


def protected_stretches(source: str) -> Protected:
    """What nobody but the author may change in a Markdown file with "\\n" line ends. Near linear in its length."""
    block = find_block(source, Recorder(""))
    start = block.body_start if block else 0
    body = source[start:]
    found = [(0, start), *((start + first, start + last) for first, last in _in_markdown(body))]
    return Protected(_joined([*found, *_allowed(source)]))


def _in_markdown(body: str) -> Iterator[Stretch]:
    for region in scan_markdown(body).hidden:
        yield region.start, region.end
    for signs, pattern in _WITH_SIGNS:
        if any(sign in body for sign in signs):
            yield from (match.span() for match in pattern.finditer(body))
    if "<" in body:
        yield from _elements(body)
    if any(f"\n{indent}" in f"\n{body}" for indent in _INDENTS):
        yield from _indented_code(body)
    for heading in _HEADING.finditer(body):
        if not _OWN_ID.search(heading.group()):
            yield heading.span()
    labels = {_folded(match["label"]) for match in _LABEL.finditer(body)} if "]:" in body else set()
    for match in _IN_BRACKETS.finditer(body) if labels else ():
        if _folded(match["label"]) in labels:
            yield match.span()
    for paragraph in _PARAGRAPH.finditer(body) if _PARAGRAPH_SIGN.search(body) else ():
        for first, last in _in_paragraph(paragraph.group()):
            yield paragraph.start() + first, paragraph.start() + last


def _in_paragraph(text: str) -> Iterator[Stretch]:
    """What is protected in lines that stand together: all of them where a tag is among them."""
    if not _PARAGRAPH_SIGN.search(text):
        return
    if "<" in text and _TAG.search(text):
        yield 0, len(text)
        return
    quoted = _QUOTED_LINE.search(text)
    if quoted:
        yield quoted.start(), len(text)
    if "`" in text:
        yield text.index("`"), text.rindex("`") + 1
    if text.count('"') % 2:
        yield text.index('"'), len(text)
    for pattern in (_QUOTATION, _SINGLE_QUOTATION):
        yield from (match.span() for match in pattern.finditer(text))


def _elements(body: str) -> Iterator[Stretch]:
    """HTML elements that start a line, up to their closing tag or, where there is none, to the end."""
    position = 0
    while opening := _OPENING_TAG.search(body, position):
        position = opening.end()
        if opening["name"].lower() in _VOID:
            continue
        position = _behind_element(body, opening["name"], position)
        yield opening.start(), position


def _behind_element(body: str, name: str, position: int) -> int:
    depth = 1
    for tag in re.compile(rf"<(?P<closing>/?){name}(?=[\s/>])", re.IGNORECASE).finditer(body, position):
        depth += -1 if tag["closing"] else 1
        if depth == 0:
            return tag.end()
    return len(body)


def _indented_code(body: str) -> Iterator[Stretch]:
    """Lines indented by four spaces or a tab behind an empty line, unless they belong to a list, note or block."""
    offset = 0
    is_free, is_code, is_held = True, False, False
    for line in body.split("\n"):
        end = offset + len(line)
        if not line.strip():
            is_free = True
        elif line.startswith(_INDENTS):
            is_code = not is_held and (is_free or is_code)
            is_free = False
            if is_code:
                yield offset, end
        else:
            is_held = bool(_HOLDS_INDENTED.match(line)) or (is_held and not is_free)
            is_free = is_code = False
        offset = end + 1


def _allowed(source: str) -> Iterator[Stretch]:
    """The blocks that an allow-comment with a reason speaks for. One for a whole document allows only its own rule."""
    lines = Lines.from_text(source)
    for allow in read_allows(source):
        if allow.reason and not allow.is_whole:
            yield lines.offset(allow.first, 1), lines.offset(allow.last + 1, 1)


def _folded(label: str) -> str:
    return " ".join(label.lower().split())


def _joined(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in order, those that touch or overlap made one."""
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return tuple(joined)
