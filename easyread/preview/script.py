"""The panel's own files: its script, in one from several, and its style sheet."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

SHEET = "panel.css"


@cache
def panel_script() -> bytes:
    """The script: the parts in the order of their names, in one function so that no name of theirs leaks."""
    folder = files(__package__).joinpath("assets")
    parts = sorted((part for part in folder.iterdir() if part.name.endswith(".js")), key=lambda part: part.name)
    text = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    return f'(function () {{\n"use strict";\n{text}}})();\n'.encode()


@cache
def panel_sheet() -> bytes:
    """The style sheet of the panel."""
    return files(__package__).joinpath("assets", SHEET).read_bytes()
