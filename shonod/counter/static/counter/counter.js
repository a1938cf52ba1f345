// The counter's comforts: the list of services narrows while one types, a caller of before fills
// the form, and a softphone's number arrives behind the # of the address, which no server sees.
// Without this file the browser's own list and the button "look" do the same.
(() => {
  "use strict";

  const form = document.getElementById("request");
  const service = form.elements.service;
  const phone = form.elements.phone;
  const answer = form.elements.answer;
  const callers = document.getElementById("callers");
  const due = form.querySelector("[data-due]:not(option)");
  const answered = form.querySelector("[data-answered]");
  const forOffice = document.getElementById("for-office");
  const agreed = form.querySelector("[data-agreed]");
  form.querySelector("[data-look]").hidden = true;

  // -- services: as counter/queries.py finds them, over words folded by cases/gateways/words.py

  const FOLDED = new Map([..."ীূণষশৎঊঈৰ০১২৩৪৫৬৭৮৯"].map((letter, n) => [letter, [..."িুনসসতউইর0123456789"][n]]));
  const fold = (text) =>
    [...text.normalize("NFC").replace(/[\u200b-\u200d]/g, "").toLowerCase()].map((letter) => FOLDED.get(letter) || letter).join("");
  const options = [...document.querySelectorAll("#services option")].map((option) => {
    const [number, ...words] = option.dataset.words.split(" ");
    return { option, number, words };
  });

  const meant = (typed) => {
    const parts = fold(typed).split(/[^0-9a-z\u0980-\u09ff]+/).filter(Boolean);
    const number = parts.filter((part) => /^\d+$/.test(part)).join("");
    const letters = parts.filter((part) => !/^\d+$/.test(part));
    const own = options.find((one) => number && one.number === number);
    const others = options.filter(
      (one) =>
        one !== own &&
        parts.length > 0 &&
        one.number.startsWith(number) &&
        letters.every((part) => one.words.some((word) => word.startsWith(part))),
    );
    return { own, found: own ? [own, ...(letters.length ? [] : others)] : others };
  };

  const list = document.createElement("ul");
  list.className = "choices";
  list.id = "service-choices";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector(`label[for=${service.id}]`).textContent);
  list.hidden = true;
  service.after(list);
  service.removeAttribute("list");
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  })) {
    service.setAttribute(name, value);
  }

  let shown = [];
  let at = 0;

  const mark = (place) => {
    at = place;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
    const active = list.children[at];
    if (!active) return;
    service.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    list.hidden = true;
    service.setAttribute("aria-expanded", "false");
    service.removeAttribute("aria-activedescendant");
  };

  const open = (found) => {
    shown = found;
    list.replaceChildren(
      ...found.map(({ option }, n) => {
        const item = document.createElement("li");
        item.id = `service-choice-${n}`;
        item.setAttribute("role", "option");
        const name = document.createElement("strong");
        name.textContent = option.value;
        const by = document.createElement("span");
        by.textContent = option.dataset.due;
        item.append(name, " ", by);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          choose(n);
        });
        return item;
      }),
    );
    list.hidden = found.length === 0;
    service.setAttribute("aria-expanded", String(found.length > 0));
    mark(0);
  };

  // What the chosen service promises, and whether an office or a day belongs to it.
  const tell = () => {
    const { own, found } = meant(service.value);
    const one = own || (found.length === 1 ? found[0] : null);
    const { dataset } = one ? one.option : { dataset: {} };
    answered.hidden = !answer.value.trim();
    due.hidden = !answered.hidden;
    due.textContent = dataset.due || due.dataset.due;
    agreed.hidden = Boolean(one) && !("negotiable" in dataset);
    if ("institutional" in dataset && !answer.value.trim()) forOffice.open = true;
  };

  const choose = (place) => {
    service.value = shown[place].option.value;
    close();
    tell();
  };

  service.addEventListener("input", () => {
    open(meant(service.value).found);
    tell();
  });
  service.addEventListener("blur", close);
  service.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) {
      open(service.value.trim() ? meant(service.value).found : options);
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : shown.length - 1;
      mark((at + step) % shown.length);
    } else if (event.key === "Enter") {
      choose(at);
      phone.focus();
    } else if (event.key === "Tab" && service.value.trim()) {
      choose(at);
      return;
    } else if (event.key === "Escape") {
      close();
      event.stopPropagation();
    } else {
      return;
    }
    event.preventDefault();
  });
  answer.addEventListener("input", tell);
  tell();

  // -- callers: down from the number to them, Enter fills the form in

  const known = () => [...callers.querySelectorAll("button[name=caller]")];

  const fill = ({ dataset }) => {
    phone.value = dataset.phone;
    form.elements.name.value = dataset.name;
    form.elements.organisation.value = dataset.organisation;
    form.elements.post_title.value = dataset.post;
    form.elements.details.focus();
  };

  phone.addEventListener("keydown", (event) => {
    const [first] = known();
    if (event.key !== "ArrowDown" || !first) return;
    event.preventDefault();
    first.focus();
  });
  callers.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const place = known().indexOf(event.target);
    if (!step || place < 0) return;
    event.preventDefault();
    (known()[place + step] || phone).focus();
  });
  callers.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=caller]");
    if (!button) return;
    event.preventDefault();
    fill(button);
  });

  // -- a softphone opens …/desk/counter/#phone=01712345678

  const answerCall = () => {
    const number = new URLSearchParams(location.hash.slice(1)).get("phone");
    if (!number) return;
    history.replaceState(null, "", location.pathname + location.search);
    if (phone.value) return;
    form.querySelector("[name=channel][value=phone]").checked = true;
    phone.value = number;
    phone.dispatchEvent(new Event("input", { bubbles: true }));
  };
  window.addEventListener("hashchange", answerCall);
  // After htmx has read the page, which then looks the number up.
  document.addEventListener("htmx:load", answerCall, { once: true });
})();
