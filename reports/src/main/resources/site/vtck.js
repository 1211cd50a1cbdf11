// What all pages share. Text from data files reaches the page as text only, never as markup.
"use strict";
const vtck = (() => {
  const main = document.getElementById("main");
  const base = main.dataset.base;
  const loaded = new Map();
  const waiting = new Map();

  const words = {
    P: "pass", F: "fail", I: "inconclusive", N: "not applicable", T: "not testable", W: "waived",
  };

  /** Makes an element; children are nodes or texts. */
  function el(tag, properties, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
      if (name in node && name !== "list") {
        node[name] = value;
      } else {
        node.setAttribute(name, value);
      }
    }
    node.append(...children);
    return node;
  }

  /** Called by data files. */
  function data(name, value) {
    loaded.set(name, value);
    (waiting.get(name) || []).forEach(done => done.resolve(value));
    waiting.delete(name);
  }

  /** A data file's value: a script, since a page on a disk may not read files otherwise. */
  function load(name) {
    if (loaded.has(name)) {
      return Promise.resolve(loaded.get(name));
    }
    return new Promise((resolve, reject) => {
      const first = !waiting.has(name);
      waiting.set(name, [...(waiting.get(name) || []), { resolve, reject }]);
      if (first) {
        const script = el("script", { src: `${base}data/${encodeURIComponent(name)}.js` });
        script.onerror = () => {
          waiting.get(name).forEach(w => w.reject(new Error(`no data ${name}`)));
          waiting.delete(name);
        };
        document.head.append(script);
      }
    });
  }

  function letter(outcome) {
    return el("b", { className: `o o-${outcome}`, title: words[outcome] }, outcome);
  }

  /** Length of the folder that all names start with. */
  function sharedFolder(names) {
    const folder = names[0]?.slice(0, names[0].lastIndexOf("/") + 1) || "";
    return names.every(n => n.startsWith(folder)) ? folder.length : 0;
  }

  const hex = (number, digits) => "0x" + number.toString(16).padStart(digits || 2, "0");

  /** What scrolls sideways is reached by keyboard too, unless something inside it is. */
  function reachable() {
    document.querySelectorAll(".scroll").forEach(box => {
      if (box.scrollWidth > box.clientWidth && !box.querySelector("a, button, input, [tabindex]")) {
        box.tabIndex = 0;
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", box.dataset.label || document.title);
      }
    });
  }
  reachable();
  window.addEventListener("resize", reachable);

  document.querySelectorAll("[data-outcome]").forEach(node => { node.textContent = words[node.dataset.outcome]; });
  document.querySelectorAll("[data-title]").forEach(node => { node.title = words[node.dataset.title]; });
  document.querySelectorAll(".top nav a").forEach(link => {
    if (link.href === location.href.split("#")[0]) {
      link.setAttribute("aria-current", "page");
    }
  });
  document.querySelectorAll("[data-filters]").forEach(input => input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    document.querySelectorAll(`${input.dataset.filters} tbody tr`).forEach(row => {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    });
  }));

  return { base, data, load, el, letter, words, hex, sharedFolder };
})();
