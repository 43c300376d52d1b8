"""Finds what is not text in Markdown: targets of links, attribute lists, options, definitions, tags, comments.

Not a parser: it only has to tell these from text well enough that the words of Markdown and of its rendering line
up. What it takes for the wrong kind is put right by `word_matching`, which in the end compares all words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from easyread.markup.quiz_scan import find_explanations

_LABEL = r"\[[^\[\]\n]*+\]"
_ALTERNATIVE = r"[^\[\]]*+(?:\[[^\[\]]*+\][^\[\]]*+)*+"
_TARGET = r"\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)"
_TITLE_LINE = r"""(?:\n[ ]++["'(][^\n]*["')](?=[ ]*(?:\n|\Z)))"""
# What follows on the end of a line that may be more than text.
_TELLING_LINE = r"(?=[ ]{4}|\t|[ >]*[`~\[*/\d-])"
_MARKUP = re.compile(
    rf"""
    (?P<escape> \\[^\w\s] )                              # "\*"; not "\n"
  | (?P<code> `++ )                                      # "``" of "``code``"
  | (?P<comment> <!-- )
  | (?P<tag> <[A-Za-z][\w-]*+(?=[\s/>])[^<>]*+> | </[A-Za-z][\w-]*+\s*+> )   # '<p id="a">'; not "<https://a.b>"
  | (?P<image> !\[{_ALTERNATIVE}\] (?: {_TARGET} | {_LABEL} ) )              # "![alt](picture:x)"
  | (?P<target> \]{_TARGET} )                            # '](page.md "Title")'
  | (?P<second_label> \][ ]?{_LABEL} )                   # "][label]"; not "] and [label]"
  | (?P<note_mark> \[\^[^\[\]\n]++\](?!:) )              # "[^1]"; not "[^1]:"
  | (?P<citation> \[@[^\[\]\n]++\](?![(\[]) )          # "[@cahn-2004, page 3]"; not the link "[@name](page.md)"
  | (?P<shown_term> \[\[[^\[\]\n|]++\| )                 # "[[term|" of "[[term|as shown]]"; not "[[term]]"
  | (?P<attributes> \{{:?[ ]*+[^{{}}\n]++\}} )           # "{{ #id .class }}"
  | (?P<entity> &(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
  | (?P<line> \n{_TELLING_LINE} )
    """,
    re.VERBOSE,
)
# What markup starts with: to search for one of a few signs takes a fraction of the time of a search for constructs.
# Most line ends come before lines that are only text.
_FIRST_SIGN = re.compile(rf"[\\`<!\]\[{{&\n](?:(?<!\n)|{_TELLING_LINE})")
_LINE = re.compile(
    rf"""
    \n[ \t>]*+
    (?: (?P<fence> (?:`{{3,}}+|~{{3,}}+)[^\n`]*+ )       # "``` python"
      | (?P<note> \[\^[^\[\]\n]++\]: )                   # "[^1]:" of a footnote's text
      | (?P<abbreviation> \*\[[^\[\]\n]++\]:[^\n]*+ )    # "*[EU]: European Union"
      | (?P<definition> {_LABEL}:[ ]*+\S[^\n]*+ {_TITLE_LINE}? )             # "[label]: page.md"
      | (?P<block> /{{3,}}+[ ]*+[\w-]++[ ]*+\|? )        # "/// activity |" before its title; not "///"
      | (?P<number> \d{{1,9}}[.)](?=\s) )                # "1." and "1)" of a list; not "1.5"
      | (?P<task> [-*+][ ]\[[xX]\](?=\s) )
    )
    """,
    re.VERBOSE,
)
# Matches "/// quote" of "/// quote | Name"; must not match "///".
_BLOCK = re.compile(r"(/+) *([\w-]+)")
# Matches the lines "    minutes: 15" and "    alt: Words" together; must not match "  text".
_OPTION_LINES = re.compile(r"(?:\n {4,}[\w-]++ *+:(?: [^\n]*+)?+(?=\n|\Z)(?:\n {6,}(?![\w-]+ *:)\S[^\n]*+)*+)++")
# Matches "    picture: boat" and the name of "    who: Name"; must not match "    alt: who: me".
_TELLING_OPTION = re.compile(r"\n +(?:(?P<picture>picture: *[^\n]+)|who: *(?P<who>[^\n]+))")
# Matches "    code", an empty line and "    more code" together; must not match "text".
_CODE_LINES = re.compile(r"(?:\n(?: {4}|\t)[^\n]*+|\n[ \t]*+(?=\n))++")
# Matches "- item", "2. item", ":   meaning", "[^1]: note" and "    more", after which indented text is no code;
# must not match "text - more" and "* * *".
_HOLDS_INDENTED = re.compile(r"(?![*-](?: *[*-]){2,}\Z)[ >]*(?:(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:)\s| {4}|\t)")
# What an attribute list starts with: "#id", ".class", ":", "key=value"; must not match "{braces}".
_ATTRIBUTE = re.compile(r"\{:|\{ *(?:[#.]\w|[\w:.-]+=)")
# Matches "[label]:"; must not match "see [label]: here".
_DEFINED_LABEL = re.compile(r"^[ >]*\[([^\[\]\n]+)\]:", re.MULTILINE)
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
# Matches the empty line before "Text"; must not match that before "    more of the note".
_END_OF_NOTE = re.compile(r"\n[ \t]*(?=\n {0,3}\S)")
# Matches "<Br" of "<Br/>"; must not match "</p>".
_TAG_NAME = re.compile(r"<([A-Za-z][\w-]*)")
# Matches " |" and a line's end; must not match " text".
_END_OF_CELL = re.compile(r" *(?:\n|\||\Z)")
_WITHOUT_TEXT = frozenset(("script", "style", "template"))
_LONGEST_CODE = 400
_LONGEST_LINE = 2000
_LONGEST_BLOCKS = {"quote": 5000, "quiz": 20_000}

PICTURE = "<img"
"""The key of a picture, in Markdown as in HTML."""


class Hidden(NamedTuple):
    """Offsets `start` to `end` that are not text. `key`: "<img" for a picture, "<" and the name for a tag."""

    start: int
    end: int
    key: str = ""


class Moved(NamedTuple):
    """Offsets `start` to `end` of text that is rendered at the offset `target`."""

    start: int
    end: int
    target: int


class MarkdownScan(NamedTuple):
    """What is not text, in order and without overlap; where entities are; what is rendered elsewhere."""

    hidden: tuple[Hidden, ...]
    entities: tuple[tuple[int, int], ...]
    moved: tuple[Moved, ...]


@lru_cache(maxsize=2)  # the findings of a document need it for their places, and again for what may be mended
def scan_markdown(markdown: str) -> MarkdownScan:
    """Goes through Markdown once. Linear in its length."""
    scan = _Scan(markdown)
    scan.run()
    moved = (*scan.moved, *_moved_notes(markdown, scan.notes))
    return MarkdownScan(tuple(scan.hidden), tuple(scan.entities), moved)


def _moved_notes(markdown: str, starts: list[int]) -> Iterator[Moved]:
    """The text of footnotes, which is rendered at the end."""
    for number, start in enumerate(starts):
        limit = starts[number + 1] if number + 1 < len(starts) else len(markdown)
        end = _END_OF_NOTE.search(markdown, start, limit)
        yield Moved(start, end.start() if end else limit, len(markdown))


class _Scan:
    """One pass over Markdown. What it collects has the offsets of the Markdown, one less than those in `_text`."""

    def __init__(self, markdown: str) -> None:
        # With a line end before the first line, every pattern for lines starts with one: quick to search.
        self._text = "\n" + markdown
        labels = _DEFINED_LABEL.findall(markdown) if "]:" in markdown else ()
        self._labels = frozenset(label.lower() for label in labels)
        self._options_at = -1
        self._names_move_to = -1
        self._quiz_ends_at = -1
        self._never_closed: set[str] = set()
        self.hidden: list[Hidden] = []
        self.entities: list[tuple[int, int]] = []
        self.moved: list[Moved] = []
        self.notes: list[int] = []

    def run(self) -> None:
        """Goes through the text once."""
        position = 0
        while found := _FIRST_SIGN.search(self._text, position):
            match = _MARKUP.match(self._text, found.start())
            if match is None:
                position = found.end()
                continue
            kind = match.lastgroup or ""
            position = self._read_line(match.start()) if kind == "line" else self._read(kind, *match.span())

    def _read(self, kind: str, start: int, end: int) -> int:
        """Notes what was found and gives the offset where the search goes on."""
        match kind:
            case "escape":
                return end
            case "entity":
                self.entities.append((start - 1, end - 1))
                return end
            case "code":
                return _end_of_code(self._text, start, end)
            case "tag":
                return self._read_tag(start, end)
            case "attributes" if not _are_attributes(self._text, start, end):
                return start + 1
            case "note_mark" if self._text[start + 1 : end - 1].lower() not in self._labels:
                return start + 1
            case "second_label" if self._text[start + 1 : end].strip(" []").lower() not in self._labels:
                return start + 1
            case "comment":
                end = self._behind("-->", end) or end
        self._hide(start, end, PICTURE if kind == "image" else "")
        return end

    def _read_line(self, start: int) -> int:
        """Reads how a line starts; `start` is where the line before ends."""
        text = self._text
        if start == self._options_at:
            return self._read_options(start)
        if text.startswith(("    ", "\t"), start + 1) and _is_indented_code(text, start):
            lines = _CODE_LINES.match(text, start)
            return lines.end() if lines else start + 1
        match = _LINE.match(text, start)
        if match is None:
            return start + 1
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if kind == "task" and start > self._quiz_ends_at:  # elsewhere the brackets stand on the page
            return start + 1
        if kind == "fence":
            signs = text[start : start + _sign_count(text, start)]
            behind = self._behind(rf"\n[ \t>]*{signs}(?=[ ]*(?:\n|\Z))", end)
            if behind is None:  # it stands on the page
                return start + 1
            self._hide(start, end)
            return behind
        self._hide(start, end)
        if kind == "note":
            self.notes.append(start - 1)
        elif kind == "block":
            self._read_block(start, end)
        return end

    def _read_block(self, start: int, end: int) -> None:
        """Notes where the options of a block would be, and what of a quotation or quiz is rendered at another place."""
        line_end = self._text.find("\n", end)
        self._options_at = line_end
        self._names_move_to = -1
        block = _BLOCK.match(self._text, start)
        if block is None or block[2] not in _LONGEST_BLOCKS or line_end < 0:
            return
        closing = re.compile(rf"\n {{0,3}}{block[1]} *(?=\n|\Z)")
        end_line = closing.search(self._text, line_end, line_end + _LONGEST_BLOCKS[block[2]])
        if block[2] == "quiz":
            self._quiz_ends_at = end_line.start() if end_line else len(self._text)
        if end_line is None:
            return
        if block[2] == "quiz":
            explanations = find_explanations(self._text, line_end + 1, end_line.start())
            self.moved += (Moved(first - 1, last - 1, target - 1) for first, last, target in explanations)
        else:  # its author is named under it
            self._names_move_to = end_line.end() - 1
            self.moved.append(Moved(end - 1, line_end - 1, self._names_move_to))

    def _read_options(self, start: int) -> int:
        """Notes the options of a block, if there are any at its second line."""
        lines = _OPTION_LINES.match(self._text, start)
        if lines is None:
            self._options_at = -1
            return start
        position = start + 1
        for option in _TELLING_OPTION.finditer(self._text, start, lines.end()):
            kind = option.lastgroup or ""
            first, behind = option.span(kind)
            if kind == "picture":
                self._hide(position, first)
                self._hide(first, behind, PICTURE)
                position = behind
            elif self._names_move_to >= 0:
                self._hide(position, first)
                self.moved.append(Moved(first - 1, behind - 1, self._names_move_to))
                position = behind
        self._hide(position, lines.end())
        return lines.end()

    def _read_tag(self, start: int, end: int) -> int:
        """Notes a tag, and with it what lies between two tags when that is not text."""
        name = _TAG_NAME.match(self._text, start)
        tag = name[1].lower() if name else ""
        if tag in _WITHOUT_TEXT:
            end = self._behind(f"</{tag}(?=[\\s>])", end) or end
        self._hide(start, end, f"<{tag}" if tag else "")
        return end

    def _hide(self, start: int, end: int, key: str = "") -> None:
        """Notes a stretch that is not text."""
        self.hidden.append(Hidden(start - 1, end - 1, key))

    def _behind(self, closing: str, position: int) -> int | None:
        """The offset behind what closes a construct, None without one; asked in vain only once for each."""
        if closing in self._never_closed:
            return None
        match = re.compile(closing, re.IGNORECASE).search(self._text, position)
        if match is None:
            self._never_closed.add(closing)
            return None
        return match.end()


def _end_of_code(text: str, start: int, end: int) -> int:
    """Behind a stretch of code, whose words are text whatever they look like, or behind lone signs."""
    limit = min(len(text), end + _LONGEST_CODE)
    empty_line = _EMPTY_LINE.search(text, end, limit)
    closing = re.compile(rf"(?<!`){text[start:end]}(?!`)")
    match = closing.search(text, end, empty_line.start() if empty_line else limit)
    return match.end() if match else end


def _are_attributes(text: str, start: int, end: int) -> bool:
    """Whether braces hold an attribute list: they look like one and stand where one can stand."""
    if _ATTRIBUTE.match(text, start) is None or text.endswith("\n\n", 0, start):  # alone it stands on the page
        return False
    return text[start - 1] in ")*_`>]" or _END_OF_CELL.match(text, end) is not None


def _is_indented_code(text: str, line_end: int) -> bool:
    """Whether an indented line is code: it comes after an empty line and does not belong to a list or note."""
    before = text[max(0, line_end - _LONGEST_LINE) : line_end].rstrip(" \t")
    if before and not before.endswith("\n"):
        return False
    lines = before.rstrip().rpartition("\n")
    return _HOLDS_INDENTED.match(lines[2]) is None


def _sign_count(text: str, start: int) -> int:
    """How many of the same sign stand at an offset."""
    end = start
    while text[end : end + 1] == text[start]:
        end += 1
    return end - start
