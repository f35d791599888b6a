/* The city's map. Folium's script (assets/peta/peta.<language>.js) draws it; this file decides when, and adds
   what the drawing lacks: names and keys for every shape, filters, addresses that open a place, and the way to the street map.
   The static drawing on the page stays wherever this cannot run. */
"use strict";
const bantarMap = (() => {
  const box = document.getElementById("peta");
  const say = (text) => { document.getElementById("peta-kabar").textContent = text; };
  const words = box.dataset;
  // Texts of features are escaped for innerHTML; a label needs them plain. A parsed document runs nothing.
  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  const FEW = 150; // up to so many points are shown at every zoom; more would bury the city
  const NEAR = 15; // zoom from which the points of a large city are shown

  let drawn, opener, chosen, awake = false;
  const areas = [], points = [];
  const KELAS = ["q3", "q2", "q1", "qs", "qd", "qn", "qc", "q0"];

  /* Called by folium's script for each feature. */
  const feature = (item, layer) => {
    const {nama, kabar, cakupan} = item.properties;
    layer.label = `${plain(nama)}: ${[kabar, cakupan].filter(Boolean).map(plain).join(". ")}`;
    (item.geometry.type === "Point" ? points : areas).push(layer);
    layer.on("add", () => dress(layer));
  };

  const point = (item, place) => {
    const jenis = item.properties.jenis;
    const html = `<svg aria-hidden="true"><use href="${words.akar}assets/ikon.svg#${jenis}"/></svg>`;
    const icon = L.divIcon({className: `titik titik--${jenis}`, html, iconSize: [28, 28]});
    return L.marker(place, {icon, keyboard: false});
  };

  /* Names a shape and makes it a button. Of many shapes one has the tab stop; arrows lead to the others. */
  const dress = (layer) => {
    const element = layer.getElement();
    if (!element) return;
    const peers = areas.includes(layer) ? areas : points;
    const holder = peers.some((peer) => peer !== layer && peer.getElement()?.tabIndex === 0);
    element.tabIndex = holder ? -1 : 0;
    element.setAttribute("role", "button");
    mark(layer);
    if (element.dataset.dressed) return;
    element.dataset.dressed = "1";
    element.addEventListener("keydown", (event) => press(event, layer, peers));
  };

  const press = (event, layer, peers) => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (step) {
      const shown = peers.filter((peer) => peer.getElement()?.isConnected);
      const next = shown[(shown.indexOf(layer) + step + shown.length) % shown.length].getElement();
      layer.getElement().tabIndex = -1;
      next.tabIndex = 0;
      next.focus({preventScroll: true});
    } else if (event.key === "Enter" || event.key === " ") {
      opener = layer;
      showPopup(layer);
      box.querySelector(".leaflet-popup td a")?.focus({preventScroll: true});
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /* Popups belong to the group; it opens them for whichever of its shapes was pressed. */
  const showPopup = (layer) => {
    layer.fire("click", {latlng: layer.getLatLng ? layer.getLatLng() : layer.getCenter()}, true);
  };

  /* Filters: how many RTs of a place, named one by one, fit them; null without a filter. */
  const FILTERS = ["status", "tahun", "kategori"];
  const wanted = (names = ["warna", ...FILTERS]) => Object.fromEntries(
    names.map((name) => [name, document.getElementById(`peta-${name}`)?.value ?? ""]));
  const fits = (layer) => {
    const {status, tahun, kategori} = wanted(FILTERS);
    if (!status && !tahun && !kategori) return null;
    const right = ([year, size]) => (!tahun || String(year) === tahun) && (!kategori || size === kategori);
    return layer.feature.properties.rt.reduce((sum, [n, jenis, awards]) =>
      sum + ((!status || jenis === status) && ((!tahun && !kategori) || awards.some(right)) ? n : 0), 0);
  };

  /* Colour, name and mark of a shape. Under a filter the colour says only whether any RT fits; the number says how many. */
  const mark = (layer) => {
    const element = layer.getElement();
    if (!element) return;
    const count = fits(layer), {kelas, kelas_cakupan: cakupan} = layer.feature.properties;
    if (kelas) {
      const own = wanted().warna ? cakupan : kelas;
      element.classList.remove(...KELAS);
      element.classList.add(count === null ? own : count ? "qc" : "q0");
    }
    element.setAttribute("aria-label", count === null ? layer.label : `${layer.label}. ${words.hitung.replace("{n}", count)}`);
    element.classList.toggle("ini", layer === chosen);
  };

  let numbers;
  const showNumbers = () => {
    numbers = numbers ?? L.layerGroup().addTo(drawn.peta);
    numbers.clearLayers();
    for (const layer of areas) {
      const count = fits(layer);
      if (!count || !drawn.peta.hasLayer(layer)) continue;
      const icon = L.divIcon({className: "hitung", html: String(count), iconSize: [30, 18]});
      L.marker(layer.getCenter(), {icon, interactive: false, keyboard: false}).addTo(numbers);
    }
  };

  const showLegend = (filtered) => {
    const shown = filtered ? "saring" : wanted().warna || "bagian";
    for (const list of document.querySelectorAll("[data-legenda]")) list.hidden = list.dataset.legenda !== shown;
  };

  /* The points of a large city come when somebody is close enough to see them. */
  const many = Number(words.titik);
  const waiting = [];
  let ready = !many, asked = false;
  const withPoints = (then) => {
    if (ready) return then();
    waiting.push(then);
    if (asked) return undefined;
    asked = true;
    const script = document.createElement("script");
    script.src = `${words.akar}assets/peta/titik.${document.documentElement.lang}.js`;
    script.addEventListener("error", () => { ready = true; waiting.splice(0).forEach((next) => next()); });
    return document.body.append(script);
  };

  /* Called by the file of the points. Made all at once they would stand in each other's way: `showPoints` puts them in. */
  const receive = (data) => {
    const {peta, titik, titik_add: add} = drawn, on = peta.hasLayer(titik);
    titik.remove();
    add(data);
    titik.clearLayers();
    if (on) titik.addTo(peta);
    ready = true;
    waiting.splice(0).forEach((next) => next());
  };

  const showPoints = () => {
    if (!drawn.titik) return;
    const {peta, titik} = drawn, view = peta.getBounds().pad(0.2);
    const close = many <= FEW || peta.getZoom() >= NEAR;
    if (close && !ready) { withPoints(showPoints); return; }
    for (const layer of points) {
      const shown = layer === chosen || (close && fits(layer) !== 0 && view.contains(layer.getLatLng()));
      if (shown !== titik.hasLayer(layer)) titik[shown ? "addLayer" : "removeLayer"](layer);
    }
    const visible = points.filter((layer) => layer.getElement()?.isConnected);
    if (visible.length && !visible.some((layer) => layer.getElement().tabIndex === 0)) visible[0].getElement().tabIndex = 0;
  };

  const filter = () => {
    const found = areas.map(fits), filtered = found.some((count) => count !== null);
    areas.forEach(mark);
    points.forEach(mark);
    showPoints();
    showNumbers();
    showLegend(filtered);
    if (filtered) {
      const n = found.reduce((sum, count) => sum + count, 0), m = found.filter(Boolean).length;
      say(words.cocok.replace("{n}", n).replace("{m}", m));
    } else say("");
  };

  /* The address: #kel=<slug> or #rt=<id> opens a place, warna, status, tahun and kategori are as the reader set them. */
  const state = () => new URLSearchParams(location.hash.slice(1));
  const remember = () => {
    const now = state();
    for (const [name, value] of Object.entries(wanted())) value ? now.set(name, value) : now.delete(name);
    history.replaceState(null, "", now.size ? `#${now}` : location.pathname + location.search);
  };

  const go = () => {
    const now = state();
    for (const name of ["warna", ...FILTERS]) {
      const select = document.getElementById(`peta-${name}`);
      const value = now.get(name) ?? "";
      if (select) select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    filter();
    const rt = now.get("rt"), kel = now.get("kel");
    if (rt) openRt(rt);
    else if (kel) open(areas.find((layer) => layer.feature.properties.slug === kel));
  };

  const openRt = (id) => {
    withPoints(() => {
      const own = points.find((layer) => layer.feature.id === id);
      if (own) open(own);
      else if (open(areas.find((layer) => layer.feature.id === id.split("-")[0]))) say(words.tanpaTitik);
    });
  };

  const open = (layer) => {
    const old = chosen;
    chosen = layer;
    if (old) mark(old);
    if (!layer) { say(words.takAda); return false; }
    if (layer.getBounds) drawn.peta.fitBounds(layer.getBounds(), {maxZoom: 15, padding: [40, 40], animate: false});
    else drawn.peta.setView(layer.getLatLng(), 16, {animate: false});
    showPoints();
    mark(layer);
    if (layer.bringToFront) layer.bringToFront();
    showPopup(layer);
    box.scrollIntoView({block: "center"});
    return true;
  };

  /* Touch: one finger scrolls the page, two move the map, until the reader asks for more. Wheel: only in the focused map. */
  const hands = () => {
    const {peta} = drawn, button = document.getElementById("peta-geser");
    if (matchMedia("(pointer: coarse)").matches) {
      peta.dragging.disable();
      button.parentElement.hidden = false;
      button.addEventListener("click", () => {
        const moving = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(moving));
        peta.dragging[moving ? "enable" : "disable"]();
      });
    }
    peta.on("focus", () => peta.scrollWheelZoom.enable());
    peta.on("blur mouseout", () => peta.scrollWheelZoom.disable());
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      peta.closePopup();
      opener?.getElement()?.focus({preventScroll: true});
      opener = undefined;
    });
  };

  const labels = () => {
    const {peta} = drawn;
    peta.attributionControl.setPrefix(false);
    const name = (selector, text) => {
      const element = box.querySelector(selector);
      if (!element) return;
      element.title = text;
      element.setAttribute("aria-label", text);
    };
    name(".leaflet-control-zoom-in", words.perbesar);
    name(".leaflet-control-zoom-out", words.perkecil);
    name(".leaflet-control-layers-toggle", words.lapis);
    peta.on("popupopen", () => {
      name(".leaflet-popup-close-button", words.tutup);
      for (const group of [drawn.kelurahan, drawn.titik]) group?.closeTooltip();
    });
  };

  /* Streets stand on another site; the link leads to the part of the map that is seen here. */
  const streets = () => {
    const link = document.getElementById("peta-jalan"), middle = drawn.peta.getCenter();
    if (link) link.href = `https://www.openstreetmap.org/#map=${drawn.peta.getZoom()}/${middle.lat.toFixed(4)}/${middle.lng.toFixed(4)}`;
  };

  /* The drawing on the page needs no script. Leaflet and folium's script, which hold up a cheap phone for half a second,
     come when somebody does something on the page, or when the address asks for a place. */
  const SIGNS = ["pointerdown", "pointermove", "touchstart", "keydown", "focusin", "change", "scroll", "hashchange"];
  const wake = () => {
    for (const sign of SIGNS) removeEventListener(sign, wake, {capture: true});
    for (const address of words.skrip.split(" ")) {
      const script = document.createElement("script");
      script.src = address;
      script.async = false; // Leaflet first
      document.body.append(script);
    }
  };
  const watch = () => {
    const form = document.getElementById("peta-alat");
    // What is chosen before the map is there waits in the address.
    form.addEventListener("change", () => { remember(); if (awake) filter(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    if (location.hash.length > 1) wake();
    else for (const sign of SIGNS) addEventListener(sign, wake, {capture: true, passive: true});
  };

  /* Called once by folium's script with the function that draws. In steps, so that a slow phone answers between them. */
  const start = (draw) => {
    document.getElementById("peta-statis").hidden = true;
    box.hidden = false;
    document.documentElement.classList.add("peta-hidup");
    // Without JavaScript #kel=… leads to a row of the table; here the map answers.
    for (const row of document.querySelectorAll('[id^="kel="]')) row.removeAttribute("id");
    const steps = [
      () => { drawn = draw(); }, // no view yet, so nothing is painted
      () => { drawn.peta.fitBounds(drawn.kelurahan.getBounds(), {animate: false, padding: [8, 8]}); },
      () => { labels(); hands(); streets(); },
      () => {
        drawn.peta.on("moveend", () => { showPoints(); streets(); });
        awake = true;
        window.addEventListener("hashchange", go);
        go();
      },
    ];
    const next = () => { steps.shift()(); if (steps.length) setTimeout(next); };
    setTimeout(next);
  };

  watch();
  return {feature, point, points: receive, start};
})();
