/* Filters the list of practices. The filters stand in the address, so that a filtered list can be shared. */
"use strict";
(() => {
  const form = document.getElementById("saring");
  const list = document.getElementById("kartu-praktik");
  const result = document.getElementById("saring-hasil");
  if (!form || !list || !result) return;
  const cards = [...list.children];
  const fields = [...form.querySelectorAll("select")];

  // A card may serve several criteria, so each of its values is a list of words.
  const fits = (card, field) => !field.value || card.dataset[field.name].split(" ").includes(field.value);

  const show = () => {
    let count = 0;
    for (const card of cards) {
      card.hidden = !fields.every((field) => fits(card, field));
      if (!card.hidden) count += 1;
    }
    const { nol, satu, banyak } = result.dataset;
    result.textContent = count === 0 ? nol : (count === 1 ? satu : banyak).replace("{n}", count);
  };

  const write = () => {
    const address = new URL(location.href);
    for (const { name, value } of fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  };

  const read = () => {
    const given = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = given.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
  };

  form.addEventListener("change", () => {
    show();
    write();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      show();
      write();
    });
  });
  read();
  show();
  form.hidden = false;
})();
