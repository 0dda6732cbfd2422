// Publish this in place of sw.js, without sw.js.br and sw.js.gz beside it, to withdraw the service
// worker from every reader: it deletes what this encyclopedia has stored on their devices, and removes
// itself. Bookmarks and settings stay.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const own = `lore ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(own)) await caches.delete(name);
  }
  await registration.unregister();
}
