"""What is wrong with a template, said to the person who wrote it: file, line, excerpt, what to do."""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from easyread.errors import ThemeError
from easyread.render import context
from easyread.render.theme_files import ThemePlace

# Matches "'x.DocumentContext object' has no attribute 'tittle'" and "'pgae' is undefined".
UNKNOWN = re.compile(r"has no attribute '(?P<attribute>\w+)'|^'(?P<variable>\w+)' is undefined")


def explain_template_error(error: Exception, places: Sequence[ThemePlace]) -> ThemeError:
    """The error of the template engine as one that names the place. `places` are the theme's, nearest first."""
    file, line = _place(error, places)
    shown = _shown(file, places)
    source = _source_line(file, line)
    wrong = _unknown_name(error)
    column = _column(source, wrong)
    place = f"{shown}:{line}:{column}" if file and line else shown
    return ThemeError(_message(error), _hint(error, places, wrong), place, source.strip())


def _place(error: Exception, places: Sequence[ThemePlace]) -> tuple[Path | None, int]:
    """The template file and line: what a syntax error says, else the innermost template of the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return (Path(error.filename) if error.filename else None), error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        file = Path(frame.filename)
        if any(place.path in file.parents for place in places):
            return file, frame.lineno or 0
    return None, 0


def _shown(file: Path | None, places: Sequence[ThemePlace]) -> str:
    return next((place.show(file) for place in places if file and place.path in file.parents), str(file or ""))


def _source_line(file: Path | None, line: int) -> str:
    if file is None or not file.is_file() or not line:
        return ""
    lines = file.read_text(encoding="utf-8").splitlines()
    return lines[line - 1] if line <= len(lines) else ""


def _column(source: str, name: str) -> int:
    """Where the unknown name stands in the line, else where the line's first tag or word does. 1-based."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", source) if name else None
    found = found or re.search(r"{[{%#]", source) or re.search(r"\S", source)
    return found.start() + 1 if found else 1


def _unknown_name(error: Exception) -> str:
    """The name that is not there: "tittle" for `page.tittle`; "" for other mistakes."""
    found = UNKNOWN.search(error.message or "") if isinstance(error, UndefinedError) else None
    return found["attribute"] or found["variable"] if found else ""


def _message(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"There is no template “{error.name}”."
    if isinstance(error, UndefinedError):
        name = _unknown_name(error)
        return f"The template uses “{name}”, which is not there." if name else f"The template: {error.message}."
    if isinstance(error, TemplateError):
        return f"The template cannot be read: {error.message}"
    return f"The template cannot go on: {error}"


def _hint(error: Exception, places: Sequence[ThemePlace], wrong: str) -> str:
    if isinstance(error, TemplateNotFound):
        return "Templates are looked for in: " + ", ".join(f"{place.shown}/templates" for place in places) + "."
    if isinstance(error, UndefinedError):
        near = get_close_matches(wrong, _offered_names(), n=1) if wrong else []
        if near:
            return f"Did you mean “{near[0]}”?"
        return "Check the spelling. What a page offers is listed in easyread/render/context.py."
    if not isinstance(error, TemplateError):
        return "Check the values that this line puts together. easyread/render/context.py says what they are."
    return "Check that every {% block %}, {% if %} and {% for %} is closed, and that names are spelt right."


def _offered_names() -> list[str]:
    """The names of everything that contexts give to templates."""
    contexts = (item for item in vars(context).values() if isinstance(item, type))
    return sorted({"page", "t", "icon"}.union(*(item.__annotations__ for item in contexts)))
