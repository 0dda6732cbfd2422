// Types of what embed.js adds to a page. Explained in docs/embedding.md.

export type LoreView = "entry" | "card" | "search" | "relations" | "timeline" | "story" | "disputes";
export type LoreTheme = "auto" | "light" | "dark" | "contrast";

/** The detail of `lore:ready` and `lore:navigate`. */
export interface LorePlace {
  /** The full address of what is shown, as a page of its own. */
  url: string;
  title: string;
  summary: string;
}

export interface LoreEmbedEventMap {
  /** Fired again after a change to or from a card, which gets a new frame. */
  "lore:ready": CustomEvent<LorePlace>;
  "lore:navigate": CustomEvent<LorePlace>;
  /** The new height of the frame, in CSS pixels. */
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
  /** The maximum height, in CSS pixels; a higher page scrolls in its frame. 10,000 if not set. */
  maxHeight: string | number;
  loading: "lazy" | "eager" | "";
  /**
   * The full address that the attributes request.
   * @throws RangeError if they make none: the reason in `lore:error` is `address` then.
   */
  readonly url: string;
  /**
   * Shows another place, loading it now: a slug, or a path from the encyclopedia's root.
   * @throws RangeError if it is not below the encyclopedia's root.
   * @throws TypeError if it is not a string.
   */
  goTo(path: string): void;
  search(words: string): void;
  /** Adopts the look of the surrounding page: call it when that has changed. */
  look(): void;
  /** Loads it now, even if it is out of view. */
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
