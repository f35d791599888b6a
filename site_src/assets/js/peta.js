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

  let drawn, opener, chosen;
  const areas = [], points = [];

  /* Called by folium's script for each feature. */
  const feature = (item, layer) => {
    layer.label = `${plain(item.properties.nama)}: ${plain(item.properties.kabar)}`;
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
    element.setAttribute("aria-label", layer.label);
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

  /* Filters: how many RTs of a place, named one by one, have an award of that year and category; null without a filter. */
  const wanted = () => {
    const value = (name) => document.getElementById(`peta-${name}`)?.value ?? "";
    return {tahun: value("tahun"), kategori: value("kategori")};
  };
  const fits = (layer) => {
    const {tahun, kategori} = wanted();
    if (!tahun && !kategori) return null;
    const right = ([year, size]) => (!tahun || String(year) === tahun) && (!kategori || size === kategori);
    return layer.feature.properties.gelar.filter((awards) => awards.some(right)).length;
  };

  const mark = (layer) => {
    const element = layer.getElement();
    if (!element) return;
    element.classList.toggle("redup", fits(layer) === 0);
    element.classList.toggle("ini", layer === chosen);
  };

  const showPoints = () => {
    if (!drawn.titik) return;
    const {peta, titik} = drawn, view = peta.getBounds().pad(0.2);
    const close = points.length <= FEW || peta.getZoom() >= NEAR;
    for (const layer of points) {
      const shown = layer === chosen || (close && fits(layer) !== 0 && view.contains(layer.getLatLng()));
      if (shown !== titik.hasLayer(layer)) titik[shown ? "addLayer" : "removeLayer"](layer);
    }
    const visible = points.filter((layer) => layer.getElement()?.isConnected);
    if (visible.length && !visible.some((layer) => layer.getElement().tabIndex === 0)) visible[0].getElement().tabIndex = 0;
  };

  const filter = () => {
    const found = areas.map(fits);
    areas.forEach(mark);
    showPoints();
    if (found.some((count) => count !== null)) {
      const n = found.reduce((sum, count) => sum + count, 0), m = found.filter(Boolean).length;
      say(words.cocok.replace("{n}", n).replace("{m}", m));
    } else say("");
  };

  /* The address: #kel=<slug> or #rt=<id> opens a place, tahun and kategori set the filters. */
  const state = () => new URLSearchParams(location.hash.slice(1));
  const remember = () => {
    const now = state();
    for (const [name, value] of Object.entries(wanted())) value ? now.set(name, value) : now.delete(name);
    history.replaceState(null, "", now.size ? `#${now}` : location.pathname + location.search);
  };

  const go = () => {
    const now = state();
    for (const name of ["tahun", "kategori"]) {
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
    const own = points.find((layer) => layer.feature.id === id);
    if (own) return open(own);
    const found = open(areas.find((layer) => layer.feature.id === id.split("-")[0]));
    if (found) say(words.tanpaTitik);
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
      button.addEventListener("click", () => {
        const moving = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(moving));
        peta.dragging[moving ? "enable" : "disable"]();
      });
    } else button.parentElement.hidden = true;
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

  /* Called once by folium's script with the function that draws. */
  const start = (draw) => {
    document.getElementById("peta-statis").hidden = true;
    box.hidden = false;
    document.getElementById("peta-alat").hidden = false;
    document.documentElement.classList.add("peta-hidup");
    drawn = draw();
    drawn.peta.fitBounds(drawn.kelurahan.getBounds(), {animate: false, padding: [8, 8]});
    // Without JavaScript #kel=… leads to a row of the table; here the map answers.
    for (const row of document.querySelectorAll('[id^="kel="]')) row.removeAttribute("id");
    labels();
    hands();
    streets();
    drawn.peta.on("moveend", () => { showPoints(); streets(); });
    document.getElementById("peta-alat").addEventListener("change", () => { remember(); filter(); });
    document.getElementById("peta-alat").addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", go);
    go();
  };

  return {feature, point, start};
})();
