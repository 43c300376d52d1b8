// Starts the panel, or the frame, and listens to the server.

let preview = null;
let host = null;
let root = null;

function startPanel() {
  host = make("easyread-preview", { lang: "en-GB", dir: "ltr" });
  root = host.attachShadow({ mode: "open" });
  host.style.display = "none";
  const sheetOfPanel = make("link", { rel: "stylesheet", href: `${PREFIX}panel.css` });
  sheetOfPanel.addEventListener("load", () => {
    host.style.display = "";
    begin();
  });
  root.append(sheetOfPanel);
  document.body.append(host);
}

function begin() {
  if (preview) return;
  preview = makePreview();
  const back = keptHere.take(`scroll${window.name}`);
  if (kept.get("open") === "yes") preview.open(!!(back && back.inPanel));
  restoreScroll(back);
  const view = keptHere.look("view");
  if (view) preview.showView(view);
  preview.showMistake(shown.mistake);
  ask(`page?url=${encodeURIComponent(shown.url)}`).then(preview.takePage);
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { if (source) source.close(); source = null; });
  addEventListener("pageshow", listen);
  listen();
}

function restoreScroll(back) {
  if (back && back.url === shown.url) scrollTo({ top: back.y, behavior: "instant" });
}

let source = null;

// A browser opens only a few streams to one server: a window that nobody sees needs none.
function listen() {
  if (document.hidden) {
    if (source) source.close();
    source = null;
    return;
  }
  if (source && source.readyState !== EventSource.CLOSED) return;
  source = new EventSource(`${PREFIX}events`);
  source.addEventListener("hello", event => {
    const told = JSON.parse(event.data);
    if (told.run !== shown.run) loadAgain();
    else if (told.change !== shown.change) take({ change: told.change, urls: null, mistake: told.mistake });
    else preview.showMistake(told.mistake || shown.mistake);
  });
  source.addEventListener("checked", () => preview.checked());
  source.addEventListener("change", event => take(JSON.parse(event.data)));
}

function take(change) {
  if (change.mistake) preview.showMistake(change.mistake);
  return takeChange(change).then(state => {
    preview.showMistake(change.mistake || (state && state.mistake) || null);
    return preview.renew(change);
  });
}

if (isFrame()) {
  startFrame();
  restoreScroll(keptHere.take(`scroll${window.name}`));
} else {
  startPanel();
}
