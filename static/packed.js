// Starts the one-file edition of the encyclopedia: what would be fetched elsewhere is in the page, compressed, and
// the browser decompresses it.
//
// The site generator writes a constant before this: MODULES, the names of the scripts, each after those that it
// imports. The last one starts the program.
/* global MODULES */

/** A compressed file of the page, as a response as if it had been fetched. boot.js gets wasm through it. */
globalThis.unpacked = async (file) => {
  const text = atob(document.getElementById(file).textContent);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream);
};

async function start() {
  // A module in memory has no folder with other modules in it, so it must import them by the addresses that they
  // were given here.
  const addresses = new Map();
  for (const name of MODULES) {
    let script = await (await globalThis.unpacked(name)).text();
    for (const [other, address] of addresses) script = script.replaceAll(`"./${other}"`, `"${address}"`);
    addresses.set(name, URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  }
  await import(addresses.get(MODULES.at(-1)));
}

// The files are further down in the page, so this waits until all of it is parsed.
addEventListener("DOMContentLoaded", () => start().catch((error) => {
  document.getElementById("fault-details").textContent = String(error);
  document.getElementById("fault").hidden = false;
}));
