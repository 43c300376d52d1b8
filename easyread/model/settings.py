"""The settings of a site, as `site.yml` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from easyread.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Contact:
    """How readers reach the publisher. `standard` and `easy` are free sentences for each version."""

    email: str = ""
    phone: str = ""
    post: str = ""
    web: str = ""
    relay: str = ""
    standard: str = ""
    easy: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """Who made the site and why, one text for each version."""

    made_by: str = ""
    easy_made_by: str = ""
    why: str = ""
    easy_why: str = ""


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which rules run on the site: ids or families, and severities that the site changes."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything `site.yml` can say. Only `title` must be there.

    `easy_language` is the tag of easy pages in `hreflang` and metadata; `easy_html_language` is what
    `<html lang>` says on them (empty: the same as `language`, because screen readers choose a voice by it).
    """

    title: str
    easy_title: str = ""
    summary: str = ""
    easy_summary: str = ""
    language: str = "en-GB"
    easy_language: str = ""
    easy_html_language: str = ""
    publisher: str = ""
    licence: str = ""
    copyright: str = ""
    profile: str = "uk-gov"
    url: str = ""
    theme: str = "default"
    picture: str = ""
    contact: Contact = Contact()
    about: About = About()
    check: CheckSettings = CheckSettings()
