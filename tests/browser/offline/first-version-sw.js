// The service worker of the first version (static/sw.js of that time, unchanged): readers still have it.
// Keeps the encyclopedia for readers without a connection.
//
// press fills in what is kept: each file with the hash that its bytes must have. A version is kept
// whole or not at all, stays until the reader asks for the next one, and is kept one version longer
// for pages that are still open. Nothing but this encyclopedia's own caches is touched.
const FILES = "press:files";
const SHELL = "press:shell";
const VERSION = "press:version";

const { scope } = registration;
const OWN = `lore ${new URL(scope).pathname} `;
const CACHE = OWN + VERSION;

/** Milliseconds after which a reader is shown the kept page instead of waiting for the host's. */
const PATIENCE = 3000;

/** How the pages of any version name their program. */
const PROGRAM = /assets\/app-[0-9a-f]{16}\.js/;

const full = (file) => new URL(file, scope).href;
const KEPT = new Map(Object.entries(FILES).map(([file, integrity]) => [full(file), integrity]));

/** The caches of this encyclopedia, oldest first. */
const own = async () => (await caches.keys()).filter((name) => name.startsWith(OWN));

/** A kept file: of this version, else of the one before. */
async function kept(url) {
  for (const name of [CACHE, ...(await own()).reverse()]) {
    const response = await caches.match(url, { cacheName: name });
    if (response) return response;
  }
}

/** Keeps all files or none. What has not changed is not loaded again: its name tells. */
async function install() {
  const before = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  const keep = async ([url, integrity]) => {
    const named = url.startsWith(full("assets/"));
    const response = (named && (await kept(url))) || (await fetch(url, { integrity, cache: "no-cache", redirect: "error" }));
    await cache.put(url, response);
  };
  try {
    await Promise.all([...KEPT].map(keep));
  } catch (error) {
    if (!before) await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const others = (await own()).filter((name) => name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

/** The page for any address of this version: the program draws it. */
async function shell() {
  const response = await kept(full(SHELL));
  if (!response) return Response.error();
  const page = (await response.text()).replaceAll("press:root", new URL(scope).pathname);
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** The host's page if it comes soon and is of this version, which the open program is of, too. */
async function page(request) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const response = await fetch(request, { signal: late.signal });
    if (response.status >= 500) return await shell();
    if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
    const program = (await response.clone().text()).match(PROGRAM);
    return program && !KEPT.has(full(program[0])) && (await kept(full(SHELL))) ? await shell() : response;
  } catch {
    return await shell();
  } finally {
    clearTimeout(timer);
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", ({ data }) => {
  if (data === "apply") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split("#")[0];
  if (request.method !== "GET" || !url.startsWith(scope)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (KEPT.has(url) || url.startsWith(full("assets/"))) event.respondWith(kept(url).then((found) => found ?? fetch(request)));
});
