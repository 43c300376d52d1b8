"""An example is shown with the names of its files where these matter, and with the files beside it."""

from __future__ import annotations

from easyread.checking.examples import CLOSED_FILE, shown_files, shown_text
from easyread.checking.rule import Example
from easyread.preview.answers import rule_value
from easyread.registry.registry import load_rules


def test_the_usual_file_needs_no_name() -> None:
    assert shown_files(Example("Hello.\n")) == (("", "Hello."),)
    assert shown_files(Example("<p>Hello.</p>\n", path="page.html")) == (("", "<p>Hello.</p>"),)


def test_other_files_have_names() -> None:
    assert shown_files(Example("title: Boats\n", path="site.yml")) == (("site.yml", "title: Boats"),)
    both = Example("Hello.\n", beside=(("page.md", "Hello to all.\n"),))
    assert shown_files(both) == (("page.easy.md", "Hello."), ("page.md", "Hello to all."))


def test_a_file_that_nobody_may_open_is_told_in_words() -> None:
    assert shown_files(Example(CLOSED_FILE)) == (("page.easy.md", "(a file that nobody may open)"),)


def test_hidden_signs_and_what_is_cut_are_shown() -> None:
    assert shown_text("\ufeffa\0b\r\n") == "(byte order mark)a␀b␍"
    assert shown_text("a" * 250) == "a" * 200 + " … (50 more characters)"
    assert shown_text("a\n" * 1045).endswith("a\n… (1,005 more lines)")


def test_the_preview_shows_all_files_of_an_example() -> None:
    rule = next(rule for rule in load_rules() if rule.id == "section-without-easy-rows")
    text = "".join(str(piece["text"]) for piece in rule_value(rule)["bad"][0])  # type: ignore[index, union-attr]
    assert text.startswith("page.md:\n---\n")
    assert "\npage.easy.md:\n---\n" in text
