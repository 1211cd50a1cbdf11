// Lists of verdicts: on a function, on a topology, and of one clause on every device.
"use strict";
(() => {
  const { el, letter, words, hex, load, base } = vtck;
  const order = "FIPWNT";

  const rangeText = ([offset, length]) =>
    length > 1 ? `${hex(offset)}..${hex(offset + length - 1)}` : hex(offset);

  /** A verdict as an object; `file` holds the strings that its numbers mean. */
  function verdict(row, file, clauses) {
    const [clause, outcome, note, evidence, more] = row;
    return {
      clause: clauses[clause], outcome, note: file.strings[note], more,
      evidence: evidence.map(([subject, expected, observed, ranges]) => ({
        subject: file.strings[subject], expected: file.strings[expected], observed: file.strings[observed], ranges,
      })),
    };
  }

  /** The list; `range` makes what stands for a range of bytes, `selected` hears which verdict is open. */
  vtck.verdictList = (verdicts, range, selected) => {
    const list = el("ul", { className: "verdicts" });
    const shown = new Set(order.slice(0, 4));
    const items = new Map();

    function open(item, chosen) {
      for (const [other, node] of items) {
        const isOpen = other === chosen && !node.classList.contains("open");
        node.classList.toggle("open", isOpen);
        node.firstChild.setAttribute("aria-expanded", isOpen);
        node.querySelector(".more")?.remove();
        if (isOpen) {
          node.append(details(other));
        }
      }
      selected(item.classList.contains("open") ? chosen : null);
    }

    function details(v) {
      const parts = v.evidence.map(e => el("div", { className: "evidence" },
        ...(e.subject ? [el("p", {}, e.subject)] : []),
        ...(e.expected ? [el("p", {}, "expected ", el("code", {}, e.expected))] : []),
        ...(e.observed ? [el("p", {}, "observed ", el("code", {}, e.observed))] : []),
        el("p", { className: "ranges" }, "read ", ...e.ranges.map(r => range(r)))));
      if (v.more > 0) {
        parts.push(el("p", {}, `and ${v.more} more instances`));
      }
      return el("div", { className: "more" },
        el("p", {}, v.clause.text || v.clause.section),
        ...(v.note ? [el("p", { className: "quiet" }, v.note)] : []),
        ...parts,
        el("p", {}, el("a", { href: `${base}clause/${v.clause.id}.html` }, "about the clause")));
    }

    function fill() {
      list.replaceChildren(...[...items].filter(([v]) => shown.has(v.outcome)).map(([, node]) => node));
      if (!list.hasChildNodes()) {
        list.append(el("li", {}, "none with these outcomes"));
      }
    }

    const sorted = [...verdicts].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    for (const v of sorted) {
      const item = el("li", { id: `clause-${v.clause.id}` }, el("button", { type: "button", "aria-expanded": false },
        letter(v.outcome), el("span", {}, v.clause.id), el("span", { className: "tag" }, v.clause.obligation)));
      item.firstChild.addEventListener("click", () => open(item, v));
      items.set(v, item);
    }
    const chips = el("fieldset", { className: "outcomes" }, el("legend", {}, "Show"));
    for (const outcome of order) {
      const count = verdicts.filter(v => v.outcome === outcome).length;
      const box = el("input", { type: "checkbox", checked: shown.has(outcome), value: outcome });
      box.addEventListener("change", () => {
        box.checked ? shown.add(outcome) : shown.delete(outcome);
        fill();
      });
      chips.append(el("label", { className: "chip" }, box, letter(outcome), `${count} ${words[outcome]}`));
    }
    fill();
    return {
      node: el("div", {}, chips, list),
      select(id) {
        for (const [v, item] of items) {
          if (v.clause.id === id) {
            shown.add(v.outcome);
            chips.querySelector(`[value=${v.outcome}]`).checked = true;
            fill();
            if (!item.classList.contains("open")) {
              open(item, v);
            }
            show(item);
          }
        }
      },
    };
  };

  /** Scrolls what scrolls: the column of verdicts where it has a height of its own, else the page. */
  function show(item) {
    const column = item.closest(".side");
    if (column && column.scrollHeight > column.clientHeight) {
      const above = column.querySelector(".inspector");
      column.scrollTop = item.offsetTop - above.offsetHeight - 8;
    } else {
      item.scrollIntoView({ block: "nearest" });
    }
  }

  vtck.verdicts = (rows, file, clauses) => rows.map(row => verdict(row, file, clauses));
  vtck.rangeText = rangeText;

  const topology = document.getElementById("topology-verdicts");
  if (topology) {
    const machine = topology.dataset.machine;
    Promise.all([load("clauses"), load(`m${machine}-topology`)]).then(([clauses, file]) => {
      const link = ([offset, length, address]) => el("a", {
        href: `${base}device.html#m${machine}-${file.files[address]}/${address}/${offset}+${length}`,
      }, `${address} ${rangeText([offset, length])}`);
      topology.replaceChildren(vtck.verdictList(vtck.verdicts(file.verdicts, file, clauses), link, () => {}).node);
    });
  }

  const outcomes = document.getElementById("outcomes");
  if (outcomes) {
    outcomesOf(Number(outcomes.dataset.clause));
  }

  /** Every subject's outcome of one clause, the judged ones first; the rest is counted. */
  async function outcomesOf(clause) {
    const [clauses, overview] = await Promise.all([load("clauses"), load("overview")]);
    const files = await Promise.all(Array.from({ length: overview.files }, (_, i) => load(`functions-${i}`)));
    const machines = new Map(overview.machines.map(m => [m[0], m]));
    const subjects = [
      ...overview.machines.map(([number, name, , , row]) =>
        ({ outcome: overview.rows[row][clause], name, href: `machine/${number}.html#topology`, what: "topology" })),
      ...files.flat().map(([machine, file, address, ids, kind, row]) => ({
        outcome: overview.rows[row][clause], name: machines.get(machine)[1], what: `${address} ${ids} ${kind}`,
        href: `device.html#m${machine}-${file}/${address}/${clauses[clause].id}`,
      })),
    ].filter(s => s.outcome !== ".").sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    const counts = [...order].map(o => [o, subjects.filter(s => s.outcome === o).length]).filter(([, n]) => n > 0);
    const judged = subjects.filter(s => "FIPW".includes(s.outcome));
    const most = 300;
    outcomes.replaceChildren(
      el("p", { className: "outcomes" }, ...counts.flatMap(([o, n]) => [letter(o), `${n} ${words[o]}`])),
      el("div", { className: "scroll" }, el("table", { className: "list" },
        el("thead", {}, el("tr", {}, ...["Outcome", "Machine", "Function"].map(h => el("th", { scope: "col" }, h)))),
        el("tbody", {}, ...judged.slice(0, most).map(s => el("tr", {},
          el("td", {}, letter(s.outcome)), el("td", {}, s.name),
          el("td", {}, el("a", { href: base + s.href }, s.what))))))),
      el("p", { className: "quiet" }, judged.length > most
        ? `${judged.length - most} more are in the overview.` : "Devices of which nothing was judged are counted only."));
  }
})();
