/* Sharing: beside the link to WhatsApp, which needs no script, the phone's own share sheet where there is one, and a
   button that copies the link. What was done is told to screen readers too. */
"use strict";
(() => {
  const WIDE = 640; // of a chart, as in the drawing
  const texts = document.currentScript.dataset;
  const { button, copied } = globalThis.bantar;
  const canonical = document.querySelector("link[rel=canonical]");

  // A filtered list has its state in the address, which must go along.
  const here = () => (canonical ? canonical.href : location.origin + location.pathname) + location.search + location.hash;

  // Where the browser keeps the clipboard to itself, the link stands there to be copied by hand.
  const byHand = (news) => {
    const field = document.createElement("input");
    field.className = "bagi__tautan";
    field.readOnly = true;
    field.value = here();
    field.setAttribute("aria-label", texts.gagal);
    news.textContent = texts.gagal;
    news.append(field);
    field.focus();
    field.select();
  };

  const start = (link) => {
    const news = document.createElement("p");
    news.className = "kecil bagi__kabar";
    news.setAttribute("role", "status");
    const copy = button(texts.salin, async () => {
      news.textContent = "";
      if (await copied(here())) news.textContent = texts.disalin;
      else byHand(news);
    });
    const buttons = [copy];
    if (typeof navigator.share === "function") {
      const share = button(texts.bagikan, async () => {
        try {
          await navigator.share({ title: document.title, url: here() });
        } catch (failure) {
          if (failure.name !== "AbortError") copy.click(); // the reader has not just closed the sheet
        }
      });
      buttons.unshift(share);
    }
    link.after(...buttons);
    link.parentElement.append(news);
  };

  // A chart as a picture: the browser draws the chart's own file, twice as large. From a disk it may not.
  const picture = async (name) => {
    const image = new Image();
    image.src = `${name}.svg`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * WIDE;
    canvas.height = Math.round(canvas.width * image.naturalHeight / image.naturalWidth);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fffefb";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${name}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  };

  document.querySelectorAll("[data-bagi]").forEach(start);
  if (location.protocol !== "file:") {
    for (const place of document.querySelectorAll("[data-png]")) {
      const made = button("PNG", () => picture(place.dataset.png));
      made.className = "";
      place.append(made);
    }
  }
  for (const print of document.querySelectorAll("[data-cetak]")) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
})();
