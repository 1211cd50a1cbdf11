// Runs side by side: what became of each verdict, and lists of verdicts a page at a time. The hash of the address keeps the filters.
"use strict";
(async () => {
  const { el, letter, words, load, hex, sharedFolder } = vtck;
  const place = document.getElementById("compare");
  const form = document.getElementById("compare-filters");
  const status = document.getElementById("matching");
  const pager = document.getElementById("pager");
  const perPage = 100;
  const outcomes = "PFINTW.";
  const inReport = place.dataset.report === "1";

  const data = await load("compare");
  const pieces = async (name, count) => (await Promise.all(Array.from({ length: count }, (_, i) => load(`${name}-${i}`)))).flat();
  const runs = data.runs;
  const clauses = data.clauses.map(([id, obligation, of]) => ({ id, obligation, runs: of.split(", ") }));
  const none = ".".repeat(clauses.length);
  const fileOf = inReport ? await files() : new Map();
  const folder = sharedFolder(data.machines);
  const devices = (await pieces("compare-devices", data.devices)).map(device);
  const differences = (await pieces("compare-differences", data.differences))
    .map(([on, clause, change, reasons]) => ({ device: devices[on], clause, change, reasons }));
  const differing = new Map(differences.map(d => [`${d.device.at} ${d.clause}`, d]));

  let page = 0;
  restore();
  pairs();
  form.addEventListener("input", () => { page = 0; render(); });
  form.addEventListener("reset", () => setTimeout(() => { page = 0; render(); }));
  form.addEventListener("submit", e => e.preventDefault());
  window.addEventListener("hashchange", () => { restore(); render(); });
  render();

  /** In a report, which data file explains a function: by machine and address. */
  async function files() {
    const overview = await load("overview");
    return new Map((await pieces("functions", overview.files)).map(([machine, file, address]) => [`${machine} ${address}`, file]));
  }

  function device([machine, where, ids, number, changed, ...rows], at) {
    const file = fileOf.get(`${number} ${where}`);
    const name = data.machines[machine];
    return {
      at, rows: rows.map(r => r < 0 ? none : data.rows[r]),
      text: `${name.slice(folder)} ${where} ${ids}${changed ? " (changed)" : ""}`,
      search: `${name} ${where} ${ids}`.toLowerCase(),
      href: !inReport || number === 0 ? "" : file === undefined ? `machine/${number}.html` : `device.html#m${number}-${file}/${where}`,
    };
  }

  /** A table for each run against the first: outcomes there down, outcomes here across. */
  function pairs() {
    const tables = runs.slice(1).map((run, i) => table(0, i + 1));
    document.getElementById("pairs-tables").replaceChildren(...tables);
  }

  function table(before, after) {
    const times = new Map();
    for (const d of devices) {
      const key = `${d.rows[before]} ${d.rows[after]}`;
      times.set(key, (times.get(key) || 0) + 1);
    }
    const counts = new Map();
    for (const [key, n] of times) {
      const [a, b] = key.split(" ");
      for (let i = 0; i < a.length; i++) {
        if (a[i] !== "." || b[i] !== ".") {
          counts.set(a[i] + b[i], (counts.get(a[i] + b[i]) || 0) + n);
        }
      }
    }
    const down = [...outcomes].filter(o => [...counts.keys()].some(k => k[0] === o));
    const across = [...outcomes].filter(o => [...counts.keys()].some(k => k[1] === o));
    return el("table", { className: "pair" },
      el("caption", {}, `${runs[before]} against ${runs[after]}`),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, `${runs[before]} \\ ${runs[after]}`), ...across.map(o => el("th", { scope: "col" }, mark(o))))),
      el("tbody", {}, ...down.map(a => el("tr", {}, el("th", { scope: "row" }, mark(a)),
        ...across.map(b => number(before, after, a, b, counts.get(a + b) || 0))))));
  }

  function number(before, after, a, b, n) {
    if (n === 0) {
      return el("td", {}, "");
    }
    const said = o => o === "." ? "no verdict" : words[o];
    const button = el("button", { type: "button", title: `${runs[before]} ${said(a)}, ${runs[after]} ${said(b)}` }, n.toLocaleString("en"));
    button.addEventListener("click", () => {
      form.reset();
      form.elements.show.value = "verdicts";
      [...form.querySelectorAll("[name=run]")].forEach((select, i) => { select.value = i === before ? a : i === after ? b : ""; });
      page = 0;
      render();
      document.getElementById("verdicts").scrollIntoView();
    });
    return el("td", { className: a === b ? "same" : "other" }, button);
  }

  function mark(outcome) {
    return outcome === "." ? el("span", { title: "no verdict" }, "\u2013") : letter(outcome);
  }

  function restore() {
    const hash = new URLSearchParams(location.hash.slice(1));
    form.reset();
    form.elements.show.value = differences.length > 0 ? "differences" : "clauses";
    for (const name of ["show", "change", "clause", "device"]) {
      if (hash.has(name)) {
        form.elements[name].value = hash.get(name);
      }
    }
    hash.getAll("run").forEach((value, i) => { form.querySelectorAll("[name=run]")[i].value = value; });
    page = Number(hash.get("page") || 1) - 1;
  }

  function remember(filter) {
    const hash = new URLSearchParams();
    ["show", "change", "clause", "device"].filter(name => filter[name]).forEach(name => hash.set(name, filter[name]));
    if (filter.run.some(r => r)) {
      filter.run.forEach(r => hash.append("run", r));
    }
    if (page > 0) {
      hash.set("page", page + 1);
    }
    history.replaceState(null, "", "#" + hash);
  }

  function render() {
    const filter = Object.fromEntries(["show", "change", "clause", "device"].map(n => [n, form.elements[n].value]));
    filter.run = [...form.querySelectorAll("[name=run]")].map(s => s.value);
    remember(filter);
    if (filter.show === "clauses") {
      byClause(filter);
    } else {
      list(filter.show === "differences" ? differences : all(filter), filter);
    }
  }

  /** Every verdict on the devices and clauses that are wanted. */
  function all(filter) {
    const rows = [];
    const ids = clauses.map((c, i) => i).filter(i => fits(clauses[i], filter));
    for (const d of devices.filter(d => d.search.includes(filter.device.trim().toLowerCase()))) {
      for (const clause of ids) {
        if (d.rows.some(r => r[clause] !== ".")) {
          rows.push(differing.get(`${d.at} ${clause}`) || { device: d, clause, change: "", reasons: [] });
        }
      }
    }
    return rows;
  }

  function fits(clause, filter) {
    return clause.id.includes(filter.clause.trim().toLowerCase());
  }

  function list(rows, filter) {
    const wanted = filter.device.trim().toLowerCase();
    const matching = rows.filter(r => (!filter.change || r.change === filter.change)
      && filter.run.every((o, i) => !o || r.device.rows[i][r.clause] === o)
      && fits(clauses[r.clause], filter) && r.device.search.includes(wanted));
    show(matching, `${matching.length} of ${rows.length} rows`, ["Clause", "Obligation", "Device", ...runs, "Change"], r =>
      el("tr", {}, el("td", {}, clauseName(r.clause)), el("td", {}, clauses[r.clause].obligation), el("td", {}, deviceName(r), ...reasons(r)),
        ...r.device.rows.map(row => el("td", {}, mark(row[r.clause]))),
        el("td", { className: `change-${r.change}` }, r.change)));
  }

  /** How often each run has each outcome of a clause, and on how many devices they differ; those that bytes judge, most differing first. */
  function byClause(filter) {
    const wanted = devices.filter(d => d.search.includes(filter.device.trim().toLowerCase()));
    const times = new Map(clauses.map((c, i) => [i, 0]));
    differences.filter(d => d.device.search.includes(filter.device.trim().toLowerCase()) && (!filter.change || d.change === filter.change))
      .forEach(d => times.set(d.clause, times.get(d.clause) + 1));
    const rows = clauses.map((c, i) => ({ i, counts: runs.map((_, r) => tally(wanted, r, i)), differing: times.get(i) }))
      .filter(r => fits(clauses[r.i], filter) && (!filter.change || r.differing > 0)
        && r.counts.some(c => [..."PFIW"].some(o => c.has(o)))
        && filter.run.every((o, run) => !o || r.counts[run].has(o)))
      .sort((a, b) => b.differing - a.differing || a.i - b.i);
    show(rows, `${rows.length} of ${clauses.length} clauses`, ["Clause", "Obligation", ...runs, "Differing"], r =>
      el("tr", {}, el("td", {}, clauseName(r.i)), el("td", {}, clauses[r.i].obligation),
        ...r.counts.map(c => el("td", { className: "tally" }, ...[...outcomes].filter(o => o !== "." && c.has(o))
          .map(o => el("span", {}, letter(o), ` ${c.get(o)} `)))),
        el("td", { className: "num" }, r.differing ? String(r.differing) : "")));
  }

  function tally(wanted, run, clause) {
    const counts = new Map();
    wanted.forEach(d => counts.set(d.rows[run][clause], (counts.get(d.rows[run][clause]) || 0) + 1));
    return counts;
  }

  function show(rows, text, heads, row) {
    const pages = Math.max(1, Math.ceil(rows.length / perPage));
    page = Math.max(0, Math.min(page, pages - 1));
    status.textContent = text;
    place.replaceChildren(rows.length === 0 ? el("p", {}, "Nothing matches.") : el("table", { className: "list" },
      el("thead", {}, el("tr", {}, ...heads.map(h => el("th", { scope: "col" }, h)))),
      el("tbody", {}, ...rows.slice(page * perPage, (page + 1) * perPage).map(row))));
    const step = (label, to) => {
      const button = el("button", { type: "button", disabled: to < 0 || to >= pages }, label);
      button.addEventListener("click", () => { page = to; render(); });
      return button;
    };
    pager.replaceChildren(...(pages === 1 ? [] : [step("Previous rows", page - 1), `page ${page + 1} of ${pages}`, step("Next rows", page + 1)]));
  }

  function clauseName(i) {
    const name = el("code", {}, clauses[i].id);
    return inReport && clauses[i].runs.includes(runs[runs.length - 1]) ? el("a", { href: `clause/${clauses[i].id}.html` }, name) : name;
  }

  function deviceName(r) {
    if (!r.device.href) {
      return r.device.text;
    }
    const clause = r.device.href.startsWith("device") && r.device.rows[runs.length - 1][r.clause] !== "." ? `/${clauses[r.clause].id}` : "";
    return el("a", { href: r.device.href + clause }, r.device.text);
  }

  /** What runs saw that found the clause to fail. */
  function reasons(r) {
    return r.reasons.map(([run, headline, evidence]) => el("details", { className: "reason" },
      el("summary", {}, `${run} ${headline.split(":")[0]}, and why`), el("p", {}, headline),
      ...evidence.map(([subject, expected, observed, ranges]) => el("div", { className: "evidence" },
        ...(subject ? [el("p", {}, subject)] : []),
        el("p", {}, "expected ", el("code", {}, expected)), el("p", {}, "observed ", el("code", {}, observed)),
        el("p", { className: "quiet" }, ranges.map(([offset, length, of]) =>
          `${of ? of + " " : ""}${hex(offset)}${length > 1 ? ".." + hex(offset + length - 1) : ""}`).join(", "))))));
  }
})();
