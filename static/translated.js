// Translators replace texts with elements of their own. Leptos continues to change the replaced texts, which nobody
// sees then. So when one changes, it is put back in its place, and is translated anew.

/** The element that replaced each text. */
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

/** Undoes what was translated before the program starts, since hydration looks for texts there. The words stay. */
export function undo(page) {
  for (const font of page.querySelectorAll(":not(font) > font")) font.replaceWith(font.textContent);
  page.normalize();
}

/** Watches the texts below an element. */
export function watch(page) {
  new MutationObserver((changes) => changes.forEach(note)).observe(page, { childList: true, subtree: true });
}
