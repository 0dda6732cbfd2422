//! Joins the start script and wasm-bindgen's bindings into one module: one
//! request, under one integrity.

use anyhow::{Context as _, Result, bail, ensure};

use crate::assets::Asset;

/// What `boot.js` says, and what press puts there.
const IMPORT: &str = "import init, { start } from \"./encyclopedia.js\";";
const WASM: &str = "press:wasm";
const INTEGRITY: &str = "press:integrity";

/// Returns `boot` with `bindings` in place of its import and `wasm` in its places.
pub(crate) fn join(boot: &str, bindings: &str, wasm: &Asset) -> Result<String> {
    for place in [IMPORT, WASM, INTEGRITY] {
        ensure!(
            boot.matches(place).count() == 1,
            "static/boot.js must have `{place}` exactly once"
        );
    }
    let bindings = inline(bindings)?;
    let joined = boot
        .replace(WASM, &wasm.name)
        .replace(INTEGRITY, &wasm.integrity)
        .replace(IMPORT, &bindings);
    bare(&joined)
}

/// A script without indentation, empty lines and lines of comment: a tenth of what a reader loads
/// of it. Line by line, so it holds only where nothing but comments spans lines.
fn bare(script: &str) -> Result<String> {
    let mut bare = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if in_comment {
            in_comment = !line.contains("*/");
            ensure!(
                in_comment || line.ends_with("*/"),
                "code follows a comment, which press would drop: {line}"
            );
        } else if !line.is_empty() && !line.starts_with("//") {
            ensure!(
                line.matches('`').count() % 2 == 0 && !line.ends_with('\\'),
                "a text spans lines, which press would change: {line}"
            );
            bare.push_str(line);
            bare.push('\n');
        }
    }
    Ok(bare)
}

/// The bindings as a part of another module: without exports, and with the names
/// that [`IMPORT`] gave.
fn inline(bindings: &str) -> Result<String> {
    ensure!(
        bindings.contains("export function start("),
        "the program exports no `start`: src/main.rs needs a #[wasm_bindgen] pub fn start(root: String)"
    );
    let mut text = String::with_capacity(bindings.len());
    let mut init = None;
    for line in bindings.lines() {
        if let Some(names) = line.strip_prefix("export {") {
            init = names
                .split(['}', ','])
                .find_map(|name| name.trim().strip_suffix(" as default"));
            continue;
        }
        if line.starts_with("import ") {
            bail!("the bindings have imports of their own, which press can't join: {line}");
        }
        text.push_str(line.strip_prefix("export ").unwrap_or(line));
        text.push('\n');
    }
    let init = init.context("the bindings have no default export to start with")?;
    text.push_str("const init = ");
    text.push_str(init);
    text.push(';');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{bare, join};
    use crate::assets::Asset;

    const BOOT: &str = "import init, { start } from \"./encyclopedia.js\";
const WASM = [\"press:wasm\", \"press:integrity\"];
await init(WASM);
start();
";

    const BINDINGS: &str = "export function start(root) { wasm.start(root); }
let wasm;
async function __wbg_init(from) {}
export { initSync, __wbg_init as default };
";

    fn wasm() -> Asset {
        Asset {
            name: "app-1.wasm".to_owned(),
            integrity: "sha256-1".to_owned(),
        }
    }

    #[test]
    fn is_one_module() {
        let expected = "function start(root) { wasm.start(root); }
let wasm;
async function __wbg_init(from) {}
const init = __wbg_init;
const WASM = [\"app-1.wasm\", \"sha256-1\"];
await init(WASM);
start();
";
        assert_eq!(join(BOOT, BINDINGS, &wasm()).unwrap(), expected);
    }

    #[test]
    fn refuses_what_it_can_not_join() {
        for (boot, bindings, fault) in [
            ("", BINDINGS, "static/boot.js must have"),
            (BOOT, "let wasm;", "exports no `start`"),
            (BOOT, "export function start() {}", "no default export"),
            (
                BOOT,
                "import { x } from './snippets/x.js';\nexport function start() {}",
                "imports of their own",
            ),
        ] {
            let message = join(boot, bindings, &wasm()).unwrap_err().to_string();
            assert!(message.contains(fault), "{message}");
        }
    }

    #[test]
    fn a_bare_script_has_no_comment_and_no_indentation() {
        let script =
            "/**\n * Starts.\n */\nfunction start() {\n    // now\n\n    go(`//`); // at once\n}\n";
        let expected = "function start() {\ngo(`//`); // at once\n}\n";
        assert_eq!(bare(script).ok().as_deref(), Some(expected));
    }

    #[test]
    fn a_text_over_several_lines_is_refused() {
        assert!(bare("say(`a\n  b`);").is_err());
        assert!(bare("/* a */ go();").is_err());
    }
}
