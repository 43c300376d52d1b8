"""In a window of 40 cells nothing that a table says is lost."""

from __future__ import annotations

import io

from rich.console import Console

from easyread.checking.figures import Figure, Figures, Range, TextFigures, Unit
from easyread.model.document import Version
from easyread.registry.registry import load_rules
from easyread.reporters.figures_report import print_figures
from easyread.reporters.rule_report import print_rules


def console_of(width: int) -> tuple[Console, io.StringIO]:
    output = io.StringIO()
    return Console(file=output, width=width, color_system=None, emoji=False, markup=False), output


def test_names_of_rules_can_be_copied() -> None:
    rules = load_rules()
    for width in (40, 69, 70, 80, 200):
        console, output = console_of(width)
        print_rules(rules, console)
        assert {rule.id for rule in rules} <= set(output.getvalue().split()), width


def test_figures_stand_beside_those_of_published_easy_read() -> None:
    figure = Figure("several_ideas_share", 0.5, Unit.SHARE, Range(0.16, 0.28, ("a source",)))
    text = TextFigures("a.easy.md", Version.EASY, 1, 2, 9, 1, (figure,))
    console, output = console_of(40)
    print_figures(Figures((15, 20), (), (text,)), console)
    assert {"50", "16", "28", "above"} <= set(output.getvalue().split())
