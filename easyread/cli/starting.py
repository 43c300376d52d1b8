"""Writes the files of a new site or topic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml

from easyread.cli.project import Project
from easyread.content.front_matter import read_front_matter
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source
from easyread.destinations.new_files import make_files
from easyread.errors import CannotWrite
from easyread.model.site import OutFile
from easyread.render.bundled import bundled_themes

# Pictures of the bundled theme that the starter's rows show: id -> what the picture shows.
PICTURES = {
    "reading": "A person reads a page with pictures.",
    "tick-list": "A list with ticks.",
    "talking": "Two people talk.",
    "question": "A large question mark.",
}

# The guide that writers of easy texts follow, by primary language.
PROFILES = {"de": "leichte-sprache", "en": "uk-gov", "fr": "falc"}
OTHER_PROFILE = "inclusion-europe"

TOPIC = """---
title: {title}
summary: Say in one sentence what this is about.
order: {order}
---

## What it is {{ #what }}

Write the standard text here. Sections start with two hash marks; each should have an id.
"""

EASY_TOPIC = """---
title: {title}
summary: Say what this is about.
order: {order}
---

## What is it? {{ #what }}

![](picture:{picture})
Write one short sentence here.
Write one more sentence.
"""


def new_site(folder: Path, title: str, language: str) -> Path:
    """Makes a site in `folder`, which must be new or empty; without a title its name gives one. Raises CannotWrite."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotWrite(f"“{folder}” is there already.", "Choose another name.")
    make_files(folder, _starter_files(title or title_from(folder.name), language))
    return folder


def _starter_files(title: str, language: str) -> Iterator[OutFile]:
    profile = PROFILES.get(language.partition("-")[0], OTHER_PROFILE)
    for path, text in _files(resources.files("easyread.cli") / "starter", ""):
        filled = _fill(text, language=language, profile=profile, title=_quoted(title))
        yield OutFile(".gitignore" if path == "gitignore" else path, filled.encode())
    pictures = bundled_themes() / "default" / "assets" / "pictures"
    entries = {}
    for name, shows in PICTURES.items():
        yield OutFile(f"content/pictures/{name}.svg", (pictures / f"{name}.svg").read_bytes())
        entries[name] = {
            "file": f"{name}.svg",
            "shows": shows,
            "credit": "the easyread project",
            "licence": "CC-BY-4.0",
        }
    text = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True)
    yield OutFile("content/pictures/pictures.yml", text.encode())


def _fill(text: str, **values: str) -> str:
    """The text with its `{names}` filled in; other braces stay, also those in values."""
    return re.sub(r"\{(\w+)\}", lambda name: values.get(name[1], name[0]), text)


def new_topic(project: Project, name: str, title: str) -> tuple[Path, Path]:
    """Makes the standard and the easy document of a topic. Raises CannotWrite when one is there."""
    topic = name.strip("/").removesuffix(".md").removesuffix(".easy")
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*", topic):
        raise CannotWrite(
            f"“{name}” cannot be the name of a topic.",
            "Use small letters, digits and hyphens, such as principles/fairness.",
        )
    standard, easy = project.content / f"{topic}.md", project.content / f"{topic}.easy.md"
    for path in (standard, easy):
        if path.exists():
            raise CannotWrite(f"“{path.as_posix()}” is there already.", "Choose another name.")
    title = title or title_from(topic.rpartition("/")[2])
    values = {"title": _quoted(title), "order": _last_order(standard.parent) + 1, "picture": _first_picture(project)}
    texts = (f"{topic}.md", TOPIC), (f"{topic}.easy.md", EASY_TOPIC)
    make_files(project.content, (OutFile(path, text.format(**values).encode()) for path, text in texts))
    return standard, easy


def title_from(name: str) -> str:
    """A title from a file name: "being-fair" gives "Being fair"."""
    words = re.sub(r"[-_]+", " ", name).strip()
    return words[:1].upper() + words[1:] or "My site"


def _files(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files(entry, f"{prefix}{entry.name}/")
        else:
            found.append((prefix + entry.name, entry.read_text(encoding="utf-8")))
    return found


def _quoted(title: str) -> str:
    """A title as YAML takes it: quoted only where it must be."""
    return yaml.safe_dump(title, allow_unicode=True, width=10_000).removesuffix("\n").removesuffix("\n...")


def _last_order(folder: Path) -> int:
    """The highest `order` in a folder of content; that of its own index is its place among other folders."""
    neighbours = (path for path in folder.glob("*.md") if path.name.partition(".")[0] != "index")
    orders = [0]
    for path in (*neighbours, *folder.glob("*/index*.md")):
        recorder = Recorder(path.name)  # what is wrong in other documents is for a check to tell
        with suppress(OSError):
            front, _ = read_front_matter(decode_source(path.read_bytes(), recorder), path.name, recorder)
            orders.append(front.order)
    return max(orders)


def _first_picture(project: Project) -> str:
    """A picture that the site has, so that the new topic builds; its author will choose better ones."""
    try:
        entries = yaml.safe_load((project.content / "pictures" / "pictures.yml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        entries = None
    return next(iter(entries)) if isinstance(entries, dict) and entries else "write-a-picture-id"
