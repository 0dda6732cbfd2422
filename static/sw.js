// Keeps the encyclopedia for readers without a connection.
//
// The site generator writes four constants before this: FILES (what is kept, by path, each with the
// hash that its bytes must have), SHELL (the page for any address, in which ROOT stands for the path
// of the root) and VERSION. A version is kept whole or not at all, stays until the reader asks for the
// next one, and is kept one version longer for pages that are still open. Nothing but this
// encyclopedia's own caches is touched.
/* global FILES, SHELL, ROOT, VERSION */

const { scope } = registration;
/** How the names of our caches begin: the same in every version, which find each other by it. */
const OWN = `lore ${new URL(scope).pathname} `;
const CACHE = OWN + VERSION;

/** Milliseconds after which a reader is shown the kept page instead of waiting for the host's. */
const PATIENCE = 3000;

/** Why a version could not be kept, as offline.js is told. */
const NO_ROOM = "no room";
const OTHER_BYTES = "other bytes";

/** Milliseconds after which a version that found no room is asked for again. */
const LATER = 24 * 60 * 60 * 1000;

/** How long to wait (ms) before retrying a version after a hash mismatch. */
const SOON = 60 * 60 * 1000;

/**
 * The cache in which it is noted why a version could not be kept, and from when on it is tried again. All
 * versions must know it by one name, which is older than the second reason.
 */
const NOTES = `${OWN}no room`;

/** How the pages of any version, from the first on, name the script that starts their program. */
const PROGRAM = /assets\/app-[0-9a-f]{16}\.js/;

const full = (file) => new URL(file, scope).href;
const KEPT = new Map(Object.entries(FILES).map(([file, integrity]) => [full(file), integrity]));

/** The versions that are kept, oldest first. */
const own = async () => (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== NOTES);

/** A kept file: of this version, else of the one before. */
async function kept(url) {
  for (const name of [CACHE, ...(await own()).reverse()]) {
    const response = await caches.match(url, { cacheName: name });
    if (response) return response;
  }
}

/** Why this version could not be kept a short time ago, if so. */
async function told() {
  const options = { cacheName: NOTES };
  const [note, open] = await Promise.all([caches.match(full(VERSION), options), caches.match(full("open"), options)]);
  const { why, again } = note && !open ? await note.json() : {};
  return Date.now() < again ? why : undefined;
}

async function note(why, delay) {
  const notes = await caches.open(NOTES);
  await notes.put(full(VERSION), Response.json({ why, again: Date.now() + delay }));
}

/**
 * Notes that this version is being kept. Where there is no room later, there is none for a note either:
 * then the mark that it goes on is taken away, and what stays tells why it ended.
 */
async function noteBegin() {
  await caches.delete(NOTES);
  await note(NO_ROOM, LATER);
  await (await caches.open(NOTES)).put(full("open"), new Response());
}

/** Notes and tells why this version could not be kept. After a lost connection it is tried with the next page. */
async function noteEnd(error) {
  const crowded = error.name === "QuotaExceededError";
  if (crowded) await (await caches.open(NOTES)).delete(full("open"));
  else await caches.delete(NOTES);
  if (error.cause === OTHER_BYTES) await note(OTHER_BYTES, SOON);
  await tell(crowded ? NO_ROOM : error.cause);
}

async function tell(message) {
  for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

/** A file as it was published. The browser's own check would not tell other bytes from a lost connection. */
async function published(url, integrity, signal) {
  const response = await fetch(url, { cache: "no-cache", redirect: "error", signal });
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const came = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  if (came !== integrity) throw new Error(`${url} did not come as it was published`, { cause: OTHER_BYTES });
  return response;
}

/** Keeps all files or none. What has not changed is not loaded again: its name tells. */
async function install() {
  const why = await told();
  if (why) {
    await tell(why);
    throw new Error(`this version could not be kept: ${why}; it is tried again later`);
  }
  const before = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  // Where one file can't be kept, the others are not loaded in vain.
  const stop = new AbortController();
  const keep = async ([url, integrity]) => {
    const named = url.startsWith(full("assets/"));
    await cache.put(url, (named && (await kept(url))) || (await published(url, integrity, stop.signal)));
  };
  try {
    await noteBegin();
    await Promise.all([...KEPT].map(keep));
  } catch (error) {
    stop.abort();
    if (!before) await caches.delete(CACHE);
    await noteEnd(error);
    throw error;
  }
  await caches.delete(NOTES);
}

/** Since when a kept version has been active, in ms; 0 if it never was, or was before this was noted. */
async function activeSince(name) {
  const noted = await caches.match(full("active"), { cacheName: name });
  return noted ? Number(await noted.text()) : 0;
}

/** Keeps the version that was active, whose pages may still be open, and deletes all others. */
async function activate() {
  const others = (await own()).filter((name) => name !== CACHE);
  const since = new Map();
  for (const name of others) since.set(name, await activeSince(name));
  // A stable sort: of versions without a note the newest is last.
  others.sort((one, other) => since.get(one) - since.get(other));
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
  await (await caches.open(CACHE)).put(full("active"), new Response(Date.now()));
}

/** The page for any address of this version: the program draws it. `status`: what the host answered instead. */
async function shell(status) {
  const response = await kept(full(SHELL));
  if (!response) return Response.error();
  const root = new URL(scope).pathname.replaceAll("&", "&amp;");
  let page = (await response.text()).replaceAll(ROOT, () => root);
  // offline.js tells the reader.
  if (status >= 400) page = page.replace("<html", `<html data-host-status="${status}"`);
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/**
 * The file of an address, unless it is the address of one of the program's pages: those have no dot in
 * their last part. A card has none either, but is not a page of the program's.
 */
const fileOf = (url) => {
  const [path] = url.split("?");
  const card = full("card/index.html");
  if (path === card || path === full("card/")) return card;
  return /[^/]\.[^/.]+$/.test(path) && !/\/(index|404)\.html$/.test(path) ? path : undefined;
};

/** A file as a page: the kept one, else the host's, else a page that says why it does not come. */
async function file(name, request) {
  const found = await kept(name);
  if (found) return found;
  try {
    return await fetch(request);
  } catch {
    const style = [...KEPT.keys()].find((url) => url.startsWith(full("assets/style-")));
    const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>This file needs a connection</title><link rel="stylesheet" href="${style}"></head>
<body><main><h1>This file needs a connection</h1><p>It is not kept on this device. The pages of the encyclopedia are.</p>
<p><a href="${scope}">Go to the encyclopedia</a></p></main></body></html>`;
    return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

/** The host's page if it comes soon and is of this version, which the open program is of, too. */
async function page(request) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const response = await fetch(request, { signal: late.signal });
    const { status } = response;
    const html = response.headers.get("content-type")?.startsWith("text/html");
    if (status < 400 && !html) return response;
    const program = html && (await response.clone().text()).match(PROGRAM);
    // A page of this version is shown as it came, also where it is our own answer for any address.
    if (program && KEPT.has(full(program[0]))) return response;
    // Another version, or an error page of the host's: what is kept says more.
    return (program || status >= 400) && (await kept(full(SHELL))) ? await shell(status) : response;
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
  const name = request.mode === "navigate" && fileOf(url);
  if (name) event.respondWith(file(name, request));
  else if (request.mode === "navigate") event.respondWith(page(request));
  else if (KEPT.has(url) || url.startsWith(full("assets/"))) event.respondWith(kept(url).then((found) => found ?? fetch(request)));
});
