/* Sums up the answers of the self-assessment and makes a link that holds them. Nothing is stored or sent.
   A link's answers stand behind the #, which browsers keep to themselves: #v=1&e=2019&n=2102-1…, the version of
   this spelling, the edition of the criteria, and one sign for each criterion in the order of the rules: 2, 1, 0, or
   - for none. Sensitive criteria are always -, written and read. */
"use strict";
(() => {
  const VERSION = "1";
  const NONE = "-";
  const box = document.getElementById("periksa");
  if (!box) return;
  const part = (name) => document.getElementById(`periksa-${name}`);
  const questions = [...box.querySelectorAll("fieldset")];
  const sensitive = (question) => "peka" in question.dataset;

  const answer = (question) => question.querySelector("input:checked")?.value ?? NONE;
  const choose = (question, sign) => {
    for (const input of question.querySelectorAll("input")) input.checked = input.value === sign;
  };

  const write = () => {
    const signs = questions.map((question) => sensitive(question) ? NONE : answer(question)).join("");
    return `#v=${VERSION}&e=${box.dataset.edisi}&n=${signs}`;
  };

  // The answers of a link: null where it holds none, "" where they do not fit this page.
  const read = (hash) => {
    const given = new URLSearchParams(hash.slice(1));
    if (!given.has("n")) return null;
    const signs = given.get("n");
    const fits = given.get("v") === VERSION && given.get("e") === box.dataset.edisi;
    return fits && signs.length === questions.length && /^[210-]*$/.test(signs) ? signs : "";
  };

  // A link made before a newer edition came out belongs to the page that its edition has moved to.
  const moved = () => {
    const edition = new URLSearchParams(location.hash.slice(1)).get("e");
    const other = [...document.querySelectorAll("a[data-edisi]")].find((link) => link.dataset.edisi === edition);
    if (other) location.replace(other.href + location.hash);
    return Boolean(other);
  };

  const weakItem = (question, none) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${question.id}`;
    link.textContent = question.dataset.label;
    const practices = question.querySelector(".periksa__praktik")?.cloneNode(true) ?? document.createElement("p");
    if (!practices.childNodes.length) practices.textContent = none;
    practices.className = "kecil";
    item.append(link, practices);
    return item;
  };

  const show = () => {
    const answers = questions.map(answer);
    const count = (sign) => answers.filter((one) => one === sign).length;
    for (const cell of document.querySelectorAll("[data-hitung]")) cell.textContent = count(cell.dataset.hitung);
    const news = part("kabar");
    news.textContent = news.dataset.isi.replace("{n}", answers.length - count(NONE)).replace("{m}", answers.length);
    for (const group of document.querySelectorAll("[data-lemah]")) {
      const weak = questions.filter((_, place) => answers[place] === group.dataset.lemah);
      group.querySelector("ul").replaceChildren(...weak.map((question) => weakItem(question, group.dataset.kosong)));
      group.hidden = weak.length === 0;
    }
    part("bagi").hidden = true; // a link made before belongs to other answers
  };

  const open = () => {
    const signs = read(location.hash);
    if (signs === null || (signs === "" && moved())) return;
    const notice = part("dibuka");
    notice.textContent = signs ? notice.dataset.baik : notice.dataset.salah;
    notice.hidden = false;
    if (!signs) return;
    questions.forEach((question, place) => choose(question, sensitive(question) ? NONE : signs[place]));
    show();
  };

  const copy = async () => {
    const field = part("tautan");
    const button = part("salin");
    field.select();
    const { jadi, gagal } = button.dataset;
    part("disalin").textContent = await globalThis.bantar.copied(field.value) ? jadi : gagal;
  };

  box.addEventListener("change", show);
  part("buat").addEventListener("click", () => {
    const field = part("tautan");
    field.value = new URL(write(), location.href).href;
    part("disalin").textContent = "";
    part("bagi").hidden = false;
    field.focus();
    field.select();
  });
  part("salin").addEventListener("click", copy);
  part("cetak").addEventListener("click", () => print());
  part("hapus").addEventListener("click", () => {
    for (const question of questions) choose(question, NONE);
    part("dibuka").hidden = true;
    history.replaceState(history.state, "", location.pathname + location.search);
    show();
  });
  window.addEventListener("hashchange", open);
  part("hasil").hidden = false;
  show();
  open();
})();
