"""`easyread explain RULE`: what a rule finds, why it matters, what to write instead."""

from __future__ import annotations

import click

from easyread.cli import options


@click.command("explain", short_help="Explain one rule with examples.")
@click.argument("rule")
@options.output_format
def command(rule: str, output_format: str) -> None:
    """Explains one RULE, with examples and its sources.

    \b
    Examples:
      easyread explain long-sentence
      easyread explain image-name --format json
    """
    from easyread.checking.selection import find_rule
    from easyread.cli.terminal import make_console, write
    from easyread.registry.registry import load_rules
    from easyread.reporters.rule_report import explanation_json, print_explanation

    found = find_rule(load_rules(), rule)
    if output_format == "json":
        write(explanation_json(found))
    else:
        print_explanation(found, make_console())
