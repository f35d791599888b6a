/* Tables that sort (`data-urut`) and forms that filter them (`data-tabel`). What is chosen stands in the address, so
   that a list can be shared. Without JavaScript the tables stand as delivered and the forms stay hidden. */
"use strict";
(() => {
  const compare = new Intl.Collator(document.documentElement.lang || "id", { numeric: true }).compare;
  const FEWEST = 2; // one row has no order
  const valueOf = (cell) => (cell.dataset.v ?? cell.textContent).trim();
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const start = (table) => {
    if (table.tBodies[0].rows.length < FEWEST) return;
    const body = table.tBodies[0];
    const delivered = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const names = heads.map((head) => head.textContent.trim());
    const form = document.querySelector(`form[data-tabel="${table.id}"]`);
    const fields = form ? [...form.querySelectorAll("select")] : [];
    const { urut, teksUrut, teksSemula, teksNaik, teksTurun, teksJumlah, teksNihil } = table.dataset;
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    let order = ""; // name of a column, with `-` before it for descending

    // What is not known stays at the end in both directions: it is neither the least nor the most.
    const arrange = () => {
      const sign = order.startsWith("-") ? -1 : 1;
      const column = heads.findIndex((head) => head.dataset.k === order.replace("-", ""));
      const rows = delivered.map((row) => [column < 0 ? "" : valueOf(row.cells[column]), row]);
      if (column >= 0) rows.sort(([a], [b]) => (a === "" || b === "" ? (a === "") - (b === "") : sign * compare(a, b)));
      body.append(...rows.map(([, row]) => row));
      heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      list.value = order;
      return column < 0 ? "" : fill(sign > 0 ? teksNaik : teksTurun, { nama: names[column] });
    };

    const fits = (row) => fields.every(({ name, value }) => !value || (row.dataset[name] ?? "").split(" ").includes(value));
    const narrow = () => {
      let n = 0;
      for (const row of delivered) {
        row.hidden = !fits(row);
        n += !row.hidden;
      }
      if (!fields.some(({ value }) => value)) return "";
      return n ? fill(teksJumlah, { n, m: delivered.length }) : teksNihil;
    };

    const show = () => {
      const shown = narrow();
      const arranged = arrange();
      const sorted = arranged && `${teksUrut}: ${arranged}`;
      if (form) form.querySelector("[type=reset]").hidden = !fields.some(({ value }) => value);
      status.textContent = [shown, sorted].filter(Boolean).join(". ");
    };
    const write = () => {
      const address = new URL(location.href);
      for (const [name, value] of [...fields.map((field) => [field.name, field.value]), [urut, order]]) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      history.replaceState(history.state, "", address);
    };
    const change = () => { show(); write(); };
    const choose = (wanted) => { order = wanted; change(); };

    // On a phone the head is out of sight, so its buttons must not take the focus; this list stands in for them.
    const list = document.createElement("select");
    list.add(new Option(teksSemula, ""));
    const buttons = heads.map((head, place) => {
      const { k } = head.dataset;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = names[place];
      button.addEventListener("click", () => choose(order === k ? `-${k}` : k));
      head.replaceChildren(button);
      list.add(new Option(fill(teksNaik, { nama: names[place] }), k));
      list.add(new Option(fill(teksTurun, { nama: names[place] }), `-${k}`));
      return button;
    });
    list.addEventListener("change", () => choose(list.value));
    const label = document.createElement("label");
    label.className = "urut-hp";
    label.append(`${teksUrut}: `, list);
    const phone = matchMedia("(max-width: 48em)");
    const adapt = () => buttons.forEach((button) => { button.disabled = phone.matches; });
    phone.addEventListener("change", adapt);
    adapt();

    table.before(label);
    if (form) {
      form.querySelector(".saring__hasil").prepend(status);
      form.addEventListener("change", change);
      form.addEventListener("submit", (event) => event.preventDefault());
      // The fields are empty only after the event.
      form.addEventListener("reset", () => setTimeout(() => { change(); fields[0].focus(); }));
      form.hidden = false;
    } else {
      status.className = "vh";
      table.before(status);
    }

    const given = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = given.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    const wanted = given.get(urut) ?? "";
    order = [...list.options].some((option) => option.value === wanted) ? wanted : "";
    show();
    const fold = table.closest("details");
    if (fold && (order || fields.some(({ value }) => value))) fold.open = true;
  };

  document.querySelectorAll("table[data-urut]").forEach(start);
})();
