"""YAML to nodes with places. Values are never built here, so no tag of YAML can run anything.

A mistake costs only the top-level entry it stands in: the entry is taken out and the rest is read again.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from easyread.content.recorder import Recorder
from easyread.content.yaml_mistakes import Mistake, explain_mistake
from easyread.model.place import Span

__all__ = ["MappingNode", "Node", "ScalarNode", "SequenceNode", "YamlText", "compose_yaml"]

_LOADER: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_MISTAKES = 20
_DEEPEST = 50  # YAML that people write is 4 deep; the parsers overflow the stack at some thousands
_LONGEST_EXTRACT = 60
_OPENERS = ("[", "{", "- ", "? ")
# YAML takes these for line ends, or does not count them; editors do otherwise. Spaces keep the places right.
_SPACES = dict.fromkeys((0x85, 0x2028, 0x2029, 0xFEFF), " ")


@dataclass(frozen=True, slots=True)
class YamlText:
    """A stretch of YAML in a file, and how many lines of the file lie above it."""

    text: str
    lines_above: int = 0

    def span(self, node: Node) -> Span:
        """Where a node stands in the file, without the empty lines and comments that follow it."""
        start, end = node.start_mark, node.end_mark
        first = self.lines_above + start.line + 1
        if start.line == end.line:
            return Span(first, start.column + 1, first, end.column + 1)
        last, column = self._trimmed_end(start.line, end.line, end.column)
        return Span(first, start.column + 1, self.lines_above + last + 1, column + 1)

    def extract(self, node: Node) -> str:
        """What the author wrote for a node, "…" when that is long or on several lines."""
        start, end = node.start_mark, node.end_mark
        if start.line != end.line or end.column - start.column > _LONGEST_EXTRACT:
            return "…"
        return self.text.split("\n", start.line + 1)[start.line][start.column : end.column]

    def mistake_span(self, mistake: Mistake) -> Span:
        """Where a mistake stands in the file."""
        line = self.lines_above + mistake.line + 1
        return Span(line, mistake.column + 1, line, mistake.end_column + 1)

    def _trimmed_end(self, start_line: int, line: int, column: int) -> tuple[int, int]:
        lines = self.text.split("\n", line + 1)
        text = lines[line][:column] if line < len(lines) else ""
        while line > start_line and (not text.strip() or text.lstrip().startswith("#")):
            line -= 1
            text = lines[line]
        return line, len(text.rstrip())


def compose_yaml(yaml_text: YamlText, recorder: Recorder) -> Node | None:
    """The root node, None for an empty text. Mistakes are recorded for the rule broken-yaml."""
    text = yaml_text.text
    if not text.isascii():
        text = text.translate(_SPACES)
    for _ in range(_MOST_MISTAKES):
        mistake = _find_depth_mistake(text)
        if mistake is None:
            try:
                return yaml.compose(text, Loader=_LOADER)
            except (yaml.YAMLError, RecursionError) as error:
                mistake = explain_mistake(error, text)
        recorder.record("broken-yaml", yaml_text.mistake_span(mistake), message=mistake.message, hint=mistake.hint)
        rest = _without_entry(text, mistake.line)
        if rest == text:
            return None
        text = rest
    return None


def _find_depth_mistake(text: str) -> Mistake | None:
    if sum(text.count(opener) for opener in _OPENERS) < _DEEPEST:
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    return _depth_mistake(event)
    except yaml.YAMLError:
        return None  # composing stops at the same place and says what is wrong
    return None


def _depth_mistake(event: yaml.CollectionStartEvent) -> Mistake:
    line, column = (event.start_mark.line, event.start_mark.column) if event.start_mark else (0, 0)
    message = f"Here YAML goes more than {_DEEPEST} levels deep."
    return Mistake(line, column, column + 1, message, "Look for brackets that are never closed.")


def _without_entry(text: str, line: int) -> str:
    """The text with empty lines in place of the top-level entry that `line` (0-based) belongs to."""
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    first = line
    while first > 0 and not _starts_entry(lines[first]):
        first -= 1
    last = line + 1
    while last < len(lines) and not _starts_entry(lines[last]):
        last += 1
    return "\n".join([*lines[:first], *[""] * (last - first), *lines[last:]])


def _starts_entry(line: str) -> bool:
    return line[:1] not in ("", " ", "\t", "#", "]", "}")
