// Keeps the encyclopedia for readers without a connection.
//
// The site generator writes four constants before this: FILES (what is stored, by path, each with the hash that its
// bytes must have), SHELL (the page for any address), ROOT (which stands for the path of the root in SHELL) and
// VERSION. Either all of a version is stored or none of it. A version stays until the reader asks for the next one,
// and is kept one version longer for pages that are still open. Only this encyclopedia's own caches are touched.
/* global FILES, SHELL, ROOT, VERSION */

const { scope } = registration;
/** The prefix of our caches' names: the same in every version, so that versions find each other. */
const OWN = `lore ${new URL(scope).pathname} `;
const CACHE = OWN + VERSION;

/** How long to wait for the host's page (ms) before the stored page is shown. */
const PATIENCE = 3000;

/** Why a version could not be stored, as reported to offline.js. */
const NO_ROOM = "no room";
const OTHER_BYTES = "other bytes";

/** How long to wait (ms) before retrying a version for which there was no room. */
const LATER = 24 * 60 * 60 * 1000;

/** How long to wait (ms) before retrying a version after a hash mismatch. */
const SOON = 60 * 60 * 1000;

/**
 * The cache that notes why a version could not be stored, and when to try it again. All versions must use
 * the same name, which is older than the second reason.
 */
const NOTES = `${OWN}no room`;

/** How the pages of any version, from the first on, refer to the script that starts their program. */
const PROGRAM = /assets\/app-[0-9a-f]{16}\.js/;

const full = (file) => new URL(file, scope).href;
const KEPT = new Map(Object.entries(FILES).map(([file, integrity]) => [full(file), integrity]));

/** The stored versions, oldest first. */
const own = async () => (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== NOTES);

/** A stored file: from this version, otherwise from the newest other one that has it. */
async function kept(url) {
  for (const name of [CACHE, ...(await own()).reverse()]) {
    const response = await caches.match(url, { cacheName: name });
    if (response) return response;
  }
}

/** Why this version could not be stored a short time ago, if so. */
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
 * Notes in advance that there is no room for this version, and marks it as being stored. If there is no
 * room later, there is none for a note either: then only the mark is removed, and the note remains.
 */
async function noteBegin() {
  await caches.delete(NOTES);
  await note(NO_ROOM, LATER);
  await (await caches.open(NOTES)).put(full("open"), new Response());
}

/** Notes and reports why this version could not be stored. After a lost connection the next page tries again. */
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

/** A file as published. The browser's own integrity check wouldn't distinguish other bytes from a lost connection. */
async function published(url, integrity, signal) {
  const response = await fetch(url, { cache: "no-cache", redirect: "error", signal });
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const came = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  if (came !== integrity) throw new Error(`${url} did not come as it was published`, { cause: OTHER_BYTES });
  return response;
}

/** Stores all files or none. Unchanged files aren't loaded again: their names contain their hashes. */
async function install() {
  const why = await told();
  if (why) {
    await tell(why);
    throw new Error(`this version could not be kept: ${why}; it is tried again later`);
  }
  const before = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  // If one file can't be stored, loading the others would be in vain.
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

/** When a stored version became active, in ms; 0 if it never did, or did before this was noted. */
async function activeSince(name) {
  const noted = await caches.match(full("active"), { cacheName: name });
  return noted ? Number(await noted.text()) : 0;
}

/** Keeps the version that was active, whose pages may still be open, and deletes all others. */
async function activate() {
  const others = (await own()).filter((name) => name !== CACHE);
  const since = new Map();
  for (const name of others) since.set(name, await activeSince(name));
  // A stable sort: among versions without a note, the newest is last.
  others.sort((one, other) => since.get(one) - since.get(other));
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
  await (await caches.open(CACHE)).put(full("active"), new Response(Date.now()));
}

/** The page for any address of this version, for the program to draw. `status`: the host's answer instead. */
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
 * their last part. A card has none either, but it isn't one of the program's pages.
 */
const fileOf = (url) => {
  const [path] = url.split("?");
  const card = full("card/index.html");
  if (path === card || path === full("card/")) return card;
  return /[^/]\.[^/.]+$/.test(path) && !/\/(index|404)\.html$/.test(path) ? path : undefined;
};

/** A file as a page: the stored one, otherwise the host's, otherwise a page that says why there is none. */
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
<body><main><h1>This file needs a connection</h1><p>Unlike the pages of the encyclopedia, it is not kept on this device.</p>
<p><a href="${scope}">Go to the encyclopedia</a></p></main></body></html>`;
    return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

/** The host's page if it comes soon and is of this version, like the open program. */
async function page(request) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const response = await fetch(request, { signal: late.signal });
    const { status } = response;
    const html = response.headers.get("content-type")?.startsWith("text/html");
    if (status < 400 && !html) return response;
    const program = html && (await response.clone().text()).match(PROGRAM);
    // A page of this version is shown unchanged, even if the host serves it for any address.
    if (program && KEPT.has(full(program[0]))) return response;
    // Another version, or the host's error page: the stored page says more.
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
