// Keyboard for the desk: an element with data-key="d" is clicked (or focused, when it takes
// text) by that key; data-key-label says what it does in the list that ? opens.
(() => {
  "use strict";

  const dialog = document.getElementById("shortcuts");
  const opener = document.querySelector("[data-shortcuts]");
  const typing = (element) =>
    element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
  const shown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const keyed = () => [...document.querySelectorAll("[data-key]")].filter(shown);

  const list = () => {
    const place = dialog.querySelector("[data-shortcut-list]");
    place.replaceChildren();
    for (const element of keyed()) {
      const key = document.createElement("kbd");
      key.textContent = element.dataset.key;
      const term = document.createElement("dt");
      term.append(key);
      const what = document.createElement("dd");
      what.textContent = element.dataset.keyLabel || element.textContent.trim();
      place.append(term, what);
    }
  };

  const open = () => {
    if (dialog.open) return;
    list();
    dialog.showModal();
  };

  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", open);
  }

  // What this browser keeps of the desk for places without a line goes with the officer. Forms that
  // were not sent yet lie in a database of their own and stay.
  const forget = async () => {
    localStorage.clear();
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  };
  const leaving = document.querySelector("form[data-leaves]");
  if (leaving && "serviceWorker" in navigator) {
    leaving.addEventListener("submit", (event) => {
      event.preventDefault();
      forget().finally(() => leaving.submit());
    });
  }

  // What was opened by a key is written in at once, and sent with Ctrl+Enter.
  document.addEventListener("toggle", (event) => {
    if (!event.target.matches("details.deed[open]")) return;
    const first = event.target.querySelector("textarea, select, input:not([type=hidden])");
    if (first) first.focus();
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      const button = event.target.form.querySelector("button[type=submit]:not([name])");
      if (button) button.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (dialog.open) return;
    if (event.key === "?") {
      event.preventDefault();
      open();
      return;
    }
    const element = keyed().find((one) => one.dataset.key === event.key);
    if (!element) return;
    event.preventDefault();
    if (typing(element) && !/^(submit|button|checkbox|radio)$/.test(element.type)) element.focus();
    else element.click();
  });
})();
