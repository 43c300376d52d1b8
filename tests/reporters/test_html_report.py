"""The report for people who were not there."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
import pytest
from reporters.sample_report import RULES, make_finding, make_report, nasty_report

from easyread.checking.coverage import Coverage
from easyread.model.finding import Certainty, Origin, Severity
from easyread.reporters.html_report import html_report
from easyread.reporters.report import Report


def words_of(report: Report) -> str:
    return " ".join(lxml.html.fromstring(html_report(report).encode()).text_content().split())


def test_it_is_whole_in_itself() -> None:
    page = lxml.html.fromstring(html_report(nasty_report()).encode())
    assert page.xpath("//script | //link | //img | //iframe | //@src | //@style") == []
    assert "url(" not in html_report(nasty_report())
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href[starts-with(., '#')]")} <= set(ids)


def test_the_summary_comes_first_and_the_limits_last() -> None:
    page = lxml.html.fromstring(html_report(make_report(make_finding())).encode())
    assert [heading.text_content() for heading in page.xpath("//h2")] == [
        "In short",
        "Fix these first",
        "Documents with findings",
        "All findings",
        "What was checked",
        "What could not be judged",
    ]


def test_a_finding_has_its_words_marked_what_to_do_and_why() -> None:
    page = lxml.html.fromstring(html_report(make_report(make_finding())).encode())
    assert page.xpath("string(//pre)") == "Let us hit the road now."
    assert page.xpath("string(//pre//mark)") == "hit the road"
    assert page.xpath("string(//*[@class='hint'])") == "What to do: Say what you mean."
    why = page.xpath("string(//article//details)")
    assert "A long sentence holds several ideas" in why
    assert "gov.uk" in why


def test_code_in_explanations_is_code() -> None:
    page = lxml.html.fromstring(html_report(make_report(make_finding("image-name"))).encode())
    assert 'alt=""' in page.xpath("//details//code/text()")


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        (make_report(), "Nothing was found."),
        (make_report(make_finding(severity=Severity.NOTE)), "No errors and no warnings. There is 1 finding in 1 file."),
        (make_report(make_finding()), "No errors. 1 warning should be mended. There is 1 finding in 1 file."),
        (nasty_report(), "1 error must be mended. There are 4 findings in 4 files."),
    ],
)
def test_the_verdict(report: Report, verdict: str) -> None:
    page = lxml.html.fromstring(html_report(report).encode())
    assert page.xpath("string(//*[@class='verdict'])") == verdict


def test_it_says_what_could_not_be_judged() -> None:
    coverage = Coverage(RULES, ("idiom", "contraction"), {"cy": 2, "en-GB": 1}, html=3, is_site=False)
    said = words_of(make_report(make_finding(certainty=Certainty.ASK), coverage=coverage))
    limits = said.partition("What could not be judged")[2]
    assert re.search(r"\d+ rules? do(es)? not know the language “cy” and did not read 2 documents\.", limits)
    assert "They did not read the 3 HTML files." in limits
    assert "These files are not an easyread site" in limits
    assert "2 rules did not run, by choice: idiom, contraction." in limits
    assert "1 finding asks a person to look and decide." in limits
    assert "ask them" in limits


def test_a_fault_on_many_pages_stands_once_and_names_them() -> None:
    findings = [
        replace(make_finding("image-name", path=f"site/{name}.html"), origin=Origin.THEME, selector="main > img")
        for name in "abc"
    ]
    page = lxml.html.fromstring(html_report(make_report(*findings)).encode())
    assert [heading.text_content() for heading in page.xpath("//h3")] == ["Many pages at once"]
    assert page.xpath("string(//*[@class='verdict'])").endswith("There is 1 finding in 3 files.")
    assert page.xpath("//ol[@class='findings']//summary/text()") == ["And on 2 more pages"]
    assert page.xpath("//ol[@class='findings']//details//li/text()") == ["site/b.html", "site/c.html"]
    assert "main > img" in page.xpath("//ol[@class='findings']//code/text()")
    assert "success criterion 1.1.1 Non-text Content (level A)" in page.xpath("string(//article//details)")


def test_it_lists_the_rules_that_ran() -> None:
    coverage = Coverage(RULES, looked={"idiom": 3, "image-name": 2})
    ask = make_finding("idiom", certainty=Certainty.ASK)
    page = lxml.html.fromstring(html_report(make_report(ask, coverage=coverage)).encode())
    rules = page.xpath("//details[summary='Which rules ran']//li/text()")
    assert "idiom: 3 documents, 1 finding, 1 for a person to judge" in rules
    assert "image-name: 2 pages, 0 findings" in rules


def test_it_names_the_profile_and_its_source() -> None:
    said = words_of(make_report())
    assert "the profile UK government easy read (uk-gov). They come from: gov.uk" in said
