// Runs before the first paint: sets what the reader chose, so that nothing else
// flashes up, and watches the start, so that a program that never arrives is reported
// even though nothing of it runs.
(() => {
  const page = document.documentElement;
  // 404.html asks for this file at several depths; once is enough.
  if ("watched" in page.dataset) return;
  page.dataset.watched = "";

  // There, all that follows counts from the root, which is where this file is.
  const script = document.currentScript;
  if ("finds" in script.dataset) {
    const base = document.createElement("base");
    base.href = new URL("..", script.src);
    script.before(base);
  }

  // What readers choose on the page of settings, and whether they have bookmarks.
  const choices = {
    theme: ["light", "dark", "contrast"],
    size: ["small", "large", "huge"],
    width: ["narrow", "wide"],
    motion: ["none"],
    keys: ["off"],
    keeps: ["yes"],
  };

  // In a frame of another site a page is compact and looks as that site says. The window's name
  // keeps that where a link loads another page.
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
      // Storage is forbidden here: pages look as they do without a choice.
    }
  }
  for (const name of ["embed", "theme", "accent"]) query.delete(name);

  // The page of this address is not the one in the file: it is drawn when the program is there.
  if (`${query}`) page.dataset.pending = ["year", "read"].filter((name) => query.has(name)).join(" ");

  // The program comes when the page has been painted: until then the line is the page's. A page that
  // nobody sees is not painted, and not waited for.
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
    // A browser that tells of no painting loads the page first.
  }
  addEventListener("load", () => setTimeout(call, 300));

  const report = (details) => {
    const fault = document.getElementById("fault");
    // What boot.js has reported says more.
    if ("started" in page.dataset || !fault?.hidden) return;
    delete page.dataset.pending;
    document.getElementById("fault-details").textContent = details;
    fault.hidden = false;
  };

  // The program's script did not come, or not as it was published. Where several
  // depths are tried, only the loss of the last one is a fault.
  addEventListener("error", ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.type !== "module") return;
    target.type = "";
    if (!document.querySelector("script[type=module]")) report(`${target.src} could not be loaded.`);
  }, true);

  // A slow start is not a failed one: boot.js takes the report back if it comes.
  setTimeout(() => report("It has not started within ten seconds."), 10000);

  // Past the cache: a host that answered with an error may have asked browsers to keep that. A host that
  // does not answer is not waited for.
  addEventListener("click", async ({ target }) => {
    // The program presses it again if it was not there yet: see takeover.rs.
    window.pressed = target;
    if (target.id !== "retry") return;
    target.disabled = true;
    const anew = ({ src, href }) => fetch(src || href, { cache: "reload" });
    const all = Promise.allSettled([...document.querySelectorAll("[integrity]")].map(anew));
    await Promise.race([all, new Promise((late) => setTimeout(late, 3000))]);
    location.reload();
  });
})();
