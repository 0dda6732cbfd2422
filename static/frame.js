// The encyclopedia inside a frame of another site: the other end of embed.js.
//
// early.js loads it where a page is shown compactly. The page and its program know nothing of the
// site: what the site may ask (a look, an address) goes the ways that a reader has, and what the
// site may know (a height, an address, a title) is told from here.
const page = document.documentElement;
const root = new URL("..", import.meta.url);
const VERSION = 1;
// Of an address, what says how a frame looks and not what it shows.
const LOOK = ["embed", "theme", "accent"];

// The page may still be on its way; what is in it is asked for from here on.
if (document.readyState === "loading") {
  await new Promise((read) => document.addEventListener("readystatechange", read, { once: true }));
}

let port;
const say = (message) => port?.postMessage(message);

const here = () => {
  // A card stands for its entry.
  const url = new URL(page.dataset.full ?? location.href);
  for (const name of LOOK) url.searchParams.delete(name);
  return url.href;
};
const path = () => here().slice(root.href.length);
const described = () => document.querySelector(".lead, .page-head p:not(.label), .tagline")?.textContent ?? "";
const place = () => ({ path: path(), title: document.title, summary: described() });

// The way out: the same page in full.
const bar = document.createElement("footer");
const full = document.createElement("a");
bar.className = "embed-bar";
full.target = "_blank";
full.rel = "noopener";
bar.append(full);
const showBar = () => {
  full.href = here();
  full.textContent = `Open in ${document.title.split(" · ").pop()}`;
  if (!bar.isConnected) document.body.append(bar);
};

// A frame grows with what it holds. What lies over the page counts: nothing may be cut off.
let height = 0, waits = 0, grown = 0, since = 0, fits;
const measure = () => {
  waits = 0;
  // A page that grows because its frame has grown would do so for ever.
  const now = performance.now();
  if (now - since > 1000) grown = 0;
  let bottom = page.offsetHeight;
  for (const over of document.querySelectorAll("dialog[open], .preview:not([hidden]), .options:not([hidden])")) {
    bottom = Math.max(bottom, Math.ceil(over.getBoundingClientRect().bottom + scrollY + 16));
  }
  if (Math.abs(bottom - height) < 1) return;
  if (++grown > 9) return;
  since = now;
  height = bottom;
  say({ type: "height", height });
  fit();
};
// A frame that may not be as high as its page needs a bar. Its site may change how high it may be.
const fit = () => {
  clearTimeout(fits);
  fits = setTimeout(() => page.toggleAttribute("data-fitted", innerHeight + 1 >= height), 400);
};
addEventListener("resize", fit);
// Not a frame's callback: a browser gives none to a frame that is out of sight.
// Waits for a change to settle, but not for ever.
let timer;
const changed = () => {
  const now = performance.now();
  waits ||= now;
  clearTimeout(timer);
  timer = setTimeout(measure, now - waits > 600 ? 0 : 150);
  moved();
};
new ResizeObserver(changed).observe(page);
new MutationObserver(changed).observe(page, {
  subtree: true, childList: true, attributeFilter: ["open", "hidden"],
});

// The address of a page without what is asked of it. A host may know it by more than one.
const pageOf = (url) => url.split(/[?#]/)[0].replace(/\/(index\.html)?$/, "");

// Where the reader is, told after the page is drawn.
let shown = here(), asked = false, told = false;
// The program names the page that it shows in the head. A card has no such name, and draws at once.
const canonical = document.querySelector("link[rel=canonical]");
// Its name when the address was left: the program may spell the new one otherwise.
let left;
const drawn = (now) => {
  if (!canonical || now.split("#")[0] === shown.split("#")[0]) return true;
  // The part of the program that draws it may be on its way.
  if (!("live" in page.dataset)) return false;
  return pageOf(canonical.href) === pageOf(now) || canonical.href !== left;
};
const moved = () => setTimeout(() => {
  // What is asked for is not drawn yet, or is not there at all.
  if (!told || "pending" in page.dataset || !fault.hidden) return;
  const now = here();
  // What the site asks for is told even where it is there already.
  if ((now === shown && !asked) || !drawn(now)) return;
  const another = pageOf(now) !== pageOf(shown);
  showBar();
  shown = now;
  say({ type: "navigate", moved: another && !asked, ...place() });
  asked = false;
});
const leave = () => {
  left = canonical?.href;
  moved();
};
for (const name of ["pushState", "replaceState"]) {
  const tell = history[name];
  history[name] = function (...to) {
    tell.apply(this, to);
    leave();
  };
}
addEventListener("popstate", leave);
if (canonical) new MutationObserver(moved).observe(canonical, { attributeFilter: ["href"] });

const started = () => "started" in page.dataset;

// Goes where the site asks, without a place in the reader's history, once the program is there.
let next;
function go(to) {
  const url = new URL(String(to), root);
  if (!url.href.startsWith(root.href)) return;
  next = url;
  lead();
}
function lead() {
  if (!next) return;
  if (!started()) {
    // Without a program each page is a file of its own.
    if (!fault.hidden) location.replace(next);
    return;
  }
  asked = true;
  history.replaceState(null, "", next);
  next = undefined;
  dispatchEvent(new PopStateEvent("popstate"));
}

// From early.js: the same rules for the address and for a message.
const { look } = window.lore;

addEventListener("message", ({ source, origin, data, ports }) => {
  // The parent and no other window, once, and where the browser tells the parent's origin, that.
  if (source !== parent || parent === window || port) return;
  if (data?.lore !== VERSION || data.type !== "welcome" || !ports[0]) return;
  if (location.ancestorOrigins && location.ancestorOrigins[0] !== origin) return;
  [port] = ports;
  port.onmessage = ({ data }) => {
    if (data?.type === "look") look(data.theme, data.accent);
    else if (data?.type === "go") go(data.path);
  };
  look(data.theme, data.accent);
  page.dataset.fitted = "";
  measure();
  ready();
  // What failed before the site could hear of it.
  if (!fault.hidden) say({ type: "fault" });
});

// Ready means that there is something to read.
function ready() {
  if (told || !port || "pending" in page.dataset || !document.querySelector("#app h1")) return;
  told = true;
  showBar();
  height = 0;
  measure();
  shown = here();
  say({ type: "ready", ...place() });
}
new MutationObserver(() => {
  ready();
  lead();
  moved();
}).observe(page, { attributeFilter: ["data-started", "data-pending", "data-live"] });
// A start that goes well hides the fault once more.
const fault = document.getElementById("fault");
new MutationObserver(() => {
  if (fault.hidden) return;
  say({ type: "fault" });
  lead();
}).observe(fault, { attributeFilter: ["hidden"] });

addEventListener("click", ({ target }) => {
  // What opens over a tall frame opens where the reader is, not in the frame's middle.
  const top = target.getBoundingClientRect().top + scrollY;
  page.style.setProperty("--at", `${Math.max(8, Math.round(top) - 48)}px`);
  const link = target.closest("a[href]");
  // Another site's page has no room for how to share this one.
  const leads = link && (link.origin !== root.origin || link.href.startsWith(`${root.href}share/`));
  if (leads && !link.target) {
    link.target = "_blank";
    link.rel = "noopener";
  }
}, true);

showBar();
if (parent !== window) parent.postMessage({ lore: VERSION, type: "hello" }, "*");
