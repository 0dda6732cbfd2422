// A translator puts elements of its own in the place of texts. Leptos goes on changing the texts, which
// nobody sees then: where one changes, it comes back to its place, and is translated anew.

/** What stands in the place of each text. */
const places = new WeakMap();

const changed = new MutationObserver((changes) => {
  for (const { target } of changes) {
    const place = places.get(target);
    if (place?.isConnected && !target.isConnected) place.replaceWith(target);
  }
});

function note({ addedNodes, removedNodes, previousSibling, nextSibling }) {
  for (const text of removedNodes) {
    if (text.nodeType !== Node.TEXT_NODE) continue;
    const place = [...addedNodes, previousSibling, nextSibling].find((one) => one?.nodeName === "FONT");
    if (!place) continue;
    places.set(text, place);
    changed.observe(text, { characterData: true });
  }
}

/** Takes back what was done before the program came, which looks for texts there. The words stay. */
export function undo(page) {
  for (const font of page.querySelectorAll(":not(font) > font")) font.replaceWith(font.textContent);
  page.normalize();
}

/** Watches over the texts below an element. */
export function watch(page) {
  new MutationObserver((changes) => changes.forEach(note)).observe(page, { childList: true, subtree: true });
}
