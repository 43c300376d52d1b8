"""The HTML report passes the tools that judge the site: vnu, and axe-core in every scheme and width."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from reporters.sample_report import make_finding, make_report, nasty_report

from easyread.checking.figures import Figure, Figures, Range, TextFigures, Unit
from easyread.model.document import Version
from easyread.model.finding import Origin
from easyread.reporters.html_report import html_report

AXE = """async () => {
  const results = await axe.run(document, {resultTypes: ['violations']});
  return results.violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html));
}"""

FIGURES = Figures(
    (15, 20),
    (),
    (
        TextFigures(
            *("", Version.EASY, 4, 16, 188, 13),
            (Figure("several_ideas_share", 0.31, Unit.SHARE, Range(0.16, 0.28, ("a booklet",))),),
        ),
    ),
)
REPORTS = {
    "nothing": make_report(),
    "nasty": nasty_report(),
    "many pages": make_report(
        *(
            replace(
                make_finding("image-name", path=f"site/a-folder-with-a-long-name/{name}.html"),
                origin=Origin.THEME,
                selector="#main > div.a-class-with-a-long-name > ul > li:nth-of-type(12) > img",
                template="default/templates/components/footer.html:31",
            )
            for name in "abcd"
        )
    ),
    "baseline": make_report(make_finding(), hidden=4, no_longer_needed=2),
    "figures": replace(make_report(), figures=FIGURES),
}


@pytest.mark.parametrize("name", REPORTS)
def test_it_is_valid(name: str, tmp_path: Path, tool: Callable[[str], Path]) -> None:
    page = tmp_path / "report.html"
    page.write_text(html_report(REPORTS[name]), encoding="utf-8")
    command = [str(tool("java")), "-jar", str(tool("vnu-jar")), "--format", "json", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr or '{"messages": []}')["messages"]
    assert [message["message"] for message in messages] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(
    scheme: str, width: int, browser: Browser, tmp_path: Path, tool: Callable[[str], Path]
) -> None:
    axe = tool("axe-core").read_text(encoding="utf-8")
    page = tmp_path / "report.html"
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    found = {}
    for name, report in REPORTS.items():
        page.write_text(html_report(report), encoding="utf-8")
        tab.goto(page.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        tab.evaluate(axe)
        found[name] = tab.evaluate(AXE)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
    assert found == {name: [] for name in REPORTS}
    assert set(asked) == {page.as_uri()}
