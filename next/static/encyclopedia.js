// The encyclopedia in the page of another site, without a frame: mount() draws it in a shadow tree.
//
// The page around keeps its address, its history, its focus and its styles: a view keeps the reader's
// place itself, and listens on nothing but its own tree, which goes when it is unmounted. The second
// program draws, once for all views. docs/embedding.md tells what a site's policy must allow.
import * as atlas from "./atlas.js";
import { createHTML } from "./markup.js";

const ATLAS = { file: "press:atlas", integrity: "press:atlas-integrity" };
const LANGUAGE = "press:language";
const SHEET = "press:sheet";
const PARTS = ["lens", "fixed", "following"];
const THEMES = ["light", "dark", "contrast"];

const root = new URL(".", import.meta.url).href;

// Loaded once; after a failure the next view tries again.
let program;
const load = () => {
  program ??= open().catch((error) => {
    program = undefined;
    throw error;
  });
  return program;
};
async function open() {
  const { file, integrity } = ATLAS;
  await atlas.default({ module_or_path: fetch(`${root}assets/${file}`, { integrity }) });
  // Without a second argument it draws and touches nothing.
  atlas.open(root);
}

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};

// A browser that can leaves out of markup what could run a script, and needs no policy for it. For
// others there is one, which refuses such markup.
let policy;
const write = (place, markup) => {
  if (!place.setHTML) {
    policy ??= globalThis.trustedTypes?.createPolicy("lore", { createHTML }) ?? { createHTML };
    place.innerHTML = policy.createHTML(markup);
    return;
  }
  // It leaves out what refers to another drawing, too: that is drawn again in its place.
  const own = markup.replaceAll("<use ", "<svg data-of=\"\" ").replaceAll("</use>", "</svg>");
  place.setHTML(own, { sanitizer: {} });
  for (const copy of place.querySelectorAll("svg[data-of]")) {
    const drawing = place.querySelector(copy.getAttribute("href"));
    if (!drawing) continue;
    copy.setAttribute("viewBox", drawing.getAttribute("viewBox"));
    copy.append(...drawing.cloneNode(true).childNodes);
  }
};

// What an address asks for, as options name it.
const pathOf = ({ entry, view, year, query }) => {
  const asked = new URLSearchParams();
  const other = view && view !== "entry";
  if (other && entry) asked.set("entry", entry);
  if (query) asked.set("q", query);
  if (year) asked.set("year", year);
  return `${other ? `${view}/` : entry ? `entry/${entry}/` : ""}?${asked}`;
};
const pageOf = (path) => path.split("#")[0];
const placeOf = (path) => decodeURIComponent(path.split("#")[1] ?? "");

class View {
  #options;
  #path = "";
  #before = [];
  #drawing = false;
  #host = make("lore-view");
  #shadow = this.#host.attachShadow({ mode: "open" });
  #root = make("div", { class: "lore-root", "data-embed": "", lang: LANGUAGE });
  #back = make("button", { type: "button" });
  #main = make("section", { class: "lore-main" });
  #parts = PARTS.map((name) => make("div", { "data-part": name }));
  #card = make("dialog", { class: "claim-card", "aria-labelledby": "card-title" });
  #full = make("a", { target: "_blank", rel: "noopener" });
  #said = make("p", { class: "vh", role: "status" });

