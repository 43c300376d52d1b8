// The findings of a page: cards in the panel, marks beside the elements.

const MARK = 34; // px that a mark takes with the space beside it
const GAP = 4; // px between the chosen element and the frame round it
const FEW_NOTES = 6; // fewer than that are shown at once where nothing else is to do
const SEVERITIES = { error: ["Error", "✕"], warning: ["Warning", "!"], note: ["Note", "i"] };

function makeFindings(layer, showTab) {
  const box = make("div", { class: "findings", tabindex: "-1" });
  let placed = [];
  let chosen = null;
  let told = null;

  function draw(page) {
    told = page;
    const opened = [...box.querySelectorAll("details[open]")].map(details => details.dataset.key);
    const focused = root.activeElement && box.contains(root.activeElement) && root.activeElement.closest(".card");
    chosen = null;
    placed = page.findings.map((finding, number) => ({ finding, number: number + 1, place: null, card: null }));
    seek();
    const serious = placed.filter(item => item.finding.severity !== "note");
    const notes = placed.filter(item => item.finding.severity === "note");
    fill(box,
      make("p", { class: "summary" }, summaryOf(page.findings)),
      page.document
        ? soft("This page comes from ", link(page.open, page.document), ".")
        : soft("easyread makes this page by itself. What is wrong stands in the theme or in the data files."),
      list(serious, page.reasons),
      notes.length > 0 && noteList(notes, page.reasons, serious.length === 0 && notes.length < FEW_NOTES));
    box.querySelectorAll("details").forEach(details => {
      if (opened.includes(details.dataset.key)) details.open = true;
    });
    if (focused) focusCard(focused.dataset.key);
    choose(null);
  }

  // The card that had the focus was drawn anew, or is gone with its finding.
  function focusCard(key) {
    const cards = [...box.querySelectorAll(".card")];
    (cards.find(other => other.dataset.key === key) || cards[0] || box).focus();
  }

  // Finds the places anew: the page was exchanged under the marks.
  function seek() {
    const main = document.querySelector("main") || document.body;
    const whole = textOf(main);
    placed.forEach(item => { item.place = findPlace(item.finding, main, whole); });
  }

  function list(items, reasons) {
    const cards = items.map(item => card(item, reasons[item.finding.rule]));
    return cards.length > 0 && make("ol", { class: "cards" }, cards);
  }

  const noteList = (items, reasons, open) => make("details", { class: "notes", "data-key": "notes", open },
    make("summary", {}, `${count(items.length, "note")}: worth a look, and may be right`),
    list(items, reasons));

  function card(item, reason) {
    const finding = item.finding;
    const [name, sign] = SEVERITIES[finding.severity];
    item.card = make("li", { class: `card ${finding.severity}`, tabindex: "-1", "data-key": keyOf(finding) },
      make("h4", {},
        make("span", { class: "badge", "aria-hidden": "true" }, sign), " ",
        make("span", { class: "severity" }, `${name} ${item.number}${finding.ask ? ", please judge" : ""}: `),
        finding.message),
      finding.words && make("p", { class: "excerpt" }, finding.before, make("mark", {}, finding.words), finding.after),
      finding.hint && make("p", {}, make("strong", {}, "Instead: "), finding.hint),
      finding.replacement !== null && make("p", { class: "replacement" },
        make("strong", {}, "Write: "), make("ins", {}, finding.replacement.trim() || "nothing")),
      reason && make("p", { class: "why" }, make("strong", {}, "Why: "), pieces(reason)),
      soft(link(finding.open, finding.place)),
      item.place
        ? button(() => goTo(item), ["Show on the page", hidden(`, ${name} ${item.number}`)])
        : soft(finding.theme ? "It has no place that can be seen." : "No words on the page show it."),
      explanation(finding));
    return item.card;
  }

  function explanation(finding) {
    const inside = make("div", {});
    const details = make("details", { class: "more", "data-key": keyOf(finding), toggle: () => {
      if (!details.open || inside.childNodes.length) return;
      ask(`rule/${encodeURIComponent(finding.rule)}`).then(rule => rule && fill(inside, ruleParts(rule)));
    } }, make("summary", {}, "The rule: ", finding.title), inside);
    return details;
  }

  function ruleParts(rule) {
    return [
      rule.paragraphs.map(paragraph => make("p", {}, pieces(paragraph))),
      rule.bad.length > 0 && make("p", { class: "example-title" }, "Not so:"),
      rule.bad.map(example),
      rule.good.length > 0 && make("p", { class: "example-title" }, "But so:"),
      rule.good.map(example),
      rule.sources.length + rule.criteria.length > 0 && make("p", { class: "example-title" }, "Where it comes from:"),
      make("ul", {},
        rule.sources.map(source => make("li", {}, sourceName(source))),
        rule.criteria.map(criterion => make("li", {}, `WCAG 2.2, ${criterion}`)))
    ];
  }

  const sourceName = source =>
    source.url ? make("a", { href: source.url, rel: "noreferrer" }, source.name) : source.name;

  const example = parts => code("Example", parts.map(part => part.found ? make("mark", {}, part.text) : part.text));

  // Marks stand in a layer over the page. The panel says the same to those who see no marks.
  function mark() {
    underline(preview && preview.isOpen() ? placed : []);
    fill(layer);
    if (!preview || !preview.isOpen()) return;
    const origin = layer.getBoundingClientRect();
    const byElement = new Map();
    placed.forEach(item => {
      if (!item.place) return;
      const element = besideOf(item.place.element);
      byElement.set(element, [...(byElement.get(element) || []), item]);
    });
    byElement.forEach((items, element) => {
      const area = element.getBoundingClientRect();
      if (!area.width && !area.height) return;
      const worst = items[0].finding.severity;
      const number = items.length > 1 && make("sup", {}, String(items.length));
      layer.append(button(() => toCard(items[0]), [SEVERITIES[worst][1], number], {
        tabindex: "-1",
        class: `mark ${worst}`,
        title: items.map(item => item.finding.message).join("\n"),
        style: markPlace(area, origin)
      }));
    });
    if (chosen) frame(chosen.place.element, origin);
  }

  // Before the element where there is room, else over its right upper corner, where fewest words stand.
  function markPlace(area, origin) {
    const top = area.top - origin.top;
    const left = area.left - origin.left - MARK;
    if (left >= 0) return `top:${top}px;left:${left}px`;
    return `top:${top - MARK / 2}px;left:${document.documentElement.clientWidth - MARK - 8 - origin.left}px`;
  }

  function frame(element, origin) {
    const area = element.getBoundingClientRect();
    const place = `top:${area.top - origin.top - GAP}px;left:${area.left - origin.left - GAP}px`;
    const size = `width:${area.width + 2 * GAP}px;height:${area.height + 2 * GAP}px`;
    layer.append(make("div", { class: "frame", style: `${place};${size}` }));
  }

  function choose(item) {
    chosen = item;
    chooseWords(item && item.place && item.place.range);
    placed.forEach(other => other.card && other.card.classList.toggle("chosen", other === item));
    mark();
  }

  function goTo(item) {
    choose(item);
    scrollIntoFreeArea(item.place.element);
  }

  function toCard(item) {
    showTab();
    const inside = item.card.closest("details");
    if (inside) inside.open = true;
    choose(item);
    item.card.focus();
    item.card.scrollIntoView({ block: "nearest" });
  }

  return {
    element: box, draw, mark,
    // The same findings, perhaps on another state of the page: one that has come since, or one yet to come.
    again() {
      const had = placed.map(item => !!item.place);
      seek();
      if (placed.some((item, number) => !!item.place !== had[number])) draw(told);
      else choose(chosen);
    },
    clear: () => choose(null)
  };
}

const keyOf = finding => `${finding.rule} ${finding.message}`;

function summaryOf(findings) {
  const number = kind => findings.filter(finding => finding.severity === kind).length;
  const parts = ["error", "warning", "note"].filter(number).map(kind => count(number(kind), kind));
  return parts.length ? `${parts.join(", ")}.` : "Nothing was found on this page.";
}

const pieces = parts => parts.map(part => part.code ? make("code", {}, part.text) : part.text);

// The panel covers a part of the window: the element goes into the middle of what is left.
function scrollIntoFreeArea(element) {
  const area = element.getBoundingClientRect();
  const free = preview.freeHeight();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: area.top - Math.max(16, (free - area.height) / 3), behavior: calm ? "instant" : "smooth" });
}
