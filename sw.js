// The page offline: one cache a version, filled at once and never mixed. And the system's share sheet:
// what it posts is handed to the page in the fragment of an address, so that no server gets it.
// @ts-check
/// <reference lib="webworker" />

/**
 * @typedef {object} Offline
 * @property {string} version
 * @property {string[]} files Kept at once.
 * @property {string[]} later Kept when first asked for, and all of it from the second visit on.
 */

/** @type {ServiceWorkerGlobalScope & { OFFLINE?: Offline }} */
const worker = /** @type {any} */ (self);

// Written by the build: the version is a hash of the files. A changed list changes this worker.
importScripts("pkg/offline.js");
const { version, files, later } = /** @type {Offline} */ (worker.OFFLINE);

const NAME = "article-annotator ";
const CACHE = NAME + worker.registration.scope + " " + version;
const HOME = new URL("./", worker.location.href);

worker.addEventListener("install", (event) => {
  // "no-cache": what the page has just loaded is asked for again, not fetched again.
  const requests = files.map((file) => new Request(new URL(file, HOME), { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

worker.addEventListener("activate", (event) => {
  const older = (/** @type {string} */ key) =>
    key.startsWith(NAME + worker.registration.scope + " ") && key !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(keys.filter(older).map((key) => caches.delete(key))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener("message", (event) => {
  if (event.data === "use") void worker.skipWaiting();
  if (event.data === "rest") event.waitUntil(keepRest());
});

/** Whoever comes back is worth the rest; what can't be had now is asked for another time. */
async function keepRest() {
  const cache = await caches.open(CACHE);
  for (const file of later) {
    const url = new URL(file, HOME);
    if (!(await cache.match(url))) await cache.add(url).catch(() => {});
  }
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== HOME.origin || !url.pathname.startsWith(HOME.pathname)) return;
  const path = url.pathname.slice(HOME.pathname.length);
  if (request.method === "POST" && path === "share") {
    event.respondWith(handedOver(request));
  } else if (request.method === "GET") {
    const file = path === "index.html" || path === "" ? "./" : path;
    if (files.includes(file) || later.includes(file)) event.respondWith(kept(request, file));
  }
});

/**
 * @param {Request} request
 * @param {string} file
 */
async function kept(request, file) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(new URL(file, HOME));
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && later.includes(file)) await cache.put(new URL(file, HOME), response.clone());
  return response;
}

/** @param {Request} request */
async function handedOver(request) {
  let text = "";
  try {
    const form = await request.formData();
    const file = form.get("file");
    const parts = [form.get("title"), form.get("text"), form.get("url")];
    text =
      file instanceof File && file.size > 0
        ? await file.text()
        : [...new Set(parts.filter((part) => typeof part === "string" && part))].join("\n\n");
  } catch {
    // A form that can't be read brings nothing; the page opens all the same.
  }
  return Response.redirect(`${HOME}#text=${encodeURIComponent(text)}`, 303);
}
