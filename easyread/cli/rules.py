"""`easyread rules`: lists every rule."""

from __future__ import annotations

import click

from easyread.cli import options


@click.command("rules", short_help="List all rules.")
@options.select
@options.ignore
@options.output_format
def command(select: tuple[str, ...], ignore: tuple[str, ...], output_format: str) -> None:
    """Lists the rules that `check` and `build` run.

    \b
    Examples:
      easyread rules
      easyread rules --select language
      easyread rules --format json
    """
    from easyread.checking.selection import select_rules
    from easyread.cli.terminal import make_console, write
    from easyread.registry.registry import load_rules
    from easyread.reporters.rule_report import print_rules, rules_json

    rules = select_rules(load_rules(), select=select, ignore=ignore)
    if output_format == "json":
        write(rules_json(rules))
    else:
        print_rules(rules, make_console())
