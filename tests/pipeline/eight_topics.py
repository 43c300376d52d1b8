"""A small site that has a bit of everything: both versions, a section, Welsh, terms, pictures, sources, a theme."""

from __future__ import annotations

from collections.abc import Mapping

SITE = """title: The Boat Club
easy_title: Boat Club
summary: A course about boats.
language: en-GB
publisher: The Boat Club
licence: CC-BY-4.0
theme: harbour
contact:
  email: boats@example.org
  standard: Write to us.
  easy: Write to us.
"""

GLOSSARY = """harbour:
  forms: [harbours]
  standard: A place where boats are safe.
  easy: A harbour is a safe place for boats.
  picture: boat
  avoid: [haven]
  sources: [smith-2001]
crew:
  forms: [crews]
  standard: The people who work on a boat.
  easy: The crew are the people on a boat.
"""

WELSH_GLOSSARY = """criw:
  standard: Y bobl sy'n gweithio ar gwch.
  easy: Y criw yw'r bobl ar y cwch.
"""

PICTURES = """boat:
  file: boat.svg
  shows: A boat on a lake.
  tags: [boat, lake]
  credit: The Boat Club
  licence: CC-BY-4.0
rope:
  file: rope.svg
  shows: A rope with a knot.
  credit: The Boat Club
  licence: CC0-1.0
"""

REFERENCES = """smith-2001:
  title: All about boats
  authors: ["Smith, Ann"]
  year: 2001
jones-2010:
  title: Knots
  organisation: Rope Society
  year: 2010
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><circle cx="5" cy="5" r="4"/></svg>\n'

STANDARD = """---
title: {title}
summary: What {title} is about.
order: {order}
{more}---

The [[harbour]] is where the [[crew]] meets. See [another page]({other}.md#why) and [@smith-2001].

## Why it matters {{ #why }}

Boats are utilised by a plethora of persons for the purpose of conveyance, and it is the case that the harbour was built
by them before the bridge that nobody uses any more was opened by the council in the year of the great storm.

![A knot](picture:rope)

## What to do {{ #what }}

1. Tie the rope.
2. Check the rope [twice]({other}.md).
"""

EASY = """---
title: {title}
summary: About {title}.
order: {order}
---

## Why? {{ #why }}

![](picture:boat)
A **harbour** is a safe place.
The **crew** works there, and the boats are tied up by them.

## What to do {{ #do covers="what" }}

![](picture:rope)
Do 2 things:

- tie the rope
- check it
"""

TOPICS = {
    "boats": ("Boats", "picture: boat\nkind: principle\nrelated: [knots/splice]\n"),
    "weather": ("Weather", "updated: 2026-03-01\n"),
    "safety": ("Safety", ""),
    "knots/index": ("Knots", "kind: unit\n"),
    "knots/splice": ("Splices", "kind: case-study\nrelated: [boats]\n"),
    "knots/bowline": ("Bowlines", "short_title: Bowline\n"),
}

# The project's own version of one template of the bundled theme, and a little style.
PAGER = """{% if page.pager.next %}
<nav class="pager" aria-label="{{ t('pager.label') }}"><a rel="next" href="{{ page.pager.next.url }}">Sail on</a></nav>
{% endif %}
"""
STYLE = ".club { color: #123456; }\n"

LINKS = {
    "boats": "weather",
    "weather": "safety",
    "safety": "knots/index",
    "knots/index": "splice",
    "knots/splice": "bowline",
    "knots/bowline": "../boats",
}


def new_files() -> dict[str, bytes]:
    """The files of the project, by their path in it."""
    return {path: text.encode() for path, text in {**_texts(), **_topics()}.items()}


def _texts() -> Mapping[str, str]:
    return {
        "content/site.yml": SITE,
        "content/glossary.yml": GLOSSARY,
        "content/glossary.cy.yml": WELSH_GLOSSARY,
        "content/references.yml": REFERENCES,
        "content/pictures/pictures.yml": PICTURES,
        "content/pictures/boat.svg": SVG.format(size=10),
        "content/pictures/rope.svg": SVG.format(size=20),
        "content/files/form.pdf": "%PDF-1.4 a form\n",
        "content/index.md": "---\ntitle: Welcome\nsummary: Start here.\n---\n\nStart with [boats](boats.md).\n",
        "content/index.easy.md": "---\ntitle: Welcome\nsummary: Start.\n---\n\n![](picture:boat)\nHello.\n",
        "content/boats.cy.md": "---\ntitle: Cychod\nsummary: Am gychod.\n---\n\n## Pam { #why }\n\nY [[criw]].\n",
        "themes/harbour/theme.toml": 'parents = ["default"]\n',
        "themes/harbour/templates/components/pager.html": PAGER,
        "themes/harbour/assets/css/90-club.css": STYLE,
    }


def _topics() -> Mapping[str, str]:
    texts = {}
    for order, (name, (title, more)) in enumerate(TOPICS.items(), 1):
        texts[f"content/{name}.md"] = STANDARD.format(title=title, order=order, more=more, other=LINKS[name])
        texts[f"content/{name}.easy.md"] = EASY.format(title=title, order=order)
    return texts
