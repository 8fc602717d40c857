/*
 * The kill switch. Published in place of /sw.js it takes a broken worker off every phone that opens the site once: all
 * caches go, the worker goes, and the next page comes from the network. What the reader saved stays. See docs/FAULTS.md.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  ),
);

/* Open pages may still ask for news: they must not wait for ever. */
self.addEventListener('message', ({ ports: [port] }) => port?.postMessage({ ok: false, code: 'storage' }));
