"""Which rules run: `--select` and `--ignore`, by rule id or family."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from easyread.checking.rule import Family, Rule
from easyread.errors import UnknownRule
from easyread.model.settings import CheckSettings
from easyread.wording import did_you_mean, list_names, quote

ALL = "all"


def select_rules(
    rules: Sequence[Rule[Any]], *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Rule[Any], ...]:
    """The rules named by `select` (empty: all) without those named by `ignore`.

    Names are rule ids, families ("language"), or "all". Raises UnknownRule for any other name.
    """
    chosen = _expand(rules, select) or {rule.id for rule in rules}
    dropped = _expand(rules, ignore)
    return tuple(rule for rule in rules if rule.id in chosen and rule.id not in dropped)


def check_names(rules: Sequence[Rule[Any]], wanted: CheckSettings, place: str) -> None:
    """Raises UnknownRule, with the place, for a rule, a family or a number that the settings of a site make up."""
    try:
        select_rules(rules, select=wanted.select, ignore=wanted.ignore)
        for name in (*wanted.severity, *wanted.options):
            numbers = [option.name for option in find_rule(rules, name).options]
            for number in wanted.options.get(name, ()):
                if number not in numbers:
                    hint = did_you_mean(number, numbers, otherwise=f"`easyread explain {name}` names its numbers.")
                    raise UnknownRule(f"The rule {quote(name)} has no number called {quote(number)}.", hint)
    except UnknownRule as error:
        raise replace(error, place=place) from None


def find_rule(rules: Sequence[Rule[Any]], name: str) -> Rule[Any]:
    """The rule with that id. Raises UnknownRule with the nearest id, or with what tells about a family."""
    for rule in rules:
        if rule.id == name:
            return rule
    if any(family.value == name for family in Family):
        raise UnknownRule(f"“{name}” is a family of rules.", f"`easyread rules --select {name}` lists them.")
    raise _unknown(name, [rule.id for rule in rules])


def _expand(rules: Sequence[Rule[Any]], names: Iterable[str]) -> set[str]:
    known = {rule.id for rule in rules}
    families = {family.value for family in Family}
    ids: set[str] = set()
    for name in names:
        if name == ALL:
            ids |= known
        elif name in known:
            ids.add(name)
        elif name in families:
            ids |= {rule.id for rule in rules if rule.family.value == name}
        else:
            raise _unknown(name, [*known, *families, ALL])
    return ids


def _unknown(name: str, known: Sequence[str]) -> UnknownRule:
    words = set(name.lower().replace("_", "-").split("-"))
    alike = sorted(rule for rule in known if words <= set(rule.split("-")))
    near = f"Rules with this word: {list_names(alike)}." if len(alike) > 1 else did_you_mean(name, alike or known)
    hint = f"{near} `easyread rules` lists all rules.".lstrip()
    return UnknownRule(f"There is no rule or family called “{name}”.", hint)
