"""What rules about pages are sure of, and where they ask a person."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.rule import Rule
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty
from easyread.registry.registry import load_rules

RULES: dict[str, Rule[HtmlPage]] = {rule.id: rule for rule in load_rules()}
TITLES = "The Guardian, The Times, The Economist, The Sun, The Mirror, The Independent, The Observer"


@pytest.mark.parametrize(
    ("rule", "html", "certainty"),
    [
        ("label-in-name", '<button aria-label="Close">Send it</button>', Certainty.SURE),
        ("label-in-name", '<button aria-label="Topics"><i class="material-icons">menu</i></button>', Certainty.ASK),
        ("label-in-name", '<button aria-label="Topics"><i class="material-symbols">menu</i></button>', Certainty.ASK),
        ("button-name", "<button></button>", Certainty.SURE),
        ("button-name", "<button id=go></button><script>go.textContent = 'Go'</script>", Certainty.ASK),
        ("focusable-frame", '<iframe tabindex="-1" src="a.html"></iframe>', Certainty.ASK),
        ("focusable-frame", "<iframe tabindex=-1 srcdoc='<a href=a.html>Bread</a>'></iframe>", Certainty.SURE),
        ("autoplay", '<audio autoplay src="a.mp3"></audio>', Certainty.SURE),
        ("autoplay", '<audio autoplay src="a.mp3#t=20"></audio>', Certainty.ASK),
        (
            "page-in-other-language",
            "<html lang=de><p>We bake bread in the morning, and it is for all of us.",
            Certainty.SURE,
        ),
        ("page-in-other-language", f"<html lang=de><p>{TITLES}", Certainty.ASK),
        (
            "page-in-other-language",
            "<html lang=ja><p>We bake bread in the morning, and it is for all of us.",
            Certainty.SURE,
        ),
        ("page-in-other-language", f"<html lang=ja><p>{TITLES}", Certainty.ASK),
    ],
)
def test_how_sure_a_rule_is(rule: str, html: str, certainty: Certainty) -> None:
    judged = RULES[rule]
    (problem,) = judged.check(parse_page("page.html", html), {})
    assert (problem.certainty or judged.certainty) is certainty
