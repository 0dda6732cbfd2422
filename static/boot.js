// Starts the program, or says readably why it can't.
//
// press joins wasm-bindgen's bindings to this file (one request instead of two,
// both under one integrity) and fills in the name and hash of the wasm.
import init, { start, go, call } from "./encyclopedia.js";
import * as atlas from "./atlas.js";
import { keep } from "./offline.js";
import { createHTML } from "./markup.js";

const APP = { file: "press:app", integrity: "press:app-integrity" };
const ATLAS = { file: "press:atlas", integrity: "press:atlas-integrity" };

const page = document.documentElement;
const fault = document.getElementById("fault");

// The one script that is named by a text is what keeps the encyclopedia offline.
function createScriptURL(url) {
  if (url !== `${page.dataset.root}sw.js`) throw new TypeError("This script is none of the page's.");
  return url;
}

function report(error) {
  delete page.dataset.asked;
  document.getElementById("fault-details").textContent = String(error);
  document.getElementById("retry").onclick = () => location.reload();
  fault.hidden = false;
}

function fetched({ file, integrity }) {
  // Where all is one file, packed.js has it.
  if (globalThis.unpacked) return globalThis.unpacked(file);
  const wasm = new URL(file, import.meta.url);
  return fetch(wasm, { integrity }).catch((error) => {
    throw new Error(`${wasm} could not be loaded as it was published: ${error.message}`);
  });
}

// The second program, loaded once; after a failure the next call tries again.
let second;
function load() {
  second ??= atlas.default({ module_or_path: fetched(ATLAS) }).then(
    () => {
      atlas.open(page.dataset.root, go);
      page.dataset.ready = "";
      return atlas;
    },
    (error) => {
      second = undefined;
      throw error;
    },
  );
  return second;
}

// From here on the address changes without a load: what counts from the page that was loaded would
// lead elsewhere.
function settle() {
  for (const link of document.querySelectorAll("a[href^='.']")) {
    link.setAttribute("href", link.pathname + link.search + link.hash);
  }
  for (const form of document.querySelectorAll("form[action^='.']")) {
    form.setAttribute("action", new URL(form.action).pathname);
  }
  for (const link of document.querySelectorAll("link[rel=icon], link[rel=manifest]")) link.href = link.href;
  document.querySelector("base")?.remove();
}

async function boot() {
  // leptos writes markup without knowing of Trusted Types: a policy named
  // "default" checks it. Without createScript it refuses those.
  globalThis.trustedTypes?.createPolicy("default", { createHTML, createScriptURL });
  if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly.");

  await init({ module_or_path: fetched(APP) });

  settle();
  const begin = performance.now();
  start(page.dataset.root, load, () => {
    // A slow start may have been reported; from here on the program reports itself.
    fault.hidden = true;
    delete page.dataset.asked;
    // Milliseconds to the first view: what `cargo xtask bench-start` compares.
    page.dataset.started = (performance.now() - begin).toFixed(1);
  });
  // Fetched as soon as the reader does something, it is there when they have chosen what.
  for (const sign of ["pointermove", "pointerdown", "touchstart", "wheel", "keydown", "focusin"]) {
    addEventListener(sign, call, { once: true, passive: true });
  }
  // Kept while nothing else is to do; not on a dear line. Without it the encyclopedia is read online.
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
  if (!navigator.connection?.saveData && !globalThis.unpacked && !("embed" in page.dataset)) {
    idle(() => keep(page.dataset.root).catch(() => {}));
  }
}

// One file tells its root by itself.
page.dataset.root ??= new URL("..", import.meta.url).pathname;
boot().catch(report);
