// Stock-taking on a phone. What is scanned or typed is kept in the browser's own database under the
// officer's account until the office has it: it survives a lost line, a restart and a new sign-in,
// and is neither shown nor sent under another account. Without this script the form sends at once.
(() => {
  "use strict";

  const form = document.getElementById("seen");
  if (!form || !("indexedDB" in window)) return;
  const ledger = document.querySelector("[data-ledger]");
  const status = ledger.querySelector("p");
  const list = ledger.querySelector("ul");
  const account = form.dataset.account;
  const inBangla = document.documentElement.lang.startsWith("bn");
  const digits = (n) => (inBangla ? String(n).replace(/\d/g, (d) => "০১২৩৪৫৬৭৮৯"[d]) : String(n));
  const codeOf = (text) => text.trim().replace(/\/+$/, "").split("/").pop().toUpperCase().replace(/-/g, "");

  let stored = 0;
  let sending = false;
  let signedOut = false;

  // -- the browser's own database: one store, a record for each label seen

  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open("shonod-stock", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("seen", { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const ask = async (mode, what) => {
    const store = (await opened).transaction("seen", mode).objectStore("seen");
    return new Promise((resolve, reject) => {
      const asked = what(store);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  };
  const mine = async () => (await ask("readonly", (store) => store.getAll())).filter((one) => one.account === account);

  // -- what is said of it

  const tell = (words) => {
    const line = document.createElement("li");
    line.className = "day-list__item";
    line.textContent = words;
    list.prepend(line);
  };
  const count = async () => {
    const waiting = (await mine()).length;
    const words = [ledger.dataset.stored.replace("{n}", digits(stored))];
    if (waiting) words.push(ledger.dataset.waiting.replace("{n}", digits(waiting)));
    if (signedOut) words.push(ledger.dataset.signedOut);
    status.textContent = words.join(" · ");
    ledger.hidden = false;
  };

  // -- sending: each record to the round it was seen in, as often as it takes

  const deliver = async (record) => {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    for (const name of ["id", "code", "seen_at"]) body.set(name, record[name]);
    const headers = { Accept: "application/json", "HX-Request": "true" };
    const answer = await fetch(record.url, { method: "POST", body, headers, redirect: "manual" });
    signedOut = answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect";
    if (signedOut || answer.status >= 500) return false;
    const said = await answer.json();
    if (answer.status === 409) {
      tell(`${record.code}: ${said.words} (${ledger.dataset.kept})`);
      return true;
    }
    await ask("readwrite", (store) => store.delete(record.id));
    stored += said.fate === "refused" ? 0 : 1;
    tell(said.words);
    return true;
  };
  const flush = async () => {
    if (sending || !navigator.onLine) return count();
    sending = true;
    try {
      for (const record of await mine()) if (!(await deliver(record))) break;
    } catch {
      // No line: the records stay, and the count says so.
    }
    sending = false;
    await count();
  };

  const seen = async (text) => {
    const code = codeOf(text);
    if (!code) return;
    if ((await mine()).some((one) => one.code === code && one.url === form.action)) {
      tell(`${code}: ${ledger.dataset.again}`);
      return;
    }
    const record = { id: crypto.randomUUID(), code, seen_at: new Date().toISOString(), url: form.action, account };
    await ask("readwrite", (store) => store.add(record));
    await count();
    await flush();
  };

  form.addEventListener("submit", (event) => {
    if (!form.elements.code.value.trim()) return;
    event.preventDefault();
    seen(form.elements.code.value);
    form.elements.code.value = "";
    form.elements.code.focus();
  });
  window.addEventListener("online", flush);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  mine().then((waiting) => { if (waiting.length) flush(); });

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
