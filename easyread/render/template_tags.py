"""Which template of a theme made an element: its start tag is compared with those that stand in the templates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.render.theme import Theme

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
# Matches "{{ page.title }}" and "{% if x %}"; what they print is not known here.
PRINTED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# What may or may not be there: from the first statement in a tag to the last. Matches "{% if x %} a{% endif %}".
UNSURE = re.compile(r"\{%.*%\}|\{\{.*?\}\}", re.DOTALL)
# Matches '<a href="{{ link.url }}"{% if a > b %} class="on"{% endif %}>'; not "</a>" and not a stray "<".
TAG = re.compile(rf"<[a-zA-Z](?:{PRINTED.pattern}|[^<>{{])*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TemplateTag:
    """A start tag of a template: where it stands, what it can print, and how many of its characters are fixed."""

    place: str
    pattern: re.Pattern[str]
    fixed: int


def template_tags(theme: Theme) -> tuple[TemplateTag, ...]:
    """The start tags of the templates that a theme uses; a template that another one replaces is left out."""
    found: list[TemplateTag] = []
    seen: set[str] = set()
    for folder in theme.folders:
        for path, content in sorted(folder.templates.items()):
            if path.endswith(".html") and path not in seen:
                seen.add(path)
                found += _tags(content.decode(errors="replace"), f"{folder.name}/templates/{path}")
    return tuple(found)


def find_template(tag: str, tags: Sequence[TemplateTag]) -> str:
    """The place of the template tag that made a start tag, as "theme/templates/file:line".

    The one with the most fixed characters counts; "" where none fits or several fit as well.
    """
    fitting = [known for known in tags if known.pattern.fullmatch(tag)]
    most = max((known.fixed for known in fitting), default=0)
    best = [known.place for known in fitting if known.fixed == most]
    return best[0] if len(best) == 1 else ""


def _tags(source: str, place: str) -> list[TemplateTag]:
    text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
    found = []
    for match in TAG.finditer(text):
        parts = UNSURE.split(match[0])
        pattern = re.compile(".*?".join(_pattern(part) for part in parts), re.DOTALL)
        line = text.count("\n", 0, match.start()) + 1
        found.append(TemplateTag(f"{place}:{line}", pattern, sum(map(len, parts))))
    return found


def _pattern(words: str) -> str:
    """Words as a pattern in which white space may be any white space."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", words)))
