// Types of encyclopedia.js, which draws in a site's own page. Explained in docs/embedding.md.

export interface LoreOptions {
  /** The slug of an entry. */
  entry?: string;
  view?: "entry" | "search" | "relations" | "timeline" | "story" | "disputes";
  /** A year or a span of years: `2357`, `2350..2360`. */
  year?: string | number;
  /** Readings of disputes, `<dispute>.<reading>`, with spaces between. */
  read?: string;
  /** Words to search for. */
  query?: string;
  /** `auto` follows the colour of the surrounding text. */
  theme?: "auto" | "light" | "dark" | "contrast";
  /** A colour: `#b8860b`. */
  accent?: string;
}

/** The detail of `lore:navigate`, which is fired below the element that the view was mounted in. */
export interface LorePlace {
  /** The full address of what is shown, as a page of its own. */
  url: string;
  title: string;
  summary: string;
}

export interface LoreMountedView {
  /** The full address of what is shown, as a page of its own. */
  readonly url: string;
  readonly title: string;
  /**
   * Shows another place: a slug, or a path from the encyclopedia's root.
   * @throws RangeError if it is not a page of the encyclopedia.
   * @throws TypeError if it is not a string.
   */
  goTo(path: string): void;
  search(words: string): void;
  /**
   * Changes some of the options that it was mounted with. `year` and `read` without `entry`, `view` or `query`
   * change what the reader is looking at now, in place.
   * @throws RangeError if the options don't make an address; nothing is changed then.
   */
  set(options: LoreOptions): void;
  /** Adopts the look of the surrounding page: call it when that has changed. */
  look(): void;
  /**
   * Removes everything that `mount` has added. From then on `url` and `title` stay as they are, and the
   * other methods only say in the console that the view is unmounted.
   */
  unmount(): void;
}

/**
 * Draws the encyclopedia at the end of an element. Rejects if it can't be loaded, with a TypeError if the element
 * can't hold it, and with a RangeError if the options don't make an address; nothing is added then.
 */
export function mount(element: Element, options?: LoreOptions): Promise<LoreMountedView>;
