// The encyclopedia in a frame of another site: the other end of embed.js.
//
// early.js loads it on compact pages. The page and its program know nothing about the site: what the site may
// request (a look, an address) is done as if by a reader, and what the site may know (a height, an address, a
// title) is sent from here.
const page = document.documentElement;
const root = new URL("..", import.meta.url);
const VERSION = 1;
// The parameters that say how a frame looks, not what it shows.
const LOOK = ["embed", "theme", "accent"];

// The page may still be loading; its elements are needed from here on.
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

// A frame is as high as its content, including what is open over the page: nothing may be cut off.
let height = 0, waits = 0, grown = 0, since = 0, fits;
const measure = () => {
  waits = 0;
  // A page that grows because its frame has grown would go on forever.
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
// A frame that can't be as high as its page needs a scroll bar. The site may change how high it can be.
const fit = () => {
  clearTimeout(fits);
  fits = setTimeout(() => page.toggleAttribute("data-fitted", innerHeight + 1 >= height), 400);
};
addEventListener("resize", fit);
// Waits for a change to settle, but not forever. A timeout, since animation frames don't run in a frame that is out
// of view.
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

// The address of a page without query and fragment. A host may know it by more than one.
const pageOf = (url) => url.split(/[?#]/)[0].replace(/\/(index\.html)?$/, "");

// The reader's place, reported once the page is drawn.
let shown = here(), asked = false, told = false;
// The head has the canonical address of the page that the program shows. A card has none, and is drawn at once.
const canonical = document.querySelector("link[rel=canonical]");
// The canonical address when the last page was left: the program may spell the new one differently.
let left;
const drawn = (now) => {
  if (!canonical || now.split("#")[0] === shown.split("#")[0]) return true;
  // The chunk that draws it may still be loading.
  if (!("live" in page.dataset)) return false;
  return pageOf(canonical.href) === pageOf(now) || canonical.href !== left;
};
const moved = () => setTimeout(() => {
  // What was requested is not drawn yet, or doesn't exist.
  if (!told || "pending" in page.dataset || !fault.hidden) return;
  const now = here();
  // An address that the site requested is reported even if it is already shown.
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

// Goes where the site requests once the program is there, without a new history entry.
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

// From early.js: the same rules apply to the address and to messages.
const { look } = window.lore;

addEventListener("message", ({ source, origin, data, ports }) => {
  // Only from the parent, only once, and only from the parent's origin if the browser reports it.
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
  // A failure before the site could be told.
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
// A successful start also hides the fault section.
const fault = document.getElementById("fault");
new MutationObserver(() => {
  if (fault.hidden) return;
  say({ type: "fault" });
  lead();
}).observe(fault, { attributeFilter: ["hidden"] });

addEventListener("click", ({ target }) => {
  // In a tall frame, overlays open where the reader is, not in the middle of the frame.
  const top = target.getBoundingClientRect().top + scrollY;
  page.style.setProperty("--at", `${Math.max(8, Math.round(top) - 48)}px`);
  const link = target.closest("a[href]");
  // In another site, there is no room for the page about sharing.
  const leads = link && (link.origin !== root.origin || link.href.startsWith(`${root.href}share/`));
  if (leads && !link.target) {
    link.target = "_blank";
    link.rel = "noopener";
  }
}, true);

showBar();
if (parent !== window) parent.postMessage({ lore: VERSION, type: "hello" }, "*");
