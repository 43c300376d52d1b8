"""`site.yml`: the settings of a site."""

from __future__ import annotations

from dataclasses import replace

from easyread.content.data_files import DataFile
from easyread.content.field_types import (
    LANGUAGE_TAG,
    TEXT,
    TEXTS,
    WEB_ADDRESS,
    WHOLE_NUMBER,
    any_keys,
    group_of,
    one_of,
    one_of_names,
)
from easyread.content.fields import RuleIds, Table, read_entry, record_missing
from easyread.model.finding import Severity
from easyread.model.place import START, Span
from easyread.model.profile import known_profiles
from easyread.model.settings import About, CheckSettings, Contact, Settings

SETTINGS_PATH = "site.yml"
SETTING_RULES = RuleIds("unknown-setting", "wrong-setting", "setting")
_UNTITLED = "Untitled site"

CONTACT = Table(dict.fromkeys(("email", "phone", "post", "web", "relay", "standard", "easy"), TEXT))
ABOUT = Table(dict.fromkeys(("made_by", "easy_made_by", "why", "easy_why"), TEXT))
CHECK = Table(
    {
        "select": TEXTS,
        "ignore": TEXTS,
        "severity": any_keys(one_of(Severity)),
        "options": any_keys(any_keys(WHOLE_NUMBER)),
    }
)
SETTINGS = Table(
    fields={
        "title": TEXT,
        "easy_title": TEXT,
        "summary": TEXT,
        "easy_summary": TEXT,
        "language": LANGUAGE_TAG,
        "easy_language": LANGUAGE_TAG,
        "easy_html_language": LANGUAGE_TAG,
        "publisher": TEXT,
        "licence": TEXT,
        "copyright": TEXT,
        "profile": one_of_names(known_profiles()),
        "url": WEB_ADDRESS,
        "theme": TEXT,
        "picture": TEXT,
        "contact": group_of(Contact, CONTACT),
        "about": group_of(About, ABOUT),
        "check": group_of(CheckSettings, CHECK),
    },
    required=("title",),
    other_names={
        "author": "publisher",
        "base_url": "url",
        "description": "summary",
        "lang": "language",
        "license": "licence",
        "name": "title",
        "site_name": "title",
        "site_url": "url",
    },
)

# What `site.cy.yml` says in Welsh; everything else is the same in all languages.
TRANSLATION = Table(
    fields={
        name: SETTINGS.fields[name]
        for name in ("title", "easy_title", "summary", "easy_summary", "publisher", "copyright", "contact", "about")
    },
    other_names={"author": "publisher", "description": "summary", "name": "title"},
)


def read_settings(file: DataFile) -> tuple[Settings, dict[str, Span]]:
    """The settings, and where each stands. What is wrong or missing keeps its default."""
    entry = read_entry(file.root, SETTINGS, file.source)
    if file.is_whole:
        record_missing(SETTINGS_PATH, entry, START, table=SETTINGS, source=file.source)
    values = {name: value for name, value in entry.values.items() if value != ""}
    return _complete(Settings(**{"title": _UNTITLED, **values})), dict(entry.spans)


def read_translation(file: DataFile, settings: Settings, language: str) -> Settings:
    """The settings in the words of a translation. Where it says a thing once, it says it for both versions."""
    entry = read_entry(file.root, TRANSLATION, file.source)
    values = {name: value for name, value in entry.values.items() if value != ""}
    for name in ("title", "summary"):
        if name in values:
            values.setdefault(f"easy_{name}", "")
    if "contact" in values:
        values["contact"] = _translate_contact(settings.contact, values["contact"])
    return replace(settings, language=language, **values)


def _translate_contact(contact: Contact, own: Contact) -> Contact:
    """Addresses stay where the translation has none; sentences are its own where it has any."""
    said = {name: value for name in CONTACT.fields if (value := getattr(own, name))}
    if own.standard or own.easy:
        said |= {"standard": own.standard, "easy": own.easy}
    return replace(contact, **said)


def default_settings() -> Settings:
    """The settings of a site whose `site.yml` cannot be read."""
    return _complete(Settings(_UNTITLED))


def _complete(settings: Settings) -> Settings:
    easy_language = settings.easy_language or f"{settings.language}-simple"
    return replace(settings, easy_language=easy_language)
