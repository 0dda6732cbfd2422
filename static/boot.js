// Starts the program, or says readably why it can't.
//
// press joins wasm-bindgen's bindings to this file (one request instead of two,
// both under one integrity) and fills in the name and hash of the wasm.
import init, { start, go, call } from "./encyclopedia.js";
import * as atlas from "./atlas.js";
import * as finder from "./finder.js";
import { keep } from "./offline.js";
import { createHTML } from "./markup.js";

const APP = { file: "press:app", integrity: "press:app-integrity" };
const OTHERS = {
  atlas: { program: atlas, file: "press:atlas", integrity: "press:atlas-integrity" },
  finder: { program: finder, file: "press:finder", integrity: "press:finder-integrity" },
};
// The style of the pages that the second program draws; where one of them was loaded, it is there.
// Without it they can be read, as those that were loaded can without theirs.
const VIEWS = { file: "press:views", integrity: "press:views-integrity" };

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

// A program that can't go on stops in a trap: it can't say so itself.
const stopped = ({ error, reason = error }) => {
  if (reason?.name === "RuntimeError") report(reason);
};
addEventListener("error", stopped);
addEventListener("unhandledrejection", stopped);

function fetched({ file, integrity }) {
  // Where all is one file, packed.js has it.
  if (globalThis.unpacked) return globalThis.unpacked(file);
  const wasm = new URL(file, import.meta.url);
  return fetch(wasm, { integrity }).catch((error) => {
    throw new Error(`${wasm} could not be loaded as it was published: ${error.message}`);
  });
}

const dressed = () => new Promise((done) => {
  const { file, integrity } = VIEWS;
  if (globalThis.unpacked || document.querySelector(`link[href$="${file}"]`)) return done();
  const link = document.createElement("link");
  link.onload = link.onerror = done;
  Object.assign(link, { rel: "stylesheet", crossOrigin: "", integrity, href: new URL(file, import.meta.url) });
  document.head.append(link);
});

// A program that comes later, loaded once; after a failure the next call tries again.
const loaded = {};
function load(name) {
  const { program } = OTHERS[name];
  loaded[name] ??= Promise.all([
    program.default({ module_or_path: fetched(OTHERS[name]) }),
    name === "atlas" && dressed(),
  ]).then(
    () => {
      program.open(page.dataset.root, go);
      page.dataset[name] = "";
      return program;
    },
    (error) => {
      delete loaded[name];
      throw error;
    },
  );
  return loaded[name];
}

// From here on the address changes without a load: what counts from the page that was loaded would
// lead elsewhere.
function settle() {
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
  // The program that draws all pages is fetched as soon as the reader comes near a link or a button:
  // it is there when they have chosen. To search, the small one is enough: it comes with the box.
  const near = ({ target }) => {
    if (!target.closest?.("a, button, summary, select, input") || target.closest(".find")) return;
    for (const sign of signs) removeEventListener(sign, near);
    call();
  };
  const signs = ["pointerover", "pointerdown", "focusin"];
  for (const sign of signs) addEventListener(sign, near, { passive: true });
  // A button of the second program is pressed before that is there.
  addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-shelf]");
    if (button && !("atlas" in page.dataset)) load("atlas").then(() => button.click(), report);
  });
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
  // What the reader has put aside is shown by the second program.
  if (page.dataset.keeps) idle(call);
  // Kept while nothing else is to do; not on a dear line, unless the reader asks. Without it the
  // encyclopedia is read online.
  if (globalThis.unpacked || "embed" in page.dataset) return;
  const hold = () => keep(page.dataset.root).catch(() => {});
  addEventListener("keep", hold, { once: true });
  if (!navigator.connection?.saveData) idle(hold);
}

// One file tells its root by itself.
page.dataset.root ??= new URL("..", import.meta.url).pathname;
boot().catch(report);
