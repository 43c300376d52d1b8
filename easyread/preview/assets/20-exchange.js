// Puts the newest state of a page in place of the old one: the reader's place, focus and open details stay.

const tag = document.currentScript;
let shown = JSON.parse(tag.dataset.easyread);
const LINE = 0.3; // how far down the window the place lies that must not move

function stateOf(page) {
  const script = page.querySelector("script[data-easyread]");
  return script && JSON.parse(script.dataset.easyread);
}

// Fetches this page. Gives its state, or null when the server did not answer.
function look() {
  return fetch(location.pathname + location.search, { cache: "no-store" })
    .then(answer => answer.text())
    .then(text => {
      const page = new DOMParser().parseFromString(text, "text/html");
      const state = stateOf(page);
      if (!state) return null;
      if (state.frame !== shown.frame || state.run !== shown.run || !exchange(page)) loadAgain();
      shown = state;
      return state;
    })
    .catch(() => null);
}

function exchange(page) {
  const before = document.querySelector("main");
  const fresh = page.querySelector("main");
  if (!before || !fresh) return false;
  document.title = page.title;
  if (before.isEqualNode(fresh)) return true;
  const place = placeNow(before);
  const focus = placeInOrder(before, document.activeElement);
  const open = [...before.querySelectorAll("details")].map(details => details.open);
  const after = document.adoptNode(fresh);
  before.replaceWith(after);
  after.querySelectorAll("details").forEach((details, number) => {
    if (open[number]) details.open = true;
  });
  const focused = elementAt(after, focus);
  if (focused) focused.focus({ preventScroll: true });
  restorePlace(after, place);
  return true;
}

// The element with an id at or above the line, and where on the screen it stands.
function placeNow(main) {
  let found = null;
  const line = innerHeight * LINE;
  [...main.querySelectorAll("[id]")].some(element => {
    const top = element.getBoundingClientRect().top;
    if (top > line) return true;
    found = { id: element.id, top };
    return false;
  });
  return { anchor: found, y: scrollY };
}

function restorePlace(main, place) {
  const element = place.anchor && document.getElementById(place.anchor.id);
  if (element && main.contains(element)) {
    scrollBy({ top: element.getBoundingClientRect().top - place.anchor.top, behavior: "instant" });
  } else {
    scrollTo({ top: place.y, behavior: "instant" });
  }
}

const FOCUSABLE = "a[href], button, input, select, textarea, summary, video, audio, iframe, [tabindex]";

// What finds an element again after its page was exchanged; null for what is not inside main.
function placeInOrder(main, element) {
  if (!main || !element || element === main || !main.contains(element)) return null;
  return { id: element.id, number: [...main.querySelectorAll(FOCUSABLE)].indexOf(element) };
}

function elementAt(main, place) {
  if (!main || !place) return null;
  return (place.id && document.getElementById(place.id)) || main.querySelectorAll(FOCUSABLE)[place.number];
}

function loadAgain() {
  keptHere.set(`scroll${window.name}`, { url: shown.url, y: scrollY, inPanel: !!(preview && preview.hasFocus()) });
  location.reload();
}

// The theme's sheets anew, each in place of the old one as soon as it is there: no flash of a page without style.
function renewSheets(urls) {
  document.querySelectorAll("link[rel~=stylesheet]").forEach(link => {
    const address = new URL(link.href);
    if (address.origin !== location.origin) return;
    if (urls && !urls.includes(decodeURIComponent(address.pathname.slice(1)))) return;
    address.searchParams.set("easyread", String(shown.change));
    const next = link.cloneNode();
    next.href = address.href;
    next.addEventListener("load", () => { link.remove(); });
    next.addEventListener("error", () => { link.remove(); });
    link.after(next);
  });
}

function renewPictures(urls) {
  document.querySelectorAll("img[src]").forEach(image => {
    const address = new URL(image.src);
    if (address.origin !== location.origin || !urls.includes(decodeURIComponent(address.pathname.slice(1)))) return;
    address.searchParams.set("easyread", String(shown.change));
    image.src = address.href;
  });
}

// Whether a change may concern this page, its files apart.
function concerns(urls) {
  return !urls || urls.includes(shown.url);
}

function takeChange(change) {
  const urls = change.urls;
  const looked = concerns(urls) || shown.mistake ? look() : Promise.resolve(shown);
  return looked.then(state => {
    if (state) shown.change = change.change;
    renewSheets(urls);
    if (urls) renewPictures(urls);
    return state;
  });
}