  constructor(element, options) {
    this.#options = options;
    const shadow = this.#shadow;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    shadow.adoptedStyleSheets = [sheet];
    this.#main.append(...this.#parts);
    const back = make("p", { class: "view-back", hidden: "" }, this.#back);
    const bar = make("p", { class: "embed-bar" }, this.#full);
    this.#root.append(make("div", { class: "lore-body" }, back, this.#main, bar, this.#card, this.#said));
    shadow.append(this.#root);
    this.#back.onclick = () => this.#return();
    // A tree of its own: these go with it.
    for (const name of ["click", "submit", "input", "change"]) shadow.addEventListener(name, this);
    this.#show(this.#led(pathOf(options), false));
    element.append(this.#host);
    this.look();
  }

  // The full address of what is shown, as a page of its own.
  get url() {
    return root + this.#path;
  }

  get title() {
    return atlas.title(this.#path);
  }

  // Shows another place: a slug, or a path from the encyclopedia's root.
  goTo(path) {
    this.#go(this.#led(/^[a-z0-9-]+$/.test(path) ? `entry/${path}/` : path, false));
  }

  search(words) {
    this.goTo(`search/?q=${encodeURIComponent(words)}`);
  }

  // Changes some of what was asked for when it was mounted.
  set(options) {
    this.#options = { ...this.#options, ...options };
    if (["entry", "view", "year", "query"].some((name) => name in options)) this.goTo(pathOf(this.#options));
    this.look();
  }

  // Takes over the look of the page around: to be called when that has changed.
  look() {
    let { theme, accent } = this.#options;
    if (!THEMES.includes(theme)) {
      const { parentElement } = this.#host;
      // As the text is where the view stands: rgb(), or a lightness up to 1.
      const { color } = getComputedStyle(parentElement ?? document.body);
      const [a, b, c] = color.match(/[\d.]+/g);
      theme = (/^rgb/.test(color) ? (a * 3 + b * 6 + c * 1) / 2550 : a) > 0.6 ? "dark" : "light";
    }
    const { dataset, style } = this.#root;
    const colour = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(accent ?? "");
    dataset.theme = theme;
    this.#root.toggleAttribute("data-accent", colour);
    if (colour) style.setProperty("--host-accent", `#${colour[1]}`);
    // The size that the reader has chosen for texts, whatever the page around makes of its own.
    style.setProperty("--rem", getComputedStyle(this.#host).fontSize);
  }

  unmount() {
    this.#host.remove();
  }

  // A place that can be drawn here.
  #led(path, keepsYears) {
    const { href } = new URL(path, root);
    const led = href.startsWith(root) ? atlas.led(this.#path, href.slice(root.length), keepsYears) : undefined;
    if (led === undefined) throw new RangeError(`${href} is no page of ${root}`);
    return led;
  }

  handleEvent(event) {
    const { type, target } = event;
    if (type === "click") this.#click(event);
    else if (type === "submit") this.#ask(target, event);
    // A field that is taken away while it is used says that it has changed.
    else if (!this.#drawing && target.form?.matches("[data-live]")) this.#ask(target.form);
  }

  #click(event) {
    const copied = event.target.closest("[data-copy]");
    if (copied) this.#copy(copied);
    const link = event.target.closest("a[href]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute("target") || link.hasAttribute("download")) return;
    const href = link.getAttribute("href");
    try {
      const to = this.#led(href.startsWith("#") ? pageOf(this.#path) + href : href, !link.hasAttribute("data-lens"));
      event.preventDefault();
      this.#go(to);
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault;
      // Elsewhere, but not in place of the page around.
      link.setAttribute("target", "_blank");
      link.setAttribute("rel", "noopener");
    }
  }

  // A form leads to an address; a live one with each change, at the same place.
  #ask(form, event) {
    // What is said by `method` closes a dialog.
    if (form.getAttribute("method") === "dialog") return;
    event?.preventDefault();
    const action = new URL(form.getAttribute("action"), root);
    const live = form.matches("[data-live]");
    const asked = live ? new URL(this.url).searchParams : new URLSearchParams();
    for (const { name } of form.elements) asked.delete(name);
    for (const [name, value] of new FormData(form)) asked.append(name, value);
    const to = this.#led(`${action.href.split("?")[0]}?${asked}`, !form.querySelector("[name=year]"));
    if (live) this.#replace(to);
    else this.#go(to);
  }

  async #copy(button) {
    const address = new URL(button.dataset.path, root).href;
    const told = button.nextElementSibling;
    try {
      await navigator.clipboard.writeText([button.dataset.copy, address].filter(Boolean).join(". "));
      told.textContent = "Copied";
    } catch {
      told.textContent = "The browser did not allow copying";
    }
  }

  // To a place as by a link: another page, a claim over this one, or a part of it.
  #go(to) {
    const card = atlas.claim_card(to);
    if (pageOf(to) !== pageOf(this.#path)) {
      this.#card.close();
      this.#before.push(this.#path);
      this.#show(pageOf(to), true);
    }
    if (card) this.#open(card);
    else this.#point(placeOf(to));
  }

  #return() {
    this.#show(this.#before.pop(), true);
  }

  // The same page asked otherwise; its fields stay, and with them the focus.
  #replace(to) {
    if (to !== this.#path) this.#draw(to, ["lens", "following"]);
  }

  #show(path, moved) {
    const another = path.split("?")[0] !== this.#path.split("?")[0];
    const held = this.#shadow.activeElement?.id;
    this.#draw(path, PARTS);
    const last = this.#before.at(-1);
    this.#back.parentElement.hidden = last === undefined;
    if (last !== undefined) this.#back.textContent = `Back to ${atlas.title(last).split(" · ")[0]}`;
    if (!moved) return;
    if (another && this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
    // The focus goes along only where it was in here.
    if (held !== undefined) this.#focus((!another && this.#shadow.getElementById(held)) || this.#root.querySelector("h1"));
    this.#said.textContent = this.title;
  }

  #draw(path, parts) {
    const first = !this.#root.querySelector("h1");
    this.#path = path;
    this.#drawing = true;
    for (const part of this.#parts) {
      if (parts.includes(part.dataset.part)) write(part, atlas.draw(part.dataset.part, path));
    }
    this.#drawing = false;
    const { title } = this;
    this.#main.setAttribute("aria-label", title);
    this.#full.href = this.url;
    this.#full.textContent = `Open in ${title.split(" · ").pop()}`;
    if (first) return;
    const summary = this.#root.querySelector(".lead, .page-head p:not(.label), .tagline")?.textContent ?? "";
    const detail = { url: this.url, title, summary };
    this.#host.dispatchEvent(new CustomEvent("lore:navigate", { detail, bubbles: true, composed: true }));
  }

  #open(card) {
    write(this.#card, card);
    if (!this.#card.open) this.#card.showModal();
  }

  // Shows a part of the page, and moves the focus there.
  #point(id) {
    const place = this.#shadow.getElementById(id);
    for (const marked of this.#root.querySelectorAll("[data-target]")) marked.removeAttribute("data-target");
    if (!place) return;
    place.setAttribute("data-target", "");
    place.scrollIntoView();
    if (this.#shadow.activeElement) this.#focus(place);
  }

  #focus(element) {
    if (element.tabIndex < 0) element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
  }
}

/** Draws the encyclopedia at the end of an element; see encyclopedia.d.ts. */
export async function mount(element, options = {}) {
  await load();
  return new View(element, options);
}
