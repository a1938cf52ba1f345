// Small comforts; every page works without this file.
(() => {
  "use strict";

  const WAIT_MS = 1500;
  let lastSent = null;

  // A refused form puts the reader at the list of what to mend.
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-prevent-double-click]");
    if (button) {
      const now = Date.now();
      if (lastSent && lastSent.button === button && now - lastSent.at < WAIT_MS) {
        event.preventDefault();
      } else {
        lastSent = { button, at: now };
      }
    }
    if (event.target.closest("[data-print]")) window.print();
    for (const menu of document.querySelectorAll("details.slim__menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // A page brought back by the Back button must let its form be sent again.
  window.addEventListener("pageshow", () => {
    lastSent = null;
  });

  const inBangla = document.documentElement.lang.startsWith("bn");
  const digits = (number) =>
    inBangla ? String(number).replace(/\d/g, (d) => "০১২৩৪৫৬৭৮৯"[d]) : String(number);

  for (const message of document.querySelectorAll("[data-count-for]")) {
    const box = document.getElementById(message.dataset.countFor);
    if (!box || box.maxLength < 0) continue;
    const say = () => {
      const left = digits(box.maxLength - [...box.value].length);
      message.textContent = message.dataset.countWords.replace("{left}", left);
    };
    box.addEventListener("input", say);
    if (box.value) say();
  }
})();
