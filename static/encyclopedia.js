// The encyclopedia in the page of another site, without a frame: mount() draws it in a shadow tree.
//
// The page around keeps its address, its history, its focus and its styles. The program keeps the
// reader's place and listens on nothing but its own tree; this module makes the tree and its look,
// and tells the page where the reader is. docs/embedding.md tells what a site's policy must allow.
import { connect } from "./chunks.js";
import { bytesOf, FILES } from "./files.js";
import { SHEET } from "./sheet.js";

const THEMES = ["light", "dark", "contrast"];
const VIEWS = ["entry", "search", "relations", "timeline", "story", "disputes"];
const PLACE = ["entry", "view", "year", "read", "query"];
const OPTIONS = [...PLACE, "theme", "accent"];
/** Elements that never show what is in them. */
const CLOSED = "area, audio, base, br, canvas, col, embed, head, hr, iframe, img, input, link, meta, meter, noscript, object, progress, script, select, source, style, template, textarea, title, track, video, wbr";
const root = new URL(".", import.meta.url).href;

/** The bytes of a published file. */
async function load({ name: file, integrity }) {
  // A host that answered with an error may have asked browsers to keep that: once more past the cache.
  const ask = async (cache) => {
    const response = await fetch(`${root}assets/${file}`, { integrity, cache });
    if (!response.ok) throw new TypeError(`${response.url}: the host answered ${response.status}`);
    return response.arrayBuffer();
  };
  return ask("default").catch(() => ask("reload"));
}

/** The page around allows no policy for markup. */
class PolicyRefused extends Error {}

// Loaded once; after a failure the next view tries again.
let program;
const loadProgram = () => {
  program ??= start().catch((error) => {
    program = undefined;
    throw error;
  });
  return program;
};
async function start() {
  // They make a policy named "lore" first of all; where the page forbids that, they say so. What else a
  // page forbids, such as wasm, is told in the same words, but later; and an address may contain any words.
  const bindings = await import("./encyclopedia.js").catch((error) => {
    const refused = globalThis.trustedTypes && /polic/i.test(error.message.replaceAll(root, ""));
    throw refused ? new PolicyRefused(error.message) : error;
  });
  connect(await bindings.default({ module_or_path: await load(FILES["encyclopedia_bg.wasm"]) }), (name) => bytesOf(name, load));
  return bindings;
}

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};

/** What an address asks for, as options name it. */
const pathOf = ({ entry, view, year, read, query }) => {
  if (view && !VIEWS.includes(view)) throw new RangeError(`"${view}" is not a view: ${VIEWS.join(", ")}`);
  const params = new URLSearchParams();
  const other = view && view !== "entry";
  if (other && entry) params.set("entry", entry);
  if (query) params.set("q", query);
  if (year) params.set("year", year);
  if (read) params.set("read", read);
  const path = other ? `${view}/` : entry ? `entry/${entry}/` : "";
  return `${params}` ? `${path}?${params}` : path;
};

/** Tells the page around, once for each, of names that are not of options. */
const told = new Set();
const tellOfUnknown = (options) => {
  for (const name of Object.keys(options)) {
    if (OPTIONS.includes(name) || told.has(name)) continue;
    told.add(name);
    console.warn(`The encyclopedia has no option "${name}": it is ignored.`);
  }
};

/** A path below the root, of a slug or of an address. */
const below = (to) => {
  if (typeof to !== "string") throw new TypeError("goTo() takes the name of an entry or a path, as a text");
  const { href } = new URL(/^[\p{L}\p{M}\p{N}-]+$/u.test(to) ? `entry/${to}/` : to, root);
  if (!href.startsWith(root)) throw new RangeError(`${href} is not a page of ${root}`);
  return href.slice(root.length);
};

/** The path that options ask for. */
const askedBy = (options) => below(pathOf(options));

/** What views in a tree and in a frame have in common. */
class View {
  #options;
  #unmounted = false;
  host = make("lore-view");
  shadow = this.host.attachShadow({ mode: "open" });
  root = make("div", { class: "lore-root", "data-embed": "" });

  constructor(options) {
    this.#options = options;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    this.shadow.adoptedStyleSheets = [sheet];
    this.shadow.append(this.root);
  }

