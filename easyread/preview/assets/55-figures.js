// The reading figures of a page, beside those of published easy read.

function makeFigures() {
  const box = make("div", {});

  function load() {
    ask(`figures?url=${encodeURIComponent(shown.url)}`).then(answer => {
      if (answer && answer.documents) fill(box, answer.documents.length ? parts(answer) : nothing());
    });
  }

  const nothing = () => make("p", {}, "This page has no document of its own, so there is nothing to measure.");

  const parts = answer => [
    answer.documents.map(table),
    soft(answer.proof),
    soft(`Published easy read was measured in: ${answer.sources.join(", ")}.`)
  ];

  function table(document) {
    const hasUsual = document.figures.some(figure => figure.usual);
    const row = figure => make("tr", { class: figure.above && "above" },
      make("th", { scope: "row" }, figure.name),
      make("td", {}, figure.value),
      hasUsual && make("td", {}, figure.usual ? `${figure.usual}: ${figure.position}` : "not measured"));
    return make("table", {},
      make("caption", {}, document.title),
      make("thead", {}, make("tr", {},
        make("th", { scope: "col" }, "Figure"),
        make("th", { scope: "col" }, "Here"),
        hasUsual && make("th", { scope: "col" }, "Published easy read"))),
      make("tbody", {}, document.figures.map(row)));
  }

  return { element: box, open: load, renew: load };
}
