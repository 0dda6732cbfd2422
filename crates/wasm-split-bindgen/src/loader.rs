//! The script that loads chunks, as `wasm_split` generates it, adapted in two places:
//!
//! - It gets the exports of the first chunk from the start script (`connect`) instead of importing
//!   the bindings, which import it: modules with circular imports can't be named by their content.
//! - It gets the bytes of a chunk from a function of the start script, which knows their published
//!   names, checks their integrity, retries once without the HTTP cache, accepts any MIME type, and
//!   has them in memory in the one-file edition.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// The name of the script, beside the bindings.
pub(crate) const FILE: &str = "chunks.js";

const CONNECT: &str = "\
let exportsOfFirst, bytesOf;
/** Says what the first chunk exports, and how to get the bytes of a chunk by its name. */
export function connect(exports, bytes) {
    exportsOfFirst = exports;
    bytesOf = bytes;
}
";

/// Adapts the generated script in place.
pub(crate) fn adapt_file(path: &Path) -> Result<()> {
    let generated =
        fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?;
    let adapted = adapt(&generated)?;
    fs::write(path, adapted).with_context(|| format!("can't write {}", path.display()))
}

/// The adapted script.
fn adapt(generated: &str) -> Result<String> {
    let (import, rest) = generated.split_once('\n').unwrap_or_default();
    ensure!(
        import.starts_with("import { initSync } from "),
        "the loader begins with an unexpected import: {import}"
    );
    let exports = "initSync(undefined, undefined)";
    ensure!(
        rest.contains(exports),
        "the loader doesn't take the exports of the first chunk as expected"
    );
    let rest = rest.replace(exports, "exportsOfFirst");
    let (fetch, instantiate) = (
        "fetch(new URL(",
        "WebAssembly.instantiateStreaming(src, imports)",
    );
    ensure!(
        rest.matches(fetch).count() == rest.matches(instantiate).count(),
        "the loader doesn't fetch chunks as expected"
    );
    let rest = rest
        .replace(fetch, "bytesOf(")
        .replace(", import.meta.url));", ");")
        .replace(instantiate, "WebAssembly.instantiate(await src, imports)");
    Ok(format!("{CONNECT}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::adapt;

    const GENERATED: &str = r#"import { initSync } from "./main.js";

function getSharedImports() { const { a } = initSync(undefined, undefined); }
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
"#;

    #[test]
    fn chunks_come_from_the_start_script() {
        let adapted = adapt(GENERATED).unwrap();
        assert!(
            adapted.contains(r#"const src = bytesOf("./chunk_1.wasm");"#),
            "{adapted}"
        );
        assert!(
            adapted.contains("WebAssembly.instantiate(await src, imports)"),
            "{adapted}"
        );
        assert!(
            !adapted.contains("import {") && !adapted.contains("initSync"),
            "{adapted}"
        );
    }

    #[test]
    fn a_loader_of_another_form_is_refused() {
        assert!(adapt("export const a = 1;\n").is_err());
        assert!(adapt(&GENERATED.replace("instantiateStreaming", "compile")).is_err());
    }
}
