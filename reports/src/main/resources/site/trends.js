// Charts over the nights. The table below them says the same, so they are left out of the accessible page.
"use strict";
(async () => {
  const { el, load } = vtck;
  const place = document.getElementById("charts");
  const sheet = el("link", { rel: "stylesheet", href: `${vtck.base}assets/uPlot.min.css` });
  document.head.append(sheet);
  const nights = await load("nights");
  const days = nights.map(n => Date.parse(n.date.replace(" ", "T") + (n.date.includes(" ") ? "Z" : "")) / 1000);
  // What is counted in thousands would flatten what is counted in tens, so they do not share a chart.
  const charts = [
    ["Failures", [
      ["MUST failed", n => n.mustFailed, "--conflict", []], ["F fail", n => n.counts.F, "--i-fg", [6, 3]],
      ["W waived", n => n.counts.W, "--w-fg", [2, 3]]]],
    ["Changes from the night before", [
      ["new failures", n => n.newFailures, "--conflict", []], ["fixed", n => n.fixed, "--pair", [6, 3]],
      ["flips", n => n.flips, "--i-fg", [2, 3]]]],
    ["Other verdicts", [
      ["P pass", n => n.counts.P, "--pair", []], ["N not applicable", n => n.counts.N, "--quiet", [10, 4]],
      ["T not testable", n => n.counts.T, "--t-fg", [6, 3]], ["I inconclusive", n => n.counts.I, "--i-fg", [2, 3]]]],
    ["Devices", [["devices", n => n.devices, "--accent", []]]],
  ];
  let drawn = [];
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  let width = place.clientWidth;
  window.addEventListener("resize", () => {
    if (place.clientWidth !== width) {
      width = place.clientWidth;
      draw();
    }
  });

  function draw() {
    drawn.forEach(chart => chart.destroy());
    place.replaceChildren();
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const boxes = charts.map(() => el("div", { className: "chart" }));
    place.append(...boxes);
    drawn = charts.map(([title, series], i) => {
      const box = boxes[i];
      const axis = { stroke: colour("--text"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line") } };
      return new uPlot({
        title, width: box.clientWidth - 18, height: 240,
        axes: [{ ...axis, values: (u, ticks) => ticks.map(t => new Date(t * 1000).toISOString().slice(5, 10)) },
          { ...axis, size: 70 }],
        legend: { markers: { dash: (u, s) => (s > 0 && series[s - 1][3].length ? "dashed" : "solid") } },
        // Until something is pointed at, the legend names the values of the newest night.
        hooks: { ready: [u => u.setLegend({ idx: nights.length - 1 }, false)] },
        scales: { y: { range: (u, low, high) => [0, Math.max(1, high * 1.05)] } },
        series: [{ label: "night", value: "{YYYY}-{MM}-{DD}" },
          ...series.map(([label, , stroke, dash]) => ({ label, stroke: colour(stroke), width: 2, dash, points: { show: nights.length < 40 } }))],
      }, [days, ...series.map(([, value]) => nights.map(value))], box);
    });
  }
})();
