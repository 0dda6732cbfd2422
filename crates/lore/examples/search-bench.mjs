// Runs the wasm build of search-bench in Node, with the same arguments and the same lines out:
//
//   cargo build --release -p lore --example search-bench --target wasm32-wasip1
//   node crates/lore/examples/search-bench.mjs target/wasm32-wasip1/release/examples/search-bench.wasm \
//     --docs DOCS.jsonl --queries QUERIES.jsonl --k 10
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";
import { resolve } from "node:path";

const [program, ...args] = process.argv.slice(2);
const absolute = args.map((arg, at) => (["--docs", "--queries"].includes(args[at - 1]) ? resolve(arg) : arg));
const wasi = new WASI({ version: "preview1", args: ["search-bench", ...absolute], preopens: { "/": "/" } });
const module = await WebAssembly.compile(await readFile(program));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
wasi.start(instance);
