// The files that the program loads while it runs. The site generator writes two constants before this: FILES, the
// published name of each file and the hash that it must have, and PARTS, the position of each small chunk in
// "small.wasm".
/* global FILES, PARTS */

let small;

/**
 * The bytes of a file. `load` loads a published one by its name and hash. The small chunks come together,
 * once; after a failure the next call loads them again.
 */
export async function bytesOf(name, load) {
  const own = name.replace("./", "");
  const part = PARTS[own];
  if (!part) return load(FILES[own]);
  small ??= load(FILES["small.wasm"]).catch((error) => {
    small = undefined;
    throw error;
  });
  return (await small).slice(...part);
}
