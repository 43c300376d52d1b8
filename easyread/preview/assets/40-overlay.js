// Says what keeps the newest state from being shown. The last good page stays under it.

function makeOverlay(status) {
  const box = make("section", { class: "overlay", role: "region", "aria-labelledby": "overlay-title", hidden: true });
  let told = "";
  let isPutAway = false;

  function draw(mistake) {
    fill(box,
      make("div", { class: "overlay-top" },
        make("h2", { id: "overlay-title", tabindex: "-1" }, "Something must be mended first"),
        button(putAway, ["Hide", hidden(" this message")], { class: "plain" })),
      make("p", { class: "overlay-message" }, mistake.message),
      mistake.place && make("p", {}, link(mistake.open, mistake.place)),
      mistake.excerpt && code("The line", mistake.excerpt),
      mistake.hint && make("p", {}, make("strong", {}, "What to do: "), mistake.hint),
      soft("You see the last good state of the page. This message goes away by itself."));
  }

  function putAway() {
    isPutAway = true;
    box.hidden = true;
    preview.focusLauncher();
  }

  box.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      event.stopPropagation();
      putAway();
    }
  });

  return {
    element: box,
    isShown: () => !box.hidden,
    focus: () => box.querySelector("h2").focus(),
    // Shows a mistake, or takes the message away for null. The same mistake is told once.
    show(mistake) {
      const key = mistake ? JSON.stringify(mistake) : "";
      if (key === told) return;
      const wasShown = told !== "";
      told = key;
      isPutAway = false;
      if (mistake) {
        draw(mistake);
        status(`Something must be mended first. ${mistake.place} ${mistake.message} Alt+Shift+E goes to it.`);
      } else if (wasShown) {
        if (box.contains(root.activeElement)) preview.focusLauncher();
        status("Mended. The page is up to date.");
      }
      box.hidden = !mistake;
    },
    hasMistake: () => told !== "",
    bringBack() {
      if (told && isPutAway) {
        isPutAway = false;
        box.hidden = false;
      }
    }
  };
}
