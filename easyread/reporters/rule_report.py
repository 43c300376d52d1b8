"""Rules explained: for one rule with its examples, and as a list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from easyread.checking.examples import clean_text, shown_files
from easyread.checking.rule import Example, Option, Rule
from easyread.model.finding import Certainty
from easyread.strings import NAMES, SOURCE, load_strings
from easyread.wording import count

TABLE_WIDTH = 70  # cells that a table of rules needs for whole names


def rule_value(rule: Rule[Any]) -> dict[str, object]:
    """A rule's metadata as plain JSON values."""
    return {
        "id": rule.id,
        "family": rule.family.value,
        "severity": rule.severity.value,
        "certainty": rule.certainty.value,
        "title": rule.title,
        "versions": [version.value for version in rule.versions],
        "languages": list(rule.languages) if rule.languages is not None else None,
        "wcag": list(rule.wcag),
        "act": list(rule.act),
        "sources": [{"name": source.name, "url": source.url} for source in rule.sources],
        "profiles": {
            option.name: {"default": option.default, "meaning": option.meaning, **dict(option.profiles)}
            for option in rule.options
        },
    }


def rules_json(rules: Sequence[Rule[Any]]) -> str:
    """All rules as one JSON object with `rules`."""
    return json.dumps({"rules": [rule_value(rule) for rule in rules]}, ensure_ascii=False, indent=1)


def explanation_json(rule: Rule[Any]) -> str:
    """One rule with its explanation and examples as a JSON object."""
    body = rule_value(rule) | {
        "explanation": rule.explanation.strip(),
        "good": [_example_value(example) for example in rule.good],
        "bad": [_example_value(example) for example in rule.bad],
    }
    return json.dumps(body, ensure_ascii=False, indent=1)


def print_rules(rules: Sequence[Rule[Any]], console: Console) -> None:
    """A table of rules, family by family; a list where the window is too narrow for whole names in a table."""
    if console.width < TABLE_WIDTH:
        for rule in rules:
            console.print(Text.assemble((rule.id, "bold"), f"\n  {rule.family.value}, {rule.severity.value}"))
            console.print(Padding(Text(rule.title), (0, 0, 0, 2)))
    else:
        console.print(_rules_table(rules))
    console.print(f"\n{count(len(rules), 'rule')}. `easyread explain RULE` tells more about one.", highlight=False)


def _rules_table(rules: Sequence[Rule[Any]]) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False)
    for heading in ("rule", "family", "severity", "what it finds"):
        table.add_column(heading, header_style="bold", no_wrap=heading != "what it finds")
    for rule in rules:
        table.add_row(rule.id, rule.family.value, rule.severity.value, rule.title)
    return table


def print_explanation(rule: Rule[Any], console: Console) -> None:
    """One rule: what it finds and why, its numbers, examples and sources."""
    console.print(Text.assemble((rule.id, "bold"), f"  {rule.title}"))
    judged = ["a person must judge"] if rule.certainty is Certainty.ASK else []
    parts = (rule.severity.value, f"family {rule.family.value}", *rule_reach(rule), *judged)
    console.print(Text(", ".join(parts) + "\n"))
    for paragraph in rule.explanation.strip().split("\n\n"):
        console.print(Text(" ".join(paragraph.split()) + "\n"))
    for option in rule.options:
        console.print(Text(option_line(option)))
    _print_examples("Good", "green", rule.good, console)
    _print_examples("Found (⟦ ⟧ marks what)", "red", rule.bad, console)
    console.print("\nSources", style="bold")
    for source in rule.sources:
        console.print(Text(f"  {source.name}" + (f" <{source.url}>" if source.url else "")), soft_wrap=True)
    if rule.wcag:
        console.print(Text("  WCAG " + ", ".join(rule.wcag)))


def rule_reach(rule: Rule[Any]) -> Iterator[str]:
    """What a rule does not look at all of: "only texts in English", "only easy versions"."""
    if rule.languages is not None:
        names = load_strings(SOURCE).texts
        yield "only texts in " + ", ".join(names.get(f"{NAMES}{tag}", tag) for tag in rule.languages)
    if len(rule.versions) == 1:
        yield f"only {rule.versions[0].value} versions"


def option_line(option: Option, *, quotation: str = "") -> str:
    """An option with its numbers and what they mean: "short = 8 (strict 4): words up to which …"."""
    numbers = ", ".join(f"{profile} {number}" for profile, number in option.profiles.items())
    others = f" ({numbers})" if numbers else ""
    return f"{quotation}{option.name}{quotation} = {option.default}{others}: {option.meaning}"


def _print_examples(title: str, style: str, examples: Sequence[Example], console: Console) -> None:
    console.print(f"\n{title}", style=f"bold {style}")
    for number, example in enumerate(examples):
        if number:
            console.print()
        for path, text in shown_files(example):
            if path:
                console.print(Padding(Text(f"{path}:"), (0, 0, 0, 4), expand=False))
            console.print(Padding(Text(text), (0, 0, 0, 8 if path else 4), expand=False))


def _example_value(example: Example) -> dict[str, object]:
    return {
        "path": example.path,
        "text": clean_text(example.text),
        "marked": example.text,
        "beside": [{"path": path, "text": text} for path, text in example.beside],
    }
