// Passkeys: the browser asks the key, and the form takes its answer to the server.
// Without this file, or without passkeys in the browser, codes do the same.
(() => {
  "use strict";

  const place = document.querySelector("[data-passkey]");
  if (!place || !window.PublicKeyCredential) return;
  const creates = place.dataset.passkey === "create";
  const form = document.querySelector("form input[name=credential]").form;
  const failed = place.querySelector("[data-passkey-failed]");
  const missing = document.querySelector("[data-passkey-missing]");

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const described = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const asking = () => {
    const sent = new FormData();
    for (const name of ["csrfmiddlewaretoken", "alone"]) {
      const field = form.elements[name];
      if (field) sent.append(name, field.value);
    }
    return sent;
  };

  const ask = async () => {
    const answer = await fetch(place.dataset.ask, {
      method: "POST",
      body: asking(),
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(`asked: ${answer.status}`);
    const options = (await answer.json()).publicKey;
    options.challenge = bytes(options.challenge);
    options.allowCredentials = described(options.allowCredentials);
    options.excludeCredentials = described(options.excludeCredentials);
    if (options.user) options.user.id = bytes(options.user.id);
    return { publicKey: options };
  };

  const said = (credential) => {
    const response = {};
    for (const name of [
      "clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle",
    ]) {
      if (credential.response[name]) response[name] = text(credential.response[name]);
    }
    const id = text(credential.rawId);
    return JSON.stringify({ id, rawId: id, type: credential.type, response });
  };

  const run = async () => {
    failed.hidden = true;
    if (creates && !form.reportValidity()) return;
    try {
      const options = await ask();
      const credential = creates
        ? await navigator.credentials.create(options)
        : await navigator.credentials.get(options);
      form.elements.credential.value = said(credential);
    } catch (refused) {
      // Cancelled, no key at hand, or the session ended: the person reads it and tries again.
      console.warn(refused);
      failed.hidden = false;
      return;
    }
    form.submit();
  };

  place.hidden = false;
  if (missing) missing.hidden = true;
  place.querySelector("[data-passkey-button]").addEventListener("click", run);
})();
