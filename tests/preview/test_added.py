"""One script is all that the preview adds, and its digest says what a page can exchange."""

from __future__ import annotations

import html
import json
import re

from easyread.preview.added import PageState, frame_digest, with_script

PAGE = "<html><head><title>A</title></head><body><p>Top</p><main class=x><p>Words</p></main></body></html>"


def test_the_script_stands_last_in_the_head_and_carries_the_state() -> None:
    shown = with_script(PAGE, PageState("a.html", "r1", 3, {"message": 'It\'s "<b>" & more'}))
    found = re.search(
        r'<title>A</title>(<script src="/__easyread/preview.js" defer data-easyread="([^"]*)"></script>\n)</head>',
        shown,
    )
    assert found is not None
    assert shown.replace(found[1], "") == PAGE
    assert json.loads(html.unescape(found[2])) == {
        "url": "a.html",
        "run": "r1",
        "change": 3,
        "frame": frame_digest(PAGE),
        "mistake": {"message": 'It\'s "<b>" & more'},
    }


def test_a_page_without_a_head_still_gets_it() -> None:
    assert with_script("<p>Words</p>", PageState("a.html", "r1", 3)).endswith("</script>\n<p>Words</p>")


def test_title_and_main_may_change_without_a_new_frame() -> None:
    assert frame_digest(PAGE.replace("Words", "Other").replace("A</title>", "B</title>")) == frame_digest(PAGE)
    assert frame_digest(PAGE.replace("Top", "Other")) != frame_digest(PAGE)
