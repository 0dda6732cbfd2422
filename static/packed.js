// Starts the encyclopedia where all of it is one file: what would be fetched stands in the page,
// packed, and the browser unpacks it. press fills in the name of the start script.
globalThis.unpacked = async (file) => {
  const text = atob(document.getElementById(file).textContent);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const type = file.endsWith(".wasm") ? "application/wasm" : "text/javascript";
  return new Response(stream, { headers: { "content-type": type } });
};

async function start() {
  const script = await (await unpacked("press:app")).blob();
  await import(URL.createObjectURL(script));
}

// Parts that are not there yet when this is read come with the rest of the page.
addEventListener("DOMContentLoaded", () => start().catch((error) => {
  document.getElementById("fault-details").textContent = String(error);
  document.getElementById("fault").hidden = false;
}));
