// Types of what embed.js brings into a page. The words: docs/embedding.md.

export type LoreView = "entry" | "card" | "search" | "relations" | "timeline" | "story" | "disputes";
export type LoreTheme = "auto" | "light" | "dark" | "contrast";

/** What `lore:ready` and `lore:navigate` tell. */
export interface LorePlace {
  /** The full address of what is shown, as a page of its own. */
  url: string;
  title: string;
  summary: string;
}

export interface LoreEmbedEventMap {
  /** Again after a change to or from a card, which gets a new frame. */
  "lore:ready": CustomEvent<LorePlace>;
  "lore:navigate": CustomEvent<LorePlace>;
  /** The height that the frame has now, in CSS pixels. */
  "lore:resize": CustomEvent<{ height: number }>;
  "lore:error": CustomEvent<{ reason: "timeout" | "fault" | "address" }>;
}

export interface LoreEmbedElement extends HTMLElement {
  /** The slug of an entry. */
  entry: string;
  view: LoreView | "";
  /** A year or a span of years: `2357`, `2350..2360`. */
  year: string | number;
  /** Readings of disputes, `<dispute>.<reading>`, with spaces between. */
  read: string;
  /** Words to search for. */
  query: string;
  theme: LoreTheme | "";
  /** A colour: `#b8860b`. */
  accent: string;
  /** The greatest height, in CSS pixels; beyond it the frame scrolls. 10,000 if not set. */
  maxHeight: string | number;
  loading: "lazy" | "eager" | "";
  /**
   * The full address of what the attributes ask for, as a page of its own.
   * @throws RangeError if they make none: `lore:error` tells `address` then.
   */
  readonly url: string;
  /**
   * Shows another place, loading it now: a slug, or a path from the encyclopedia's root.
   * @throws RangeError if it is not below the encyclopedia's root.
   * @throws TypeError if it is not a string.
   */
  goTo(path: string): void;
  search(words: string): void;
  /** Takes over the look of the page around: call it when that has changed. */
  look(): void;
  /** Loads it now, whether it is in sight or not. */
  open(): void;

  addEventListener<K extends keyof LoreEmbedEventMap>(
    type: K,
    listener: (this: LoreEmbedElement, event: LoreEmbedEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "lore-embed": LoreEmbedElement;
  }
  interface GlobalEventHandlersEventMap extends LoreEmbedEventMap {}
}
