// Forms that are filled where there is no line. Each is a record in the browser's own database under
// the officer's account until the office has answered for it: it survives a restart and a new
// sign-in, and is neither shown nor sent under another account. Its id makes one of what is sent twice.
(() => {
  "use strict";

  if (!("indexedDB" in window)) return;
  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open("shonod-outbox", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("records", { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const ask = async (mode, what) => {
    const store = (await opened).transaction("records", mode).objectStore("records");
    return new Promise((resolve, reject) => {
      const asked = what(store);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  };

  // What stops the sending of all, until there is a line, a sign-in, or a server that is well.
  const stops = (status) => status === 429 || status >= 500;
  const isShut = (answer) => answer.type === "opaqueredirect" || [401, 403].includes(answer.status);

  window.Outbox = class {
    // `door` answers who is signed in, and with what token he sends.
    constructor(account, door) {
      this.account = account;
      this.door = door;
      this.isSending = false;
      this.isSignedOut = false;
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    }

    add(url, fields) {
      const record = { id: crypto.randomUUID(), url, fields, account: this.account };
      return ask("readwrite", (store) => store.add(record));
    }

    drop(record) {
      return ask("readwrite", (store) => store.delete(record.id));
    }

    async waiting() {
      const all = await ask("readonly", (store) => store.getAll());
      return all.filter((record) => record.account === this.account);
    }

    // One by one, in the order they were written; `tell(record, said, isKept)` for each that the
    // office answered. What it refused for good stays, for the officer to decide.
    async send(tell) {
      if (this.isSending) return;
      this.isSending = true;
      try {
        const token = await this.#token();
        const records = token ? await this.waiting() : [];
        records.sort((one, other) => (one.fields.seen_at < other.fields.seen_at ? -1 : 1));
        for (const record of records) if (!(await this.#deliver(record, token, tell))) break;
      } catch {
        // No line: the records stay, and the page counts them.
      } finally {
        this.isSending = false;
      }
    }

    async #token() {
      const answer = await this.#ask(this.door, {});
      const said = answer.ok ? await answer.json() : null;
      const isMine = Boolean(said) && said.account === this.account;
      this.isSignedOut = isShut(answer) || (Boolean(said) && !isMine);
      return isMine ? said.token : null;
    }

    async #deliver(record, token, tell) {
      const body = new FormData();
      const fields = { ...record.fields, id: record.id, csrfmiddlewaretoken: token };
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const answer = await this.#ask(record.url, { method: "POST", body });
      this.isSignedOut = isShut(answer);
      if (this.isSignedOut || stops(answer.status)) return false;
      const isJson = (answer.headers.get("Content-Type") || "").includes("json");
      const said = isJson ? await answer.json() : {};
      const isKept = [404, 409].includes(answer.status);
      if (!isKept) await this.drop(record);
      tell(record, said, isKept);
      return true;
    }

    #ask(url, options) {
      const headers = { Accept: "application/json", "HX-Request": "true" };
      return fetch(url, { ...options, headers, redirect: "manual", cache: "no-store" });
    }
  };
})();
