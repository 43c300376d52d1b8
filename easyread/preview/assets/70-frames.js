// What a page does inside a view of the panel: it takes the look of the view, and leaves everything else to the panel.

const FRAME = "easyread-view-";
const LOOKS = { phone: [], beside: [], paper: ["print"], scheme: ["scheme"], wordsonly: ["wordsonly"] };

function isFrame() {
  return window.parent !== window && window.name.startsWith(FRAME);
}

function startFrame() {
  const looks = LOOKS[window.name.slice(FRAME.length)] || [];
  const apply = () => {
    if (looks.includes("print")) swapMedia(/\b(print|screen)\b/g, word => word === "print" ? "screen" : "print");
    if (looks.includes("scheme") || (looks.includes("print") && isDark())) swapScheme(looks.includes("print"));
    if (looks.includes("print")) layOnPaper();
    if (looks.includes("wordsonly")) takePicturesAway();
  };
  addEventListener("load", apply);
  document.addEventListener("easyread-change", event => takeChange(event.detail).then(() => {
    if (looks.includes("wordsonly")) takePicturesAway();
  }));
  document.addEventListener("click", leadParent);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" || isShortcut(event)) {
      event.preventDefault();
      const detail = event.key === "Escape" ? "close" : "panel";
      parent.document.dispatchEvent(new CustomEvent("easyread-key", { detail }));
    }
  });
}

// Links lead the whole window on, so that the panel goes with the reader. Those inside the page stay in the frame.
function leadParent(event) {
  const anchor = event.target.closest && event.target.closest("a[href]");
  if (!anchor || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const address = new URL(anchor.href);
  if (address.origin !== location.origin || anchor.hasAttribute("download")) return;
  if (address.pathname === location.pathname && address.hash) return;
  event.preventDefault();
  parent.location.href = anchor.href;
}

const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

// Turns conditions of the style sheets round: what is for paper counts on the screen, and the other way.
function swapMedia(pattern, swap) {
  const turn = list => {
    if (pattern.test(list.mediaText)) list.mediaText = list.mediaText.replace(pattern, swap);
    pattern.lastIndex = 0;
  };
  const walk = rules => [...rules].forEach(rule => {
    if (rule.media) turn(rule.media);
    if (rule.styleSheet) walk(rule.styleSheet.cssRules);
    else if (rule.cssRules) walk(rule.cssRules);
  });
  [...document.styleSheets].forEach(sheetOfPage => {
    try {
      turn(sheetOfPage.media);
      walk(sheetOfPage.cssRules);
    } catch (error) { /* a sheet of another site cannot be read */ }
  });
}

function swapScheme(toLight) {
  swapMedia(/prefers-color-scheme:\s*(dark|light)/g, words => {
    return words.includes("dark") ? "prefers-color-scheme: light" : "prefers-color-scheme: dark";
  });
  document.documentElement.style.colorScheme = toLight || isDark() ? "light" : "dark";
}

// The margins that the sheet wants on paper, and white paper under it.
function layOnPaper() {
  const name = getComputedStyle(document.body).page;
  const pages = [...document.styleSheets].flatMap(sheetOfPage => {
    try {
      return [...sheetOfPage.cssRules].filter(rule => rule instanceof CSSPageRule);
    } catch (error) { return []; }
  });
  const named = pages.find(page => page.selectorText === name);
  const rule = named || pages.find(page => !page.selectorText && page.style.margin);
  document.documentElement.style.padding = (rule && rule.style.margin) || "20mm";
  document.documentElement.style.background = "#ffffff";
}

const ALTERNATIVE = "display:inline-block;padding:0.25em 0.5em;border:1px dashed currentColor";

function takePicturesAway() {
  document.querySelectorAll("img, svg, picture, video").forEach(picture => {
    if (picture.dataset.easyreadAway) return;
    picture.dataset.easyreadAway = "yes";
    picture.style.display = "none";
    if (picture.alt) picture.after(make("span", { style: ALTERNATIVE }, picture.alt));
  });
}
