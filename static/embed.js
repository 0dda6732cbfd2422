// For other sites: <lore-embed>, and preview cards on links, with one line of HTML.
//
// A classic script without dependencies. It has the rights of the site that it runs in, so it does little: it makes
// elements, never markup, and learns about the encyclopedia only what a frame of the encyclopedia's own origin
// tells it over a port. docs/embedding.md lists attributes and messages. The site generator removes comments and
// spaces; the rest must stay below 6.25 KiB, so it is terse here.
(() => {
  const $tag = "lore-embed";
  const { src, dataset } = document.currentScript ?? {};
  // A second copy does nothing: the first has defined everything.
  if (!src || customElements.get($tag)) return;
  // A site that keeps its own copy of this file says where the encyclopedia is.
  const $root = new URL((dataset.root ?? ".").replace(/\/?$/, "/"), src);
  const $names = "entry view year read query theme accent max-height loading".split(" ");
  const { max, min } = Math;
  // The card of a link, see below.
  let $link, $next, $touched, $card, $box, $sheet;

  const $make = ($name, $words) => {
    const $made = document.createElement($name);
    for (const $word in $words) $made.setAttribute($word, $words[$word]);
    return $made;
  };
  const $shade = ($host, $css, $child) => {
    const $sheet = new CSSStyleSheet();
    $sheet.replaceSync($css);
    const $shadow = $host.attachShadow({ mode: "open" });
    $shadow.adoptedStyleSheets = [$sheet];
    $shadow.append($child);
    return $host;
  };
  const $text = ($words) => `${$words ?? ""}`.slice(0, 500);
  const $within = ($path) => {
    const { href } = new URL($path, $root);
    if (href.startsWith($root)) return href;
    throw RangeError(href);
  };
  const $asking = ($path, $words) => {
    const $url = new URL($path, $root);
    for (const $name in $words) $words[$name] && $url.searchParams.set($name, $words[$name]);
    return $url;
  };
  const $isCard = (href) => href.startsWith(`${$root}card/`);

  // Nothing is loaded until a reader is about to see it.
  const $seen = new IntersectionObserver(($changes) => {
    for (const $change of $changes) $change.isIntersecting && $change.target.open();
  }, { rootMargin: "200px" });

  class $LoreEmbed extends HTMLElement {
    static observedAttributes = $names;
    #frame;
    #port;
    #timer;
    // The height that the frame last reported.
    #tall;

    constructor() {
      super();
      $shade(this, ":host(:not([hidden])){display:block;position:relative}iframe{display:block;width:100%;border:0;color-scheme:normal}iframe:not(.ready){position:absolute;opacity:0;pointer-events:none}.ready~slot{display:none}slot{color:rgb(from currentcolor r g b)}", $make("slot"));
    }

    connectedCallback() {
      addEventListener("message", this);
      // Properties that were set before this script was loaded.
      for (const $name of Object.keys(this)) {
        const $value = this[$name];
        delete this[$name];
        this[$name] = $value;
      }
      this.loading == "eager" ? this.open() : $seen.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      $seen.unobserve(this);
      this.#close();
    }

    attributeChangedCallback($name) {
      if (!this.#frame || $name == "loading") return;
      if (/^[at]/.test($name)) this.look();
      else if ($name[0] == "m") this.#tall && this.#hear(this.#tall);
      else this.#ask();
    }

    // The address that its attributes request.
    get url() {
      const { entry, year, read, query, view } = this;
      if (!/^(entry|search|relations|timeline|story|disputes|)$/.test(view) && (view != "card" || !entry)) throw RangeError(view);
      const $other = view && view != "entry";
      const $path = $other ? `${view}/` : entry && `entry/${entry}/`;
      return $within($asking($path, { entry: $other && entry, q: query, year, read }));
    }

    goTo($path) {
      if (typeof $path != "string") throw TypeError("goTo takes text");
      const href = $within(/^[^/?#.]+$/.test($path) ? `entry/${$path}/` : $path);
      // A card is a document without the program: it can't show pages, and they can't show it.
      if (this.#port && $isCard(href) == $isCard(this.#frame.src)) {
        this.#say({ type: "go", path: href.slice($root.href.length) });
      } else if (this.isConnected) this.#load(href);
    }

    search($words) {
      this.goTo(`search/?q=${encodeURIComponent($words)}`);
    }

    // Tells the frame which look it should have now.
    look() {
      this.#say({ type: "look", ...this.#look });
    }

    open() {
      $seen.unobserve(this);
      this.#frame || this.#ask();
    }

    // Shows what its attributes request.
    #ask() {
      try {
        this.goTo(this.url);
      } catch {
        this.#fire("error", { reason: "address" });
      }
    }

    #load($url) {
      this.#close();
      this.#frame = $make("iframe", {
        src: $asking($url, { embed: 1, ...this.#look }),
        title: this.textContent.trim() || "Encyclopedia",
        // With allow-same-origin, the frame has its own origin, which is not the site's. Without it, it has none,
        // and most hosts refuse to send it the program (docs/embedding.md).
        sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox",
        credentialless: "",
        referrerpolicy: "no-referrer",
        allow: "clipboard-write",
      });
      this.shadowRoot.prepend(this.#frame);
      this.#timer = setTimeout(() => {
        this.#close();
        this.#fire("error", { reason: "timeout" });
      }, 8000);
    }

    #close() {
      clearTimeout(this.#timer);
      this.#port?.close();
      this.#frame?.remove();
      this.#frame = this.#port = this.#tall = null;
    }

    get #look() {
      let { theme, accent } = this;
      if (!/^(light|dark|contrast)$/.test(theme)) {
        // Follows the colour of the text around the element: the style above turns any colour into color(srgb ...),
        // up to 1; browsers that can't do this give rgb(...), up to 255.
        const [a, b, c] = getComputedStyle(this.shadowRoot.lastChild).color.match(/[\d.e-]+/g);
        theme = a * 3 + b * 6 + c * 1 > (max(a, b, c) > 1 ? 1530 : 6) ? "dark" : "light";
      }
      return { theme, accent };
    }

    // Gives a port to its own frame, and to no other window.
    handleEvent({ source, origin, data }) {
      if (!source || source != this.#frame?.contentWindow || data?.lore !== 1 || data.type != "hello") return;
      // In a site without an origin (a sandbox) the frame has none either.
      const $none = origin == "null" && self.origin == origin;
      if (origin != $root.origin && !$none) return;
      const { port1, port2 } = new MessageChannel();
      this.#port?.close();
      this.#port = port1;
      port1.onmessage = ({ data }) => data && this.#hear(data);
      source.postMessage({ lore: 1, type: "welcome", ...this.#look }, $none ? "*" : origin, [port2]);
    }

    #say($words) {
      this.#port?.postMessage($words);
    }

    #hear({ type, height, path, title, summary, moved }) {
      const $frame = this.#frame;
      if (type == "height") {
        this.#tall = { type, height };
        height = min(max(height | 0, 48), max(0, parseInt(this.maxHeight)) || 1e4);
        // The attribute may contain any text.
        if (height != $frame.height) {
          $frame.height = height;
          this.#fire("resize", { height });
        }
      } else if (/^(ready|navigate|fault)$/.test(type)) {
        const url = type != "fault" && $within($text(path));
        clearTimeout(this.#timer);
        $frame.className = "ready";
        // The page in the frame says what is wrong.
        if (!url) return this.#fire("error", { reason: type });
        $frame.title = title = $text(title);
        // A page that a link leads to starts at its top.
        if (moved === true && this.getBoundingClientRect().top < 0) this.scrollIntoView();
        this.#fire(type, { url, title, summary: $text(summary) });
      }
    }

    #fire($name, detail) {
      // The card of a link fires no events.
      if (this == $card) $place(detail);
      else this.dispatchEvent(new CustomEvent(`lore:${$name}`, { detail, bubbles: true, composed: true }));
    }
  }

  for (const $name of $names) {
    Object.defineProperty($LoreEmbed.prototype, $name.replace("-h", "H"), {
      get() {
        return this.getAttribute($name) ?? "";
      },
      set($value) {
        $value ? this.setAttribute($name, $value) : this.removeAttribute($name);
      },
    });
  }
  customElements.define($tag, $LoreEmbed);

  // The card of a link: beside it for a mouse or the focus, a sheet for touch. Not a dialog, which would take the
  // focus.
  const $later = ($act, $after) => {
    clearTimeout($next);
    $next = $act && setTimeout($act, $after);
  };
  const $close = () => {
    $later();
    if (!$link) return;
    $link.ariaDescription = null;
    $link = null;
    $box.isConnected && $box.hidePopover();
  };
  const $place = ({ title, summary }) => {
    if (!$link) return;
    if (title) {
      $box.classList.add("ready");
      $link.ariaDescription = summary;
    }
    if ($sheet) return;
    const { left, top, bottom } = $link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = $box;
    style.left = `${max(8, min(left, innerWidth - width - 24)) + scrollX}px`;
    style.top = `${(bottom + height > innerHeight && top > height ? top - height - 4 : bottom + 4) + scrollY}px`;
  };
  const $show = ($to, $touch) => {
    $close();
    $link = $to;
    $sheet = $touch;
    const entry = $to.dataset.lore;
    // Also if a site has removed it with the rest of its page.
    if (!$box?.isConnected) {
      $card = $make($tag, { view: "card", loading: "eager", entry });
      $box = $make("div", { role: "dialog", "aria-label": "Preview" });
      const $shut = $make("button", { autofocus: "" });
      $shut.append("Close");
      $box.append($card, $shut);
      $box.onclick = $close;
      $box.ontoggle = ({ newState }) => newState == "closed" && $close();
      $box.onpointerenter = () => $later();
      $box.onpointerleave = () => $later($close, 250);
      document.body.append($shade($make("lore-card"), "div{color:inherit;position:absolute;inset:auto;margin:0;width:min(368px,100vw - 16px);padding:0;border:1px solid #8888}div:not(.ready,.sheet){opacity:0;pointer-events:none}.sheet{position:fixed;inset:auto 0 0!important;width:auto}button{width:100%;height:44px}div:not(.sheet) button{display:none}", $box));
    }
    $box.className = $sheet ? "sheet" : "";
    // A tap outside a sheet closes it.
    $box.popover = $sheet ? "auto" : "manual";
    $card.entry = entry;
    // It may have given up on a previous entry.
    $card.open();
    $card.look();
    $box.showPopover();
  };
  const $on = ($name, $act) => addEventListener($name, ($event) => {
    const $to = $event.target.closest?.("a[data-lore]");
    $to && $act($to, $event);
  }, true);
  addEventListener("keydown", ({ key }) => key == "Escape" && $close());
  $on("pointerover", ($to, { pointerType }) => {
    if ($to == $link) $later();
    else if (pointerType != "touch") $later(() => $show($to), 300);
  });
  $on("pointerout", () => $later($close, 250));
  $on("focusin", ($to) => $to.matches(":focus-visible") && $show($to));
  $on("focusout", () => $sheet || $close());
  $on("pointerdown", ($to, { pointerType }) => {
    $touched = pointerType == "touch";
  });
  $on("click", ($to, $event) => {
    if (!$touched) return;
    $event.preventDefault();
    $show($to, true);
  });
})();
