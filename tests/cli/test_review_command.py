"""`easyread review` and `easyread status`, as people type them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from easyread.cli.starting import new_site

EASY = "content/topics/listening.easy.md"
RECORD = "content/topics/listening.review.yml"
TOPIC = "topics/listening"
ANN = ("--reader", "Ann Example", "--date", "2026-11-21")


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "easyread", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def state(folder: Path, *words: str) -> Any:
    return json.loads(run(folder, "review", TOPIC, "--format", "json", *words)[1])


def standings(value: Any, part: str) -> list[str]:
    return [item["standing"] for item in value[part]]


def change(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, with three rows of our own in its topic."""
    site = new_site(tmp_path / "my-site", "My site", "en-GB")
    text = "---\ntitle: Listening\n---\n\n## What is it? { #what }\n\nOne row.\n\nRow two.\n\nRow three.\n"
    (site / EASY).write_text(text, encoding="utf-8")
    return site


def test_nothing_is_recorded_without_a_name(site: Path) -> None:
    code, out, _ = run(site, "review", TOPIC)
    assert code == 0
    assert "Nobody has checked it yet." in out
    assert "2    not checked  Row two." in out
    assert "easyread review topics/listening --reader NAME" in out
    assert not (site / RECORD).exists()


def test_a_record_says_who_checked_which_words(site: Path) -> None:
    code, out, _ = run(site, "review", TOPIC, *ANN)
    assert code == 0
    assert f"Recorded in {RECORD}. Checked on 2026-11-21 by Ann Example (reader)." in out
    assert "Checked as they are now: 3 of 3 rows." in out
    value = state(site)
    assert value["reviewers"] == [{"name": "Ann Example", "role": "reader"}]
    assert standings(value, "rows") == ["checked"] * 3
    assert set(standings(value, "sections")) == {"unchecked"}
    assert run(site, "check", "--select", "review-stale,review-missing", "--fail-on", "warning")[0] == 0


def test_a_row_that_changed_is_told_and_can_be_checked_again(site: Path) -> None:
    run(site, "review", TOPIC, *ANN)
    change(site, EASY, "Row two.", "Row 2.")
    assert standings(state(site), "rows") == ["checked", "changed", "checked"]
    _, out, _ = run(site, "check", "--select", "review-stale")
    assert "easyread review topics/listening --reader NAME --rows 2" in " ".join(out.split())
    assert standings(state(site, "--editor", "Bo", "--rows", "2"), "rows") == ["checked"] * 3
    assert [person["name"] for person in state(site)["reviewers"]] == ["Ann Example", "Bo"]


def test_rows_that_moved_stay_checked_and_get_their_new_numbers(site: Path) -> None:
    run(site, "review", TOPIC, *ANN)
    change(site, EASY, "One row.", "A new row.\n\nOne row.")
    assert standings(state(site), "rows") == ["changed", "checked", "checked", "checked"]
    run(site, "review", TOPIC, "--reader", "Bo", "--rows", "1")
    assert standings(state(site), "rows") == ["checked"] * 4


def test_rows_that_nobody_names_stay_as_they_were(site: Path) -> None:
    assert standings(state(site, *ANN, "--rows", "1,3"), "rows") == ["checked", "unchecked", "checked"]
    change(site, EASY, "Row three.", "Row 3.")
    run(site, "review", TOPIC, "--reader", "Bo", "--rows", "2-2")
    assert standings(state(site), "rows") == ["checked", "checked", "changed"]


def test_people_stay_as_long_as_anything_is_left_of_what_they_checked(site: Path) -> None:
    run(site, "review", TOPIC, *ANN)
    run(site, "review", TOPIC, "--editor", "Bo")
    assert [person["name"] for person in state(site)["reviewers"]] == ["Ann Example", "Bo"]
    for old, new in (("One row.", "Row 1."), ("Row two.", "Row 2."), ("Row three.", "Row 3.")):
        change(site, EASY, old, new)
    run(site, "review", TOPIC, "--editor", "Cy")
    assert state(site)["reviewers"] == [{"name": "Cy", "role": "editor"}]


def test_the_record_keeps_the_last_day_on_which_rows_were_checked(site: Path) -> None:
    run(site, "review", TOPIC, *ANN, "--rows", "1")
    assert state(site, "--reader", "Bo", "--rows", "2", "--date", "2026-10-01")["date"] == "2026-11-21"
    for old, new in (("One row.", "Row 1."), ("Row two.", "Row 2.")):
        change(site, EASY, old, new)
    assert state(site, "--reader", "Cy", "--rows", "2", "--date", "2026-10-02")["date"] == "2026-10-02"


def test_rows_that_would_count_as_checked_by_readers_are_told(site: Path) -> None:
    told = "so the page says that readers checked all these rows"
    assert told not in run(site, "review", TOPIC, *ANN, "--rows", "1-2")[1]
    assert told not in run(site, "review", TOPIC, "--editor", "Cy Example", "--compared")[1]
    assert told in run(site, "review", TOPIC, "--editor", "Cy Example", "--rows", "3")[1]
    assert told not in run(site, "review", TOPIC, "--editor", "Cy Example", "--reader", "Ann Example")[1]


