// The card of an entry, in a frame of another site: no program, one small file for each entry.
//
// frame.js moves this page from card to card in the same way as the program: by the address.
const page = document.documentElement;
const app = document.getElementById("app");
const fault = document.getElementById("fault");

const add = (place, tag, name, words) => {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = words;
  place.append(element);
  return element;
};

// An emblem is a picture of plain shapes, checked when it was compiled.
const asIs = { createHTML: (markup) => markup };
const policy = globalThis.trustedTypes?.createPolicy("lore", asIs) ?? asIs;
const emblem = (picture) => {
  const markup = policy.createHTML(picture);
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  svg.setAttribute("class", "emblem");
  svg.setAttribute("aria-hidden", "true");
  return document.importNode(svg, true);
};

const draw = (card) => {
  page.dataset.full = new URL(`../${card.path}`, location.href);
  document.title = `${card.title} · ${card.world}`;
  const article = document.createElement("article");
  const label = add(article, "p", "label", card.kind);
  label.prepend(emblem(card.emblem));
  add(article, "h1", "card-title", card.title);
  add(article, "p", "lead", card.summary);
  app.replaceChildren(article);
};

async function show() {
  const slug = new URLSearchParams(location.search).get("entry") ?? "";
  try {
    if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(slug)) throw new Error(`“${slug}” is not an entry.`);
    page.dataset.pending = "";
    const answer = await fetch(`${slug}.json`);
    if (!answer.ok) throw new Error(`There is no entry “${slug}”.`);
    const card = await answer.json();
    // Another card was requested meanwhile.
    if (new URLSearchParams(location.search).get("entry") !== slug) return;
    draw(card);
    fault.hidden = true;
    page.dataset.started = slug;
  } catch (error) {
    app.replaceChildren();
    document.getElementById("fault-details").textContent = error.message;
    fault.hidden = false;
  }
  delete page.dataset.pending;
}

addEventListener("popstate", show);
show();
