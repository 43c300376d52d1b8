// Views of the page: each fills the place of the page with frames, or with what a screen reader says.

const LEVEL = 24; // px from the top of the window, where both versions are at the same place
const VIEWS = [
  { id: "beside", name: "Standard and easy side by side", about: "They scroll together, section by section." },
  { id: "phone", name: "Phone", about: "A window of 320 px, which is also a zoom of 400 %." },
  { id: "paper", name: "On paper", about: "As it prints, on one long sheet." },
  { id: "scheme", name: "Dark", about: "The colours for dark screens." },
  { id: "wordsonly", name: "Without pictures", about: "Do the words say it alone?" },
  { id: "spoken", name: "As a screen reader says it", about: "Roles, names and words in order." }
];

function makeViews(stage, pageNow) {
  let current = "";
  const buttons = new Map();
  if (isDark()) {
    const scheme = VIEWS.find(view => view.id === "scheme");
    Object.assign(scheme, { name: "Light", about: "The colours for light screens." });
  }
  const box = make("div", {},
    soft("A view takes the place of the page until you close it."),
    make("ul", { class: "views" }, VIEWS.map(view => {
      const words = [make("strong", {}, view.name), make("span", {}, view.about)];
      const toggle = button(() => choose(current === view.id ? "" : view.id), words, { "aria-pressed": "false" });
      buttons.set(view.id, toggle);
      return make("li", {}, toggle);
    })));

  function choose(id) {
    const hadFocus = stage.contains(root.activeElement);
    current = id;
    keptHere.set("view", id);
    buttons.forEach((toggle, name) => toggle.setAttribute("aria-pressed", String(name === id)));
    draw();
    preview.coverPage(id !== "");
    if (id) preview.makeRoom();
    if (!id && hadFocus) preview.focusLauncher();
  }

  function draw() {
    const view = VIEWS.find(other => other.id === current);
    stage.hidden = !view;
    fill(stage);
    if (!view) return;
    fill(stage,
      make("div", { class: "stage-top" },
        make("h1", { id: "stage-title", tabindex: "-1" }, view.name),
        view.id === "paper" && button(() => stage.querySelector("iframe").contentWindow.print(), "Print …"),
        button(() => choose(""), ["Close", hidden(" this view")])),
      make("div", { class: `stage-main view-${view.id}` }, contents(view)));
    if (view.id === "spoken") drawSpoken();
  }

  function contents(view) {
    const page = pageNow();
    const here = location.pathname + location.search + location.hash;
    if (view.id === "spoken") {
      return make("div", { class: "spoken", role: "region", tabindex: "0", "aria-label": view.name });
    }
    if (view.id !== "beside") return frame(view.id, here, document.title);
    if (!page || !page.twin) return make("p", { class: "nothing" }, "This page has no other version yet.");
    const isEasy = page.version === "easy";
    const own = frame("beside", location.pathname, isEasy ? "Easy read version" : "Standard version");
    const twin = frame("beside", addressOf(page.twin), isEasy ? "Standard version" : "Easy read version");
    const pair = isEasy ? [twin, own] : [own, twin];
    let ready = 0;
    pair.forEach(part => part.addEventListener("load", () => {
      ready += 1;
      if (ready >= 2) scrollTogether(pair[0].contentWindow, pair[1].contentWindow);
    }));
    return pair.map(part => make("div", { class: "half" }, make("p", { class: "half-title" }, part.title), part));
  }

  const frame = (id, address, title) => make("iframe", { name: FRAME + id, src: address, title });

  function drawSpoken() {
    ask(`spoken?url=${encodeURIComponent(shown.url)}`).then(answer => {
      const holder = stage.querySelector(".spoken");
      if (!holder) return;
      if (!answer || !answer.spoken) fill(holder, make("p", {}, "The page cannot be read now."));
      else fill(holder, make("ol", {}, answer.spoken.map(spokenPart)));
    });
  }

  const spokenPart = said => make("li", { style: `padding-inline-start:${Math.min(said.depth, 6)}em` },
    said.role && make("span", { class: "role" }, said.role, said.detail && `, ${said.detail}`),
    said.role && said.words && " ",
    said.words && make("span", { class: "words" }, said.words));

  return {
    element: box,
    choose,
    close: () => choose(""),
    isShown: () => current !== "",
    focus: () => stage.querySelector("h1").focus(),
    // A page that gets its twin while both are looked at, or whose words changed while they are read.
    renew(change) {
      if (current === "spoken") drawSpoken();
      else if (current === "beside" && !stage.querySelector("iframe")) draw();
      stage.querySelectorAll("iframe").forEach(part => {
        part.contentDocument.dispatchEvent(new CustomEvent("easyread-change", { detail: change }));
      });
    }
  };
}

// Keeps two windows at the same section: between two headings both move at their own pace.
function scrollTogether(left, right) {
  const both = [left, right];
  const expected = new Map();
  const follow = (from, to) => {
    if (expected.has(from) && Math.abs(expected.get(from) - from.scrollY) < 2) return;
    expected.delete(from);
    const stops = commonStops(left, right).map(pair => from === left ? pair : [pair[1], pair[0]]);
    const goal = Math.round(between(stops, from.scrollY + LEVEL) - LEVEL);
    if (Math.abs(goal - to.scrollY) < 2) return;
    expected.set(to, goal);
    to.scrollTo({ top: goal, behavior: "instant" });
  };
  both.forEach((from, number) => {
    from.addEventListener("scroll", () => follow(from, both[1 - number]), { passive: true });
  });
}

// Where both pages start, where their common headings stand, where both end. Each list only ever goes down the page.
function commonStops(left, right) {
  const top = (view, element) => element.getBoundingClientRect().top + view.scrollY;
  const end = view => view.document.documentElement.scrollHeight - view.innerHeight;
  const last = [end(left) + LEVEL, end(right) + LEVEL];
  const stops = [[LEVEL, LEVEL]];
  commonHeadings(left.document, right.document).forEach(([one, other]) => {
    const stop = [Math.min(top(left, one), last[0]), Math.min(top(right, other), last[1])];
    const before = stops[stops.length - 1];
    if (stop[0] > before[0] && stop[1] > before[1] && stop[0] < last[0] && stop[1] < last[1]) stops.push(stop);
  });
  return stops.concat([last]);
}

// Headings of the same section: the page links from one to the other, or they have the same id.
function commonHeadings(left, right) {
  return [...left.querySelectorAll("main :is(h2, h3)[id]")].map(heading => {
    const part = heading.closest("[data-added]");
    const links = part ? [...part.querySelectorAll("a[href*='#']")] : [];
    const addresses = links.map(anchor => new URL(anchor.href));
    const leading = addresses.find(address => address.pathname === right.location.pathname);
    const other = right.getElementById(leading ? decodeURIComponent(leading.hash.slice(1)) : heading.id);
    return other && [heading, other];
  }).filter(Boolean);
}

function between(stops, position) {
  for (let number = 1; number < stops.length; number += 1) {
    const [from, to] = [stops[number - 1], stops[number]];
    if (position <= to[0] || number === stops.length - 1) {
      const share = to[0] > from[0] ? (position - from[0]) / (to[0] - from[0]) : 0;
      return from[1] + Math.max(0, Math.min(1, share)) * (to[1] - from[1]);
    }
  }
  return 0;
}
