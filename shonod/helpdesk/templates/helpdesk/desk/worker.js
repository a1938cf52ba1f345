// Opens the page of a round where there is no line: its shell, which says nothing of anybody, and
// the files it is drawn with. The version is the hash of them: a new one takes the place of the old.
"use strict";

const OURS = `rounds ${self.registration.scope} `;
const KEPT = `${OURS}{{ version }}`;
const SHELL = "{{ shell }}";
const PARTS = [{% for part in parts %}"{{ part }}", {% endfor %}];
const PATIENCE_MS = 8000;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  const shell = new Request(SHELL, { redirect: "error" });
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([shell, ...PARTS])));
});

self.addEventListener("activate", (event) => {
  const begin = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== KEPT);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(begin());
});

const kept = async (address) => (await caches.open(KEPT)).match(address, { ignoreVary: true });

// The line first, for so long; a line that hangs is none.
const page = async (request) => {
  const answer = fetch(request);
  const late = new Promise((_, refuse) => setTimeout(refuse, PATIENCE_MS));
  try {
    return await Promise.race([answer, late]);
  } catch {
    return (await kept(SHELL)) || answer;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (PARTS.includes(new URL(request.url).pathname)) {
    event.respondWith(kept(request).then((found) => found || fetch(request)));
  }
});
