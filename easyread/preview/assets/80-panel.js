// The panel: a button, a region with tabs at the side or below, and the space that the page leaves for it.

const WIDE = 1440; // px of window from which the panel stands at the side unless somebody chose
const NARROW = 800; // px of window below which panel and page cannot both be read
const SHORTCUT = "Alt+Shift+E";
const isShortcut = event => event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === "KeyE";

function makePreview() {
  const says = make("div", { class: "hidden", role: "status" });
  const status = words => { says.textContent = words; };
  const layer = make("div", { class: "layer", "aria-hidden": "true" });
  const stage = make("div", { class: "stage", role: "main", "aria-labelledby": "stage-title", hidden: true });
  const overlay = makeOverlay(status);
  const numbers = make("span", { class: "numbers" });
  const launcher = button(() => open(), [make("span", {}, "Preview"), numbers], {
    class: "launcher", "aria-expanded": "false", title: SHORTCUT
  });
  let page = null;
  let before = null; // what had the focus when the panel was opened
  let beforeAt = null;
  let wasCovered = null;

  const findings = makeFindings(layer, () => { open(false); tabs.choose("findings"); });
  const views = makeViews(stage, () => page);
  const pictures = makePictures(status);
  const pages = makePages();
  const tabs = makeTabs([
    { id: "findings", name: "To mend", part: findings },
    { id: "figures", name: "Figures", part: makeFigures() },
    { id: "views", name: "Views", part: views },
    { id: "pictures", name: "Pictures", part: pictures },
    { id: "pages", name: "Pages", part: pages }
  ]);
  const dock = button(() => place(isBeside() ? "below" : "beside"), "", { class: "plain" });
  const panel = make("section", { class: "panel", role: "region", "aria-labelledby": "panel-title", hidden: true },
    make("div", { class: "panel-top" },
      make("h2", { id: "panel-title" }, "Preview"),
      dock,
      button(close, ["Close", hidden(" the preview panel")], { class: "plain", title: "Escape" })),
    tabs.list, tabs.panels);
  const aside = make("aside", { "aria-label": "easyread preview" }, overlay.element, launcher, panel, says);
  root.append(layer, stage, aside);

  const isOpen = () => !panel.hidden;
  const placeWanted = () => kept.get("place") || (innerWidth >= WIDE ? "beside" : "below");
  const isBeside = () => innerWidth >= NARROW && placeWanted() === "beside";

  function open(takesFocus) {
    if (!isOpen()) {
      before = document.activeElement === host ? null : document.activeElement;
      beforeAt = placeInOrder(document.querySelector("main"), before);
    }
    overlay.bringBack();
    panel.hidden = false;
    launcher.hidden = true;
    launcher.setAttribute("aria-expanded", "true");
    kept.set("open", "yes");
    tabs.wake();
    leaveSpace();
    if (takesFocus !== false) tabs.focus();
  }

  function close() {
    panel.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute("aria-expanded", "false");
    kept.set("open", "no");
    tabs.sleep();
    findings.clear();
    leaveSpace();
    if (before && !before.isConnected) before = elementAt(document.querySelector("main"), beforeAt);
    if (before && before !== document.body) before.focus({ preventScroll: true });
    else launcher.focus();
    before = null;
  }

  function place(where) {
    kept.set("place", where);
    leaveSpace();
  }

  // The page ends where the panel starts, so that nothing is hidden behind it.
  function leaveSpace() {
    const beside = isBeside();
    panel.classList.toggle("beside", beside);
    dock.hidden = innerWidth < NARROW;
    fill(dock, beside ? "Move below" : "Move to the side");
    const width = isOpen() && beside ? `${panel.offsetWidth}px` : "";
    const height = isOpen() && !beside ? `${panel.offsetHeight}px` : "";
    const page = document.documentElement.style;
    Object.assign(page, { paddingInlineEnd: width, paddingBlockEnd: height, scrollPaddingBlockEnd: height });
    stage.style.insetInlineEnd = width;
    stage.style.insetBlockEnd = height;
    overlay.element.style.insetInlineEnd = width;
    findings.mark();
  }

  // While a view is shown, nothing of the page behind it can be reached.
  function coverPage(isCovered) {
    [...document.body.children].forEach(element => { if (element !== host) element.inert = isCovered; });
    if (isCovered && wasCovered === null) wasCovered = document.documentElement.style.overflow;
    document.documentElement.style.overflow = isCovered ? "hidden" : wasCovered || "";
    if (!isCovered) wasCovered = null;
    layer.hidden = isCovered;
  }

  function takePage(value) {
    if (!value || value.mistake) return;
    const isSame = page && JSON.stringify(page) === JSON.stringify(value);
    page = value;
    if (isSame) findings.again();
    else findings.draw(page);
    fill(numbers, KINDS.map(kind => numberOf(kind, page.findings.filter(finding => finding.severity === kind).length)));
    tabs.note("findings", page.findings.length);
  }

  const numberOf = (kind, number) => number > 0 && make("span", { class: `number ${kind}` },
    make("span", { "aria-hidden": "true" }, `${SEVERITIES[kind][1]} ${number}`),
    hidden(` ${count(number, kind)}`));

  function onKey(event) {
    if (isShortcut(event)) {
      event.preventDefault();
      if (overlay.isShown() && !overlay.element.contains(root.activeElement)) overlay.focus();
      else if (!isOpen()) open();
      else if (panel.contains(root.activeElement)) close();
      else tabs.focus();
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      if (panel.contains(root.activeElement)) close();
      else if (views.isShown()) views.close();
    }
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("easyread-key", event => {
    if (event.detail === "close") { views.close(); launcherOrTabs(); } else if (isOpen()) tabs.focus(); else open();
  });
  addEventListener("resize", () => requestAnimationFrame(leaveSpace));
  new ResizeObserver(() => requestAnimationFrame(() => findings.mark())).observe(document.body);

  const launcherOrTabs = () => isOpen() ? tabs.focus() : launcher.focus();

  return {
    isOpen, open, coverPage, takePage, status,
    hasFocus: () => document.activeElement === host,
    focusLauncher: launcherOrTabs,
    freeHeight: () => isOpen() && !isBeside() ? innerHeight - panel.offsetHeight : innerHeight,
    showMistake: overlay.show,
    // On a small screen a view needs all of it; its own button leads back.
    makeRoom() {
      if (innerWidth >= NARROW || !isOpen()) return;
      close();
      views.focus();
    },
    // After a change: the findings anew, and whatever else is looked at.
    renew(change) {
      views.renew(change);
      if (views.isShown()) coverPage(true);
      if (isOpen()) tabs.renew();
      return ask(`page?url=${encodeURIComponent(shown.url)}`).then(takePage);
    },
    checked() {
      tabs.checked();
      ask(`page?url=${encodeURIComponent(shown.url)}`).then(takePage);
    },
    showView(id) { if (VIEWS.some(view => view.id === id)) views.choose(id); }
  };
}

// Tabs as in the ARIA Authoring Practices Guide, with arrow keys.
function makeTabs(parts) {
  const notes = new Map();
  let chosen = "";
  let isAwake = false;
  const list = make("div", { class: "tabs", role: "tablist", "aria-label": "Parts of the preview panel" });
  const panels = make("div", { class: "tab-panels" });
  parts.forEach(entry => {
    const note = make("span", { class: "note-number" });
    notes.set(entry.id, note);
    entry.tab = button(() => choose(entry.id), [entry.name, note], {
      role: "tab", id: `tab-${entry.id}`, "aria-controls": `part-${entry.id}`
    });
    entry.panel = make("div", {
      role: "tabpanel", id: `part-${entry.id}`, "aria-labelledby": `tab-${entry.id}`, tabindex: "0"
    }, make("h3", { class: "hidden" }, entry.name), entry.part.element);
    list.append(entry.tab);
    panels.append(entry.panel);
  });
  list.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -parts.length, End: parts.length }[event.key];
    if (!step) return;
    event.preventDefault();
    const now = parts.findIndex(entry => entry.id === chosen);
    const next = Math.abs(step) === 1 ? (now + step + parts.length) % parts.length : step < 0 ? 0 : parts.length - 1;
    choose(parts[next].id);
    parts[next].tab.focus();
  });

  const entryNow = () => parts.find(entry => entry.id === chosen);
  const call = name => { const part = entryNow().part; if (part[name]) part[name](); };

  function choose(id) {
    if (chosen && isAwake) call("close");
    chosen = id;
    kept.set("tab", id);
    parts.forEach(entry => {
      const is = entry.id === id;
      entry.tab.setAttribute("aria-selected", String(is));
      entry.tab.tabIndex = is ? 0 : -1;
      entry.panel.hidden = !is;
    });
    if (isAwake) call("open");
  }

  const first = kept.get("tab");
  choose(parts.some(entry => entry.id === first) ? first : parts[0].id);
  return {
    list, panels, choose,
    focus: () => entryNow().tab.focus(),
    wake() { if (!isAwake) { isAwake = true; call("open"); } },
    sleep() { isAwake = false; if (entryNow().id !== "views") call("close"); },
    renew() { if (entryNow().id !== "views") call("renew"); },
    checked() { if (isAwake) call("checked"); },
    note(id, number) { fill(notes.get(id), number > 0 && [" ", String(number)]); }
  };
}
