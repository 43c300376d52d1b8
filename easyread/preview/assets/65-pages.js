// The list of pages: what is missing or must be mended, all over the site.

const AGAIN = 1500; // milliseconds, at least, until the list is asked for again while pages are being checked
const SHARE = 10; // how much longer than the answer took the next question waits: long lists are asked for less often

function makePages() {
  const choice = make("select", { id: "which", change: () => draw() },
    make("option", { value: "open" }, "Pages with something to do"),
    make("option", { value: "all" }, "All pages"));
  const number = make("p", { class: "soft", role: "status" });
  const found = make("div", {});
  const box = make("div", {}, make("label", { for: "which" }, "Show"), choice, number, found);
  let answer = null;
  let timer = 0;
  let isWanted = false;

  function load(rest) {
    clearTimeout(timer);
    const asked = performance.now();
    ask(`pages?rest=${rest}`).then(value => {
      if (!value || value.mistake) return;
      answer = value;
      draw();
      if (isWanted && value.pages.some(page => !page.checked)) {
        timer = setTimeout(() => load("yes"), Math.max(AGAIN, (performance.now() - asked) * SHARE));
      }
    });
  }

  function draw() {
    if (!answer) return;
    const pages = answer.pages;
    const checked = pages.filter(page => page.checked).length;
    const wanted = pages.filter(page => choice.value === "all" || toDo(page).length > 0);
    const shownPages = wanted.slice(0, MOST);
    const progress = checked < pages.length ? `Checked ${checked} of ${count(pages.length, "page")} so far. ` : "";
    const more = wanted.length > MOST ? `, the first ${MOST} shown` : "";
    number.textContent = progress + (wanted.length ? `${count(wanted.length, "page")} listed${more}.` : "Nothing to do.");
    fill(found,
      answer.findings.length > 0 && make("section", { "aria-labelledby": "site-wide" },
        make("h4", { id: "site-wide" }, "In no page, but in the site"),
        make("ul", { class: "page-list" }, answer.findings.map(problem))),
      make("ul", { class: "page-list" }, shownPages.map(entry)));
  }

  const problem = finding => make("li", {},
    make("strong", {}, `${SEVERITIES[finding.severity][0]}: `), finding.message, " ",
    link(finding.open, finding.place));

  const entry = page => make("li", {},
    make("a", { href: addressOf(page.url), "aria-current": page.url === shown.url && "page" }, page.title),
    " ", make("span", { class: "soft" }, page.version === "easy" ? "easy read" : "standard"),
    toDo(page).length > 0 && make("ul", {}, toDo(page).map(words => make("li", {}, words))));

  return {
    element: box,
    open() { isWanted = true; load("yes"); },
    close() { isWanted = false; clearTimeout(timer); },
    renew: () => load("yes"),
    // Everything is checked: what was found about the site as a whole is there now.
    checked: () => load("no")
  };
}

const MOST = 200; // entries that are listed at once

function toDo(page) {
  const todo = [];
  const other = page.version === "easy" ? "standard" : "easy";
  if (page.document && !page.twin) todo.push(`There is no ${other} version.`);
  if (page.errors) todo.push(`${count(page.errors, "error")}`);
  if (page.warnings) todo.push(`${count(page.warnings, "warning")}`);
  const titles = page.uncovered.map(title => `“${title}”`).join(", ");
  if (titles) todo.push(`Not in the easy version: ${titles}`);
  return todo;
}
