// Published answers while a question is typed. Without this file they come before the last button.
(() => {
  "use strict";
  const REST_MS = 600;
  const SHORTEST = 4;
  for (const place of document.querySelectorAll("[data-suggest]")) {
    const box = document.getElementById(place.dataset.suggestFor);
    if (!box) continue;
    let timer = 0;
    let asked = "";
    let waiting = null;
    const show = async () => {
      const text = box.value.trim();
      if (text === asked) return;
      asked = text;
      if (waiting) waiting.abort();
      if (text.length < SHORTEST) {
        place.replaceChildren();
        return;
      }
      waiting = new AbortController();
      const token = box.form.elements.csrfmiddlewaretoken.value;
      const body = new URLSearchParams({ details: text, csrfmiddlewaretoken: token });
      try {
        const answer = await fetch(place.dataset.suggest, { method: "POST", body, signal: waiting.signal });
        if (answer.ok) place.innerHTML = await answer.text();
      } catch (error) {
        // Typing goes on, or the line is gone: the form works as it did.
        if (error.name !== "AbortError") place.replaceChildren();
      }
    };
    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, REST_MS);
    });
    if (box.value) show();
  }
})();
