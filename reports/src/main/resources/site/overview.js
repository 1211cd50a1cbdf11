// The heat map: devices down, clauses across, a page of rows at a time. The hash of the address keeps the filters.
"use strict";
(async () => {
  const { el, letter, words, load, sharedFolder } = vtck;
  const heat = document.getElementById("heat");
  const form = document.getElementById("filters");
  const status = document.getElementById("matching");
  const cellText = document.getElementById("cell");
  const pager = document.getElementById("pager");
  const perPage = 50;
  const perSheet = 40;
  const severity = "FIWPTN.";

  const [clauses, overview] = await Promise.all([load("clauses"), load("overview")]);
  const files = await Promise.all(Array.from({ length: overview.files }, (_, i) => load(`functions-${i}`)));
  const functions = files.flat().map(([machine, file, address, ids, kind, row]) =>
    ({ machine, address, text: `${address} ${ids} ${kind}`, row: overview.rows[row], href: `device.html#m${machine}-${file}/${address}` }));
  const machines = overview.machines.map(([number, name, origin, state, row]) => ({
    number, name, topology: overview.rows[row], href: `machine/${number}.html`, functions: [],
    text: `${name} ${origin} ${state}`,
  }));
  const byNumber = new Map(machines.map(m => [m.number, m]));
  const shared = sharedFolder(machines.map(m => m.name));
  for (const f of functions) {
    const machine = byNumber.get(f.machine);
    machine.functions.push(f);
    f.search = `${f.text} ${machine.name}`.toLowerCase();
  }
  machines.forEach(m => {
    m.search = `${m.text} ${m.functions.map(f => f.text).join(" ")}`.toLowerCase();
    m.row = worst([m.topology, ...new Set(m.functions.map(f => f.row))]);
  });

  choices("ob", c => c.obligation);
  choices("p", c => c.party);
  choices("s", c => c.section);
  let page = 0;
  restore();
  form.addEventListener("input", () => { page = 0; render(); });
  form.addEventListener("reset", () => setTimeout(() => { page = 0; render(); }));
  form.addEventListener("submit", e => e.preventDefault());
  window.addEventListener("hashchange", () => { restore(); render(); });
  render();
  window.addEventListener("beforeprint", () => render(perSheet));
  window.addEventListener("afterprint", () => render());

  /** The worst outcome of each clause over several subjects. */
  function worst(rows) {
    return rows[0].split("").map((_, i) => {
      let least = severity.length - 1;
      for (const row of rows) {
        least = Math.min(least, severity.indexOf(row[i]));
      }
      return severity[least];
    }).join("");
  }

  function choices(name, key) {
    for (const value of [...new Set(clauses.map(key))].sort()) {
      form.elements[name].append(el("option", { value }, value));
    }
  }

  function restore() {
    const hash = new URLSearchParams(location.hash.slice(1));
    form.reset();
    for (const name of ["rows", "ob", "p", "s", "c", "d"]) {
      if (hash.has(name)) {
        form.elements[name].value = hash.get(name);
      }
    }
    form.elements.all.checked = hash.has("all");
    if (hash.has("o")) {
      form.elements.o.forEach(box => { box.checked = hash.get("o").includes(box.value); });
    }
    page = Number(hash.get("page") || 1) - 1;
    if (!hash.has("rows") && machines.length === 1) {
      form.elements.rows.value = "functions";
    }
  }

  function remember(filter) {
    const hash = new URLSearchParams();
    for (const name of ["rows", "ob", "p", "s", "c", "d"]) {
      if (filter[name] && !(name === "rows" && filter.rows === "machines" && machines.length > 1)) {
        hash.set(name, filter[name]);
      }
    }
    if (filter.o.size < 6) {
      hash.set("o", [...filter.o].join(""));
    }
    if (filter.all) {
      hash.set("all", "1");
    }
    if (page > 0) {
      hash.set("page", page + 1);
    }
    history.replaceState(null, "", "#" + hash);
  }

  /** Shows the table; in parts of so many columns if a number is given, as a sheet of paper needs it. */
  function render(part) {
    const filter = Object.fromEntries(["rows", "ob", "p", "s", "c", "d"].map(n => [n, form.elements[n].value]));
    filter.o = new Set([...form.elements.o].filter(b => b.checked).map(b => b.value));
    filter.all = form.elements.all.checked;
    remember(filter);
    const wanted = filter.d.toLowerCase();
    const columns = clauses.map((c, i) => i).filter(i => fits(clauses[i], filter));
    const subjects = [...machines.map(m => ({ row: m.topology, search: m.text.toLowerCase() })), ...functions]
      .filter(s => s.search.includes(wanted));
    const byColumn = new Map(columns.map(i => [i, new Set()]));
    let matching = 0;
    for (const [row, times] of tally(subjects)) {
      for (const i of columns) {
        if (row[i] !== "." && filter.o.has(row[i])) {
          matching += times;
          byColumn.get(i).add(row[i]);
        }
      }
    }
    const shown = columns.filter(i => byColumn.get(i).size > 0
      && (filter.all || [...byColumn.get(i)].some(o => "PFIW".includes(o))));
    const rows = (filter.rows === "machines" ? machines : functions)
      .filter(r => r.search.includes(wanted) && shown.some(i => filter.o.has(r.row[i])));
    page = Math.max(0, Math.min(page, Math.ceil(rows.length / perPage) - 1));
    const counted = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
    status.textContent = `${counted(matching, "verdict")} of these filters, on ${counted(rows.length, filter.rows.slice(0, -1))}; `
      + `${shown.length} of ${clauses.length} clauses are shown.`
      + (filter.rows === "machines" ? " A machine's cell is the worst outcome of its functions and its topology." : "");
    table(rows.slice(page * perPage, (page + 1) * perPage), shown, filter, part || Math.max(1, shown.length));
    pages(rows.length);
  }

  function tally(subjects) {
    const times = new Map();
    subjects.forEach(s => times.set(s.row, (times.get(s.row) || 0) + 1));
    return times;
  }

  function fits(clause, filter) {
    return (!filter.ob || clause.obligation === filter.ob) && (!filter.p || clause.party === filter.p)
      && (!filter.s || clause.section === filter.s) && clause.id.includes(filter.c.trim().toLowerCase());
  }

  function table(rows, columns, filter, part) {
    if (rows.length === 0) {
      heat.replaceChildren(el("p", {}, "Nothing matches."));
      return;
    }
    const ordered = [...columns].sort((a, b) => clauses[a].section.localeCompare(clauses[b].section) || a - b);
    const parts = [];
    for (let from = 0; from < ordered.length; from += part) {
      parts.push(grid(rows, ordered.slice(from, from + part), filter));
    }
    heat.replaceChildren(...parts);
  }

  function grid(rows, ordered, filter) {
    const groups = [];
    for (const i of ordered) {
      const last = groups[groups.length - 1];
      if (last && last.section === clauses[i].section) {
        last.span++;
      } else {
        groups.push({ section: clauses[i].section, span: 1 });
      }
    }
    const head = el("thead", {},
      el("tr", { className: "sections" }, el("td", { className: "row" }),
        ...groups.map(g => el("th", { colSpan: g.span, scope: "colgroup", title: g.section },
          g.span > 2 ? g.section : el("span", { className: "hidden" }, g.section)))),
      el("tr", { className: "ids" }, el("th", { className: "row", scope: "col" }, filter.rows),
        ...ordered.map(i => el("th", { scope: "col" }, el("a", {
          href: `clause/${clauses[i].id}.html`, title: `${clauses[i].id}: ${clauses[i].text}`, tabIndex: -1,
        }, clauses[i].id.split(".").slice(-1)[0])))));
    const body = el("tbody", {}, ...rows.map((r, y) => el("tr", {},
      el("th", { className: "row", scope: "row", title: r.name || label(r) }, el("a", { href: r.href }, label(r))),
      ...ordered.map((i, x) => cell(r, i, x, y, filter)))));
    const table = el("table", { className: "grid", role: "grid", "aria-label": "Outcomes" }, head, body);
    table.addEventListener("keydown", event => move(event, body));
    table.addEventListener("focusin", event => describe(event.target));
    table.addEventListener("mouseover", event => describe(event.target));
    table.addEventListener("click", event => open(event.target));
    body.querySelector("td")?.setAttribute("tabindex", "0");
    return table;

    function describe(target) {
      if (target.dataset.clause) {
        const clause = clauses[target.dataset.clause];
        const outcome = target.dataset.outcome;
        cellText.replaceChildren(...(outcome === "." ? ["no verdict"] : [letter(outcome), ` ${words[outcome]}`]),
          ` · ${clause.id} (${clause.party} ${clause.obligation}, ${clause.section}) on ${label(rows[target.dataset.y])}`,
          el("br"), clause.text);
      }
    }

    function open(target) {
      if (target.dataset.clause) {
        const r = rows[target.dataset.y];
        location.href = r.href + (r.address ? "/" + clauses[target.dataset.clause].id : "");
      }
    }

    function move(event, within) {
      const target = event.target;
      if (target.tagName !== "TD") {
        return;
      }
      if (event.key === "Enter") {
        open(target);
        return;
      }
      const row = target.parentElement;
      const to = {
        ArrowLeft: target.previousElementSibling, ArrowRight: target.nextElementSibling,
        ArrowUp: row.previousElementSibling?.children[target.cellIndex],
        ArrowDown: row.nextElementSibling?.children[target.cellIndex],
        Home: row.children[1], End: row.lastElementChild,
      }[event.key];
      if (to && to.tagName === "TD") {
        event.preventDefault();
        within.querySelectorAll("td[tabindex='0']").forEach(td => td.setAttribute("tabindex", "-1"));
        to.setAttribute("tabindex", "0");
        to.focus();
      }
    }
  }

  function label(r) {
    const name = (r.name || byNumber.get(r.machine).name).slice(shared);
    return r.name ? name : machines.length > 1 ? `${r.text} · ${name}` : r.text;
  }

  function cell(r, i, x, y, filter) {
    const outcome = r.row[i];
    const visible = outcome !== "." && filter.o.has(outcome);
    return el("td", {
      className: visible ? `o-${outcome}` : "none", tabIndex: -1,
      "data-clause": i, "data-outcome": outcome, "data-y": y,
    }, visible ? outcome : "");
  }

  function pages(rows) {
    const count = Math.max(1, Math.ceil(rows / perPage));
    const step = (text, to) => {
      const button = el("button", { type: "button", disabled: to < 0 || to >= count }, text);
      button.addEventListener("click", () => { page = to; render(); });
      return button;
    };
    pager.replaceChildren(...(count === 1 ? [] : [step("Previous rows", page - 1),
      `rows ${page * perPage + 1} to ${Math.min(rows, (page + 1) * perPage)} of ${rows}`, step("Next rows", page + 1)]));
  }
})();
