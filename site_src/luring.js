/* Only in the offline copy: lets scripts work that a browser keeps from pages opened from a disk. It comes before all
   others. What pages fetch lies beside it as a script; the search runs in a hidden frame, where no worker may. */
"use strict";
(() => {
  const root = new URL(document.currentScript.dataset.akar, location.href).href;
  const kept = {};
  window.luring = (path, text) => { kept[path] = text; };

  const script = (where, url) => new Promise((done, failed) => {
    const made = where.createElement("script");
    made.src = url;
    made.addEventListener("load", done);
    made.addEventListener("error", failed);
    where.head.append(made);
  });

  window.fetch = async (address) => {
    const url = new URL(address, location.href).href;
    const path = url.replace(root, "");
    if (!(path in kept)) await script(document, `${url}.js`);
    return new Response(kept[path]);
  };

  // Stands in for a worker: the same script, in a frame whose own scripts it does not block for long.
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const inner = this.frame.contentWindow;
      inner.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inner.importScripts = (...urls) => urls.reduce((before, one) => before.then(() => script(inner.document, new URL(one, url))), Promise.resolve());
      this.ready = script(inner.document, new URL(url, location.href));
    }

    async postMessage(data) {
      await this.ready;
      this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }));
    }

    terminate() { this.frame.remove(); }
  };

  // Icons that scripts add point into a file of drawings, which must not be reached from a disk.
  const known = new Set();
  const redraw = (use) => {
    const [, name] = /ikon\.svg#([\w-]+)$/.exec(use.getAttribute("href") ?? "") ?? [];
    if (!name) return;
    use.setAttribute("href", `#ikon-${name}`);
    if (known.has(name) || document.getElementById(`ikon-${name}`)) return;
    known.add(name);
    fetch(`${root}assets/ikon.svg`).then((answer) => answer.text()).then((text) => {
      const symbol = new DOMParser().parseFromString(text, "image/svg+xml").getElementById(name);
      const box = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      box.setAttribute("hidden", "");
      box.append(document.importNode(symbol, true));
      box.firstChild.id = `ikon-${name}`;
      document.body.append(box);
    });
  };
  const redrawAll = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) node.querySelectorAll("use").forEach(redraw);
  };
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(redrawAll)))
    .observe(document.documentElement, { childList: true, subtree: true });

  // A link that a script has made leads to a folder; from a disk it must name the file in it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
})();
