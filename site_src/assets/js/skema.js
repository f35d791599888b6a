/* Keeps the colour scheme that a reader has chosen, and sets it before the first paint. The four names are those by which
   the theme's own script reads and writes; here they are a file, so that no page needs an inline script. */
"use strict";
var __md_scope = new URL("../../", document.currentScript.src);
var __md_hash = (text) => [...text].reduce((sum, char) => ((sum << 5) - sum + char.charCodeAt(0)) | 0, 0);
var __md_get = (key, store = localStorage, scope = __md_scope) => JSON.parse(store.getItem(`${scope.pathname}.${key}`));
var __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try {
    store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing shows the scheme of the system on each page.
  }
};
try {
  const { color = {} } = __md_get("__palette") ?? {};
  for (const [key, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${key}`, value);
} catch {
  // As above.
}
