/// <reference lib="webworker" />
/*
 * Makes the page open without a network: everything that it is made of lies in one cache per version. A new version is
 * fetched beside the old one and takes over when its page is opened; the queue lies elsewhere and is not touched.
 */
import { send } from "./sync";
import { lastAccount } from "./store";

declare const self: ServiceWorkerGlobalScope;
declare const VERSION: string;
declare const FILES: string[];

const CACHE = "falt-" + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith("falt-") && name !== CACHE).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/falt/api/")) {
    return;
  }
  const wanted = event.request.mode === "navigate" ? "/falt/" : url.pathname;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept ?? fetch(event.request)),
  );
});

// Where the browser has it: sends when the network is back though the page is closed.
self.addEventListener("sync", (event) => {
  const sync = event as ExtendableEvent & { tag: string };
  if (sync.tag === "queue") {
    sync.waitUntil(
      lastAccount().then(async (account) => {
        const outcome = account === undefined ? "idle" : await send(account);
        new BroadcastChannel("falt").postMessage(outcome);
        if (outcome === "offline") {
          throw new Error("No network yet");
        }
      }),
    );
  }
});
