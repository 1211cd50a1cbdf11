// A function: the hexdump, what each byte is, and which clauses read it.
"use strict";
(() => {
  const { el, letter, hex, load, base } = vtck;
  const place = document.getElementById("device");
  const width = 16;
  let focused = 0;

  window.addEventListener("hashchange", show);
  show();

  /** `#m<machine>-<file>/<address>`, and then a clause or `<offset>+<length>`. */
  async function show() {
    const [name, address, what] = decodeURIComponent(location.hash.slice(1)).split("/");
    if (!/^m\d+-\d+$/.test(name)) {
      place.replaceChildren(el("h1", {}, "Function"), el("p", {}, "Choose a function in the ",
        el("a", { href: "index.html#rows=functions" }, "overview"), "."));
      return;
    }
    try {
      const [clauses, file] = await Promise.all([load("clauses"), load(name)]);
      const at = file.functions.findIndex(f => f.address === address);
      page(file, name, Math.max(0, at), clauses, what);
    } catch (e) {
      place.replaceChildren(el("h1", {}, "Function"), el("p", {}, `This report has no data ${name}.`));
    }
  }

  function page(file, name, index, clauses, what) {
    const f = file.functions[index];
    const text = number => file.strings[number];
    const bytes = Array.from({ length: f.bytes.length / 2 }, (_, i) => parseInt(f.bytes.substr(2 * i, 2), 16));
    const pieces = f.pieces.map(([offset, length, kind, title, listed, fields]) => ({
      offset, length, kind, title: text(title), listed: text(listed),
      fields: fields.map(([path, at, size, low, bits, value, meaning, access, big]) => ({
        path: text(path), offset: at, size, low, bits, value: text(value), meaning: text(meaning), access: text(access), big,
      })),
    }));
    const verdicts = vtck.verdicts(f.verdicts, file, clauses);
    const cells = [];
    document.title = `${f.address} ${f.ids}`;

    const marks = new Set();
    function mark(ranges) {
      marks.forEach(i => cells[i]?.classList.remove("mark"));
      marks.clear();
      for (const [offset, length] of ranges) {
        for (let i = offset; i < offset + length; i++) {
          marks.add(i);
          cells[i]?.classList.add("mark");
        }
      }
      const first = Math.min(...marks);
      if (Number.isFinite(first) && cells[first]) {
        cells[first].scrollIntoView({ block: "nearest" });
      }
    }

    const rangeButton = range => {
      const button = el("button", { type: "button" }, vtck.rangeText(range));
      button.addEventListener("click", () => { mark([range]); go(range[0]); });
      return button;
    };
    const list = vtck.verdictList(verdicts, rangeButton, v => mark(v ? v.evidence.flatMap(e => e.ranges) : []));

    const inspector = el("div", { className: "inspector", id: "inspector", "aria-live": "polite" });
    const dump = el("div", {});
    place.replaceChildren(
      el("h1", {}, el("code", {}, `${f.address} ${f.ids}`), f.kind ? ` ${f.kind}` : ""),
      el("p", { className: "steps" },
        el("span", {}, "of ", el("a", { href: `machine/${file.machine}.html` }, file.machineName)),
        ...(f.name ? [el("span", {}, f.name)] : []),
        el("span", {}, `${bytes.length} bytes known`),
        ...(index > 0 ? [el("a", { href: `#${name}/${file.functions[index - 1].address}` }, "previous function")] : []),
        ...(index + 1 < file.functions.length
          ? [el("a", { href: `#${name}/${file.functions[index + 1].address}` }, "next function")] : [])),
      ...f.chains.map(c => el("p", { className: "hint" }, c)),
      el("div", { className: "device" },
        el("div", {}, legend(), dump, everyField()),
        el("div", { className: "side" }, inspector, el("h2", {}, "Verdicts"), list.node)));
    dump.append(hexdump(true));
    focused = Math.min(focused, bytes.length - 1);
    inspect(Math.max(0, focused));
    cells[focused]?.setAttribute("tabindex", "0");
    if (what) {
      /^\d+\+\d+$/.test(what) ? select(what.split("+").map(Number)) : list.select(what);
    }

    function select(range) {
      mark([range]);
      go(range[0]);
    }

    function legend() {
      let tint = 0;
      return el("ul", { className: "legend", "aria-label": "Structures" }, ...pieces.filter(p => p.kind !== "gap").map(p => {
        p.tint = p.offset === 0 && p.listed === "" ? 0 : 1 + (tint++ % 5);
        const button = el("button", { type: "button", className: `t${p.tint}` }, `${hex(p.offset)} ${p.title}`);
        button.addEventListener("click", () => go(p.offset));
        return el("li", {}, button);
      }));
    }

    function hexdump(folded) {
      cells.length = 0;
      const body = el("tbody", {});
      let skipped = 0;
      for (let row = 0; row < bytes.length; row += width) {
        if (folded && isEmpty(row)) {
          skipped++;
          continue;
        }
        skip(body, row, skipped);
        skipped = 0;
        body.append(line(row));
      }
      skip(body, bytes.length, skipped);
      const table = el("table", { className: "hex", role: "grid", "aria-label": "Configuration space" },
        el("thead", {}, el("tr", {}, el("td", {}), ...Array.from({ length: width }, (_, i) =>
          el("th", { scope: "col" }, i.toString(16))))), body);
      table.addEventListener("mouseover", e => {
        if (e.target.dataset.at) {
          inspect(Number(e.target.dataset.at));
        }
      });
      table.addEventListener("mouseleave", () => inspect(focused));
      table.addEventListener("focusin", e => {
        if (e.target.dataset.at) {
          focusOn(Number(e.target.dataset.at));
        }
      });
      table.addEventListener("click", e => {
        if (e.target.dataset.at) {
          e.target.focus();
        }
      });
      table.addEventListener("keydown", move);
      return table;
    }

    /** The smallest structure that covers a byte: a capability rather than the space that it lies in. */
    function innermost(at) {
      return pieces.filter(p => p.kind !== "gap" && at >= p.offset && at < p.offset + p.length)
        .reduce((least, p) => (!least || p.length < least.length ? p : least), undefined);
    }

    function isEmpty(row) {
      for (let i = row; i < Math.min(row + width, bytes.length); i++) {
        if (bytes[i] !== 0 || innermost(i)) {
          return false;
        }
      }
      return row > 0;
    }

    function skip(body, until, rows) {
      if (rows > 0) {
        const button = el("button", { type: "button", className: "print-off" }, "show");
        button.addEventListener("click", () => {
          dump.replaceChildren(hexdump(false));
          mark([...marks].map(i => [i, 1]));
          cells[focused].setAttribute("tabindex", "0");
        });
        body.append(el("tr", { className: "skipped" }, el("td", {}), el("td", { colSpan: width + 1 },
          `${hex(until - rows * width)}..${hex(until - 1)} zero, claimed by nothing `, button)));
      }
    }

    function line(row) {
      const tr = el("tr", {}, el("th", { scope: "row" }, row.toString(16).padStart(3, "0")));
      let ascii = "";
      for (let i = row; i < Math.min(row + width, bytes.length); i++) {
        const piece = innermost(i);
        const look = [piece ? `t${piece.tint}` : "", piece?.offset === i ? "first" : "", bytes[i] === 0 ? "zero" : ""];
        const td = el("td", { className: look.filter(Boolean).join(" "), tabIndex: -1, "data-at": i },
          bytes[i].toString(16).padStart(2, "0"));
        cells[i] = td;
        tr.append(td);
        ascii += bytes[i] > 32 && bytes[i] < 127 ? String.fromCharCode(bytes[i]) : "\u00b7";
      }
      tr.append(el("td", { className: "ascii", "aria-hidden": true }, ascii));
      return tr;
    }

    function focusOn(at) {
      cells[focused]?.setAttribute("tabindex", "-1");
      focused = at;
      cells[at].setAttribute("tabindex", "0");
      inspect(at);
    }

    function go(at) {
      if (cells[at]) {
        cells[at].focus();
      } else {
        inspect(at);
      }
    }

    function move(event) {
      const rowStart = focused - focused % width;
      const steps = {
        ArrowLeft: focused - 1, ArrowRight: focused + 1, ArrowUp: focused - width, ArrowDown: focused + width,
        PageUp: focused - 8 * width, PageDown: focused + 8 * width,
        Home: event.ctrlKey ? 0 : rowStart, End: event.ctrlKey ? bytes.length - 1 : rowStart + width - 1,
      };
      if (!(event.key in steps)) {
        return;
      }
      event.preventDefault();
      const step = steps[event.key] < focused ? -1 : 1;
      const stride = event.key === "ArrowUp" || event.key === "ArrowDown" ? width : 1;
      let to = Math.max(0, Math.min(bytes.length - 1, steps[event.key]));
      while (to >= 0 && to < bytes.length && !cells[to]) {
        to += step * stride;
      }
      if (cells[to]) {
        cells[to].focus();
      }
    }

    /** Numbers of a field's bytes; of a bit-field those that hold its bits. */
    function bytesOf(field) {
      const first = Math.floor(field.low / 8);
      const last = Math.floor((field.low + field.bits - 1) / 8);
      return field.big
        ? [field.offset + field.size - 1 - last, field.offset + field.size - 1 - first]
        : [field.offset + first, field.offset + last];
    }

    function inspect(at) {
      const covering = pieces.filter(p => at >= p.offset && at < p.offset + p.length);
      const fields = covering.flatMap(p => p.fields.filter(x => {
        const [from, to] = bytesOf(x);
        return at >= from && at <= to;
      }).map(x => ({ ...x, piece: p })));
      cells.forEach(c => c.classList.remove("field"));
      for (const field of fields) {
        const [from, to] = bytesOf(field);
        for (let i = from; i <= to; i++) {
          cells[i]?.classList.add("field");
        }
      }
      const readers = verdicts.filter(v => v.evidence.some(e => e.ranges.some(([o, n]) => at >= o && at < o + n)));
      inspector.replaceChildren(
        el("h2", {}, `Byte ${hex(at, 3)} = ${hex(bytes[at])}`),
        el("div", { className: "bitrow", role: "img", "aria-label": `bits ${bytes[at].toString(2).padStart(8, "0")}` },
          ...[7, 6, 5, 4, 3, 2, 1, 0].map(bit => el("small", {}, String(bit))),
          ...[7, 6, 5, 4, 3, 2, 1, 0].map(bit => {
            const set = bytes[at] >> bit & 1;
            return el("span", { className: set ? "one" : "" }, String(set));
          })),
        ...covering.map(p => el("p", {},
          p.kind === "structure" ? el("a", { href: `${base}structure/${p.title}.html` }, el("code", {}, p.title)) : p.title,
          ` from ${hex(p.offset)}, ${p.length} bytes${p.listed ? `, ${p.listed}` : ""}`)),
        ...(fields.length ? [fieldTable(fields)] : []),
        el("h3", {}, readers.length ? "Clauses that read it" : "No clause that was judged here reads it"),
        el("ul", { className: "verdicts" }, ...readers.map(v => {
          const button = el("button", { type: "button" }, letter(v.outcome), el("span", {}, v.clause.id));
          button.addEventListener("click", () => list.select(v.clause.id));
          return el("li", {}, button);
        })));
    }

    /** The same as hovering over every byte, for reading in order and for paper; made when it is opened. */
    function everyField() {
      const details = el("details", { className: "fields" }, el("summary", {}, "Every field"));
      const fill = () => {
        if (details.childElementCount === 1) {
          details.append(...pieces.filter(p => p.fields.length).map(p => {
            const table = fieldTable(p.fields, "Offset");
            table.prepend(el("caption", {}, `${hex(p.offset)} ${p.title}${p.listed ? `, ${p.listed}` : ""}`));
            return table;
          }));
        }
      };
      details.addEventListener("toggle", fill);
      window.onbeforeprint = () => { fill(); details.open = true; };
      return details;
    }

    function fieldTable(fields, first) {
      const offset = x => first ? [el("td", {}, el("code", {}, hex(x.offset)))] : [];
      return el("table", {},
        el("thead", {}, el("tr", {}, ...[...(first ? [first] : []), "Field", "Bits", "Value", "Access"].map(h => el("th", { scope: "col" }, h)))),
        el("tbody", {}, ...fields.map(x => el("tr", {},
          ...offset(x),
          el("td", {}, el("code", {}, x.path)),
          el("td", {}, el("code", {}, x.bits === 8 * x.size ? `${x.bits}` : x.bits === 1 ? `[${x.low}]` : `[${x.low + x.bits - 1}:${x.low}]`)),
          el("td", {}, el("code", {}, x.value), x.meaning ? ` ${x.meaning}` : ""),
          el("td", {}, x.access)))));
    }
  }
})();
