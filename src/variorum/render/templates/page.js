"use strict";
// The page is complete without this: it only adds keys, and marks what is open.
(() => {
  const reader = document.getElementById("reader");
  const chips = [...document.querySelectorAll("main a.chip")];
  let last = null;

  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    const inside = target !== null && reader.contains(target);
    for (let fold = inside && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const source = inside ? target.closest("article").id : "";
    for (const link of document.querySelectorAll("a.chip, a.tab")) {
      const held = link.hash.slice(1);
      const current = inside && (held === id || (link.classList.contains("tab") && held === source));
      current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    }
  };

  // The browser scrolls the page to a target; only the pane of the sources should move.
  const go = (hash) => {
    const at = scrollY;
    location.hash = hash;
    scrollTo(0, at);
  };

  const close = () => {
    if (!document.querySelector("#reader :target")) return;
    go("#closed");
    if (last) last.focus({ preventScroll: true });
  };

  const step = (by) => {
    const at = chips.indexOf(document.activeElement.closest("a.chip") || last);
    const next = chips[Math.min(Math.max(at + by, 0), chips.length - 1)];
    if (!next) return;
    next.focus();
    next.click();
  };

  addEventListener("hashchange", open);
  addEventListener("click", (event) => {
    const link = event.target.closest("a.chip, a.tab, .facts a[href^='#'], .tree a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (link.matches("main a.chip")) last = link;
    event.preventDefault();
    go(link.getAttribute("href"));
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    const active = document.activeElement;
    if (!active || !(active.closest("a.chip") || reader.contains(active))) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });
  open();
})();
