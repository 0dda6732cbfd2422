// Runs before the first paint. It applies the reader's settings, so that nothing else flashes up, and watches the
// start, so that a program that never arrives is reported although none of it runs.
(() => {
  const page = document.documentElement;
  // 404.html asks for this file at several depths; once is enough.
  if ("watched" in page.dataset) return;
  page.dataset.watched = "";

  // There, all relative addresses after this script start from the root, which this file's address gives.
  const script = document.currentScript;
  if ("finds" in script.dataset) {
    const base = document.createElement("base");
    base.href = new URL("..", script.src);
    script.before(base);
  }

  // The reader's settings, and whether there are bookmarks.
  const choices = {
    theme: ["light", "dark", "contrast"],
    size: ["small", "large", "huge"],
    width: ["narrow", "wide"],
    motion: ["none"],
    keys: ["off"],
    keeps: ["yes"],
  };

  // In a frame of another site, a page is compact and looks as that site wants. The window's name keeps this when a
  // link loads another page.
  const query = new URLSearchParams(location.search);
  const asks = query.has("embed") && `lore-embed ${query.get("theme")} ${query.get("accent")}`;
  if (asks && parent !== window) name = asks;
  const [kept, ...asked] = (asks || name).split(" ");
  const look = (theme, accent) => {
    if (choices.theme.includes(theme)) page.dataset.theme = theme;
    const colour = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(accent);
    page.toggleAttribute("data-accent", colour);
    if (colour) page.style.setProperty("--host-accent", `#${colour[1]}`);
  };
  if (kept === "lore-embed") {
    page.dataset.embed = "";
    window.lore = { look };
    look(...asked);
    import(new URL("./frame.js", script.src));
  } else {
    try {
      for (const name in choices) {
        const value = localStorage.getItem(`lore.${name}`);
        if (choices[name].includes(value)) page.dataset[name] = value;
      }
    } catch {
      // Storage is blocked here: pages have the default settings.
    }
  }
  for (const name of ["embed", "theme", "accent"]) query.delete(name);

  // The file doesn't show this address: the program draws its page.
  if (`${query}`) page.dataset.pending = ["year", "read"].filter((name) => query.has(name)).join(" ");

  // The program is loaded once the page has been painted, so that the page has the network to itself until then.
  // A page that nobody sees is not painted, so this doesn't wait for that.
  let called;
  const call = () => {
    const later = document.querySelector("head > template");
    if (called || !later) return;
    called = true;
    document.head.append(later.content.cloneNode(true));
  };
  try {
    new PerformanceObserver((painted) => painted.getEntriesByName("first-contentful-paint")[0] && call())
      .observe({ type: "paint", buffered: true });
  } catch {
    // A browser that doesn't report painting loads the page first.
  }
  addEventListener("load", () => setTimeout(call, 300));

  const report = (details) => {
    const fault = document.getElementById("fault");
    // If boot.js has already reported something, that says more.
    if ("started" in page.dataset || !fault?.hidden) return;
    delete page.dataset.pending;
    document.getElementById("fault-details").textContent = details;
    fault.hidden = false;
  };

  // The program's script did not arrive, or not as published. If several depths are tried, only the failure of the
  // last one is a fault.
  addEventListener("error", ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.type !== "module") return;
    target.type = "";
    if (!document.querySelector("script[type=module]")) report(`${target.src} could not be loaded.`);
  }, true);

  // A slow start is not a failed one: boot.js withdraws the report if it starts after all.
  setTimeout(() => report("It has not started within ten seconds."), 10000);

  // Bypasses the cache: a host that answered with an error may have told browsers to cache it. It doesn't wait for
  // a host that does not answer.
  addEventListener("click", async ({ target }) => {
    // The program repeats this press if it was not there yet: see takeover.rs.
    window.pressed = target;
    if (target.id !== "retry") return;
    target.disabled = true;
    const anew = ({ src, href }) => fetch(src || href, { cache: "reload" });
    const all = Promise.allSettled([...document.querySelectorAll("[integrity]")].map(anew));
    await Promise.race([all, new Promise((late) => setTimeout(late, 3000))]);
    location.reload();
  });
})();