def test_the_comparison_of_versions_is_a_thing_of_its_own(site: Path) -> None:
    value = state(site, "--editor", "Bo", "--compared")
    assert set(standings(value, "rows")) == {"unchecked"}
    assert set(standings(value, "sections")) == {"checked"}
    path = "content/topics/listening.md"
    text = (site / path).read_text(encoding="utf-8")
    (site / path).write_text(f"{text}\nOne more sentence.\n", encoding="utf-8")
    assert standings(state(site), "sections")[-1] == "changed"
    _, out, _ = run(site, "check", "--select", "easy-version-stale")
    assert "easyread review topics/listening --editor NAME --compared" in " ".join(out.split())


def test_comments_at_the_start_stay_and_others_are_never_lost(site: Path) -> None:
    (site / RECORD).write_text("# Read at the club.\n\ndate: 2026-01-02\n", encoding="utf-8")
    run(site, "review", TOPIC, *ANN)
    text = (site / RECORD).read_text(encoding="utf-8")
    assert text.startswith("# Read at the club.\n\ndate: 2026-11-21\n")
    (site / RECORD).write_text(text + "# and a note\n", encoding="utf-8")
    code, _, err = run(site, "review", TOPIC, *ANN)
    assert code == 2
    assert "would lose this comment" in err
    assert "# and a note" in (site / RECORD).read_text(encoding="utf-8")


@pytest.mark.parametrize("broken", ["rows: [\n", "colour: red\n", "rows:\n  one: 3f\n", "date: 1.2.3\n"])
def test_a_record_with_faults_is_not_written_over(site: Path, broken: str) -> None:
    (site / RECORD).write_text(broken, encoding="utf-8")
    code, _, err = run(site, "review", TOPIC, *ANN)
    assert code == 2
    assert f"“{RECORD}” has faults." in err
    assert (site / RECORD).read_text(encoding="utf-8") == broken


@pytest.mark.parametrize("name", ["listening", "topics/listening", "./content/topics/listening.md", EASY])
def test_a_topic_has_several_names(site: Path, name: str) -> None:
    assert "topics/listening:" in run(site, "review", name)[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("topics/listenin",), "Did you mean “topics/listening”?"),
        ((TOPIC, "--language", "cy"), "It is there in: en-GB."),
        ((TOPIC, "--rows", "1"), "Say who checked it"),
        ((TOPIC, "--compared"), "Say who checked it"),
        ((TOPIC, "--reader", " "), "--reader needs a name"),
        ((TOPIC, *ANN, "--rows", "4"), "Row 4 is not there: the easy version has rows 1 to 3."),
        ((TOPIC, *ANN, "--rows", "3-1"), "No row is named"),
        ((TOPIC, *ANN, "--rows", "two"), "“two” is not a row."),
        (("index", *ANN, "--date", "yesterday"), "is not a date"),
        ((TOPIC, "--reader", "Ann", "--date", "2999-01-01"), "2999-01-01 is still to come."),
    ],
)
def test_wrong_words_are_told(site: Path, words: tuple[str, ...], said: str) -> None:
    code, _, err = run(site, "review", *words)
    assert code == 2
    assert said in err
    assert not (site / RECORD).exists()


def test_a_topic_without_an_easy_version_cannot_be_checked(site: Path) -> None:
    (site / EASY).unlink()
    code, _, err = run(site, "review", TOPIC, *ANN)
    assert code == 2
    assert "Write listening.easy.md first." in err


def test_status_tells_what_is_left_to_do(site: Path) -> None:
    run(site, "review", TOPIC, *ANN, "--rows", "1-2")
    (site / "content/topics/lonely.md").write_text("---\ntitle: Lonely\n---\n\nHello.\n", encoding="utf-8")
    change(site, EASY, "Row two.", "Row 2.")
    code, out, _ = run(site, "status")
    assert code == 0
    assert "1 of 3, 1 changed (2026-11-21)" in out
    assert "easy missing" in out
    assert "4 topics, 3 in both versions." in out
    value = {topic["topic"]: topic for topic in json.loads(run(site, "status", "--format", "json")[1])["topics"]}
    assert value[TOPIC]["rows"] == {"total": 3, "checked": 1, "changed": 1}
    assert value["topics/lonely"]["easy"] is None
    assert not value[TOPIC]["done"]


def test_status_keeps_names_whole_in_a_narrow_window(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert f"{TOPIC}\n  versions: both\n  rows checked: 0 of 3\n" in run(site, "status")[1]


def test_status_can_leave_out_what_is_done(site: Path) -> None:
    run(site, "review", TOPIC, *ANN)
    run(site, "review", TOPIC, "--editor", "Bo", "--compared")
    out = run(site, "status", "--open")[1]
    assert TOPIC not in out
    assert "index" in out


def test_status_says_when_it_cannot_know_all(site: Path) -> None:
    (site / RECORD).write_text("rows: [\n", encoding="utf-8")
    code, _, err = run(site, "status")
    assert code == 0
    assert "easyread check" in err
