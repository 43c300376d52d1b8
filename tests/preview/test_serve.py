"""`easyread serve` as a person runs it: where it says it is, what it tells, how it ends."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from preview.conftest import PATIENCE, Served, start

PAGE = "easy/topics/listening.html"
DOCUMENT = "content/topics/listening.easy.md"


def get(served: Served, path: str, **headers: str) -> tuple[int, str]:
    """Status and text of a request."""
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=PATIENCE)
    connection.request("GET", f"/{path}", headers=headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


@contextmanager
def events(served: Served) -> Iterator[Iterator[tuple[str, dict[str, object]]]]:
    """The events, as they come; the first has come already."""
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=PATIENCE)
    connection.request("GET", "/__easyread/events")
    with closing(connection), connection.getresponse() as answer:
        heard = read_events(answer)
        assert next(heard)[0] == "hello"
        yield heard


def read_events(answer: http.client.HTTPResponse) -> Iterator[tuple[str, dict[str, object]]]:
    """Name and value of each event of a stream."""
    while name := answer.readline().decode().strip():
        data = answer.readline().decode()
        assert answer.readline() == b"\n"
        yield name.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def test_pages_and_their_findings_are_there(served: Served) -> None:
    status, page = get(served, PAGE)
    assert status == 200
    assert "/__easyread/preview.js" in page
    about = json.loads(get(served, f"__easyread/page?url={PAGE}")[1])
    assert about["document"] == DOCUMENT
    assert about["twin"] == "topics/listening.html"
    figures = json.loads(get(served, f"__easyread/figures?url={PAGE}")[1])
    assert figures["documents"][0]["figures"][0]["name"] == "words a sentence"
    assert get(served, "no-such-page.html")[0] == 404


def test_nothing_is_written_beside_the_cache(served: Served) -> None:
    get(served, PAGE)
    assert not served.path("site").exists()


def test_a_saved_file_is_told_and_served(served: Served, edit: Callable[[str, str, str], None]) -> None:
    with events(served) as heard:
        edit(DOCUMENT, "\n## ", "\nThese words are new.\n\n## ")
        # The file of the test before may have been put back only now.
        changes = (change["urls"] for name, change in heard if name == "change")
        assert any(urls is None or PAGE in urls for urls in changes)  # type: ignore[operator]
    assert "These words are new." in get(served, PAGE)[1]


def test_broken_yaml_keeps_the_last_good_page(served: Served, edit: Callable[[str, str, str], None]) -> None:
    with events(served) as heard:
        edit("content/site.yml", "title:", "title: [")
        mistake = next(change["mistake"] for name, change in heard if name == "change" and change["mistake"])
    assert isinstance(mistake, dict)
    assert str(mistake["place"]).startswith("content/site.yml:")
    assert "Our guide" in get(served, PAGE)[1]


def test_other_names_and_paths_outside_are_refused(served: Served) -> None:
    assert get(served, PAGE, Host="evil.example")[0] == 421
    assert get(served, "../content/site.yml")[0] == 404
    assert get(served, "%2e%2e/content/site.yml")[0] == 404


def test_a_taken_port_is_said_and_ctrl_c_ends_at_once(served: Served) -> None:
    second = start(served.project)
    try:
        assert second.address != served.address
        assert second.printed[0].startswith("Port 18300 is taken, so this is ")
        with events(second) as heard:
            began = time.monotonic()
            assert second.end() == 0
            assert time.monotonic() - began < 5
            assert list(heard) == []
    finally:
        second.process.kill()
    assert second.printed[-1] == "The preview has ended."


def test_an_open_preview_says_to_whom(starter: Path) -> None:
    running = start(starter, "--host", "0.0.0.0")
    code = running.end()
    assert code == 0
    assert any("everybody who can reach this computer over the network can read" in line for line in running.printed)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--editor", "vscod"], "Did you mean “vscode”?"),
        (["--host", "no.such.host.invalid"], "There is no address “no.such.host.invalid” here."),
        (["--content", "nothing"], "There is no folder “nothing” here."),
    ],
)
def test_what_cannot_be_is_said(words: list[str], message: str, starter: Path) -> None:
    command = [sys.executable, "-m", "easyread", "serve", *words]
    done = subprocess.run(command, cwd=starter, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 2
    assert message in done.stderr


def test_a_site_that_cannot_be_shown_yet_is_served_with_its_mistake(tmp_path: Path, starter: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text("title: A\ntheme: no-such-theme\n", encoding="utf-8")
    running = start(tmp_path)
    try:
        status, page = get(running, "")
        assert (status, "There is no theme" in page) == (200, True)
    finally:
        running.end()
