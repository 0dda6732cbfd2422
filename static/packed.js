// Starts the encyclopedia where all of it is one file: what would be fetched stands in the page,
// packed, and the browser unpacks it.
//
// The site generator writes a constant before this: MODULES, the names of the scripts, each after
// those that it imports; the last one starts the program.
/* global MODULES */

/** A packed file of the page: a response as if it had been fetched. boot.js asks for wasm by it. */
globalThis.unpacked = async (file) => {
  const text = atob(document.getElementById(file).textContent);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream);
};

async function start() {
  // A module in memory has no folder in which others are: each names those that it imports by the
  // addresses that they have got here.
  const addresses = new Map();
  for (const name of MODULES) {
    let script = await (await globalThis.unpacked(name)).text();
    for (const [other, address] of addresses) script = script.replaceAll(`"./${other}"`, `"${address}"`);
    addresses.set(name, URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  }
  await import(addresses.get(MODULES.at(-1)));
}

// Parts that are not there yet when this is read come with the rest of the page.
addEventListener("DOMContentLoaded", () => start().catch((error) => {
  document.getElementById("fault-details").textContent = String(error);
  document.getElementById("fault").hidden = false;
}));
