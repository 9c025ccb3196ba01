"use strict";
(() => {
  const form = document.getElementById("filter");
  const search = document.getElementById("search");
  const findings = [...document.querySelectorAll(".finding")];
  const groups = [...document.querySelectorAll("section.file"), ...document.querySelectorAll("section.check")];

  const chosen = (name) =>
    new Set([...form.querySelectorAll("input[name=" + name + "]:checked")].map((box) => box.value));

  // A finding is shown if its check and its level are chosen and it has all words that are searched for.
  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const checks = chosen("check");
    const levels = chosen("level");
    let shown = 0;
    for (const finding of findings) {
      const { check, level, text } = finding.dataset;
      const visible =
        checks.has(check) && levels.has(level) && words.every((word) => text.includes(word));
      finding.hidden = !visible;
      shown += visible ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    }
    document.getElementById("shown").textContent = shown;
    document.getElementById("nothing").hidden = shown > 0;
  }

  // The address keeps the words, so that it can be sent to somebody.
  function remember() {
    history.replaceState(null, "", "#" + new URLSearchParams({ q: search.value }));
  }

  search.value = new URLSearchParams(location.hash.slice(1)).get("q") || "";
  form.addEventListener("input", show);
  search.addEventListener("input", remember);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });
  show();
})();