  /** The path that the options ask for. */
  get asked() {
    return askedBy(this.#options);
  }

  // Shows another place: a slug, or a path from the encyclopedia's root.
  goTo(path) {
    const to = below(path);
    if (this.#isMounted()) this.go(to);
  }

  search(words) {
    this.goTo(`search/?q=${encodeURIComponent(words)}`);
  }

  // Changes some of what was asked for when it was mounted.
  set(options) {
    if (!this.#isMounted()) return;
    tellOfUnknown(options);
    const changed = { ...this.#options, ...options };
    const asked = askedBy(changed);
    this.#options = changed;
    if (PLACE.some((name) => name in options)) this.go(asked);
    this.look();
  }

  // Takes over the look of the page around: to be called when that has changed.
  look() {
    if (!this.#isMounted()) return;
    let { theme, accent } = this.#options;
    if (!THEMES.includes(theme)) {
      // As the text is where the view stands.
      const [red, green, blue] = this.#inSrgb(getComputedStyle(this.host.parentElement ?? document.body).color);
      theme = red * 0.3 + green * 0.6 + blue * 0.1 > 0.6 ? "dark" : "light";
    }
    const colour = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(accent ?? "");
    this.dress(theme, colour && colour[1]);
  }

  // Removes all that mount() has added. What was shown last keeps its address and its title.
  unmount() {
    if (this.#unmounted) return;
    this.#unmounted = true;
    this.host.remove();
    this.end();
  }

  end() {}

  // Whether there is still something to change. The page around is told if there is not.
  #isMounted() {
    if (this.#unmounted) console.warn("This view of the encyclopedia is unmounted: it can't be changed any more.");
    return !this.#unmounted;
  }

  // A colour of any form as red, green and blue up to 1, worked out by the browser.
  #inSrgb(color) {
    const probe = this.shadow.appendChild(make("i"));
    probe.style.color = color;
    probe.style.color = `rgb(from ${color} r g b)`;
    const parts = (getComputedStyle(probe).color || color).match(/[\d.e-]+/g).map(Number);
    probe.remove();
    // color(srgb ...), or rgb(...) up to 255 where a browser can't make one of the other.
    return Math.max(...parts.slice(0, 3)) > 1 ? parts.map((part) => part / 255) : parts;
  }

  dress(theme, accent) {
    this.root.dataset.theme = theme;
    this.root.toggleAttribute("data-accent", accent);
    if (accent) this.root.style.setProperty("--host-accent", `#${accent}`);
    // The size that the reader has chosen for texts, whatever the page around makes of its own.
    this.root.style.setProperty("--rem", getComputedStyle(this.host).fontSize);
  }
}

/** A view that the program draws. */
class TreeView extends View {
  #drawn;

  async begin(bindings) {
    this.#drawn = await bindings.mount_view(root, this.root, this.asked, () => this.#tell());
  }

  // The full address of what is shown, as a page of its own.
  get url() {
    return root + this.#drawn.path;
  }

  get title() {
    return this.#drawn.title;
  }

  go(path) {
    if (!this.#drawn.go(path)) throw new RangeError(`${root}${path} is not shown here`);
  }

  end() {
    const drawn = this.#drawn;
    const { path, title } = drawn;
    // The program has nothing of it any more.
    this.#drawn = { path, title };
    drawn.unmount();
  }

  #tell() {
    const { url, title } = this;
    const summary = this.root.querySelector(".lead, .page-head p:not(.label), .tagline")?.textContent ?? "";
    const detail = { url, title, summary };
    this.host.dispatchEvent(new CustomEvent("lore:navigate", { detail, bubbles: true, composed: true }));
  }
}

/** A view in a frame, where the page around allows no policy for markup. */
class FrameView extends View {
  #frame = make("iframe", {
    class: "view-frame",
    title: "Encyclopedia",
    // As embed.js: it can't move the page around.
    sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox",
    referrerpolicy: "no-referrer",
  });
  #path = this.asked;

  begin() {
    this.root.append(this.#frame);
  }

  get url() {
    return root + this.#path;
  }

  get title() {
    return this.#frame.title;
  }

  go(path) {
    this.#path = path;
    this.look();
  }

  dress(theme, accent) {
    super.dress(theme, accent);
    const url = new URL(this.url);
    for (const [name, value] of Object.entries({ embed: "", theme, accent: accent ?? "" })) url.searchParams.set(name, value);
    this.#frame.src = url;
  }
}

/** The program, or nothing where the page around allows no policy for markup. */
const programIfAllowed = () => loadProgram().catch((error) => {
  if (!(error instanceof PolicyRefused)) throw error;
  console.warn(`This page allows no Trusted Types policy named "lore", so the encyclopedia is shown in a frame: ${error.message}`);
});

/** Draws the encyclopedia at the end of an element; see encyclopedia.d.ts. */
export async function mount(element, options = {}) {
  const holds = element instanceof HTMLElement ? !element.matches(CLOSED) : element instanceof ShadowRoot;
  if (!holds) throw new TypeError("mount() needs an element that can hold the view, such as a <div>");
  tellOfUnknown(options);
  // Before anything is loaded: an address outside is refused.
  askedBy(options);
  const bindings = await programIfAllowed();
  const view = bindings ? new TreeView(options) : new FrameView(options);
  element.append(view.host);
  view.look();
  try {
    await view.begin(bindings);
  } catch (error) {
    view.host.remove();
    throw error;
  }
  return view;
}
