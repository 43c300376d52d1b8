"""Checks the same pages with easyread and with axe-core in Chromium: CPU a page, and what each finds alone.

usage: python benchmarks/accessibility.py FOLDER[:PAGES] … [--axe FILE] [--chromium FILE] [--json FILE]

Each FOLDER holds a built site; `FOLDER:40` takes 40 of its pages, evenly spaced. A server on this machine hands them to
the browser, with scripts, at 1280 px in the light scheme. Chromium's CPU is that of all its processes, without their
start. easyread's is that of reading, judging and placing, with the style sheets read once for a folder, and memory
tidied up as seldom as by its command.

A violation of axe counts as found when easyread has a finding of the same kind (SAME) about the same element, one that
it stands in, or one that stands in it. easyread tells a fault of style once for all elements that look the same, and
some faults once for a page; those count for all of them. "Incomplete" results of axe are no violations.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

from easyread.checking.css_selector import css_selector, page_names
from easyread.checking.html_page import parse_page
from easyread.checking.rule import Family
from easyread.checking.run import Checks, check_page, page_finding
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.subjects import HtmlPage
from easyread.cli.command import GARBAGE
from easyread.model.place import ElementPlace
from easyread.registry.registry import load_rules

ROOT = Path(__file__).resolve().parent.parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
RULES = tuple(rule for rule in load_rules() if rule.subject is HtmlPage and rule.family is Family.HTML)
CHECKS = Checks(RULES, "uk-gov")

# What finds the same here and there. For rules of axe that are not named here easyread has none.
SAME = {
    "area-alt": ("link-name",),
    "aria-allowed-attr": ("aria-attribute-allowed",),
    "aria-command-name": ("button-name", "link-name", "menu-item-name"),
    "aria-allowed-role": ("role-not-allowed",),
    "aria-conditional-attr": ("aria-attribute-allowed", "aria-attribute-without-effect"),
    "aria-dialog-name": ("widget-name",),
    "aria-hidden-focus": ("aria-hidden-focus",),
    "aria-input-field-name": ("form-field-name", "widget-name"),
    "aria-meter-name": ("widget-name",),
    "aria-progressbar-name": ("widget-name",),
    "aria-prohibited-attr": ("aria-attribute-prohibited",),
    "aria-required-attr": ("aria-required-attributes",),
    "aria-required-children": ("aria-required-children",),
    "aria-required-parent": ("aria-required-parent",),
    "aria-roles": ("aria-role-valid",),
    "aria-tab-name": ("widget-name",),
    "aria-toggle-field-name": ("form-field-name", "menu-item-name", "widget-name"),
    "aria-valid-attr": ("aria-attribute-exists",),
    "aria-valid-attr-value": ("aria-attribute-value", "missing-reference"),
    "autocomplete-valid": ("autocomplete-valid",),
    "blink": ("moving-text",),
    "button-name": ("button-name",),
    "bypass": ("no-way-past-blocks", "skip-link"),
    "color-contrast": ("text-contrast",),
    "definition-list": ("list-structure",),
    "dlitem": ("list-structure",),
    "document-title": ("page-title",),
    "duplicate-id-aria": ("duplicate-id",),
    "empty-heading": ("empty-heading",),
    "frame-focusable-content": ("focusable-frame",),
    "frame-title": ("iframe-name",),
    "frame-title-unique": ("same-name-frames",),
    "heading-order": ("heading-order",),
    "html-has-lang": ("page-language",),
    "html-lang-valid": ("unknown-page-language",),
    "html-xml-lang-mismatch": ("language-mismatch",),
    "image-alt": ("image-name",),
    "image-redundant-alt": ("repeated-picture-words",),
    "input-button-name": ("button-name",),
    "input-image-alt": ("image-button-name",),
    "label": ("form-field-name",),
    "label-content-name-mismatch": ("label-in-name",),
    "label-title-only": ("field-without-label",),
    "landmark-banner-is-top-level": ("landmark-nesting",),
    "landmark-contentinfo-is-top-level": ("landmark-nesting",),
    "landmark-main-is-top-level": ("landmark-nesting",),
    "landmark-one-main": ("one-main-landmark",),
    "landmark-unique": ("landmark-names",),
    "link-in-text-block": ("link-distinguishable",),
    "link-name": ("link-name",),
    "list": ("list-structure",),
    "listitem": ("list-structure",),
    "marquee": ("moving-text",),
    "meta-refresh": ("meta-refresh", "meta-refresh-at-all"),
    "meta-viewport": ("meta-viewport",),
    "nested-interactive": ("presentational-children-focus",),
    "no-autoplay-audio": ("autoplay",),
    "object-alt": ("object-name",),
    "page-has-heading-one": ("one-main-heading",),
    "presentation-role-conflict": ("presentational-conflict",),
    "region": ("content-outside-landmarks", "one-main-landmark"),
    "role-img-alt": ("image-name",),
    "scope-attr-valid": ("table-scope",),
    "select-name": ("form-field-name",),
    "summary-name": ("summary-name",),
    "svg-img-alt": ("svg-name",),
    "tabindex": ("positive-tabindex",),
    "td-has-header": ("table-without-headers",),
    "td-headers-attr": ("table-headers-attribute",),
    "th-has-data-cells": ("table-header-cells",),
    "valid-lang": ("language-of-parts",),
    "video-caption": ("film-without-captions",),
}
LOOKS = ("link-in-text-block",)  # told once for all elements that look the same
WHOLE = (
    "heading-order",
    "landmark-one-main",
    "landmark-unique",
    "page-has-heading-one",
    "region",
)  # told once for a page, or elsewhere

# Which of our findings stand on elements that axe complains of, or round them, or in them; and the other way round.
COMPARE = """async ({ours, same, looks, whole}) => {
  const results = await axe.run(document, {resultTypes: ['violations'], elementRef: true});
  const look = element =>
    getComputedStyle(element).color + getComputedStyle(element.parentElement || element).color;
  const pair = why => {  // the colours of axe as our messages say them
    const found = why.match(/"fgColor":"(#\\w+)","bgColor":"(#\\w+)"/);
    return found ? `${found[1]} on ${found[2]}` : 'no colours';
  };
  const placed = ours.map(item => {
    try { return item.selector ? document.querySelector(item.selector) : document.documentElement; }
    catch { return null; }
  });
  const isSame = (rule, item) => (same[rule] || []).includes(item.rule);
  const isNear = (one, other) => one && other && (one.contains(other) || other.contains(one));
  const fits = ({rule, element, why}, item, at) => isSame(rule, item) && (whole.includes(rule)
    || isNear(element, placed[at]) || item.message.includes(pair(why))
    || (looks.includes(rule) && placed[at] && look(element) === look(placed[at])));
  const theirs = results.violations.flatMap(violation => violation.nodes.map(node => ({
    rule: violation.id, html: node.html.slice(0, 300), element: node.element,
    why: [...node.any, ...node.all, ...node.none].map(check => check.id + ' ' + JSON.stringify(check.data)).join('; '),
  })));
  return {
    theirs: theirs.map(node => ({rule: node.rule, html: node.html, why: node.why.slice(0, 600),
      ours: [...new Set(ours.filter((item, at) => fits(node, item, at)).map(item => item.rule))]})),
    ours: ours.map((item, at) => [...new Set(
      theirs.filter(node => fits(node, item, at)).map(node => node.rule))]),
  };
}"""


@dataclass(frozen=True, slots=True)
class Ours:
    """A finding of easyread on a page."""

    rule: str
    certainty: str
    selector: str
    message: str


@dataclass(frozen=True, slots=True)
class Theirs:
    """A violation of axe on a page, with the rules of easyread that found something in the same place."""

    page: str
    rule: str
    html: str
    why: str
    ours: tuple[str, ...]


def chosen_pages(argument: str) -> tuple[Path, tuple[Path, ...]]:
    """The folder of a site and the pages of it that are wanted."""
    name, _, number = argument.rpartition(":")
    folder = Path(name if number.isdecimal() and name else argument)
    pages = sorted(path for path in folder.rglob("*.html") if path.is_file())  # a link may lead to nothing
    wanted = min(int(number), len(pages)) if number.isdecimal() and name else len(pages)
    return folder, tuple(pages[at * len(pages) // wanted] for at in range(wanted))


def check_all(folder: Path, pages: Sequence[Path]) -> tuple[dict[Path, tuple[Ours, ...]], float]:
    """The findings of easyread on some pages of a folder, and the seconds of CPU that they took."""
    sheets = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.css") if path.is_file()}
    started = time.process_time()
    texts = {name: path.read_text(encoding="utf-8", errors="replace") for name, path in sheets.items()}
    library = SheetLibrary(texts)
    found = {path: tuple(check_one(folder, path, library)) for path in pages}
    return found, time.process_time() - started


def check_one(folder: Path, path: Path, library: SheetLibrary) -> Iterator[Ours]:
    """The findings of easyread on one page."""
    name = path.relative_to(folder).as_posix()
    page = parse_page(name, path.read_text(encoding="utf-8", errors="replace"), library=library)
    problems = check_page(page, CHECKS)
    names = page_names(page.index) if problems else None
    for rule, problem in problems:
        finding = page_finding(rule, problem, CHECKS, page=page, path=name)
        place = problem.place
        selector = css_selector(page.elements[place.index], names) if names and isinstance(place, ElementPlace) else ""
        yield Ours(rule.id, finding.certainty.value, selector, finding.message)


class Axe:
    """axe-core in one tab of Chromium."""

    def __init__(self, browser: Browser, script: Path) -> None:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
        near = ("http://127.0.0.1:", "data:", "blob:")
        context.route(lambda address: not address.startswith(near), lambda route: route.abort())
        self._tab = context.new_page()
        self._script = script.read_text(encoding="utf-8")
        self._tab.goto("about:blank")

    def compare(self, address: str, ours: Sequence[Ours]) -> tuple[list[Theirs], list[list[str]]]:
        """The violations on a page with what is ours beside them, and for each of ours the rules of axe."""
        self._tab.goto(address, wait_until="load")
        self._tab.evaluate(self._script)
        facts = {"ours": [asdict(item) for item in ours], "same": SAME, "looks": LOOKS, "whole": WHOLE}
        result = self._tab.evaluate(COMPARE, facts)
        theirs = [
            Theirs(address, node["rule"], node["html"], node["why"], tuple(node["ours"])) for node in result["theirs"]
        ]
        return theirs, result["ours"]


class QuietHandler(SimpleHTTPRequestHandler):
    """Hands out files without a line for each."""

    def log_message(self, format: str, *words: object) -> None:  # noqa: A002 (so it is called above)
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server on this machine that hands out a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def tree_seconds(name: str) -> float:
    """Seconds of CPU of the descendants of this process that run a program, with the children that they had."""
    ticks = os.sysconf("SC_CLK_TCK")
    parents: dict[int, int] = {}
    programs: dict[int, tuple[str, float]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                start, _, rest = (entry / "stat").read_text().rpartition(")")
            except OSError:
                continue  # it ended in between
            fields = rest.split()
            parents[int(entry.name)] = int(fields[1])
            programs[int(entry.name)] = (start.partition("(")[2], sum(map(int, fields[11:15])) / ticks)
    return sum(
        seconds
        for number, (program, seconds) in programs.items()
        if name.startswith(program) and os.getpid() in _ancestors(number, parents)
    )


def _ancestors(number: int, parents: dict[int, int]) -> Iterator[int]:
    while number in parents:
        number = parents[number]
        yield number


def tell(theirs: Sequence[Theirs], alone: Counter[tuple[str, str]], pages: dict[tuple[str, str], set[str]]) -> None:
    """Prints the differences by rule."""
    print("\nViolations of axe: nodes, of these found by easyread too, pages")
    by_rule: dict[str, list[Theirs]] = defaultdict(list)
    for node in theirs:
        by_rule[node.rule].append(node)
    for rule, nodes in sorted(by_rule.items()):
        missed = [node for node in nodes if not node.ours]
        names = Counter(name for node in nodes for name in node.ours).most_common(3)
        print(f"  {rule:34}{len(nodes):6}{len(nodes) - len(missed):6}{len({node.page for node in nodes}):5}", end="  ")
        print(", ".join(name for name, _ in names))
        for kind, number in Counter((node.why[:150], node.html[:150]) for node in missed).most_common(3):
            print(f"      missed {number} times: {kind[1]!r} ({kind[0]})")
    print("\nFound by easyread where axe has no violation: findings, pages")
    for (rule, certainty), number in sorted(alone.items()):
        print(f"  {rule:34}{certainty:6}{number:6}{len(pages[rule, certainty]):5}")


@dataclass(slots=True)
class Differences:
    """What is found here and not there, added up as the pages go by."""

    theirs: list[Theirs]
    alone: Counter[tuple[str, str]]
    pages: dict[tuple[str, str], set[str]]

    def add(self, address: str, ours: Sequence[Ours], nodes: Sequence[Theirs], beside: Sequence[Sequence[str]]) -> None:
        """Adds what both say of one page."""
        self.theirs += nodes
        for item, rules in zip(ours, beside, strict=True):
            if not rules:
                self.alone[item.rule, item.certainty] += 1
                self.pages[item.rule, item.certainty].add(address)


def compare_folder(argument: str, axe: Axe, differences: Differences) -> str:
    """Runs both over the pages of a folder; a line with the CPU of each."""
    folder, wanted = chosen_pages(argument)
    if not wanted:
        raise SystemExit(f"{folder} holds no HTML.")
    ours, seconds = check_all(folder, wanted)
    before = tree_seconds("chromium")
    with served(folder) as start:
        for path in wanted:
            address = start + quote(path.relative_to(folder).as_posix())
            nodes, beside = axe.compare(address, ours[path])
            differences.add(str(path), ours[path], nodes, beside)
    browser_seconds = tree_seconds("chromium") - before
    size = sum(path.stat().st_size for path in wanted) / len(wanted) / 1000
    here, there = (value / len(wanted) * 1000 for value in (seconds, browser_seconds))
    return f"  {folder}: {len(wanted)}, {size:.0f}; {here:.2f}, {there:.0f}; {there / here:.0f}"


def main() -> None:
    """Runs both and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--axe", type=Path, default=AXE)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    parser.add_argument("--json", type=Path, help="write every violation of axe to this file")
    options = parser.parse_args()
    gc.set_threshold(*GARBAGE)
    differences = Differences([], Counter(), defaultdict(set))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=QUIET)
        axe = Axe(browser, options.axe)
        print(f"axe-core in Chromium {browser.version}, {len(RULES)} rules of easyread\n")
        print("folder, pages, kilobytes a page; milliseconds of CPU a page: easyread, axe; ratio")
        for argument in options.folders:
            print(compare_folder(argument, axe, differences), flush=True)
        browser.close()
    tell(differences.theirs, differences.alone, differences.pages)
    if options.json:
        nodes = [asdict(node) for node in differences.theirs]
        options.json.write_text(json.dumps(nodes, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
