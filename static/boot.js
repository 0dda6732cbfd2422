// Starts the program, or says readably why it can't.
//
// The site generator names these modules by their content. It also writes `files.js`, which gives the published
// name and the hash of each file that is loaded later.
import init, { forgetFinalizers, start, trustedWorker } from "./encyclopedia.js";
import { connect } from "./chunks.js";
import { bytesOf, FILES } from "./files.js";
import { keep } from "./offline.js";

const page = document.documentElement;
const fault = document.getElementById("fault");

function report(error) {
  delete page.dataset.pending;
  document.getElementById("fault-details").textContent = String(error);
  fault.hidden = false;
}

// A program that can't go on ends in a trap, so it can't report that itself.
const stopped = ({ error, reason = error }) => {
  if (reason instanceof WebAssembly.RuntimeError) report(reason);
};
if (typeof WebAssembly === "object") {
  addEventListener("error", stopped);
  addEventListener("unhandledrejection", stopped);
}

/** How long to wait for the host, in milliseconds, before the reader is told. */
const PATIENCE = 6000;

/** The bytes of a published file. `patient`: waits however long the host takes to answer. */
async function load({ name: file, integrity }, patient) {
  // The one-file edition has them in packed.js.
  if (globalThis.unpacked) return (await globalThis.unpacked(file)).arrayBuffer();
  const url = new URL(file, import.meta.url);
  // After a failure, the cache is bypassed: a host that answered with an error may have told browsers to cache it.
  const ask = async (cache) => {
    const late = new AbortController();
    const timer = patient || setTimeout(() => late.abort(new Error("the host does not answer")), PATIENCE);
    const response = await fetch(url, { integrity, cache, signal: late.signal }).finally(() => clearTimeout(timer));
    if (!response.ok) throw new Error(`the host answered ${response.status}`);
    return response.arrayBuffer();
  };
  return ask("default").catch(() => ask("reload")).catch((error) => {
    throw new Error(`${url} could not be loaded as it was published: ${error.message}`);
  });
}

const dressed = {};
/** Loads a style sheet, once. A page may have it already; without it, everything is still readable. */
const dress = (sheet) => dressed[sheet] ??= new Promise((done) => {
  const { name, integrity } = FILES[sheet];
  if (globalThis.unpacked || document.querySelector(`link[href$="${name}"]`)) return done();
  const link = document.createElement("link");
  link.onload = link.onerror = done;
  Object.assign(link, { rel: "stylesheet", crossOrigin: "", integrity, href: new URL(name, import.meta.url) });
  document.head.append(link);
});

/** The bytes of a chunk, once the styles for what it draws are loaded, too. */
async function chunkOf(name) {
  const [bytes] = await Promise.all([bytesOf(name, load), dress("views.css")]);
  return bytes;
}

/**
 * Loads the fonts of titles and labels. The page was painted in fonts of the same widths, and keeps them
 * if these can't be loaded.
 */
async function loadFaces() {
  const names = Object.keys(FILES).filter((name) => name.endsWith(".woff2"));
  const face = async (name) => new FontFace(name.replace(".woff2", ""), await load(FILES[name])).load();
  for (const loaded of await Promise.all(names.map(face))) document.fonts.add(loaded);
}

// From here on the address changes without a page load, so links relative to the loaded page would lead elsewhere.
function makeLinksAbsolute() {
  for (const link of document.querySelectorAll("a[href^='.']")) {
    // A link in an SVG has no `pathname` and the like of its own.
    const { pathname, search, hash } = new URL(link.getAttribute("href"), link.baseURI);
    link.setAttribute("href", pathname + search + hash);
  }
  for (const form of document.querySelectorAll("form[action^='.']")) {
    form.setAttribute("action", new URL(form.action).pathname);
  }
  for (const link of document.querySelectorAll("link:not([rel=stylesheet])")) link.href = link.href;
  document.querySelector("base")?.remove();
}

const translated = () => import("./translated.js");

/** Lets the browser respond to the reader before the next part of the start. */
const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

async function boot() {
  if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly.");
  const styled = dress("live.css");
  const exports = await init({ module_or_path: await load(FILES["encyclopedia_bg.wasm"], true) });
  await styled;
  // The line of the chosen years is drawn right away.
  if ("pending" in page.dataset) await dress("views.css");
  await pause();
  connect(exports, chunkOf);
  // Not if the reader saves data: the page can be read without them.
  if (!navigator.connection?.saveData) loadFaces().catch((error) => console.warn("no faces:", error));
  addEventListener("pagehide", forgetFinalizers);
  makeLinksAbsolute();
  await pause();
  // Directly before the start: a translator would go on working in between.
  if (page.querySelector("font")) (await translated()).undo(document.body);
  start(page.dataset.root);
  // A slow start may have been reported as a fault; from here on the program reports faults itself.
  fault.hidden = true;
  translated().then(({ watch }) => watch(document.body)).catch((error) => console.warn("not for translators:", error));
  if (globalThis.unpacked || "embed" in page.dataset) return;
  // Stored when the browser is idle; if the reader saves data, only on request. Without it the encyclopedia is read
  // online.
  const { root } = page.dataset;
  const hold = () => keep(root, trustedWorker(`${root}sw.js`)).catch((error) => console.warn("not kept offline:", error));
  addEventListener("keep", hold, { once: true });
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
  if (!navigator.connection?.saveData) idle(hold);
}

// The one-file edition sets its root itself.
page.dataset.root ??= new URL("..", import.meta.url).pathname;
boot().catch(report);
