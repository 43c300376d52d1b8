"""Accessible names as tables: markup, the element that is named, its name."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.html_page import parse_page

NAMED = [
    ("text of a link", '<a id=x href="a.html">Talk <b>to</b> us</a>', "Talk to us"),
    ("aria-label before text", '<a id=x href="a.html" aria-label="Talk to us">Talk</a>', "Talk to us"),
    ("aria-labelledby before aria-label", '<p id=a>One</p><a id=x href=a aria-labelledby=a aria-label=b>c</a>', "One"),
    ("several references", '<p id=a>One</p><p id=b>two</p><input id=x aria-labelledby="a b">', "One two"),
    ("a reference to itself",
     '<button id=x aria-label="Delete" aria-labelledby="x y">×</button><b id=y>Tea</b>',
     "Delete Tea"),
    ("a reference to something hidden",
     "<p id=a hidden>One <i hidden>two</i></p><input id=x aria-labelledby=a>",
     "One two"),
    ("a visible reference leaves out its hidden parts",
     "<p id=a>One <i hidden>two</i></p><input id=x aria-labelledby=a>",
     "One"),
    ("a reference to nothing", '<button id=x aria-labelledby="nothing">Save</button>', "Save"),
    ("a blank aria-label", '<button id=x aria-label=" ">Save</button>', "Save"),
    ("an icon and words", "<a id=x href=a><svg aria-hidden=true><path/></svg> <span>Go <b>on</b></span></a>", "Go on"),
    ("an icon with a name", "<a id=x href=a><svg role=img><title>My</title></svg><span>Home</span></a>", "MyHome"),
    ("a phrase with a name of its own", "<a id=x href=a>Call <b aria-label=now>N</b></a>", "Call now"),
    ("a phrase that only has a title", "<a id=x href=a>Call <b title=now> </b></a>", "Call now"),
    ("a phrase that is only space", "<a id=x href=a>Talk<b> </b>to us</a>", "Talk to us"),
    ("space in a control that words name", "<button id=x>Talk<i><b class=a> </b></i>to <i title=us> </i></button>",
     "Talk to us"),
    ("a phrase in a box", '<a id=x href=a>Sa<b style="display: block">ve</b>it</a>', "Sa ve it"),
    ("a phrase with words from a style sheet", "<style>b::before{content:'(new)'}</style><a id=x href=a><b>Tea</b></a>",
     "(new)Tea"),
    ("a link in a heading", "<h2 id=x><span>In this part: </span><a href=a>Food</a></h2>", "In this part: Food"),
    ("a hidden link in a heading", "<h2 id=x>Food <a href=a hidden>Top</a></h2>", "Food"),
    ("a link that other words stand for", "<p id=p>Food</p><h2 id=x>See <a href=a aria-labelledby=p>it</a></h2>",
     "See Food"),
    ("phrases in phrases in phrases", f"<a id=x href=a>{'<b>' * 20}Tea{'</b>' * 20}</a>", "Tea"),
    ("a label for a button", "<label for=x>Wait</label><button id=x>Save</button>", "Wait"),
    ("alternative text", '<img id=x src=a alt="A house">', "A house"),
    ("an empty alternative text beats a title", '<img id=x src=a alt="" title="A house" tabindex=0>', ""),
    ("a title where there is nothing else", '<img id=x src=a title="A house">', "A house"),
    ("a picture in a link", '<a id=x href=a><img src=a alt="Home"></a>', "Home"),
    ("words of blocks stay apart", "<button id=x><p>Save</p><p>now</p></button>", "Save now"),
    ("words of spans do not", "<button id=x><span>Sa</span><span>ve</span></button>", "Save"),
    ("a style changes that", '<button id=x><span style="display: block">Save</span>now</button>', "Save now"),
    ("aria-hidden parts are left out", "<button id=x>Save <i aria-hidden=true>★</i></button>", "Save"),
    ("label round a field", "<label>Town <input id=x></label>", "Town"),
    ("label for a field", "<label for=x>Town</label><select id=x><option>Ayr</option></select>", "Town"),
    ("two labels", "<label for=x>Town</label><label for=x>or village</label><input id=x>", "Town or village"),
    ("a label for another field", "<label for=y>Town <input id=x></label>", ""),
    ("a label holds another field", "<label for=x>Wait <input value=5> days</label><input id=x>", "Wait 5 days"),
    ("a label names no text box of ARIA", "<label for=x>Town</label><div id=x role=textbox>Ayr</div>", ""),
    ("a placeholder comes last", "<input id=x placeholder=Town>", "Town"),
    ("a title before a placeholder", "<input id=x title=Place placeholder=Town>", "Place"),
    ("a button of HTML", "<input id=x type=submit value=Send>", "Send"),
    ("a button that browsers name", "<input id=x type=reset>", "Reset"),
    ("a button that says nothing", '<input id=x type=submit value="">', ""),
    ("a picture button", '<input id=x type=image src=a alt=Search>', "Search"),
    ("a group", "<fieldset id=x><legend>Day</legend></fieldset>", "Day"),
    ("a table", "<table id=x><caption>Times</caption><tr><td>9</td></tr></table>", "Times"),
    ("a drawing", "<svg id=x role=img><title>A house</title></svg>", "A house"),
    ("a drawing in a button", "<button id=x><svg><title>Save</title><path/></svg></button>", "Save"),
    ("text in a drawing is not its name", "<svg id=x role=img><text>A house</text></svg>", ""),
    ("a title attribute means nothing in a drawing", '<svg id=x role=img title="A house"></svg>', ""),
    ("a paragraph has no name", "<p id=x>Hello.</p>", ""),
    ("words that a style sheet adds", '<style>a::before { content: "New"; }</style><a id=x href=a></a>', "New"),
    ("a picture that a style sheet adds", '<style>a::before { content: url("a.png"); }</style><a id=x href=a></a>', ""),
    ("words that a style sheet takes from an attribute",
     "<style>a::after { content: 'to ' attr(title); }</style><a id=x href=a title=Ayr>Go </a>",
     "Go to Ayr"),
    ("words for an attribute that is not there",
     "<style>a::after { content: attr(data-x, 'Ayr'); }</style><a id=x href=a></a>",
     "Ayr"),
    ("what is read in place of a sign", "<style>a::after { content: '★' / 'New'; }</style><a id=x href=a></a>", "New"),
    ("a sign of an icon font", "<style>a::before { content: '\\f0c9'; }</style><a id=x href=a></a>", ""),
    ("a sign of an icon font with a title", "<a id=x href=a title=Menu><i>&#xe5d2;</i></a>", "Menu"),
    ("a space without width", "<a id=x href=a>&ZeroWidthSpace;</a>", ""),
    ("escaped signs", "<style>a::after { content: '\\00a0'; }</style><a id=x href=a></a>", ""),
    ("words of a style sheet that are not drawn",
     "<style>a::after { content: 'New'; display: none; }</style><a id=x href=a></a>",
     ""),
    ("what describes a drawing is not its name", "<a id=x href=a><svg><desc>A house</desc></svg></a>", ""),
    ("the label of a field that is referred to",
     "<a id=x href=a aria-labelledby=y></a><label>Tea <input type=checkbox id=y></label>",
     "Tea"),
    ("what browsers without films show", "<a id=x href=a><video src=b>A film</video></a>", ""),
    ("an object without anything to show", "<a id=x href=a><object><b>A film</b></object></a>", "A film"),
    ("a scale without a value", "<button id=x><progress aria-label=Loading></progress></button>", "Loading"),
    ("HTML in a drawing", "<svg><foreignObject><button id=x>Save</button></foreignObject></svg>", "Save"),
    ("a part that is shown inside a hidden one",
     "<button id=x>Go <i style='visibility: hidden'>not <b style='visibility: visible'>on</b></i></button>",
     "Go on"),
    ("no-break spaces are no words", "<a id=x href=a>&nbsp;</a>", ""),
    ("aria-owns", "<button id=x aria-owns=y>Save</button><span id=y>now</span>", "Save now"),
    ("two that refer to each other",
     "<a id=x href=a aria-labelledby=y></a><a id=y href=a aria-labelledby=x>One</a>",
     "One"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "name"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED])
def test_name(markup: str, name: str) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert accessible_name(tree, tree.ids["x"]) == name


def test_asking_twice_gives_the_same_name() -> None:
    tree = parse_page("page.html", "<h2 id=x>Our rights</h2>").accessibility
    assert accessible_name(tree, tree.ids["x"]) == accessible_name(tree, tree.ids["x"]) == "Our rights"
