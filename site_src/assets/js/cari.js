/* Finds an RT by kelurahan and number. Names are compared as `normal` in generator/pages/cari_index.py writes them.
   The index, with the texts of both languages, is fetched when a reader first comes to a field. */
"use strict";
const bantarCari = (() => {
  const ONES = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
  const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
  const NUMERALS = new Map([["sepuluh", "10"], ["sebelas", "11"],
    ...[ROMAN, ONES].flatMap((words) => words.map((word, place) => [word, String(place + 1)]))]);
  const STATUS = { s: "sk", m: "sebut", u: "usul", i: "ikut", b: "belum", k: "kosong" };
  const SHORT = new Map([["tj", "tanjung"], ["tjg", "tanjung"]]);
  const NOISE = new Set(["kelurahan", "kel", "kecamatan", "kec", "kampung", "nomor", "no"]);
  const LIMIT = 8;

  const isNumber = (word) => /^\d/.test(word ?? "");
  const normalWord = (word) => isNumber(word)
    ? word.replace(/^0+(?=\d)/, "")
    : NUMERALS.get(word) ?? SHORT.get(word) ?? word.replace(/([a-z])\1+/g, "$1");
  const normal = (text) => {
    const found = [];
    let tens = false;
    for (const word of text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().match(/[a-z]+|\d+/g) ?? []) {
      const last = found.length - 1;
      const isOne = /^[1-9]$/.test(found[last] ?? "");
      if (word === "belas" && isOne) found[last] = `1${found[last]}`;
      else if (word === "puluh" && isOne) found[last] += "0";
      else if (tens && ONES.includes(word)) found[last] = found[last][0] + normalWord(word);
      else found.push(normalWord(word));
      tens = word === "puluh" && isOne;
    }
    return found;
  };

  // "rt 5 buluran", "buluran 05", "simpang 3 sipin rt10 rw 2": every way to read words as (number, name).
  const readings = (typed) => {
    let words = [...typed];
    const rw = words.indexOf("rw");
    if (rw >= 0) words.splice(rw, isNumber(words[rw + 1]) ? 2 : 1);
    words = words.filter((word) => !NOISE.has(word));
    const rt = words.indexOf("rt");
    if (rt >= 0 && isNumber(words[rt + 1])) {
      return [{ nomor: words[rt + 1], nama: [...words.slice(0, rt), ...words.slice(rt + 2)] }];
    }
    words = words.filter((word) => word !== "rt");
    const found = [{ nomor: "", nama: words }];
    words.forEach((word, place) => {
      if (isNumber(word)) found.push({ nomor: word, nama: words.filter((_, other) => other !== place) });
    });
    return found;
  };

  const MOST = 2;
  const tolerance = (length) => (length < 4 ? 0 : length <= 6 ? 1 : MOST);
  const cost = (letter) => (isNumber(letter) ? 9 : 1);
  // Damerau-Levenshtein (a swap of neighbours counts once) of a text from another, and from its nearest beginning.
  // Digits are never a slip: another digit is another place.
  const distances = (typed, meant) => {
    let older = [];
    let old = [0];
    for (const letter of meant) old.push(old[old.length - 1] + cost(letter));
    let oldLeast = 0;
    for (let i = 0; i < typed.length; i += 1) {
      const row = [old[0] + cost(typed[i])];
      let least = row[0];
      for (let j = 0; j < meant.length; j += 1) {
        const change = typed[i] === meant[j] ? 0 : Math.max(cost(typed[i]), cost(meant[j]));
        let best = Math.min(old[j + 1] + cost(typed[i]), row[j] + cost(meant[j]), old[j] + change);
        if (change && i && j && typed[i] === meant[j - 1] && typed[i - 1] === meant[j]) best = Math.min(best, older[j - 1] + change);
        row.push(best);
        least = Math.min(least, best);
      }
      if (least > MOST && oldLeast > MOST) return [Infinity, Infinity];
      [older, old, oldLeast] = [old, row, least];
    }
    return [old[meant.length], Math.min(...old)];
  };
  const slips = (typed, meant) => {
    if (typed === meant) return 0;
    if (typed.length > meant.length + MOST) return Infinity;
    const [whole, begun] = distances(typed, meant);
    if (whole <= tolerance(Math.max(typed.length, meant.length))) return whole;
    // A word that is not finished yet: half a slip more, so that finished words go first.
    return begun <= tolerance(typed.length) ? begun + 0.5 : Infinity;
  };

  // How well typed words fit a name: 6 the very name, 5 its beginning, 4 from one of its words on, 3 a part of it,
  // 2 some of its words; with `loose` also between 0 and 2 with slips of the keys; 0 not at all.
  const fitName = (typed, { words, whole, longer }, loose) => {
    const text = typed.join("");
    if (whole === text) return 6;
    if (whole.startsWith(text) || longer.some((other) => text.length > whole.length && other.startsWith(text))) return 5;
    if (words.some((_, place) => words.slice(place).join("").startsWith(text))) return 4;
    if (text.length > 3 && whole.includes(text)) return 3;
    if (typed.every((word) => words.some((other) => (isNumber(word) ? other === word : other.startsWith(word))))) return 2;
    if (!loose) return 0;
    const joined = Math.min(...[whole, ...longer].map((other) => slips(text, other)));
    const apart = typed.reduce((sum, word) => sum + Math.min(...words.map((other) => slips(word, other))), 0.3);
    return Math.max(0, 1.9 - 0.25 * Math.min(joined, apart));
  };
  // The best fit of an area's names, and the place of that name.
  const fit = (typed, area, loose) => area.names
    .map((name, spelling) => [fitName(typed, name, loose), spelling])
    .reduce((best, next) => (next[0] > best[0] ? next : best), [0, 0]);

  const areaOf = ([nama, slug, kode, alias, keys], luar = []) => ({
    nama, slug, kode, alias, luar,
    names: keys.map((key) => {
      const words = key.split(" ");
      const whole = words.join("");
      return { words, whole, longer: luar.map((name) => whole + name.whole) };
    }),
  });
  const read = (data) => {
    const kecamatan = data.kecamatan.map((row) => areaOf(row));
    const kelurahan = data.kelurahan.map((row) => {
      const inside = kecamatan.find(({ kode }) => row[2].startsWith(kode));
      const rt = row[5].split(" ").filter(Boolean).map((word) => {
        const lama = word.startsWith("-");
        const bagian = word.slice(lama ? 1 : 0, -1);
        const nomor = bagian.replace(/[a-z]$/, "");
        return { bagian, lama, nomor, angka: normalWord(nomor), baru: nomor !== bagian, status: STATUS[word.slice(-1)] };
      });
      return { ...areaOf(row, inside.names), inside, rt };
    });
    return { kecamatan, kelurahan };
  };

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // Everything that fits a way to read the words, with its rank.
  const answers = (data, teks, { nomor, nama }, loose) => {
    const found = [];
    const addRt = (rank, area, rt, juga) => {
      const mark = [rt.baru && teks.baru, rt.lama && teks.lama].filter(Boolean).join(", ");
      found.push({
        rank: rank - (rt.lama ? 0.5 : 0), judul: fill(teks.rt, rt) + (mark ? ` (${mark})` : ""),
        tempat: `${fill(teks.kelurahan, area)}, ${fill(teks.kecamatan, area.inside)}${juga}`,
        status: rt.status, kata: teks[rt.status], alamat: `rt/${area.slug}/${rt.bagian}/`, peta: ["rt", `${area.kode}-${rt.bagian}`],
      });
    };
    const addKelurahan = (rank, area, juga, status, kata) => found.push({
      rank, judul: fill(teks.kelurahan, area), tempat: fill(teks.kecamatan, area.inside) + juga,
      status, kata, alamat: `kelurahan/${area.slug}/`, peta: ["kel", area.slug],
    });
    for (const area of data.kelurahan) {
      const [own, spelling] = fit(nama, area, loose);
      // With a number, the name of the kecamatan is enough to find the RTs in it that have this number.
      const wide = !own && nomor ? fit(nama, area.inside, loose)[0] : 0;
      const juga = spelling ? `, ${fill(teks.juga, { nama: area.alias[spelling - 1] })}` : "";
      const rank = 10 * own;
      const exact = area.rt.filter(({ angka }) => angka === nomor);
      if (wide) exact.forEach((rt) => addRt(10 * wide - 15, area, rt, juga));
      else if (own && nomor) {
        exact.forEach((rt) => addRt(rank + 5, area, rt, juga));
        if (!exact.length) addKelurahan(rank - 9, area, juga, "kosong", fill(teks.belum_ada, { nomor }));
        area.rt.filter(({ angka }) => angka !== nomor && angka.startsWith(nomor)).forEach((rt) => addRt(rank - 10, area, rt, juga));
      } else if (own) {
        addKelurahan(rank + 6, area, juga, "", area.rt.length ? fill(teks.jumlah_rt, { n: area.rt.length }) : teks.tanpa_rt);
        if (own >= 4) area.rt.forEach((rt) => addRt(rank - 15, area, rt, juga));
      }
    }
    for (const area of data.kecamatan) {
      const [own] = fit(nama, area, loose);
      if (own) found.push({ rank: 10 * own + (nomor ? -22 : 3), judul: fill(teks.kecamatan, area), tempat: "", status: "", kata: "", alamat: `kecamatan/${area.slug}/` });
    }
    return found;
  };
  const isNamed = ({ nama }) => nama.some((word) => !isNumber(word));
  const ranked = (data, teks, ways, loose) => {
    const seen = new Set();
    return ways.filter(isNamed).flatMap((way) => answers(data, teks, way, loose))
      .sort((a, b) => b.rank - a.rank)
      .filter(({ alamat }) => !seen.has(alamat) && seen.add(alamat));
  };
  // First what fits as it is typed; else with slips of the keys; else with one word left out.
  const search = (data, teks, text) => {
    const ways = readings(normal(text));
    const sure = ranked(data, teks, ways, false);
    if (sure.length) return { found: sure, sure: true };
    const near = ranked(data, teks, ways, true);
    if (near.length) return { found: near, sure: false };
    const shorter = ways.flatMap(({ nomor, nama }) => nama.map((_, place) => ({ nomor, nama: nama.filter((__, other) => other !== place) })));
    return { found: ranked(data, teks, shorter, true), sure: false };
  };
  // Whether the first answer is the one that was meant: alone, or well before the second.
  const isClear = ({ found, sure }) => found.length === 1 || (sure && found.length > 1 && found[0].rank - found[1].rank >= 5);
  const hasName = (text) => readings(normal(text)).some(isNamed);

  let loading;
  // Leads to { data, teks }; asked again after a failure.
  const load = (situs) => {
    loading = loading ?? fetch(`${situs}cari.json`)
      .then((answer) => { if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); })
      .then((index) => ({ data: read(index), teks: index.teks[document.documentElement.lang] ?? index.teks.id }))
      .catch((error) => { loading = undefined; throw error; });
    return loading;
  };

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };
  const icon = (situs, status) => {
    const [svg, use] = ["svg", "use"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
    svg.setAttribute("class", "i");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `${situs}assets/ikon.svg#${status}`);
    svg.append(use);
    return svg;
  };
  const describe = (situs, item) => {
    const parts = [element("b", {}, item.judul)];
    if (item.tempat) parts.push(", ", element("span", {}, item.tempat));
    if (item.kata) parts.push(": ", element("small", {}, ...(item.status ? [icon(situs, item.status), " "] : []), item.kata));
    return parts;
  };
  const nothing = (teks, text) => {
    if (!hasName(text)) return fill(teks.nomor_saja, { q: text });
    return `${fill(teks.nihil, { q: text })} ${teks.nihil_lanjut}`;
  };

  const start = (form) => {
    const field = form.elements.rt;
    const { cari: situs, ke } = form.dataset;
    const aksi = form.getAttribute("action");
    const list = element("ul", { id: `${field.id || "cari-atas"}-pilihan`, role: "listbox" });
    const live = element("p", { role: "status", class: "vh" });
    const box = element("div", { class: "cari__pilihan", hidden: "" }, list);
    let options = [];
    let active = -1;

    const close = () => {
      box.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const open = () => {
      box.hidden = false;
      field.setAttribute("aria-expanded", String(options.length > 0));
    };
    const mark = (place) => {
      active = (place + options.length) % options.length;
      [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === active)));
      field.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    };
    const say = (text, seen = false) => {
      live.textContent = text;
      live.className = seen ? "cari__kabar" : "vh";
    };

    const showOnMap = (item) => {
      const [name, value] = item.peta;
      const now = new URLSearchParams(location.hash.slice(1));
      for (const other of ["rt", "kel"]) now.delete(other);
      now.set(name, value);
      field.value = name === "rt" ? `${item.judul}, ${item.tempat}` : item.judul;
      close();
      say(field.value);
      if (location.hash === `#${now}`) dispatchEvent(new HashChangeEvent("hashchange"));
      else location.hash = String(now);
    };
    // In the offline copy every address names its file; the form's own tells.
    const [, berkas] = /cari\/(index\.html)?$/.exec(aksi);
    const hrefOf = (item) => aksi.replace(/cari\/(index\.html)?$/, "") + item.alamat + (berkas ?? "");
    const go = (item) => (ke ? showOnMap(item) : location.assign(hrefOf(item)));
    const find = ({ data, teks }, text) => {
      const answer = search(data, teks, text);
      return ke ? { ...answer, found: answer.found.filter(({ peta }) => peta) } : answer;
    };

    const offer = async () => {
      const text = field.value.trim();
      if (text.length < 2) { options = []; close(); say(""); return; }
      let ready;
      try { ready = await load(situs); } catch { return; } // the button leads to the list of areas
      if (text !== field.value.trim()) return;
      const { teks } = ready;
      const { found, sure } = find(ready, text);
      options = found.slice(0, LIMIT);
      list.setAttribute("aria-label", teks.pilihan);
      list.hidden = !options.length;
      list.replaceChildren(...options.map((item, place) => {
        const option = element("li", { id: `${list.id}-${place}`, role: "option", "aria-selected": "false" }, ...describe(situs, item));
        option.addEventListener("click", () => go(item));
        return option;
      }));
      close();
      if (!options.length) say(`${nothing(teks, text)} ${teks.ke_daftar}`, true);
      else if (!sure) say(fill(teks.mirip, { n: options.length }), true);
      else say(options.length === 1 ? teks.satu : fill(teks.jumlah, { n: options.length }));
      open();
    };

    const speech = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    const typing = { autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", maxlength: "80" };
    for (const [name, value] of Object.entries({ ...speech, ...typing })) field.setAttribute(name, value);
    box.prepend(live);
    field.after(box);
    // The options must not take the focus from the field, which speaks for them.
    box.addEventListener("pointerdown", (event) => event.preventDefault());
    field.addEventListener("focus", () => { load(situs).catch(() => {}); }, { once: true });
    field.addEventListener("input", offer);
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && options.length) {
        event.preventDefault();
        open();
        mark(active < 0 && step < 0 ? -1 : active + step);
      } else if (event.key === "Escape" && !box.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (active >= 0) { go(options[active]); return; }
      const leave = () => location.assign(`${aksi}?rt=${encodeURIComponent(text)}`);
      try {
        const answer = find(await load(situs), text);
        if (isClear(answer) || (ke && answer.found.length)) go(answer.found[0]);
        else leave();
      } catch { leave(); }
    });
    return { field, situs, hrefOf };
  };

  // The fold of the header, on phones: it hands the focus to the field, and Escape gives it back.
  const startFold = (fold) => {
    const summary = fold.querySelector("summary");
    const form = fold.nextElementSibling;
    fold.addEventListener("toggle", () => { if (fold.open) form.elements.rt.focus(); });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !fold.open) return;
      fold.open = false;
      summary.focus();
    });
  };

  // The page of results: what was asked by ?rt=, as links.
  const showResults = (section, { field, situs, hrefOf }, asked) => {
    const [title, entries] = section.children;
    field.value = asked;
    load(situs).then(({ data, teks }) => {
      const { found, sure } = search(data, teks, asked);
      title.textContent = fill(teks.hasil, { q: asked });
      const links = found.slice(0, 3 * LIMIT).map((item) => element("li", {}, element("a", { href: hrefOf(item) }, ...describe(situs, item))));
      if (!links.length) links.push(element("li", {}, `${nothing(teks, asked)} `, element("a", { href: "#daftar" }, teks.daftar)));
      else if (!sure) links.unshift(element("li", {}, fill(teks.mirip, { n: links.length })));
      entries.replaceChildren(...links);
    }, () => { entries.replaceChildren(element("li", {}, field.form.dataset.gagal)); }).then(() => {
      section.hidden = false;
      title.focus();
    });
  };

  const forms = [...document.querySelectorAll("form[data-cari]")].map(start);
  document.querySelectorAll(".kb-cari").forEach(startFold);
  const results = document.querySelector("[data-hasil]");
  const asked = new URLSearchParams(location.search).get("rt")?.trim();
  if (results && asked) showResults(results, forms[0], asked);

  return { normal: (text) => normal(text).join(" "), search, load };
})();
