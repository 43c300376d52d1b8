"""Front matter: the YAML between `---` lines at the top of a document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.content.field_types import DATE, TEXT, TEXTS, WHOLE_NUMBER, one_of
from easyread.content.fields import RuleIds, Table, YamlSource, read_entry
from easyread.content.recorder import Recorder
from easyread.content.yaml_nodes import YamlText, compose_yaml
from easyread.model.document import FrontMatter, Kind
from easyread.model.place import START, Span
from easyread.wording import quote

FRONT_MATTER = Table(
    fields={
        "title": TEXT,
        "short_title": TEXT,
        "summary": TEXT,
        "order": WHOLE_NUMBER,
        "kind": one_of(Kind),
        "picture": TEXT,
        "related": TEXTS,
        "authors": TEXTS,
        "updated": DATE,
    },
    other_names={
        "author": "authors",
        "date": "updated",
        "description": "summary",
        "image": "picture",
        "lastmod": "updated",
        "see_also": "related",
        "type": "kind",
        "weight": "order",
    },
)
_RULES = RuleIds("unknown-front-matter-key", "wrong-front-matter-type", "front matter key", placeholder="")

# Matches the closing line of "---\ntitle: A\n---\n"; must not match "----" or "--- a".
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# Matches "title: A" and "title:"; must not match "Some words" or "## Heading: a".
_KEY_LINE = re.compile(r"[A-Za-z_][\w -]*:(?=\s|$)")
# Matches the title of "# Equality\n"; must not match "## Equality".
_HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n{#]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """Where front matter lies: code points of its YAML, lines above it, and where the Markdown starts."""

    start: int
    end: int
    lines_above: int
    body_start: int


def read_front_matter(source: str, file_title: str, recorder: Recorder) -> tuple[FrontMatter, int]:
    """The front matter of a document and the code point its Markdown starts at.

    `file_title` stands in where the document has no title.
    """
    block = find_block(source, recorder)
    if block is None:
        _record_missing_title(START if not source else _first_line_span(source), source, recorder, file_title)
        return FrontMatter(file_title), 0
    yaml_text = YamlText(source[block.start : block.end], block.lines_above)
    entry = read_entry(compose_yaml(yaml_text, recorder), FRONT_MATTER, YamlSource(yaml_text, _RULES, recorder))
    if entry.values.get("title"):
        return FrontMatter(**entry.values, spans=entry.spans), block.body_start
    if not recorder.has_problem("broken-yaml") and "title" not in entry.unusable:
        line = block.lines_above
        span = entry.spans.get("title", Span(line, 1, line, 4))
        _record_missing_title(span, source[block.body_start :], recorder, file_title)
    return FrontMatter(**{**entry.values, "title": file_title}, spans=entry.spans), block.body_start


def find_block(source: str, recorder: Recorder) -> Block | None:
    """Where the front matter lies, None when there is none. A block without a closing line is recorded."""
    first = 0
    if not source.startswith("---"):
        first = len(source) - len(source.lstrip())
        if not source.startswith("---", first):
            return None
    line_end = source.find("\n", first)
    if line_end < 0 or source[first:line_end].rstrip() != "---":
        return None
    start = line_end + 1
    lines_above = source.count("\n", 0, start)
    closing = _CLOSING.search(source, start)
    if closing is None:
        return _find_unclosed(source, start, lines_above, recorder)
    if first > 0 and not _KEY_LINE.match(source, start):
        return None
    body_start = closing.end() + 1 if closing.end() < len(source) else closing.end()
    return Block(start, closing.start(), lines_above, body_start)


def _find_unclosed(source: str, start: int, lines_above: int, recorder: Recorder) -> Block | None:
    """Front matter up to the first empty line, if its first line is a key; else `---` is a rule across."""
    if not _KEY_LINE.match(source, start):
        return None
    recorder.record(
        "broken-yaml",
        Span(lines_above, 1, lines_above, 4),
        message="The front matter begins with --- here, but no second --- ends it.",
        hint="Write --- on its own line under the last key.",
    )
    end = source.find("\n\n", start)
    end = len(source) if end < 0 else end + 1
    return Block(start, end, lines_above, end)


def _record_missing_title(span: Span, body: str, recorder: Recorder, file_title: str) -> None:
    heading = _HEADING.match(body)
    title = heading["title"].strip() if heading else file_title
    example = f"title: {title}" if title.replace(" ", "").isalnum() else f'title: "{title}"'
    recorder.record(
        "missing-title",
        span,
        message=f"This document has no title, so its file name gives one: {quote(file_title)}.",
        hint=f"Write between two lines of ---: {example}",
    )


def _first_line_span(source: str) -> Span:
    end = source.find("\n")
    return Span(1, 1, 1, (len(source) if end < 0 else end) + 1)
