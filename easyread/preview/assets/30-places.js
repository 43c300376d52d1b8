// Where on the page a finding is: by its element, else by its words. Marks beside the elements, lines under the words.

function findPlace(finding, main, whole) {
  const range = finding.theme ? null : rangeOf(whole, finding);
  let element = elementOf(finding);
  if (!element && range) element = blockOf(range.startContainer.parentElement, main);
  if (!element && !finding.theme) element = pictureOf(main, finding) || lineOf(whole, finding, main);
  return element ? { element, range: range && element.contains(range.startContainer) ? range : null } : null;
}

function elementOf(finding) {
  if (!finding.selector) return null;
  try {
    const element = document.querySelector(finding.selector);
    return element && document.body.contains(element) && element !== document.body ? element : null;
  } catch (error) { return null; }
}

// The row, or the block of text, that an element stands in.
function blockOf(element, main) {
  const block = element.closest(".row, p, li, legend, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figure, blockquote");
  return block && main.contains(block) ? block : element;
}

// What a mark stands beside: words within a line have none of their own.
function besideOf(element) {
  return getComputedStyle(element).display.startsWith("inline") ? blockOf(element, document.body) : element;
}

function pictureOf(main, finding) {
  const match = /!\[([^\]]*)\]\((?:picture:)?([^)\s]*)/.exec(finding.text) ||
    /!\[([^\]]*)\]\((?:picture:)?([^)\s]*)/.exec(finding.before + finding.words + finding.after);
  if (!match) return null;
  const name = match[2].split("/").pop();
  const found = [...main.querySelectorAll("img")].filter(image => {
    const file = decodeURIComponent(image.src.split("?")[0].split("/").pop());
    return (match[1] && image.alt === match[1]) || (name && (file === name || file.replace(/\.\w+$/, "") === name));
  });
  return found.length ? found[0].closest(".row, figure") || found[0] : null;
}

// The block that holds the whole line, for findings about signs that the page does not show.
function lineOf(whole, finding, main) {
  const line = finding.before + finding.words + finding.after;
  const range = rangeOf(whole, { text: line, before: "", words: "", after: "" });
  return range && blockOf(range.startContainer.parentElement, main);
}

// Markdown without its signs, as the words stand on the page.
function plainWords(markdown) {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\[\[([^\]|]*\|)?([^\]]*)\]\]/g, "$2")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:#+|[-*+>]|\d+\.)\s+(?:\[[ xX]\]\s+)?/, "")
    .replace(/\{[^}]*\}/g, " ")
    .replace(/[*`]|__/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

// All text of an element in one string, with the nodes it comes from; white space is one space.
function textOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  const signs = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let at = 0; at < node.data.length; at += 1) {
      const sign = /\s/.test(node.data[at]) ? " " : node.data[at];
      if (sign === " " && (text === "" || text[text.length - 1] === " ")) continue;
      text += plainQuote(sign);
      signs.push([node, at]);
    }
  }
  return { text: text, signs: signs };
}

// Pages have typographic quotation marks where authors type plain ones.
function plainQuote(sign) {
  if ("‘’".indexOf(sign) >= 0) return "'";
  return "“”".indexOf(sign) >= 0 ? '"' : sign;
}

function rangeOf(whole, finding) {
  const wanted = plainWords(finding.text).replace(/[‘’“”]/g, plainQuote);
  if (wanted.length < 2 && !/\w/.test(wanted)) return null;
  const line = plainWords(finding.before + finding.words + finding.after).replace(/[‘’“”]/g, plainQuote);
  const lineStart = line ? whole.text.indexOf(line) : -1;
  let inLine = line.indexOf(wanted, Math.max(0, plainWords(finding.before).length - 1));
  if (inLine < 0) inLine = line.indexOf(wanted);
  const start = lineStart >= 0 && inLine >= 0 ? lineStart + inLine : whole.text.indexOf(wanted);
  return start < 0 ? null : rangeAt(whole.signs, start, start + wanted.length);
}

function rangeAt(signs, start, end) {
  const range = document.createRange();
  range.setStart(signs[start][0], signs[start][1]);
  range.setEnd(signs[end - 1][0], signs[end - 1][1] + 1);
  return range;
}

// Lines under the words, drawn by the browser: the page itself is not touched.
const KINDS = ["error", "warning", "note"];
const FEW_SIGNS = 40; // notes about more than that are marked beside their block alone: too many lines hide the words
let sheet = null;

function underline(placed) {
  if (!window.CSS || !CSS.highlights || typeof Highlight === "undefined") return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(KINDS.map(kind => {
      const look = { error: "wavy #c0182c", warning: "wavy #a35b00", note: "dotted #2f6f9f" }[kind];
      return "::highlight(easyread-" + kind + ") { text-decoration: underline " + look + " 2px; }";
    }).join("\n") + "\n::highlight(easyread-chosen) { background-color: #ffe27a; color: #1d2327; }");
    document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
  }
  KINDS.forEach((kind, rank) => {
    const ranges = placed
      .filter(item => item.place && item.place.range && item.finding.severity === kind)
      .map(item => item.place.range)
      .filter(range => kind !== "note" || range.toString().length <= FEW_SIGNS);
    const highlight = new Highlight(...ranges);
    highlight.priority = KINDS.length - rank;
    CSS.highlights.set(`easyread-${kind}`, highlight);
  });
}

function chooseWords(range) {
  if (!window.CSS || !CSS.highlights || typeof Highlight === "undefined") return;
  if (range) {
    const highlight = new Highlight(range);
    highlight.priority = KINDS.length + 1;
    CSS.highlights.set("easyread-chosen", highlight);
  } else {
    CSS.highlights.delete("easyread-chosen");
  }
}
