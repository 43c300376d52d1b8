"""axe-core in Chromium finds nothing on any page of the course, in any scheme or width."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

AXE = """async () => {
  const results = await axe.run(document, {resultTypes: ['violations']});
  return results.violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_violation(
    scheme: str, width: int, browser: Browser, pages: list[Path], course: Path, tool: Callable[[str], Path]
) -> None:
    axe = tool("axe-core").read_text(encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for path in pages:
        page.goto(path.resolve().as_uri())
        page.evaluate(axe)
        violations = page.evaluate(AXE)
        if violations:
            found[path.relative_to(course).as_posix()] = violations
    context.close()
    assert found == {}
