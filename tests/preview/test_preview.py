"""Changes become reads: one for a save, one for a burst; a mistake is told once and then mended."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import pytest
from preview.asgi import run_apart
from preview.fake_site import FakeSite

from easyread.content.files import MemoryFiles
from easyread.errors import EasyreadError
from easyread.preview import site_worker
from easyread.preview.editors import Editor
from easyread.preview.preview import Preview
from easyread.preview.site_worker import FEW_PAGES, SiteWorker
from easyread.preview.vetting import vet_changes

SETTLED = 0.4  # seconds, more than any burst is waited for


def run(
    site: FakeSite, steps: Callable[[Preview], Awaitable[None]], files: dict[str, bytes] | None = None
) -> list[str]:
    """Starts a preview, takes the steps, gives what was said."""
    said: list[str] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        worker = SiteWorker(lambda: site.live, lambda: loop.call_soon_threadsafe(said.append, "checked"))
        worker.start()
        preview = Preview(worker, partial(vet_changes, MemoryFiles(files or {}), "content/"), Editor(), said.append)
        await preview.start()
        await steps(preview)
        worker.end()

    run_apart(main)
    return said


def test_a_save_is_read_alone() -> None:
    site = FakeSite()

    async def steps(preview: Preview) -> None:
        preview.changed({"content/a.md"})
        await asyncio.sleep(0.1)
        preview.changed({"content/b.md"})
        await asyncio.sleep(0.1)

    said = run(site, steps)
    assert site.refreshed == [None, ["content/a.md"], ["content/b.md"]]
    assert [line.split(" ms")[0].rstrip("0123456789") for line in said] == [
        "content/a.md: read in ",
        "content/b.md: read in ",
    ]


def test_a_burst_is_read_once() -> None:
    site = FakeSite()

    async def steps(preview: Preview) -> None:
        for number in range(10):
            preview.changed({f"content/{number}-{part}.md" for part in "abcde"})
            await asyncio.sleep(0.03)
        await asyncio.sleep(SETTLED)

    run(site, steps)
    assert [len(paths or ()) for paths in site.refreshed] == [0, 50]


def test_a_whole_folder_is_read_whole() -> None:
    site = FakeSite()

    async def steps(preview: Preview) -> None:
        preview.changed({"content/a.md"})
        preview.changed(None)
        preview.changed(set())
        await asyncio.sleep(SETTLED)

    run(site, steps)
    assert site.refreshed == [None, None]


def test_a_mistake_is_said_once_and_then_mended() -> None:
    site = FakeSite()

    async def steps(preview: Preview) -> None:
        site.mistake = EasyreadError("Broken.", "Mend it.", "content/site.yml:1:1")
        for _ in range(2):
            preview.changed({"content/site.yml"})
            await asyncio.sleep(0.05)
        state = preview.state("a.html")
        assert state.mistake == {
            "message": "Broken.",
            "hint": "Mend it.",
            "place": "content/site.yml:1:1",
            "excerpt": "",
            "open": "",
        }
        site.mistake = None
        preview.changed({"content/site.yml"})
        await asyncio.sleep(0.05)
        assert preview.state("a.html").mistake is None

    assert run(site, steps) == ["content/site.yml:1:1: Broken.\nMend it.", "Mended."]


def test_yaml_that_cannot_be_read_keeps_the_last_good_state() -> None:
    site = FakeSite()
    files = {"site.yml": b"title: A\n"}

    async def steps(preview: Preview) -> None:
        files["site.yml"] = b"title: [A\n"
        preview.changed({"content/site.yml"})
        await asyncio.sleep(0.05)
        assert preview.state("a.html").mistake is not None
        files["site.yml"] = b"title: B\n"
        preview.changed({"content/other.txt"})
        await asyncio.sleep(0.05)
        assert preview.state("a.html").mistake is None

    run(site, steps, files)
    assert site.refreshed == [None, ["content/other.txt", "content/site.yml"]]


def test_a_mistake_of_easyread_itself_does_not_end_the_preview() -> None:
    class Faulty(FakeSite):
        def refresh(self, changed: object) -> object:  # type: ignore[override]
            raise ZeroDivisionError("division by zero")

    async def steps(preview: Preview) -> None:
        mistake = preview.state("a.html").mistake
        assert mistake is not None
        assert mistake["message"] == "easyread has made a mistake: ZeroDivisionError: division by zero"

    run(Faulty(), steps)


def test_pages_are_checked_only_after_somebody_asks() -> None:
    site = FakeSite(unchecked=5)

    async def steps(preview: Preview) -> None:
        await asyncio.sleep(0.05)
        assert site.unchecked == 5
        preview.worker.check_rest()
        await asyncio.sleep(0.05)
        assert site.unchecked == 0

    assert run(site, steps) == ["checked"]


def test_a_small_site_is_checked_while_a_page_listens() -> None:
    small = FakeSite(unchecked=5)
    large = FakeSite({f"{number}.html": "A" for number in range(FEW_PAGES + 1)}, unchecked=5)

    async def steps(preview: Preview) -> None:
        assert (await anext(preview.listen())).startswith("event: hello")
        await asyncio.sleep(0.05)

    assert run(small, steps) == ["checked"]
    assert run(large, steps) == []


def test_a_large_site_that_was_checked_once_is_checked_again_after_each_change() -> None:
    large = FakeSite({f"{number}.html": "A" for number in range(FEW_PAGES + 1)})

    async def steps(preview: Preview) -> None:
        events = preview.listen()
        assert (await anext(events)).startswith("event: hello")
        preview.worker.check_rest()
        await asyncio.sleep(0.05)
        preview.changed({"content/a.md"})
        assert (await anext(events)).startswith("event: change")
        await asyncio.sleep(0.05)

    said = run(large, steps)
    assert said.count("checked") == 2


def test_listeners_hear_of_changes_and_leave_without_trace() -> None:
    async def steps(preview: Preview) -> None:
        events = preview.listen()
        assert (await anext(events)).startswith("event: hello\ndata: ")
        preview.changed({"content/a.md"})
        event = await anext(events)
        assert event == 'event: change\ndata: {"change": 2, "urls": ["a.html"], "mistake": null}\n\n'
        assert preview.listeners.number == 1
        preview.listeners.close()
        assert [text async for text in events] == []
        assert preview.listeners.number == 0

    run(FakeSite(), steps)


def test_the_worker_readies_itself_once_when_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_worker, "LULL", 0.05)
    site = FakeSite(broken={"a.html": ZeroDivisionError("told when somebody looks at the page")})

    async def steps(preview: Preview) -> None:
        await asyncio.sleep(SETTLED)
        preview.changed({"content/a.md"})
        await asyncio.sleep(SETTLED)

    run(site, steps)
    assert site.warmed == 1
    assert site.refreshed == [None, ["content/a.md"]]
