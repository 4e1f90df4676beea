
"use strict";

// before anything is shown: what can be opened is closed
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);

  // services: open and close, filter, sort

  const table = one("service-table");
  const rows = all("#service-table > tbody");
  const button = (row) => row.querySelector("th button");
  const open = (row, isOpen) => {
    row.classList.toggle("open", isOpen);
    button(row).setAttribute("aria-expanded", String(isOpen));
  };
  rows.forEach((row) => {
    open(row, false);
    button(row).addEventListener("click", () => open(row, !row.classList.contains("open")));
  });

  if (table) {
    const filter = one("filter");
    const placement = one("placement");
    const openAll = one("open-all");
    const words = new Map(rows.map((row) => [row, row.rows[0].textContent.toLowerCase()]));
    const hasPlacement = (row) => placement.value === "" || row.dataset.placement === placement.value
        || (placement.value === "findings" && row.dataset.findings !== "0");

    const show = () => {
      const text = filter.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach((row) => {
        row.hidden = !(hasPlacement(row) && words.get(row).includes(text));
        shown += row.hidden ? 0 : 1;
      });
      one("shown").textContent = shown === rows.length ? `${shown} ${shown === 1 ? "service" : "services"}`
          : `${shown} of ${rows.length} services`;
    };
    filter.addEventListener("input", show);
    placement.addEventListener("change", show);

    openAll.addEventListener("click", () => {
      const isOpen = rows.some((row) => !row.hidden && !row.classList.contains("open"));
      rows.filter((row) => !row.hidden).forEach((row) => open(row, isOpen));
      openAll.textContent = isOpen ? "Close all pictures" : "Open all pictures";
    });

    const order = new Intl.Collator("en", { numeric: true });
    const headers = all("thead th", table);
    const key = (row, column) => {
      const cell = row.rows[0].cells[column];
      return cell.dataset.sort ?? (cell.querySelector("button") ?? cell).textContent;
    };
    headers.forEach((header, column) => header.querySelector("button").addEventListener("click", () => {
      const down = header.getAttribute("aria-sort") === "ascending";
      headers.forEach((other) => other.setAttribute("aria-sort", "none"));
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = rows.map((row) => [key(row, column), row])
          .sort(([a], [b]) => down ? order.compare(b, a) : order.compare(a, b))
          .map(([, row]) => row);
      table.append(...sorted);
    }));
  }

  // findings: by weight

  const weights = all("#findings .controls input");
  weights.forEach((box) => box.addEventListener("change", () => {
    all("#findings article").filter((article) => article.classList.contains(box.value))
        .forEach((article) => { article.hidden = !box.checked; });
    all("#findings .file").forEach((file) => {
      file.hidden = all("article", file).every((article) => article.hidden);
    });
  }));

  // what a link leads to is to be seen

  const reveal = () => {
    const target = one(decodeURIComponent(location.hash.slice(1)));
    for (let details = target?.closest("details"); details; details = details.parentElement.closest("details")) {
      details.open = true;
    }
    if (rows.includes(target)) {
      open(target, true);
    }
    const weight = target && weights.find((box) => !box.checked && target.classList.contains(box.value));
    if (weight) {
      weight.click();
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();

  // copying; without the clipboard the lines are selected, which is the next best thing

  all(".copy").forEach((copy) => copy.addEventListener("click", async () => {
    const lines = copy.parentElement.querySelector("pre");
    const copied = await navigator.clipboard?.writeText(lines.textContent).then(() => true, () => false);
    if (!copied) {
      getSelection().selectAllChildren(lines);
    }
    copy.textContent = copied || document.execCommand("copy") ? "Copied" : "Selected";
    setTimeout(() => { copy.textContent = "Copy"; }, 2000);
  }));

  // on paper everything that is shown is open

  addEventListener("beforeprint", () => {
    rows.filter((row) => row.dataset.findings !== "0").forEach((row) => open(row, true));
    all("details").forEach((details) => { details.open = true; });
  });
});
