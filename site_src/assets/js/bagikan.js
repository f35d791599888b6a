/* Sharing: beside the link to WhatsApp, which needs no script, the phone's own share sheet where there is one, and a
   button that copies the link. What was done is told to screen readers too. */
"use strict";
(() => {
  // They stand here and not in the catalogue, since every page would have to carry them.
  const texts = {
    id: {
      salin: "Salin tautan",
      disalin: "Tautan sudah disalin.",
      gagal: "Salin sendiri tautan ini:",
      tautan: "Tautan halaman ini",
      bagikan: "Bagikan…",
    },
    en: {
      salin: "Copy link",
      disalin: "The link is copied.",
      gagal: "Copy this link yourself:",
      tautan: "Link to this page",
      bagikan: "Share…",
    },
  }[document.documentElement.lang === "en" ? "en" : "id"];
  const canonical = document.querySelector("link[rel=canonical]");

  // A filtered list has its state in the address, which must go along.
  const here = () => (canonical ? canonical.href : location.origin + location.pathname) + location.search + location.hash;

  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "tombol";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };

  // Where the browser keeps the clipboard to itself, the link stands there to be copied by hand.
  const byHand = (news) => {
    const field = document.createElement("input");
    field.className = "bagi__tautan";
    field.readOnly = true;
    field.value = here();
    field.setAttribute("aria-label", texts.tautan);
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
      try {
        await navigator.clipboard.writeText(here());
        news.textContent = texts.disalin;
      } catch {
        byHand(news);
      }
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

  document.querySelectorAll("[data-bagi]").forEach(start);
  for (const print of document.querySelectorAll("[data-cetak]")) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
})();
