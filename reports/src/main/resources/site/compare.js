// Runs side by side: filters, and a page of rows at a time.
"use strict";
(async () => {
  const { el, letter, load } = vtck;
  const place = document.getElementById("compare");
  const form = document.getElementById("compare-filters");
  const status = document.getElementById("matching");
  const pager = document.getElementById("pager");
  const perPage = 100;
  const files = await Promise.all(Array.from({ length: Number(place.dataset.files) }, (_, i) => load(`compare-${i}`)));
  const rows = files.flat();
  const runs = Number(place.dataset.runs);
  let page = 0;
  form.addEventListener("input", () => { page = 0; render(); });
  form.addEventListener("reset", () => setTimeout(() => { page = 0; render(); }));
  form.addEventListener("submit", e => e.preventDefault());
  render();

  function render() {
    const change = form.elements.change.value;
    const clause = form.elements.clause.value.toLowerCase();
    const device = form.elements.device.value.toLowerCase();
    const matching = rows.filter(r => (!change || r[4] === change)
      && r[0].toLowerCase().includes(clause) && r[2].toLowerCase().includes(device));
    const pages = Math.max(1, Math.ceil(matching.length / perPage));
    page = Math.min(page, pages - 1);
    status.textContent = `${matching.length} of ${rows.length} rows`;
    place.replaceChildren(el("table", { className: "list" },
      el("thead", {}, el("tr", {}, ...["Clause", "Obligation", "Device"].map(h => el("th", { scope: "col" }, h)),
        ...Array.from({ length: runs }, (_, i) => el("th", { scope: "col" }, i < 26 ? String.fromCharCode(65 + i) : String(i + 1))),
        el("th", { scope: "col" }, "Change"))),
      el("tbody", {}, ...matching.slice(page * perPage, (page + 1) * perPage).map(([id, obligation, on, letters, what]) =>
        el("tr", {}, el("td", {}, el("code", {}, id)), el("td", {}, obligation), el("td", {}, on),
          ...[...letters].map(o => el("td", {}, o === "-" ? "\u2013" : letter(o))),
          el("td", { className: `change-${what}` }, what))))));
    const step = (text, to) => {
      const button = el("button", { type: "button", disabled: to < 0 || to >= pages }, text);
      button.addEventListener("click", () => { page = to; render(); });
      return button;
    };
    pager.replaceChildren(...(pages === 1 ? [] : [step("Previous rows", page - 1), `page ${page + 1} of ${pages}`, step("Next rows", page + 1)]));
  }
})();
