"use strict";
// The page is complete without this: it only adds keys, and marks what is open.
(() => {
  const reader = document.getElementById("reader");
  const main = document.querySelector("main");
  const to = (link) => link.getAttribute("href").slice(1);
  // Links that lead into a source: a document (d0) or words of it (d0-12-40).
  const isInto = (link) => /^#d\d/.test(link.getAttribute("href") || "");
  const seen = () => [...main.querySelectorAll(".chip a, a.chip")].filter((link) => link.checkVisibility());
  let last = null;
  let kept = null;

  const stay = () => {
    if (kept === null) return;
    const at = kept;
    scrollTo(0, at);
    requestAnimationFrame(() => scrollTo(0, at));
  };

  const open = () => {
    const id = location.hash.slice(1);
    const target = id ? document.getElementById(id) : null;
    const inside = target !== null && reader.contains(target);
    for (let fold = inside && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const source = inside ? target.closest("article").id : "";
    for (const link of document.querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
    if (!inside) return;
    target.scrollIntoView({ block: "nearest" });
    stay();
    for (const link of document.querySelectorAll(".tab, .chip a, a.chip, .matrix a")) {
      if (to(link) === (link.classList.contains("tab") ? source : id)) link.setAttribute("aria-current", "true");
    }
  };

  // Following an address, the browser scrolls the page and drops the focus; only the pane should move.
  const go = (hash, from) => {
    kept = scrollY;
    location.hash = hash;
    stay();
    if (from) from.focus({ preventScroll: true });
  };

  const close = () => {
    if (!document.querySelector("#reader :target")) return;
    go("#closed", last);
  };

  const step = (by) => {
    const links = seen();
    const at = links.indexOf(last);
    const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
    if (!next) return;
    next.focus();
    next.click();
  };

  addEventListener("hashchange", open);
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !isInto(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (main.contains(link)) last = link;
    event.preventDefault();
    go(link.getAttribute("href"), link);
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    const active = document.activeElement;
    if (!last || !active || !(active === last || reader.contains(active))) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  open();
})();
