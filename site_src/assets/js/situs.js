/* Adds what pages can do with JavaScript; every page reads without it. */
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");

  // What the scripts of single kinds of pages share.
  globalThis.bantar = {
    button: (text, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "tombol";
      made.textContent = text;
      made.addEventListener("click", act);
      return made;
    },
    // Leads to whether the browser has put the text into the clipboard; some keep it to themselves.
    copied: (text) => Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false),
  };

  // The theme's own script, its worker and the search index come when somebody wants to search.
  const bundle = document.currentScript.dataset.bundle;
  const input = document.querySelector(".md-search__input");
  const toggle = document.getElementById("__search");
  let asked = false;
  const fetchSearch = () => {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = bundle;
    script.addEventListener("load", () => {
      // What the reader did in the meantime is done again for the script to see; who has moved on is not called back.
      if (document.activeElement !== input) return;
      input.blur();
      input.focus();
      if (input.value) input.dispatchEvent(new Event("keyup", { bubbles: true }));
    });
    document.body.append(script);
  };
  if (input && toggle) {
    // Not on focus: a keyboard passes the field on its way to the page, and the search would open over it.
    for (const kind of ["input", "pointerdown"]) input.addEventListener(kind, fetchSearch);
    // On a narrow screen the field is out of sight until its button is pressed.
    document.querySelector(".kb-kata").addEventListener("click", () => {
      toggle.checked = true;
      input.focus();
      fetchSearch();
    });
    if (new URLSearchParams(location.search).has("q")) fetchSearch();
  }

  // Light and dark: one button is shown, the other waits; the choice is kept under the theme's own name.
  const options = [...document.querySelectorAll("[name=__palette]")];
  const paint = (index) => {
    const chosen = options[index];
    const color = {
      media: chosen.dataset.mdColorMedia,
      scheme: chosen.dataset.mdColorScheme,
      primary: chosen.dataset.mdColorPrimary,
      accent: chosen.dataset.mdColorAccent,
    };
    for (const [key, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${key}`, value);
    options.forEach((option, place) => {
      const label = document.querySelector(`label[for="${option.id}"]`);
      if (label) label.hidden = place === index;
    });
    chosen.checked = true;
    return { index, color };
  };
  if (options.length && typeof __md_get === "function") {
    const kept = __md_get("__palette");
    const liked = options.findIndex((option) => matchMedia(option.dataset.mdColorMedia).matches);
    paint(kept && options[kept.index] ? kept.index : Math.max(liked, 0));
    options.forEach((option, place) => option.addEventListener("change", () => __md_set("__palette", paint(place))));
  }

  // What an address leads to is not left in a fold, and a figure shows what is told of it.
  const unfold = () => {
    const there = document.getElementById(location.hash.slice(1));
    if (!there) return;
    const fold = there.closest("details") || there.querySelector(":scope > details");
    if (fold) fold.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // A wide table of a hand-written page scrolls in a box that a keyboard reaches and a screen reader names.
  for (const table of document.querySelectorAll(".naskah table:not([class])")) {
    const box = document.createElement("div");
    box.className = "gulir";
    table.replaceWith(box);
    box.append(table);
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", table.caption ? table.caption.textContent.trim() : document.title);
    }
  }
})();
