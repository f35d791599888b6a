/* Citing: the day of access is filled in, each form can be copied or kept as a file, and a link that names an older
   release says so. Without this script the forms stand on the page for the press, with blanks to fill in. */
"use strict";
document.addEventListener("DOMContentLoaded", () => { // not before situs.js, which stands later in the page
  const link = document.querySelector("a[data-kutip]");
  if (!link) return;
  const { button, copied } = globalThis.bantar;
  const heading = document.getElementById("isi");
  const english = document.documentElement.lang === "en"; // with dates as the site writes them: 5 November 2026
  const now = new Date();
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  const days = {
    iso: iso.join("-"),
    ris: iso.join("/"),
    teks: new Intl.DateTimeFormat(english ? "en-GB" : "id", { dateStyle: "long" }).format(now),
  };
  const BLANK = /\[(?:tanggal akses|date of access)\]/g;
  const MARKS = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

  const fill = (root) => {
    for (const part of root.querySelectorAll("[data-akses]")) {
      part.textContent = part.textContent.replace(BLANK, days[part.dataset.akses]);
    }
  };

  const arm = (fold) => {
    const texts = fold.dataset;
    for (const form of fold.querySelectorAll("[data-bentuk]")) {
      const row = document.createElement("p");
      row.className = "aksi";
      const news = document.createElement("span");
      news.className = "kecil";
      news.setAttribute("role", "status");
      const name = form.getAttribute("aria-label") || "APA";
      const copy = button(texts.salin, async () => {
        if (await copied(form.textContent)) news.textContent = texts.disalin;
        else getSelection().selectAllChildren(form); // the reader copies what is marked
      });
      copy.setAttribute("aria-label", `${texts.salin} ${name}`);
      row.append(copy);
      if (form.tagName === "PRE") {
        const file = document.createElement("a");
        file.className = "tombol";
        file.textContent = `${texts.unduh} .${form.dataset.bentuk}`;
        file.download = `${texts.berkas}.${form.dataset.bentuk}`;
        file.href = `data:text/plain;charset=utf-8,${encodeURIComponent(form.textContent)}`;
        row.append(" ", file);
      }
      row.append(" ", news);
      (form.tagName === "PRE" ? form : form.parentElement).after(row);
    }
  };

  // A page without the forms takes those for any page and puts its own title and address in.
  const escaped = {
    bib: (text) => text.replace(/[\\{}$&#%_~^]/g, (mark) => MARKS[mark] || `\\${mark}`),
    json: (text) => JSON.stringify(text).slice(1, -1),
    html: (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`),
  };
  const fetched = async () => {
    const answer = await fetch(link.href.split("#")[0]);
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("bentuk");
  };
  const adopt = async () => {
    const fold = await fetched();
    const forms = fold.querySelector("details");
    const canonical = document.querySelector("link[rel=canonical]").href;
    const inner = /(?:en\/)?rt\/[^/]+\/[^/]+(?=\/$)/.exec(canonical)[0];
    const path = inner.replaceAll("/", "-");
    const values = {
      title: heading.textContent.trim().replace(/\s+/g, " "),
      url: link.dataset.kutip ? `${canonical}?rilis=${link.dataset.kutip}` : canonical,
      card: canonical.replace(`${inner}/`, `sematan/${inner}`),
      key: `${path}-${link.dataset.kutip.replaceAll(".", "-")}`,
    };
    for (const form of forms.querySelectorAll("[data-bentuk]")) {
      const safe = escaped[form.dataset.bentuk] || String;
      form.textContent = form.textContent
        .replace(/\[(?:judul halaman|title of the page)\]/g, () => safe(values.title))
        .replace(/\[(?:alamat halaman|address of the page)\]/g, () => (form.dataset.bentuk === "html" ? canonical : values.url))
        .replace(/\[(?:alamat kartu|address of the card)\]/g, () => values.card)
        .replace("kunci-halaman", values.key);
    }
    const summary = forms.querySelector("summary");
    summary.textContent = fold.dataset.ringkas;
    forms.dataset.berkas = path;
    fill(forms);
    arm(forms);
    forms.open = true;
    link.parentElement.before(forms);
    summary.focus();
  };

  fill(document);
  const folds = document.querySelectorAll("details.kutipan");
  for (const fold of folds) fold.addEventListener("toggle", () => arm(fold), { once: true }); // a page of figures has hundreds
  if (!folds.length) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector("details.kutipan")) return;
      event.preventDefault();
      adopt().catch(() => location.assign(link.href));
    });
  }

  const cited = new URLSearchParams(location.search).get("rilis");
  if (heading && cited && /^\d{4}\.\d{1,2}(\.\d+)?$/.test(cited) && link.dataset.kutip && cited !== link.dataset.kutip) {
    fetched().then((form) => {
      const news = document.createElement("p");
      news.className = "kotak";
      news.textContent = `${form.dataset.rilisLama.replace("{lama}", cited).replace("{kini}", link.dataset.kutip)} `;
      const changes = document.createElement("a");
      changes.href = new URL(`../rilis/${cited}/`, link.href.split("#")[0]).href;
      changes.textContent = form.dataset.rilisUbah;
      news.append(changes);
      heading.after(news);
    });
  }
});
