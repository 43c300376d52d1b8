"""What a YAML parser could not read, said in plain words and put where the author's mistake is.

PyYAML's two parsers (libyaml and the pure one) word their errors differently; the fragments cover both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from easyread.wording import quote

_LONGEST_VALUE = 60  # code points of a value that a hint repeats
# Matches "title: Who" in "title: Who: decides?" and gives key and value; must not match "title Equality".
_KEY_AND_VALUE = re.compile(r"^\s*(?:- +)?(?P<key>[^\s:'\"\[{][^:]*):\s+(?P<value>\S.*?)\s*$")
# Matches a sign that YAML allows nowhere, such as "\x07"; must not match a tab, a line end or a letter.
_HIDDEN_SIGN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in YAML. `line` and columns are 0-based in the text that was parsed, the end is exclusive."""

    line: int
    column: int
    end_column: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser gave up, and where the thing begins that it was reading."""

    lines: tuple[str, ...]
    line: int
    column: int
    start_line: int
    start_column: int

    @property
    def text(self) -> str:
        """The line on which the parser gave up."""
        return self.lines[self.line]

    @property
    def sign(self) -> str:
        """The code point at which the parser gave up, "" at the end of a line."""
        return self.text[self.column : self.column + 1]


def explain_mistake(error: Exception, text: str) -> Mistake:
    """The mistake behind an error that PyYAML raised while it read `text`."""
    lines = tuple(text.split("\n"))
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        stop = _stop_of(error, lines)
        words = f"{error.context or ''} {error.problem or ''}"
        for fragment, explain in _CASES:
            if fragment in words:
                return explain(stop)
        return _explain_other(stop, error.problem or "")
    hidden = _HIDDEN_SIGN.search(text)
    if hidden is None:
        return Mistake(0, 0, len(lines[0]), "This YAML cannot be read.", "Check the brackets and the indentation.")
    line = text.count("\n", 0, hidden.start())
    column = hidden.start() - text.rfind("\n", 0, hidden.start()) - 1
    message = f"There is a hidden character here (U+{ord(hidden.group()):04X})."
    return Mistake(line, column, column + 1, message, "Delete it and type the words again.")


def _stop_of(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> _Stop:
    """The places of an error; one past the text moves back to the end of the last line with words."""
    mark = error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines) or not any(map(str.strip, lines[line:])):
        line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
        column = len(lines[line].rstrip())
    start = error.context_mark
    if start is None or start.line >= len(lines):
        return _Stop(lines, line, column, line, column)
    return _Stop(lines, line, column, start.line, start.column)


def _at_sign(stop: _Stop, message: str, hint: str) -> Mistake:
    return Mistake(stop.line, stop.column, stop.column + 1, message, hint)


def _at_start(stop: _Stop, message: str, hint: str) -> Mistake:
    return Mistake(stop.start_line, stop.start_column, stop.start_column + 1, message, hint)


def _at_line(stop: _Stop, line: int, message: str, hint: str) -> Mistake:
    text = stop.lines[line]
    column = len(text) - len(text.lstrip())
    return Mistake(line, column, max(column + 1, len(text.rstrip())), message, hint)


def _quoting_hint(text: str) -> str:
    found = _KEY_AND_VALUE.match(text)
    if found is None or len(found["value"]) > _LONGEST_VALUE:
        return "Put the whole value in quotation marks."
    mark = "'" if '"' in found["value"] else '"'
    if mark in found["value"]:
        return "Put the whole value in quotation marks."
    return f"Put quotation marks round the value: {found['key']}: {mark}{found['value']}{mark}"


def _explain_colon(stop: _Stop) -> Mistake:
    before = stop.text[: stop.column]
    if ": " in before:
        message = f"There is a second colon in {quote(stop.text)}, so YAML looks for another key."
        return _at_sign(stop, message, _quoting_hint(stop.text))
    above = max((number for number in range(stop.line) if stop.lines[number].strip()), default=-1)
    if above >= 0 and _lacks_colon(stop.lines[above]):
        return _explain_no_colon(stop, above)
    message = f"The key {quote(before)} is indented, but the line above it is finished."
    return _at_line(stop, stop.line, message, "Start the key in the same column as the key above.")


def _lacks_colon(line: str) -> bool:
    return ": " not in line and not line.rstrip().endswith(":")


def _explain_no_colon(stop: _Stop, line: int) -> Mistake:
    text = stop.lines[line]
    key, colon, value = text.strip().partition(":")
    if colon and value and " " not in key:
        message = f"A space is missing after the colon in {quote(text)}."
        return _at_line(stop, line, message, f"Write {quote(f'{key}: {value}')}.")
    message = f"YAML expects a key with a colon here, but found {quote(text)}."
    return _at_line(stop, line, message, 'Write the key, a colon, a space and the value, as in "order: 3".')


def _explain_key_without_colon(stop: _Stop) -> Mistake:
    return _explain_no_colon(stop, stop.start_line)


def _explain_first_sign(stop: _Stop) -> Mistake:
    if stop.sign == "\t":
        return _explain_tab(stop)
    message = f"YAML does not let a value begin with {quote(stop.sign)}."
    return _at_sign(stop, message, _quoting_hint(stop.text))


def _explain_tab(stop: _Stop) -> Mistake:
    column = max(stop.text.find("\t"), 0)
    message = "There is a tab here, but YAML is indented with spaces only."
    return Mistake(stop.line, column, column + 1, message, "Put two spaces in place of the tab.")


def _explain_special_start(stop: _Stop) -> Mistake:
    sign = stop.lines[stop.start_line][stop.start_column : stop.start_column + 1]
    message = f"A value that begins with {quote(sign)} has a special meaning in YAML."
    return _at_start(stop, message, _quoting_hint(stop.lines[stop.start_line]))


def _explain_open_quotation(stop: _Stop) -> Mistake:
    text = stop.lines[stop.start_line][stop.start_column :]
    message = f"The quotation mark before {quote(text[1:])} is never closed."
    return _at_start(stop, message, f"Write {text[:1]} at the end of the value too.")


def _explain_open_list(stop: _Stop) -> Mistake:
    message = "The list that begins here lacks a comma, or is never closed."
    return _at_start(stop, message, "Write commas between the entries and ] at the end.")


def _explain_open_braces(stop: _Stop) -> Mistake:
    message = "The brace that begins here is never closed, or a comma is missing."
    return _at_start(stop, message, "Write } at the end, or put the whole value in quotation marks.")


def _explain_wrong_key(stop: _Stop) -> Mistake:
    rest = stop.text[stop.column :]
    if stop.text[: stop.column].strip():
        message = f"The value is finished before {quote(rest)}; YAML expects a new line here."
        return _at_sign(stop, message, _ending_hint(stop))
    message = f"The indentation of {quote(rest)} fits no line above it."
    return _at_line(stop, stop.line, message, "Start the line in the same column as the key or entry above.")


def _ending_hint(stop: _Stop) -> str:
    if stop.sign in "]}":
        return f"Delete {stop.sign} or write its partner before it."
    found = _KEY_AND_VALUE.match(stop.text)
    value = found["value"] if found else ""
    inner = value[1:-1]
    if found and value[0] == value[-1] == "'" and '"' not in inner and len(inner) < _LONGEST_VALUE:
        return f'Use the other kind of quotation mark: {found["key"]}: "{inner}"'
    return "Put quotation marks round the whole value; write the same mark inside it twice."


def _explain_missing_value(stop: _Stop) -> Mistake:
    rest = stop.text[stop.column :].strip()
    if rest:
        message = f"YAML expects a value here, but found {quote(rest)}."
        return _at_sign(stop, message, "Put quotation marks round a value with brackets or braces.")
    message = "A bracket or brace above or before this place is never closed."
    return _at_sign(stop, message, "Write the closing bracket, or put the whole value in quotation marks.")


def _explain_no_dash(stop: _Stop) -> Mistake:
    message = f"YAML expects an entry of the list here, but found {quote(stop.text)}."
    return _at_line(stop, stop.line, message, 'Begin the line with "- ", or indent it.')


def _explain_dash(stop: _Stop) -> Mistake:
    message = "A dash begins a list here, but a list must begin on its own line."
    return _at_sign(stop, message, "Start a new line before the dash, or put the value in quotation marks.")


def _explain_second_start(stop: _Stop) -> Mistake:
    message = "A second --- begins here, but the file may have one part only."
    return _at_line(stop, stop.line, message, "Delete the line with ---.")


def _explain_escape(stop: _Stop) -> Mistake:
    column = stop.text.rfind("\\", 0, stop.column + 1)
    column = column if column >= 0 else stop.column
    message = f"{quote(stop.text[column : column + 2])} means nothing between double quotation marks."
    hint = "Write two backslashes, or use single quotation marks."
    return Mistake(stop.line, column, column + 2, message, hint)


def _explain_block(stop: _Stop) -> Mistake:
    sign = stop.lines[stop.start_line][stop.start_column : stop.start_column + 1]
    message = f"After {quote(sign)} the text must begin on the next line."
    return _at_start(stop, message, _quoting_hint(stop.lines[stop.start_line]))


def _explain_other(stop: _Stop, problem: str) -> Mistake:
    message = f"YAML cannot be read here: {' '.join(problem.split()[:12])}."
    return _at_sign(stop, message, "Check indentation, quotation marks and brackets in and above this line.")


# The first fragment that is in the parser's words decides.
_CASES: tuple[tuple[str, Callable[[_Stop], Mistake]], ...] = (
    ("found a tab character", _explain_tab),
    ("cannot start any token", _explain_first_sign),
    ("mapping values are not allowed", _explain_colon),
    ("could not find expected ':'", _explain_key_without_colon),
    ("unknown escape", _explain_escape),
    ("scanning a quoted scalar", _explain_open_quotation),
    ("scanning a double-quoted", _explain_escape),
    ("node content", _explain_missing_value),
    ("parsing a flow sequence", _explain_open_list),
    ("parsing a flow mapping", _explain_open_braces),
    ("parsing a block mapping", _explain_wrong_key),
    ("parsing a block collection", _explain_no_dash),
    ("entries are not allowed", _explain_dash),
    ("mapping keys are not allowed", _explain_first_sign),
    ("scanning a block scalar", _explain_block),
    ("scanning an alias", _explain_special_start),
    ("scanning an anchor", _explain_special_start),
    ("undefined alias", _explain_special_start),
    ("scanning a tag", _explain_special_start),
    ("undefined tag handle", _explain_special_start),
    ("another document", _explain_second_start),
)
