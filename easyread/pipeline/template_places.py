"""Tells for what the theme did wrong which template did it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from easyread.model.finding import Finding, Origin
from easyread.render.template_tags import find_template, template_tags
from easyread.render.theme import Theme


def name_templates(findings: Iterable[Finding], theme: Theme) -> list[Finding]:
    """The findings, those in start tags of the theme with their template. Reads templates only when there are such."""
    found = list(findings)
    texts = {finding.text for finding in found if _is_theme_tag(finding)}
    if not texts:
        return found
    tags = template_tags(theme)
    places = {text: find_template(text, tags) for text in texts}
    return [replace(item, template=places[item.text]) if _is_theme_tag(item) else item for item in found]


def _is_theme_tag(finding: Finding) -> bool:
    return finding.origin is Origin.THEME and finding.text.startswith("<")
