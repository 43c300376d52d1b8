"""Themes: where their files lie, and how their templates become HTML.

A theme is looked up in the project's `themes/` folder, among the themes that plug-ins bring, and among the
bundled ones. It may name parents in `theme.toml`; the bundled default theme stands behind all of them, so a
theme needs only the files it changes. A template can extend the one it replaces: `{% extends "default/page.html" %}`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateError
from markupsafe import Markup

from easyread.errors import ThemeError
from easyread.render.bundled import bundled_themes
from easyread.render.compiled_templates import CompiledTemplates
from easyread.render.context import Context
from easyread.render.filters import css_string, strong, whole_words
from easyread.render.page_scope import Icons, PageScope
from easyread.render.shared_parts import SharedParts
from easyread.render.template_errors import explain_template_error
from easyread.render.texts import Texts
from easyread.render.theme_files import ReadTemplates, ThemeFolder, ThemePlace, read_folder
from easyread.render.theme_settings import read_parents, unknown_parent
from easyread.wording import did_you_mean, quote

DEFAULT = "default"

_COMPILED = CompiledTemplates()


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme ready for use. `folders` are its own and its parents', nearest first, as they were read."""

    folders: tuple[ThemeFolder, ...]
    environment: Environment = field(compare=False, repr=False)


def load_theme(
    name: str,
    project: Path | None,
    *,
    plugged: Mapping[str, Path] | None = None,
    named_in: str = "",
) -> Theme:
    """The theme of that name. Raises ThemeError when there is none, or when `theme.toml` cannot be read.

    `project` is the folder beside `content/`; `plugged` maps names to theme folders of plug-ins; `named_in` is the file
    that names the theme.
    """
    places = [project / "themes"] if project else []
    if not _folders_named(name, places, plugged or {}):
        raise ThemeError(f"There is no theme {quote(name)}.", _near_themes(name, places, plugged or {}), named_in)
    return open_theme(tuple(read_folder(*found) for found in _find_folders(name, places, plugged or {})))


def open_theme(folders: tuple[ThemeFolder, ...]) -> Theme:
    """The theme whose folders have been read, in this process or in another one."""
    environment = _environment(folders)
    icons: dict[str, str] = {}
    for folder in reversed(folders):  # the nearest folder wins
        icons.update(folder.icons)
    environment.globals["icon"] = Icons({name: Markup(icon) for name, icon in icons.items()})
    SharedParts.of(environment).is_on = not any(folder.templates for folder in folders[:-1])
    return Theme(folders, environment)


def render_template(theme: Theme, template: str, context: Context, texts: Texts) -> str:
    """The HTML of a template. Raises ThemeError with the template's file, line and excerpt when it is broken."""
    try:
        return theme.environment.get_template(template).render(page=context, t=texts)
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise explain_template_error(error, tuple(folder.place for folder in theme.folders)) from error


def _find_folders(name: str, places: Sequence[Path], plugged: Mapping[str, Path]) -> tuple[tuple[str, ThemePlace], ...]:
    """The theme's folder and its parents', breadth first, each once; the bundled default comes last."""
    found: dict[Path, tuple[str, ThemePlace]] = {}
    queue: list[tuple[str, ThemePlace | None]] = [(name, None)]  # with the theme that names it
    while queue:
        wanted, child = queue.pop(0)
        for place in _folders_named(wanted, places, plugged):
            if place.path not in found:
                found[place.path] = (wanted, place)
                queue += [(parent, place) for parent in read_parents(place)]
                break
        else:
            if child and wanted not in (known for known, _ in found.values()):
                raise unknown_parent(child, wanted, _near_themes(wanted, places, plugged))
    default = ThemePlace((bundled_themes() / DEFAULT).resolve(), DEFAULT)
    found.pop(default.path, None)
    return (*found.values(), (DEFAULT, default))


def _folders_named(name: str, places: Sequence[Path], plugged: Mapping[str, Path]) -> tuple[ThemePlace, ...]:
    """The folders of that name, none for one that leads out of `themes/`: nobody would see what changes there."""
    if Path(name).is_absolute() or ".." in Path(name).parts:
        return ()
    candidates = [(folder / name, (folder / name).as_posix()) for folder in places]
    if name in plugged:
        candidates.append((plugged[name], name))
    candidates.append((bundled_themes() / name, name))
    return tuple(ThemePlace(folder.resolve(), shown) for folder, shown in candidates if folder.is_dir())


def _near_themes(name: str, places: Sequence[Path], plugged: Mapping[str, Path]) -> str:
    folders = [place for place in (*places, bundled_themes()) if place.is_dir()]
    names = sorted({folder.name for place in folders for folder in place.iterdir() if folder.is_dir()} | set(plugged))
    return f"{did_you_mean(name, names)} Themes found: {', '.join(names)}.".lstrip()


def _environment(folders: Sequence[ThemeFolder]) -> Environment:
    loaders = [ReadTemplates(folder) for folder in folders]
    # Later folders win a name: “default/…” means the bundled theme even when the project's is called so too.
    prefixes = {folder.name: loader for folder, loader in zip(folders, loaders, strict=True)}
    environment = Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader(prefixes)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_COMPILED,
        extensions=[SharedParts],
    )
    environment.context_class = PageScope
    environment.filters.update(strong=strong, css_string=css_string, whole_words=whole_words)
    return environment
