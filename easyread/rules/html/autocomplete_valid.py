"""Finds form fields whose `autocomplete` is not a value that browsers know.

Browsers and special tools fill in names and addresses, or show a sign beside the field. That helps people who forget,
who cannot spell well, or who type with pain. A wrong value switches it off.

Write one of the values of the HTML standard, such as `name`, `email` or `bday-day`.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import tab_index
from easyread.checking.accessibility.roles import explicit_role
from easyread.checking.accessibility.standards import all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.accessibility.visible_text import is_in_sight
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

BUTTONS = frozenset({"button", "checkbox", "file", "hidden", "image", "radio", "reset", "submit"})
PLACES = frozenset({"home", "work", "mobile", "fax", "pager"})
CONTACT = (
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email"
    " impp"
)
PERSONAL = (
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password"
    " current-password one-time-code organization-title organization street-address address-line1 address-line2"
    " address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code"
    " cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type"
    " transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo"
)
CONTACT_FIELDS = frozenset(CONTACT.split())
FIELDS = CONTACT_FIELDS | frozenset(PERSONAL.split())


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each field in use whose value does not follow the grammar of the standard."""
    tree = page.accessibility
    for field in tree.having.get("autocomplete", ()):
        words = (field.get("autocomplete") or "").lower().split()
        if not words or words in (["on"], ["off"]) or _is_valid(words) or not _is_in_use(tree, field):
            continue
        yield Problem(
            page.place(field, "autocomplete"),
            f"Browsers do not know “{field.get('autocomplete')}”.",
            "Write a value such as name, email or bday-day, or take it out.",
        )


def _is_in_use(tree: AccessibilityTree, field: HtmlElement) -> bool:
    if field.tag not in {"input", "select", "textarea"} or not tree.is_usable(field):
        return False
    if field.tag == "input" and (field.get("type") or "").strip().lower() in BUTTONS:
        return False
    if not tree.is_exposed(field) and not is_in_sight(tree, field):
        return False
    role = all_roles().get(explicit_role(field) or tree.role(field))
    return (tab_index(field) or 0) >= 0 or role is None or role.is_widget


def _is_valid(words: list[str]) -> bool:
    rest = list(words)
    if rest and rest[0].startswith("section-"):
        rest.pop(0)
    if rest and rest[0] in {"billing", "shipping"}:
        rest.pop(0)
    if len(rest) > 1 and rest[-1] == "webauthn":
        rest.pop()
    if len(rest) == 2 and rest[0] in PLACES:
        return rest[1] in CONTACT_FIELDS
    return len(rest) == 1 and rest[0] in FIELDS


def applies(page: HtmlPage) -> bool:
    """Whether a field in use says more about its value than "on" or "off"."""
    return any(
        (field.get("autocomplete") or "").lower().split() not in ([], ["on"], ["off"])
        and _is_in_use(page.accessibility, field)
        for field in page.having.get("autocomplete", ())
    )


RULE = Rule(
    id="autocomplete-valid",
    title="Field promises the wrong thing to fill in",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.5 Identify Input Purpose",
            "https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose",
        ),
        Source(
            "W3C ACT rule 73f2c2: autocomplete attribute has valid value",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/73f2c2/",
        ),
        Source(
            "HTML Standard (2025), section 4.10.18.7 Autofill",
            "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill",
        ),
    ),
    good=(
        Example('<label>Name <input autocomplete="name"></label>\n', path="page.html"),
        Example('<label>Email <input autocomplete="section-one work email"></label>\n', path="page.html"),
    ),
    bad=(
        Example('<label>Name <input ⟦autocomplete="full-name"⟧></label>\n', path="page.html"),
        Example('<label>Email <input ⟦autocomplete="work,email"⟧></label>\n', path="page.html"),
    ),
    wcag=("1.3.5",),
    act=("73f2c2",),
    applies=applies,
)
