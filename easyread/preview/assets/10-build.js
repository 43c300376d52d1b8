// Makes elements and keeps small choices. Nothing here knows the panel.

const PREFIX = "/__easyread/";

// An element: attributes by name (a function is a listener, true an empty attribute), then words and elements in it.
function make(name, attributes, ...contents) {
  const element = document.createElement(name);
  Object.keys(attributes || {}).forEach(key => {
    const value = attributes[key];
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  });
  add(element, contents);
  return element;
}

function add(element, content) {
  if (Array.isArray(content)) content.forEach(part => add(element, part));
  else if (content !== null && content !== undefined && content !== false && content !== "") element.append(content);
}

function fill(element, ...contents) {
  element.textContent = "";
  add(element, contents);
}

// A button with what it says; `attributes` beside that.
function button(click, words, attributes) {
  return make("button", { type: "button", click, ...attributes }, words);
}

// A paragraph of less weight.
function soft(...contents) {
  return make("p", { class: "soft" }, contents);
}

// Lines as an author wrote them. They scroll where they are long, so the keyboard must reach them.
function code(name, ...contents) {
  return make("pre", { tabindex: "0", role: "group", "aria-label": name }, make("code", {}, contents));
}

// The name of a file: a link where there is an editor to open it.
function link(address, words) {
  return address ? make("a", { href: address }, words, hidden(", open in the editor")) : make("code", {}, words);
}

function hidden(words) {
  return make("span", { class: "hidden" }, words);
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// What is kept from page to page. A browser may forbid it: then nothing is kept.
const kept = {
  get: name => {
    try { return localStorage.getItem(`easyread-${name}`); } catch (error) { return null; }
  },
  set: (name, value) => {
    try { localStorage.setItem(`easyread-${name}`, value); } catch (error) { /* nothing is kept then */ }
  }
};

// What is kept for one tab alone.
const keptHere = {
  take: name => {
    try {
      const value = sessionStorage.getItem(`easyread-${name}`);
      sessionStorage.removeItem(`easyread-${name}`);
      return value && JSON.parse(value);
    } catch (error) { return null; }
  },
  look: name => {
    try { return JSON.parse(sessionStorage.getItem(`easyread-${name}`)); } catch (error) { return null; }
  },
  set: (name, value) => {
    try { sessionStorage.setItem(`easyread-${name}`, JSON.stringify(value)); } catch (error) { /* as above */ }
  }
};

// What the server answers, null when it does not.
function ask(address) {
  return fetch(PREFIX + address, { cache: "no-store" })
    .then(answer => answer.ok ? answer.json() : null)
    .catch(() => null);
}

function addressOf(url) {
  return "/" + url.split("/").map(encodeURIComponent).join("/");
}
