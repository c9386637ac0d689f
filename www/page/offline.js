// Offline: registers the service worker beside the page and says when a newer version waits.

import { workerAddress } from "../client/policy.js";

/**
 * @param {(use: () => void) => void} onUpdate Called when a new version waits; `use` starts it.
 * @param {() => void} onChange Called when it has taken over: the page should load again.
 */
export async function keepOffline(onUpdate, onChange) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  /** @type {ServiceWorkerRegistration} */
  let registration;
  try {
    const address = /** @type {string} */ (workerAddress(new URL("sw.js", document.baseURI).href));
    registration = await workers.register(address, { updateViaCache: "none" });
  } catch {
    // Private windows and plain HTTP refuse; the page works without, only not offline.
    return;
  }
  workers.controller?.postMessage("rest");
  let asked = false;
  const offer = () => {
    const { waiting, active } = registration;
    // The first version waits too, for a moment; there is none to take over from.
    if (!waiting || !active) return;
    onUpdate(() => {
      asked = true;
      waiting.postMessage("use");
    });
  };
  offer();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") offer();
    });
  });
  workers.addEventListener("controllerchange", () => {
    if (asked) onChange();
  });
}
