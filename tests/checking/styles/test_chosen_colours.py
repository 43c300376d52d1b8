"""A script that chooses the colours of a page makes findings of the dark scheme a question; others stay sure."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.profiles import rule_options
from easyread.model.finding import Certainty
from easyread.registry.registry import load_rules

RULES = {rule.id: rule for rule in load_rules()}
DARK = "<style>@media (prefers-color-scheme: dark) { p, input { color: #444; background: #333; border-color: #444 } }"
LIGHT = "<style>p { color: #bbb; background: #aaa }"


def certainties(rule: str, markup: str) -> list[Certainty | None]:
    """How sure a rule is of its findings on a page; None is as sure as the rule."""
    page = parse_page("page.html", markup)
    return [problem.certainty for problem in RULES[rule].check(page, rule_options(RULES[rule], "uk-gov", {}))]


@pytest.mark.parametrize(
    "script",
    [
        "const html = document.documentElement; html.classList.remove('light'); html.classList.add(theme);",
        "document.body.dataset.theme = localStorage.getItem('theme') || 'auto'",
        'document.querySelector("html").setAttribute("data-color-scheme", chosen)',
        "document.documentElement.style.colorScheme = 'dark'",
    ],
)
def test_a_script_that_chooses_colours_makes_a_question_of_the_dark_scheme(script: str) -> None:
    assert certainties("text-contrast", f"{DARK}</style><script>{script}</script><p>Hello.</p>") == [Certainty.ASK]
    assert certainties("text-contrast", f"{LIGHT}</style><script>{script}</script><p>Hello.</p>") == [None]


@pytest.mark.parametrize(
    "script",
    ["document.documentElement.classList.add('js')", "play(theme)", "document.body.append(darkBox)"],
)
def test_other_scripts_leave_findings_sure(script: str) -> None:
    assert certainties("text-contrast", f"{DARK}</style><script>{script}</script><p>Hello.</p>") == [None]


def test_the_edges_of_fields_are_asked_about_too() -> None:
    style = "<style>input { border: 1px solid } @media (prefers-color-scheme: dark) {"
    style += " body { background: #333 } input { border-color: #444; background: #333 } }</style><label>Name <input>"
    script = "<script>document.documentElement.className = theme</script>"
    assert certainties("faint-field", f"{style}</label>") == [None]
    assert certainties("faint-field", f"{script}{style}</label>") == [Certainty.ASK]
