"""Pages made from facts: word list, credits, references, site map, help. One module a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from easyread.render.checked import Checked
from easyread.render.context import Context
from easyread.render.generated.about import about_context
from easyread.render.generated.accessibility import accessibility_context
from easyread.render.generated.how_to_use import how_to_use_context
from easyread.render.generated.not_found import not_found_context
from easyread.render.generated.picture_list import pictures_context
from easyread.render.generated.reference_list import references_context
from easyread.render.generated.site_map import site_map_context
from easyread.render.generated.word_list import word_list_context
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.urls import (
    ABOUT,
    ACCESSIBILITY,
    HOW_TO_USE,
    NOT_FOUND,
    PICTURES,
    REFERENCES,
    SITE_MAP,
    WORD_LIST,
)


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """How a page made from facts comes about."""

    template: str
    context: Callable[[SitePlan, PagePlan, Checked], Context]


GENERATED: Mapping[str, GeneratedPage] = MappingProxyType(
    {
        WORD_LIST: GeneratedPage("word-list.html", word_list_context),
        PICTURES: GeneratedPage("pictures.html", pictures_context),
        REFERENCES: GeneratedPage("references.html", references_context),
        SITE_MAP: GeneratedPage("site-map.html", site_map_context),
        HOW_TO_USE: GeneratedPage("rows.html", how_to_use_context),
        ABOUT: GeneratedPage("rows.html", about_context),
        ACCESSIBILITY: GeneratedPage("rows.html", accessibility_context),
        NOT_FOUND: GeneratedPage("404.html", not_found_context),
    }
)
