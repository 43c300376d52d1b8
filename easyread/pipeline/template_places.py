"""Tells for what the theme did wrong which template did it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from easyread.model.finding import Finding, Origin
from easyread.render.template_tags import TemplateTag, find_template

Tags = Callable[[], Sequence[TemplateTag]]


def name_templates(findings: Iterable[Finding], read_tags: Tags) -> list[Finding]:
    """The findings, those in start tags of the theme with their template. Reads templates only when there are such."""
    found = list(findings)
    texts = {finding.text for finding in found if _is_theme_tag(finding)}
    if not texts:
        return found
    tags = read_tags()
    places = {text: find_template(text, tags) for text in texts}
    return [replace(item, template=places[item.text]) if _is_theme_tag(item) else item for item in found]


def _is_theme_tag(finding: Finding) -> bool:
    return finding.origin is Origin.THEME and finding.text.startswith("<")
