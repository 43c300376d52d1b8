"""Shadow roots that a page declares, seen as people meet them."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.html_page import parse_page

ROOT = '<template shadowrootmode="open">'


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (f"<my-key>{ROOT}<button id=x><slot></slot></button></template>Save</my-key>", "Save"),
        (f"<my-key>{ROOT}<button id=x><slot>Save</slot></button></template></my-key>", "Save"),
        (f"<p>{ROOT}<button id=x><slot name=a></slot></button></template><b slot=a>Save</b> now</p>", "Save"),
        (f"<p>{ROOT}<button id=x><slot name=a></slot></button></template><b>Save</b></p>", ""),
        (f"<p>{ROOT}<button id=x aria-labelledby=y></button><i id=y>Save</i></template></p><i id=y>Send</i>", "Save"),
        (f"<i id=y>Send</i><p>{ROOT}<button id=x aria-labelledby=y></button></template></p>", ""),
        (f"<p>{ROOT}<style>b {{ display: none }}</style><button id=x>Sa<b>ve</b></button></template></p>", "Sa"),
        (f"<p>{ROOT}<style>:host b {{ display: none }}</style><button id=x>Sa<b>ve</b></button></template></p>", "Sa"),
        (
            f"<a-b>{ROOT}<c-d>{ROOT}<button><slot></slot></button></template><slot></slot></c-d></template>Go</a-b>",
            "Go",
        ),
    ],
)
def test_names_in_shadow_roots(markup: str, name: str) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert accessible_name(tree, tree.by_tag["button"][0]) == name


@pytest.mark.parametrize(
    "markup",
    [
        "<p><template><button>Save</button></template></p>",
        f"<ul>{ROOT}<button>Save</button></template></ul>",  # a list has no shadow root
        f"<p>{ROOT}</template>{ROOT}<button>Save</button></template></p>",
        f"<p>{ROOT}</template><button>Save</button></p>",  # nothing shows what has no slot
    ],
)
def test_what_nobody_meets(markup: str) -> None:
    page = parse_page("page.html", markup)
    assert not [button for button in page.tagged("button") if page.accessibility.is_exposed(button)]


def test_style_sheets_of_shadow_roots_stay_in_them() -> None:
    page = parse_page("page.html", f"<p>{ROOT}<style>b {{ display: none }}</style></template></p><b id=x>Tea</b>")
    assert page.accessibility.is_exposed(page.accessibility.ids["x"])


def test_elements_keep_their_start_tags() -> None:
    source = f"<p>{ROOT}<i>a</i><slot></slot></template><b>c</b></p>"
    page = parse_page("page.html", source)
    pairs = zip(page.elements, page.start_tags, strict=True)
    assert all(tag and tag.name == element.tag for element, tag in pairs if element.tag in {"i", "slot", "b"})


def test_many_roots_inside_each_other_take_no_time() -> None:
    page = parse_page("page.html", f"<p>{f'<a-b>{ROOT}<i id=x>' * 300}")
    assert len(list(page.tagged("i"))) == 8
