"""What a screen reader is given: roles, names, words, in reading order."""

from __future__ import annotations

from easyread.checking.html_page import parse_page
from easyread.preview.spoken import Spoken, read_aloud

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>
<header><nav aria-label="Menu"><ul>
<li><a href="/" aria-current="page">Home</a></li><li><a href="/b">B</a></li>
</ul></nav></header>
<main><h1>Hello</h1><p>We <b>work</b> together.</p>
<img src="a.svg" alt=""><img src="b.svg" alt="Two people">
<p hidden>Not said</p><p aria-hidden="true">Not said <a href="#x" tabindex="-1">either</a></p>
<div style="display:none">Not said</div>
<button aria-expanded="false">More</button> <label>Name <input></label>
<table><caption>Sums</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
<h2>In <a href="/c">C</a></h2></main></body></html>"""


def test_a_page_from_start_to_end() -> None:
    assert read_aloud(parse_page("a.html", PAGE)) == (
        Spoken("page", "A page"),
        Spoken("banner", ""),
        Spoken("navigation", "Menu", depth=1),
        Spoken("list", "", "2 items", 2),
        Spoken("link", "Home", "current page", 3),
        Spoken("link", "B", depth=3),
        Spoken("main", ""),
        Spoken("heading", "Hello", "level 1", 1),
        Spoken("", "We work together.", depth=1),
        Spoken("picture", "Two people", depth=1),
        Spoken("button", "More", "collapsed", 1),
        Spoken("", "Name", depth=1),
        Spoken("text field", "Name", depth=1),
        Spoken("table", "Sums", "2 rows, 2 columns", 1),
        Spoken("", "Sums", depth=2),
        Spoken("", "a", depth=2),
        Spoken("", "b", depth=2),
        Spoken("", "1", depth=2),
        Spoken("", "2", depth=2),
        Spoken("heading", "In C", "level 2", 1),
        Spoken("link", "C", depth=2),
    )


QUIZ = """<fieldset><legend>Who decides?</legend><ul>
<li><label><input type="radio" name="a"> <span>Ann</span></label></li>
<li><label><input type="radio" name="a" checked> <span>all of us</span></label></li></ul></fieldset>
<details><summary>See the answer<span hidden>Answer</span></summary><p>All of us.</p></details>
<details open><summary>More</summary></details>"""


def test_what_can_be_ticked_and_opened_says_its_state() -> None:
    assert read_aloud(parse_page("a.html", f"<html><body>{QUIZ}</body></html>")) == (
        Spoken("group", "Who decides?"),
        Spoken("", "Who decides?", depth=1),
        Spoken("list", "", "2 items", 1),
        Spoken("radio button", "Ann", "not ticked", 2),
        Spoken("", "Ann", depth=2),
        Spoken("radio button", "all of us", "ticked", 2),
        Spoken("", "all of us", depth=2),
        Spoken("button", "See the answer", "collapsed"),
        Spoken("", "All of us."),
        Spoken("button", "More", "expanded"),
    )
