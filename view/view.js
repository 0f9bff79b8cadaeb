(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const narrow = matchMedia("(max-width: 56rem)");

  // Tabs. On a narrow page the text is one of them.
  const select = (tab) => {
    for (const t of all('[role="tab"]', tab.parentNode)) {
      const on = t === tab;
      t.setAttribute("aria-selected", on);
      t.tabIndex = on ? 0 : -1;
      const panel = document.getElementById(t.getAttribute("aria-controls"));
      if (panel.id === "panel-text") panel.classList.toggle("shown", on);
      else panel.hidden = !on;
    }
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  narrow.addEventListener("change", () => {
    const text = document.getElementById("tab-text");
    if (!narrow.matches && text?.getAttribute("aria-selected") === "true") select(document.querySelector(".tab.first"));
  });

  // What lights what: elements that have a number of a candidate in common.
  let lit = [];
  let said = "";
  const light = (from, scroll) => {
    lit.forEach((e) => e.classList.remove("lit"));
    lit = [];
    const says = document.getElementById("says");
    if (!says) return;
    said ||= says.innerHTML;
    if (!from) {
      says.innerHTML = said;
      return;
    }
    const numbers = from.dataset.c.split(" ");
    for (const n of numbers) lit.push(...all(`[data-c~="${n}"]`));
    lit.forEach((e) => e.classList.add("lit"));
    const told = from.dataset.why ? from : lit.find((e) => e.dataset.why);
    if (told) say(says, told);
    if (!scroll) return;
    const home = from.closest('[role="tabpanel"]');
    const other = lit.find((e) => e.offsetParent && e.closest('[role="tabpanel"]') !== home);
    if (other) other.scrollIntoView({ block: "nearest" });
  };
  const say = (says, told) => {
    const line = document.createElement("span");
    const name = document.createElement("b");
    name.textContent = told.dataset.name;
    line.className = [...told.classList].find((c) => c.startsWith("c-")) || "";
    line.append(name, ": " + told.dataset.why);
    if (told.dataset.not) line.append(". Not taken: " + told.dataset.not);
    line.append(".");
    says.replaceChildren(line);
  };
  const focused = () => document.activeElement?.closest?.("[data-c]");
  document.addEventListener("pointerover", (e) => {
    const at = e.target.closest("[data-c]");
    light(at?.dataset.c ? at : focused(), false);
  });
  document.addEventListener("focusin", (e) => {
    const at = e.target.closest("[data-c]");
    if (at) light(at, true);
  });
  document.addEventListener("focusout", () => light(null));

  // Keys: along the tabs, and from part to part.
  document.addEventListener("keydown", (e) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[e.key];
    const at = e.target;
    if (e.key === "Escape" && focused()) at.blur();
    if (!step || e.ctrlKey || e.altKey || e.metaKey) return;
    const tab = at.matches('[role="tab"]') && e.key !== "ArrowUp" && e.key !== "ArrowDown";
    const part = at.matches("[data-c][tabindex]") && e.key !== "ArrowLeft" && e.key !== "ArrowRight";
    if (!tab && !part) return;
    const row = all(tab ? '[role="tab"]' : "[data-c][tabindex]", tab ? at.parentNode : at.closest('[role="tabpanel"]')).filter((x) => x.offsetParent);
    const next = row[Math.min(Math.max(row.indexOf(at) + step, 0), row.length - 1)];
    e.preventDefault();
    if (tab) select(next);
    else {
      at.tabIndex = -1;
      next.tabIndex = 0;
    }
    next.focus();
  });

  document.addEventListener("click", async (e) => {
    const tab = e.target.closest('[role="tab"]');
    if (tab) return select(tab);
    const to = e.target.closest("[data-to]");
    if (to) return show(document.getElementById(to.dataset.to));
    const sort = e.target.closest("th button");
    if (sort) return order(sort.closest("th"));
    const copy = e.target.closest("[data-copy]");
    if (!copy) return;
    const was = copy.textContent;
    try {
      await navigator.clipboard.writeText(copy.closest("section").querySelector("pre").textContent);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Select and copy by hand";
    }
    setTimeout(() => (copy.textContent = was), 1600);
  });

  // A piece of the evidence, which may be in a tab that is not shown.
  const show = (piece) => {
    select(document.getElementById(piece.closest('[role="tabpanel"]').getAttribute("aria-labelledby")));
    piece.tabIndex = -1;
    piece.focus();
  };

  // The rows of a folder, sorted by a column: once up, once down.
  const order = (head) => {
    const column = head.cellIndex;
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const th of head.parentNode.cells) th.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const body = head.closest("table").tBodies[0];
    const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
    const rows = [...body.rows].map((row) => [key(row), row]);
    rows.sort((a, b) => (a[0] === "") - (b[0] === "") || (up ? 1 : -1) * a[0].localeCompare(b[0], undefined, { numeric: true }));
    body.append(...rows.map((r) => r[1]));
  };
})();
