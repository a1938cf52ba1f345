// Stock-taking on a phone: what is scanned or typed goes to the outbox and from there to the round.
// The page also stands where there is no line, by a worker that keeps its shell; what this phone
// knows of the round is then the officer's own note of it. Without scripts the form sends at once.
(() => {
  "use strict";

  const form = document.getElementById("seen");
  if (!form || !window.Outbox) return;
  const RETRY_MS = 30_000;
  const ledger = document.querySelector("[data-ledger]");
  const status = ledger.querySelector("p");
  const list = ledger.querySelector("ul");
  const words = ledger.dataset;
  const account = form.dataset.account;
  const isShell = "shell" in form.dataset;
  const round = isShell ? new URL("see/", location.href).href : form.action;
  const box = new window.Outbox(account, form.dataset.door);
  const inBangla = document.documentElement.lang.startsWith("bn");
  const digits = (n) => (inBangla ? String(n).replace(/\d/g, (d) => "০১২৩৪৫৬৭৮৯"[d]) : String(n));
  const codeOf = (text) => text.trim().replace(/\/+$/, "").split("/").pop().toUpperCase().replace(/-/g, "");

  let stored = 0;
  let retry = null;

  // -- what this phone knows of the round: its name, and the labels that the office has already

  const place = `shonod-round ${round}`;
  const noted = () => {
    const note = JSON.parse(localStorage.getItem(place) || "null");
    return note && note.account === account ? note : null;
  };
  const note = (title, seen) => localStorage.setItem(place, JSON.stringify({ account, title, seen }));
  if (isShell && !noted()) {
    document.querySelector("[data-unknown]").hidden = false;
    return;
  }
  const title = document.querySelector("[data-title]");
  if (isShell) {
    title.textContent = noted().title;
    form.hidden = false;
  } else {
    note(title.textContent.trim(), form.dataset.seen.split(" ").filter(Boolean));
  }

  // -- what is said of it

  const tell = (said, record) => {
    const line = document.createElement("li");
    line.className = "day-list__item";
    line.textContent = said;
    if (record) {
      const button = document.createElement("button");
      button.className = "plain-button";
      button.type = "button";
      button.textContent = words.drop;
      button.addEventListener("click", async () => {
        await box.drop(record);
        line.remove();
        await count();
      });
      line.append(" ", button);
    }
    list.prepend(line);
  };
  const count = async () => {
    const waiting = (await box.waiting()).length;
    const parts = [words.stored.replace("{n}", digits(stored))];
    if (waiting) parts.push(words.waiting.replace("{n}", digits(waiting)));
    if (box.isSignedOut) parts.push(words.signedOut);
    status.textContent = parts.join(" · ");
    ledger.hidden = false;
    return waiting;
  };
  const answered = (record, said, isKept) => {
    if (isKept) {
      tell(`${record.fields.code}: ${said.words || words.gone} (${words.kept})`, record);
      return;
    }
    const known = noted();
    if (said.fate !== "refused") stored += 1;
    if (known && record.url === round) note(known.title, [...known.seen, record.fields.code]);
    tell(said.words);
  };

  const flush = async () => {
    clearTimeout(retry);
    await box.send(answered);
    const waiting = await count();
    // The browser does not always learn that there is a line again.
    if (waiting && !box.isSignedOut) retry = setTimeout(flush, RETRY_MS);
  };
  const seen = async (text) => {
    const code = codeOf(text);
    if (!code) return;
    const waits = (await box.waiting()).some((one) => one.fields.code === code && one.url === round);
    if (waits || noted().seen.includes(code)) {
      tell(`${code}: ${words.again}`);
      return;
    }
    await box.add(round, { code, seen_at: new Date().toISOString() });
    await count();
    await flush();
  };

  form.addEventListener("submit", (event) => {
    if (!isShell && !form.elements.code.value.trim()) return;
    event.preventDefault();
    seen(form.elements.code.value);
    form.elements.code.value = "";
    form.elements.code.focus();
  });
  window.addEventListener("online", flush);
  box.waiting().then((waiting) => { if (waiting.length) flush(); });

  // -- the worker that opens this page without a line

  if (!isShell && "serviceWorker" in navigator) {
    navigator.serviceWorker.register(form.dataset.worker, { updateViaCache: "none" })
      .then(() => navigator.serviceWorker.ready)
      .then(() => { document.querySelector("[data-offline]").hidden = false; });
  }

  // -- the camera, where the browser can read codes

  const opener = document.querySelector("[data-camera]");
  const video = document.querySelector("[data-scanner]");
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return;
  opener.hidden = false;
  opener.addEventListener("click", async () => {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      // No camera, or not allowed: the code is typed.
      opener.hidden = true;
      form.elements.code.focus();
      return;
    }
    video.hidden = false;
    opener.hidden = true;
    await video.play();
    let last = "";
    const look = async () => {
      const [found] = await detector.detect(video);
      if (found && found.rawValue !== last) {
        last = found.rawValue;
        if (navigator.vibrate) navigator.vibrate(80);
        await seen(found.rawValue);
      }
      setTimeout(look, 250);
    };
    look();
  });
})();
