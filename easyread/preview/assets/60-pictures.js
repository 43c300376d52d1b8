// Finds pictures by words and copies the line that puts one into a row.

function makePictures(status) {
  const field = make("input", { type: "search", id: "words", autocomplete: "off", input: () => later() });
  const found = make("ul", { class: "pictures" });
  const number = make("p", { class: "soft", role: "status" });
  const box = make("div", {},
    make("form", { submit: event => { event.preventDefault(); search(); } },
      make("label", { for: "words" }, "What should the picture show?"), field),
    number, found);
  let timer = 0;
  let asked = null;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  }

  function search() {
    const words = field.value.trim();
    if (words === asked) return;
    asked = words;
    ask(`pictures?words=${encodeURIComponent(words)}`).then(answer => {
      if (!answer || words !== asked) return;
      number.textContent = answer.pictures ? told(answer, words) : "The pictures cannot be read now.";
      fill(found, (answer.pictures || []).map(card));
    });
  }

  const told = ({ pictures, number }, words) =>
    (pictures.length < number ? `The first ${pictures.length} of ` : "") + count(number, "picture") +
    (words ? ` for “${words}”.` : ". Type a word to find one.");

  const card = picture => make("li", {},
    make("img", { src: `${PREFIX}picture/${encodeURIComponent(picture.id)}`, alt: "", loading: "lazy" }),
    make("div", {},
      make("p", {}, make("strong", {}, picture.id)),
      make("p", {}, picture.shows),
      soft(picture.licence),
      button(event => copy(picture.line, event.currentTarget, status), ["Copy the line", hidden(` for ${picture.id}`)])));

  return {
    element: box,
    open: search,
    renew() { asked = null; search(); }
  };
}

// Copies words. Where the browser does not allow it, the words are shown to be copied by hand.
function copy(words, pressed, status) {
  const done = () => {
    status(`Copied: ${words}`);
    const before = [...pressed.childNodes];
    fill(pressed, "Copied");
    setTimeout(() => fill(pressed, before), 1500);
  };
  const byHand = () => {
    const field = make("input", { readonly: true, "aria-label": "The line to copy", class: "by-hand" });
    field.value = words;
    pressed.after(field);
    field.select();
    status("Copy the selected line.");
  };
  if (navigator.clipboard) navigator.clipboard.writeText(words).then(done, byHand);
  else byHand();
}
