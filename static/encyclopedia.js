// The encyclopedia in the page of another site, without a frame: mount() draws it in a shadow tree.
//
// The surrounding page keeps its address, its history, its focus and its styles. The program keeps track of the
// reader's place and listens only within its own tree; this module makes the tree and its look, and tells the page
// where the reader is. docs/embedding.md says what a site's policy must allow.
import { connect } from "./chunks.js";
import { bytesOf, FILES } from "./files.js";
import { SHEET } from "./sheet.js";

const THEMES = ["light", "dark", "contrast"];
const VIEWS = ["entry", "search", "relations", "timeline", "story", "disputes"];
/** Options that say what is shown. */
const PLACE = ["entry", "view", "query"];
/** Options that say in which years and under which readings it is shown. */
const FILTERS = ["year", "read"];
const OPTIONS = [...PLACE, ...FILTERS, "theme", "accent"];
/** Elements that never show their content. */
const CLOSED = "area, audio, base, br, canvas, col, embed, head, hr, iframe, img, input, link, meta, meter, noscript, object, progress, script, select, source, style, template, textarea, title, track, video, wbr";
const root = new URL(".", import.meta.url).href;

/** The bytes of a published file. */
async function load({ name: file, integrity }) {
  // A host that answered with an error may have told browsers to cache it, so the second attempt bypasses the
  // cache.
  const ask = async (cache) => {
    const response = await fetch(`${root}assets/${file}`, { integrity, cache });
    if (!response.ok) throw new TypeError(`${response.url}: the host answered ${response.status}`);
    return response.arrayBuffer();
  };
  return ask("default").catch(() => ask("reload"));
}

/** The surrounding page allows no policy for markup. */
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
  // The bindings first make a policy named "lore", and throw if the page forbids it. The message is the same for
  // anything else that a page forbids, such as wasm, but that happens later; and an address may contain any words.
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

/** The path that options request. */
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

/** Warns the surrounding page about names that aren't options, once for each. */
const told = new Set();
const tellOfUnknown = (options) => {
  for (const name of Object.keys(options)) {
    if (OPTIONS.includes(name) || told.has(name)) continue;
    told.add(name);
    console.warn(`The encyclopedia has no option "${name}": it is ignored.`);
  }
};

/** The path below the root for a slug or an address. */
const below = (to) => {
  if (typeof to !== "string") throw new TypeError("goTo() takes the name of an entry or a path, as a text");
  const { href } = new URL(/^[\p{L}\p{M}\p{N}-]+$/u.test(to) ? `entry/${to}/` : to, root);
  if (!href.startsWith(root)) throw new RangeError(`${href} is not a page of ${root}`);
  return href.slice(root.length);
};

/** The path that options request, below the root. */
const askedBy = (options) => below(pathOf(options));

/** The path of what is shown, with the filters that options name. */
const filtered = (url, options) => {
  const to = new URL(url);
  for (const name of FILTERS.filter((name) => name in options)) {
    if (options[name]) to.searchParams.set(name, options[name]);
    else to.searchParams.delete(name);
  }
  return below(to.href);
};

/** What views in a tree and views in a frame have in common. */
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

  /** The path that the options request. */
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

  // Changes some of the options that it was mounted with. Years and readings are changed for what is shown now, wherever
  // the reader is; the back button doesn't count that as a step.
  set(options) {
    if (!this.#isMounted()) return;
    tellOfUnknown(options);
    const changed = { ...this.#options, ...options };
    const asked = askedBy(changed);
    this.#options = changed;
    if (PLACE.some((name) => name in options)) this.go(asked);
    else if (FILTERS.some((name) => name in options)) this.go(filtered(this.url, options), true);
    this.look();
  }

  // Adopts the look of the surrounding page: to be called when that has changed.
  look() {
    if (!this.#isMounted()) return;
    let { theme, accent } = this.#options;
    if (!THEMES.includes(theme)) {
      // Follows the colour of the text around the view.
      const [red, green, blue] = this.#inSrgb(getComputedStyle(this.host.parentElement ?? document.body).color);
      theme = red * 0.3 + green * 0.6 + blue * 0.1 > 0.6 ? "dark" : "light";
    }
    const colour = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(accent ?? "");
    this.dress(theme, colour && colour[1]);
  }

  // Removes everything that mount() has added. The address and the title of what was shown last remain.
  unmount() {
    if (this.#unmounted) return;
    this.#unmounted = true;
    this.host.remove();
    this.end();
  }

  end() {}

  // Whether the view still exists. If not, the surrounding page is told.
  #isMounted() {
    if (this.#unmounted) console.warn("This view of the encyclopedia is unmounted: it can't be changed any more.");
    return !this.#unmounted;
  }

  // A colour in any notation as red, green and blue up to 1, computed by the browser.
  #inSrgb(color) {
    const probe = this.shadow.appendChild(make("i"));
    probe.style.color = color;
    probe.style.color = `rgb(from ${color} r g b)`;
    const parts = (getComputedStyle(probe).color || color).match(/[\d.e-]+/g).map(Number);
    probe.remove();
    // color(srgb ...), or rgb(...) up to 255 if a browser can't convert it.
    return Math.max(...parts.slice(0, 3)) > 1 ? parts.map((part) => part / 255) : parts;
  }

  dress(theme, accent) {
    this.root.dataset.theme = theme;
    this.root.toggleAttribute("data-accent", accent);
    if (accent) this.root.style.setProperty("--host-accent", `#${accent}`);
    // The reader's own text size, whatever size the surrounding page sets.
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

  go(path, inPlace = false) {
    if (!this.#drawn.go(path, inPlace)) throw new RangeError(`${root}${path} is not shown here`);
  }

  end() {
    const drawn = this.#drawn;
    const { path, title } = drawn;
    // The program no longer has the view.
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

/** A view in a frame, for a surrounding page that allows no policy for markup. */
class FrameView extends View {
  #frame = make("iframe", {
    class: "view-frame",
    title: "Encyclopedia",
    // As in embed.js: it can't navigate the surrounding page.
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

/** The program, or nothing if the surrounding page allows no policy for markup. */
const programIfAllowed = () => loadProgram().catch((error) => {
  if (!(error instanceof PolicyRefused)) throw error;
  console.warn(`This page allows no Trusted Types policy named "lore", so the encyclopedia is shown in a frame: ${error.message}`);
});

/** Draws the encyclopedia at the end of an element; see encyclopedia.d.ts. */
export async function mount(element, options = {}) {
  const holds = element instanceof HTMLElement ? !element.matches(CLOSED) : element instanceof ShadowRoot;
  if (!holds) throw new TypeError("mount() needs an element that can hold the view, such as a <div>");
  tellOfUnknown(options);
  // Before anything is loaded: an address outside the encyclopedia is refused.
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
