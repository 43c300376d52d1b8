"""The registry: built-ins and entry points, gathered once into a frozen value.

A package adds to easyread with values, not events. Its entry points name them:
`easyread.rules` a Rule, `easyread.exporters` an Exporter, `easyread.markdown` a function that makes a
Python-Markdown extension, `easyread.themes` the path of a theme folder.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoints, entry_points
from pathlib import Path
from typing import Any

from markdown.extensions import Extension

import easyread.exporters
import easyread.rules
from easyread.checking.rule import Rule
from easyread.exporters.exporter import Exporter

Find = Callable[..., EntryPoints]
"""Gives the entry points of a group."""


@dataclass(frozen=True, slots=True)
class Registry:
    """What this installation of easyread can do. Rules come in the order of families, then ids."""

    rules: tuple[Rule[Any], ...]
    exporters: tuple[Exporter, ...]
    markdown: tuple[Callable[[], Extension], ...]
    themes: tuple[tuple[str, Path], ...]


def load_registry(*, with_rules: bool = True) -> Registry:
    """Built-ins and plug-ins. Imports every rule unless told otherwise, so call it once."""
    find = entry_points().select  # of all groups at once, because each look reads the lists of all packages
    exporters = [*_built_in("EXPORTER", easyread.exporters), *_plugged("easyread.exporters", find)]
    return Registry(
        rules=_rules(find) if with_rules else (),
        exporters=tuple(sorted(exporters, key=_id)),
        markdown=tuple(_plugged("easyread.markdown", find)),
        themes=plugged_themes(find),
    )


def plugged_themes(find: Find | None = None) -> tuple[tuple[str, Path], ...]:
    """The names and folders of the themes that plug-ins bring; `find` looks among entry points that are read."""
    points = (find or entry_points)(group="easyread.themes")
    return tuple((point.name, Path(point.load())) for point in points)


def load_rules() -> tuple[Rule[Any], ...]:
    """All rules, built-in and plugged in."""
    return _rules(entry_points().select)


def _rules(find: Find) -> tuple[Rule[Any], ...]:
    rules: list[Rule[Any]] = [*_built_in("RULE", easyread.rules), *_plugged("easyread.rules", find)]
    families = ("language", "layout", "pairs", "site", "html")
    return tuple(sorted(rules, key=lambda rule: (families.index(rule.family.value), rule.id)))


def _built_in(name: str, package: Any) -> Iterator[Any]:
    """The value called `name` of each module in a package that has one."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        value = getattr(importlib.import_module(found.name), name, None)
        if value is not None and not found.ispkg:
            yield value


GROUPS = ("easyread.rules", "easyread.exporters", "easyread.markdown", "easyread.themes")


def plug_in_modules() -> frozenset[str]:
    """The names of the modules that plug-ins live in."""
    find = entry_points().select
    return frozenset(point.module for group in GROUPS for point in find(group=group))


def plug_in_packages() -> tuple[str, ...]:
    """The names of the packages that bring plug-ins."""
    find = entry_points().select
    packages = (point.dist for group in GROUPS for point in find(group=group))
    return tuple(sorted({package.name for package in packages if package is not None}))


def _plugged(group: str, find: Find) -> Iterator[Any]:
    for point in sorted(find(group=group), key=lambda point: point.name):
        yield point.load()


def _id(exporter: Exporter) -> str:
    return exporter.id
