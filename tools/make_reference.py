"""Writes the parts of docs/reference/ that are made from the code: rules.md and commands.md.

Run it after a change to a rule or a command: python tools/make_reference.py. A test compares the files with it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from easyread.checking.examples import shown_files
from easyread.checking.rule import Example, Rule
from easyread.cli.command import COMMANDS, group
from easyread.registry.registry import load_rules
from easyread.reporters.rule_report import option_line

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"


def main() -> None:
    """Writes both files."""
    for name, text in reference_files().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")


def reference_files() -> dict[str, str]:
    """The text of each file by its name."""
    return {"rules.md": rules_text(load_rules()), "commands.md": commands_text()}


def rules_text(rules: tuple[Rule[Any], ...]) -> str:
    """All rules, family by family, with numbers, examples and sources."""
    parts = [
        "# Rules\n\nMade from the rule files by `tools/make_reference.py`. ⟦ ⟧ marks what is found.\n\n"
        "A finding can be allowed at its place with a reason:\n"
        "`<!-- easyread: allow long-sentence because the law is quoted -->`\n"
    ]
    family = ""
    for rule in rules:
        if rule.family.value != family:
            family = rule.family.value
            parts.append(f"## {family.capitalize()}\n")
        parts.append(_rule_text(rule))
    return "\n".join(parts)


def _rule_text(rule: Rule[Any]) -> str:
    facts = [rule.severity.value, " and ".join(version.value for version in rule.versions)]
    if rule.certainty.value == "ask":
        facts.append("a person must judge")
    if rule.languages:
        facts.append("languages: " + ", ".join(rule.languages))
    facts += [f"WCAG {', '.join(rule.wcag)}"] if rule.wcag else []
    facts += [f"ACT {', '.join(rule.act)}"] if rule.act else []
    lines = [f"### {rule.id}\n", f"**{rule.title}.** {' · '.join(facts)}\n", rule.explanation.strip() + "\n"]
    lines += [f"- {option_line(option, quotation='`')}" for option in rule.options]
    if rule.options:
        lines.append("")
    lines += ["Good:\n", *map(_example, rule.good), "Found:\n", *map(_example, rule.bad)]
    lines.append("Sources: " + "; ".join(_source(source.name, source.url) for source in rule.sources) + ".\n")
    return "\n".join(lines)


def _example(example: Example) -> str:
    fence = "````"
    files = ((f"`{path}`:\n\n" if path else "", text) for path, text in shown_files(example))
    return "\n".join(f"{name}{fence}\n{text}\n{fence}\n" for name, text in files)


def _source(name: str, url: str) -> str:
    return f"[{name}]({url})" if url else name


def commands_text() -> str:
    """What `--help` says of every command."""
    parts = ["# Commands\n\nMade from the program by `tools/make_reference.py`.\n"]
    wide: dict[str, Any] = {"max_content_width": 100, "terminal_width": 100, "resilient_parsing": True}
    with group.make_context("easyread", [], **wide) as context:
        parts.append(f"```\n{group.get_help(context)}\n```\n")
        for name in COMMANDS:
            command = group.get_command(context, name)
            assert command is not None
            with command.make_context(name, [], parent=context, **wide) as inner:
                parts.append(f"## easyread {name}\n\n```\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    main()
