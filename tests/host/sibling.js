// Another frame of the same site tries to speak for the encyclopedia.
for (const message of [
  { lore: 1, type: "hello" },
  { lore: 1, type: "height", height: 3999 },
  { type: "height", height: 3999 },
  { type: "navigate", path: "about/", title: "Spoofed" },
]) parent.postMessage(message, "*");
for (let number = 0; number < parent.length; number++) {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ type: "go", path: "about/" });
  parent[number].postMessage({ lore: 1, type: "welcome", theme: "contrast" }, "*", [port2]);
}
