"""The offline pack: the built site in one ZIP, for people who have no server and no internet.

Unpack it anywhere, open START-HERE.html. Everything in it is listed with its digest in manifest.json, and who
owns what stands in LICENCES.txt.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from html import escape

from easyread import __version__
from easyread.exporters.exporter import BuiltSite, Exporter
from easyread.model.document import Version
from easyread.model.picture import Picture
from easyread.model.site import OutFile, Site
from easyread.render.filters import whole_words
from easyread.render.texts import Texts, direction
from easyread.render.urls import HOME, page_url
from easyread.strings import Strings, load_strings

START = "START-HERE.html"
LICENCES = "LICENCES.txt"
MANIFEST = "manifest.json"
FOLDER = "site/"

START_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
  :root {{ color-scheme: light dark; }}
  body {{ font: 1.375rem/1.5 "Atkinson Hyperlegible Next", Verdana, Arial, sans-serif; margin: 2rem auto;
         max-width: 40rem; padding: 0 1rem; }}
  h1 {{ font-size: 1.6em; line-height: 1.25; overflow-wrap: break-word; }}
  section {{ margin-top: 3rem; }}
  .whole {{ white-space: nowrap; }}
  a {{ display: block; margin: 1rem 0; padding: 1rem 1.5rem; border: 3px solid; border-radius: 0.75rem;
      color: inherit; }}
  a:focus-visible {{ outline: 4px solid; outline-offset: 4px; }}
</style>
</head>
<body>
<main>
<h1>{heading}</h1>
{choices}
<p>{help}</p>
{others}</main>
</body>
</html>
"""


def export_offline(built: BuiltSite, strings: Strings) -> Iterator[OutFile]:
    """The start page, the files of the site under `site/`, the licences, and last the manifest."""
    listed: list[dict[str, object]] = []
    for file in _files(built, strings):
        listed.append(
            {"path": file.path, "bytes": len(file.content), "sha256": hashlib.sha256(file.content).hexdigest()}
        )
        yield file
    manifest = {
        "title": built.settings.title,
        "language": built.settings.language,
        "licence": built.settings.licence,
        "made_with": f"easyread {__version__}",
        "start": START,
        "files": listed,
    }
    yield OutFile(MANIFEST, (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())


def _files(built: BuiltSite, strings: Strings) -> Iterator[OutFile]:
    yield OutFile(START, _start_page(built.site, strings).encode())
    yield OutFile(LICENCES, _licences(built, strings).encode())
    for file in built.files():
        yield OutFile(FOLDER + file.path, file.content)


def _start_page(site: Site, strings: Strings) -> str:
    """The page to begin with. It leads to each home page that there is, also those in other languages."""
    language = site.settings.language
    others = sorted({item.language for item in site.documents if item.topic == HOME} - {language})
    return START_PAGE.format(
        language=escape(language),
        direction=direction(language),
        title=escape(site.settings.title),
        heading=whole_words(site.settings.title),
        choices="\n".join(_choices(site, language, strings)),
        help=escape(strings("pack.start.help")),
        others="".join(_in_language(site, other) for other in others),
    )


def _choices(site: Site, language: str, strings: Strings) -> Iterator[str]:
    """The ways to the home pages in a language, the easy one first."""
    homes = {item.version for item in site.documents if item.topic == HOME and item.language == language}
    if len(homes) > 1:
        yield f"<p>{escape(strings('pack.start.choose'))}</p>"
    for version in (Version.EASY, Version.STANDARD):
        if version in homes:
            url = FOLDER + page_url(HOME, version, language, site.settings)
            yield f'<p><a href="{escape(url)}">{escape(strings(f"pack.start.{version.value}"))}</a></p>'


def _in_language(site: Site, language: str) -> str:
    """The choices in another language, in its own words."""
    strings = load_strings(language, site.own_texts(language))
    name = Texts(strings, Version.STANDARD).language_name(language)
    lines = (
        f'<section lang="{escape(language)}" dir="{direction(language)}">',
        f"<h2>{escape(name)}</h2>",
        *_choices(site, language, strings),
        "</section>\n",
    )
    return "\n".join(lines)


def _licences(built: BuiltSite, strings: Strings) -> str:
    settings = built.settings
    head = [
        settings.title,
        strings("pack.licences.text", publisher=settings.publisher or "–", licence=settings.licence or "–"),
        settings.copyright,
        strings("pack.licences.font"),
        "",
        strings("pack.licences.pictures"),
    ]
    pictures = sorted(_credit(picture) for picture in built.site.pictures.by_id.values())
    return "\n".join([*head, *pictures]) + "\n"


def _credit(picture: Picture) -> str:
    parts = (picture.file, picture.credit, picture.licence, picture.source)
    return "- " + " · ".join(part for part in parts if part)


EXPORTER = Exporter(id="offline", title="Offline pack (ZIP)", suffix=".zip", export=export_offline)
