"""What the server answers, and what it refuses."""

from __future__ import annotations

import html
import json
import re
from functools import partial

import pytest
from preview.asgi import Answer, ask, run_apart
from preview.fake_site import FakeSite
from reporters.sample_report import make_finding

from easyread.content.files import MemoryFiles
from easyread.errors import ThemeError
from easyread.preview.application import make_application
from easyread.preview.editors import Editor
from easyread.preview.preview import Preview
from easyread.preview.site_worker import SiteWorker
from easyread.preview.vetting import vet_changes
from easyread.registry.registry import load_rules

CONTENT = MemoryFiles({"pictures/talking.svg": b"<svg/>", "site.yml": b"title: A\n"})


def answers(site: FakeSite, *addresses: str, **headers: str) -> list[Answer]:
    """What a fresh server answers to some requests."""

    async def main() -> list[Answer]:
        worker = SiteWorker(lambda: site.live, lambda: None)
        worker.start()
        preview = Preview(worker, partial(vet_changes, CONTENT, "content/"), Editor(), lambda text: None)
        await preview.start()
        application = make_application(preview, CONTENT, "127.0.0.1")
        found = [await ask(application, address, **headers) for address in addresses]
        worker.end()
        return found

    return run_apart(main)


def state(answer: Answer) -> dict[str, object]:
    """What the script tag of a page carries."""
    found = re.search(r'data-easyread="([^"]*)"', answer.text)
    assert found is not None
    value = json.loads(html.unescape(found[1]))
    assert isinstance(value, dict)
    return value


def test_a_page_comes_with_the_script_and_is_never_kept() -> None:
    home, page = answers(FakeSite(), "/", "/a.html")
    assert [home.status, page.status] == [200, 200]
    assert "<h1>Home</h1>" in home.text
    assert state(page)["url"] == "a.html"
    assert state(page)["mistake"] is None
    assert page.headers["cache-control"] == "no-store"


def test_what_is_not_there_is_the_page_that_says_so() -> None:
    for answer in answers(FakeSite(), "/b.html", "/../a.html", "/..%2f..%2fetc/passwd", "//a.html", "/a%00.html"):
        assert answer.status == 404
        assert "<h1>Gone</h1>" in answer.text


@pytest.mark.parametrize("name", ["evil.example", "127.0.0.1.evil.example:8000", ""])
def test_requests_by_other_names_are_refused(name: str) -> None:
    addresses = ("/a.html", "/assets/site.css", "/__easyread/page?url=a.html", "/__easyread/events")
    assert {answer.status for answer in answers(FakeSite(), *addresses, host=name)} == {421}


def test_files_come_as_they_are_with_a_mark_for_the_next_time() -> None:
    (sheet,) = answers(FakeSite(), "/assets/site.css")
    assert (sheet.status, sheet.body) == (200, b"main { color: black }")
    assert sheet.headers["content-type"].startswith("text/css")
    (again,) = answers(FakeSite(), "/assets/site.css", if_none_match=sheet.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    (part,) = answers(FakeSite(), "/assets/site.css", range="bytes=0-3")
    assert (part.status, part.body, part.headers["content-range"]) == (206, b"main", "bytes 0-3/21")


def test_a_broken_template_leaves_the_last_good_page_and_says_what_is_wrong() -> None:
    error = ThemeError("No.", "Do this.", "themes/mine/templates/page.html:3:7", "{{ oops }}")
    page, data = answers(FakeSite(broken={"a.html": error}), "/a.html", "/__easyread/page?url=a.html")
    expected = {"message": "No.", "hint": "Do this.", "place": error.place, "excerpt": "{{ oops }}", "open": ""}
    assert "<h1>A as it was</h1>" in page.text
    assert state(page)["mistake"] == expected
    assert data.json == {"mistake": expected}


def test_a_page_that_never_was_is_shown_empty_with_the_mistake() -> None:
    site = FakeSite(titles={}, broken={"new.html": ZeroDivisionError("by zero")})
    (page,) = answers(site, "/new.html")
    assert "This page cannot be shown yet" in page.text
    mistake = state(page)["mistake"]
    assert isinstance(mistake, dict)
    assert mistake["message"] == "easyread has made a mistake: ZeroDivisionError: by zero"


def test_a_finding_is_told_with_why_and_what_to_do() -> None:
    rules = {rule.id: rule for rule in load_rules()}
    site = FakeSite(findings=(make_finding("long-sentence", path="content/a.md"),), rules=rules)
    page, rule, missing = answers(
        site, "/__easyread/page?url=a.html", "/__easyread/rule/long-sentence", "/__easyread/rule/no-rule"
    )
    (finding,) = page.json["findings"]
    assert finding["rule"] == "long-sentence"
    assert finding["title"] == rules["long-sentence"].title
    assert "A long sentence holds several ideas" in page.json["reasons"]["long-sentence"][0]["text"]
    assert rule.json["bad"][0][0].keys() == {"text", "found"}
    assert missing.status == 404


def test_pages_with_what_is_missing() -> None:
    (pages,) = answers(FakeSite(), "/__easyread/pages")
    first = pages.json["pages"][0]
    assert (first["title"], first["errors"], first["uncovered"], first["twin"]) == ("Home", 1, ["Part"], "")


def test_pictures_that_no_page_uses_can_be_found_and_seen() -> None:
    found, picture, gone, unknown = answers(
        FakeSite(),
        "/__easyread/pictures?words=speak",
        "/__easyread/picture/talking",
        "/__easyread/picture/house",
        "/__easyread/picture/..%2fsite.yml",
    )
    assert [item["line"] for item in found.json["pictures"]] == ["![Two people talk.](picture:talking)"]
    assert (picture.status, picture.body) == (200, b"<svg/>")
    assert picture.headers["content-security-policy"] == "script-src 'none'"
    assert [gone.status, unknown.status] == [404, 404]


def test_a_page_as_it_is_said() -> None:
    (spoken,) = answers(FakeSite(), "/__easyread/spoken?url=a.html")
    assert {"role": "heading", "words": "A", "detail": "level 1", "depth": 1} in spoken.json["spoken"]


def test_the_panel_is_one_script_and_one_sheet() -> None:
    script, sheet = answers(FakeSite(), "/__easyread/preview.js", "/__easyread/panel.css")
    assert script.headers["content-type"].startswith(("text/javascript", "application/javascript"))
    assert script.text.startswith('(function () {\n"use strict";\n')
    assert ":host" in sheet.text
