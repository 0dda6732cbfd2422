// Starts the program, or says readably why it can't.
//
// The site generator names these modules by their content; `files.js` is written by it and tells
// the published name and the hash of each file that comes later.
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

// A program that can't go on stops in a trap: it can't say so itself.
const stopped = ({ error, reason = error }) => {
  if (reason instanceof WebAssembly.RuntimeError) report(reason);
};
if (typeof WebAssembly === "object") {
  addEventListener("error", stopped);
  addEventListener("unhandledrejection", stopped);
}

/** Milliseconds after which a host that does not answer is not waited for: the reader is told. */
const PATIENCE = 6000;

/** The bytes of a published file. `patient`: however long the host takes to answer. */
async function load({ name: file, integrity }, patient) {
  // In the one-file edition, packed.js has them.
  if (globalThis.unpacked) return (await globalThis.unpacked(file)).arrayBuffer();
  const url = new URL(file, import.meta.url);
  // What failed once is asked for past the cache: a host that answered with an error may have asked
  // browsers to keep that.
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
/** Loads a style sheet, once. A page may have it already; without it all can be read. */
const dress = (sheet) => dressed[sheet] ??= new Promise((done) => {
  const { name, integrity } = FILES[sheet];
  if (globalThis.unpacked || document.querySelector(`link[href$="${name}"]`)) return done();
  const link = document.createElement("link");
  link.onload = link.onerror = done;
  Object.assign(link, { rel: "stylesheet", crossOrigin: "", integrity, href: new URL(name, import.meta.url) });
  document.head.append(link);
});

/** The bytes of a chunk. What it draws is styled when it comes. */
async function chunkOf(name) {
  const [bytes] = await Promise.all([bytesOf(name, load), dress("views.css")]);
  return bytes;
}

/**
 * Loads the faces of titles and labels. The page was painted in letters of the same widths, and stays
 * so where they don't come.
 */
async function loadFaces() {
  const names = Object.keys(FILES).filter((name) => name.endsWith(".woff2"));
  const face = async (name) => new FontFace(name.replace(".woff2", ""), await load(FILES[name])).load();
  for (const loaded of await Promise.all(names.map(face))) document.fonts.add(loaded);
}

// From here on the address changes without a load: what counts from the page that was loaded would
// lead elsewhere.
function makeLinksAbsolute() {
  for (const link of document.querySelectorAll("a[href^='.']")) {
    // A link in a picture does not know its own parts.
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

/** Lets the browser answer the reader before the next part of the start. */
const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

async function boot() {
  if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly.");
  const styled = dress("live.css");
  const exports = await init({ module_or_path: await load(FILES["encyclopedia_bg.wasm"], true) });
  await styled;
  // The line of the year is drawn at once.
  if ("pending" in page.dataset) await dress("views.css");
  await pause();
  connect(exports, chunkOf);
  // Not on a costly line: the page can be read without.
  if (!navigator.connection?.saveData) loadFaces().catch((error) => console.warn("no faces:", error));
  addEventListener("pagehide", forgetFinalizers);
  makeLinksAbsolute();
  await pause();
  // At once before the start: a translator would go on in between.
  if (page.querySelector("font")) (await translated()).undo(document.body);
  start(page.dataset.root);
  // A slow start may have been reported; from here on the program reports itself.
  fault.hidden = true;
  translated().then(({ watch }) => watch(document.body)).catch((error) => console.warn("not for translators:", error));
  if (globalThis.unpacked || "embed" in page.dataset) return;
  // Kept while nothing else is to do; not on a costly line, unless the reader asks. Without it the
  // encyclopedia is read online.
  const { root } = page.dataset;
  const hold = () => keep(root, trustedWorker(`${root}sw.js`)).catch((error) => console.warn("not kept offline:", error));
  addEventListener("keep", hold, { once: true });
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
  if (!navigator.connection?.saveData) idle(hold);
}

// The one-file edition tells its root by itself.
page.dataset.root ??= new URL("..", import.meta.url).pathname;
boot().catch(report);
