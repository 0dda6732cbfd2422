// Translates a page as a browser does: texts are taken out, and elements with other words put in, then and
// whenever the page changes. "wrap" keeps each text, within those elements.
const [way] = arguments;

const IGNORED = "script, style, svg, textarea, font";

function translate(text) {
  if (!text.data.trim() || !text.parentElement || text.parentElement.closest(IGNORED)) return;
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  outer.append(inner);
  if (way === "wrap") {
    text.replaceWith(outer);
    inner.append(text);
  } else {
    inner.append(text.data.toUpperCase());
    text.replaceWith(outer);
  }
}

function translateBelow(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = node.nodeType === Node.TEXT_NODE ? [node] : [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  texts.forEach(translate);
}

translateBelow(document.body);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(translateBelow);
}).observe(document.body, { childList: true, subtree: true });
