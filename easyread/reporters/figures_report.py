"""Reading figures for people, as tables, and for programs, as JSON (docs/how-to/fix-and-measure.md)."""

from __future__ import annotations

import json

from rich.console import Console
from rich.table import Table
from rich.text import Text

from easyread.checking.figures import Figure, Figures, Position, Range, TextFigures, Unit, real_easy_read
from easyread.model.document import Version
from easyread.wording import count

NO_PROOF = "Figures do not prove that people understand a text. Only readers can say that."
VERSION_NAMES = {Version.EASY: "easy read", Version.STANDARD: "standard"}
POSITION_WORDS = {
    Position.BELOW: "below it",
    Position.WITHIN: "within",
    Position.ABOVE: "above it",
}
STYLES = {Position.BELOW: "green", Position.WITHIN: "green", Position.ABOVE: "bold yellow"}


def figure_label(figure: Figure, limits: tuple[int, int]) -> str:
    """What a figure is called in tables."""
    return {
        "mean_length": "words a sentence",
        "ninth_decile": "9 of 10 sentences have up to",
        "over_first_limit": f"sentences over {limits[0]} words",
        "over_second_limit": f"sentences over {limits[1]} words",
        "passive_share": "sentences with a passive",
        "several_ideas_share": "sentences with 2 ideas or more",
        "rare_word_share": "rare words",
        "sentences_a_row": "sentences a row",
        "words_a_row": "words a row",
    }[figure.name]


def shown_value(value: float, unit: Unit) -> str:
    """A value as people read it: "12.6", "21", "27 %"."""
    if unit is Unit.SHARE:
        return f"{round(value, unit.digits) * 100:.0f} %"
    return f"{round(value, unit.digits):.1f}".removesuffix(".0")


def shown_range(found: Range, unit: Unit) -> str:
    """A range as people read it: "7 to 12 %"."""
    low, high = shown_value(found.low, unit), shown_value(found.high, unit)
    return f"{low.removesuffix(' %')} to {high}" if low != high else low


def print_figures(figures: Figures, console: Console, *, totals_only: bool = False) -> None:
    """A table for each document, then one for each version as a whole. Colours follow the console."""
    shown = figures.totals if totals_only else (*figures.documents, *figures.totals)
    for text in shown:
        _print_text(text, figures.limits, console)
    if any(text.version is Version.EASY for text in shown):
        sources = sorted({source for found in real_easy_read().values() for source in found.sources})
        console.print(Text(f"Published easy read was measured in: {', '.join(sources)}."), soft_wrap=True)
    console.print(Text(NO_PROOF), soft_wrap=True)


def _print_text(text: TextFigures, limits: tuple[int, int], console: Console) -> None:
    console.print(Text(figures_title(text), style="bold"), soft_wrap=True)
    has_ranges = any(figure.range for figure in text.figures)
    table = Table(box=None, pad_edge=False, show_edge=False, show_header=has_ranges)
    table.add_column("  figure", overflow="fold")
    table.add_column("here", justify="right", no_wrap=True)
    if has_ranges:
        table.add_column("published easy read", justify="right")
        table.add_column("", overflow="fold")
    for figure in text.figures:
        cells = [Text(f"  {figure_label(figure, limits)}"), Text(shown_value(figure.value, figure.unit))]
        if has_ranges:
            position = figure.position
            cells.append(Text(shown_range(figure.range, figure.unit) if figure.range else "–"))
            cells.append(Text(POSITION_WORDS[position], style=STYLES[position]) if position else Text())
        table.add_row(*cells)
    console.print(table)
    console.print()


def figures_title(text: TextFigures) -> str:
    """What a table of figures is about: the document or the version, with its size."""
    name = text.path or f"All {VERSION_NAMES[text.version]} documents ({text.documents})"
    numbers = [count(text.sentences, "sentence"), count(text.words, "word")]
    if text.version is Version.EASY:
        numbers.append(count(text.rows, "row"))
    return f"{name}: {', '.join(numbers)}"


def figures_json(figures: Figures) -> str:
    """One JSON object with the key `figures`; shares are from 0 to 1, lengths in words."""
    return json.dumps({"figures": figures_value(figures)}, ensure_ascii=False, indent=1)


def figures_value(figures: Figures) -> dict[str, object]:
    """Figures as plain JSON values."""
    return {
        "limits": list(figures.limits),
        "documents": [_text_value(text) for text in figures.documents],
        "totals": [_text_value(text) for text in figures.totals],
    }


def _text_value(text: TextFigures) -> dict[str, object]:
    return {
        "path": text.path,
        "version": text.version.value,
        "documents": text.documents,
        "sentences": text.sentences,
        "words": text.words,
        "rows": text.rows,
        "measures": {figure.name: _figure_value(figure) for figure in text.figures},
    }


def _figure_value(figure: Figure) -> dict[str, object]:
    value: dict[str, object] = {"value": round(figure.value, 4), "unit": figure.unit.value}
    if figure.range and figure.position:
        value["published"] = {
            "low": figure.range.low,
            "high": figure.range.high,
            "sources": list(figure.range.sources),
        }
        value["position"] = figure.position.value
    return value
