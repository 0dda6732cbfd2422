//! The bindings that wasm-bindgen generates, adapted in one place: markup that the program sets
//! passes a Trusted Types policy of its own, and nothing is freed while the page is kept for going
//! back.
//!
//! leptos builds elements from templates by `innerHTML`. A policy named `default` would do for that,
//! but it would let all other scripts of the page set markup, too, and in another site's page it is
//! not ours to make. The policy named `lore` is known to the bindings only.
//!
//! The bindings free what only scripts held in callbacks of a `FinalizationRegistry`. A browser that
//! keeps a page for going back collects its garbage, and throws the page away when a callback runs.
//! So `boot.js` lets the bindings forget those callbacks when the page is left; what they would have
//! freed is lost once, and small. Another site's page is left alone.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

const POLICY: &str = "\
/** All markup that the program sets was written by itself or by the lore's compiler. */
const lorePolicy = globalThis.trustedTypes?.createPolicy(\"lore\", {
  createHTML: (markup) => markup,
  createScriptURL(url) {
    if (!url.endsWith(\"/sw.js\")) throw new TypeError(`${url} is no script of the encyclopedia`);
    return url;
  },
});
/** The address of the service worker's script, as a policy wants it: the only one that is named by a text. */
export const trustedWorker = (url) => lorePolicy ? lorePolicy.createScriptURL(url) : url;
const trustedMarkup = (markup) => lorePolicy ? lorePolicy.createHTML(markup) : markup;
";

const FINALIZERS: &str = "\
const Registry = globalThis.FinalizationRegistry;
const registries = [];
/** Of this module only: as the browser's, but it can forget all that it was told. */
class FinalizationRegistry {
  constructor(free) {
    this.free = free;
    this.forget();
    registries.push(this);
  }
  forget() { this.registry = Registry && new Registry(this.free); }
  register(...all) { this.registry?.register(...all); }
  unregister(token) { this.registry?.unregister(token); }
}
/** For a page that is about to be kept for going back: nothing of before is freed any more. */
export const forgetFinalizers = () => registries.forEach((one) => one.forget());
";

/// Adapts the generated bindings in place.
pub(crate) fn adapt_file(path: &Path) -> Result<()> {
    let generated =
        fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?;
    let adapted = adapt(&generated)?;
    fs::write(path, adapted).with_context(|| format!("can't write {}", path.display()))
}

/// The adapted bindings.
fn adapt(generated: &str) -> Result<String> {
    let mut found = false;
    let lines = generated.lines().map(|line| {
        let Some((object, value)) = line.split_once(".innerHTML = ") else {
            return line.to_owned();
        };
        found = true;
        let value = value.trim_end_matches(';');
        format!("{object}.innerHTML = trustedMarkup({value});")
    });
    let adapted = lines.collect::<Vec<_>>().join("\n");
    ensure!(
        found,
        "the bindings set no markup: what `wasm-bindgen` generates has changed"
    );
    // Imports come first in a module.
    let imports = adapted
        .lines()
        .take_while(|line| line.starts_with("import ") || line.starts_with("/*"))
        .count();
    let (head, rest): (Vec<_>, Vec<_>) = adapted
        .lines()
        .enumerate()
        .partition(|(at, _)| *at < imports);
    let text = |lines: Vec<(usize, &str)>| {
        lines
            .into_iter()
            .map(|(_, line)| format!("{line}\n"))
            .collect::<String>()
    };
    Ok(format!("{}{POLICY}{FINALIZERS}{}", text(head), text(rest)))
}

#[cfg(test)]
mod tests {
    use super::adapt;

    #[test]
    fn markup_passes_the_policy() {
        let generated = "import * as a from \"./chunks.js\";\nfunction set(a, b) {\n    a.innerHTML = text(b);\n}\n";
        let adapted = adapt(generated).unwrap();
        assert!(
            adapted.contains("a.innerHTML = trustedMarkup(text(b));"),
            "{adapted}"
        );
        assert!(adapted.starts_with("import * as a"), "{adapted}");
    }

    #[test]
    fn nothing_is_freed_while_the_page_is_kept() {
        let generated = "import * as a from \"./chunks.js\";\na.innerHTML = b;\nconst closures = new FinalizationRegistry(free);\n";
        let adapted = adapt(generated).unwrap();
        let class = adapted.find("class FinalizationRegistry").unwrap();
        assert!(class < adapted.find("new FinalizationRegistry(free)").unwrap());
    }

    #[test]
    fn bindings_that_set_markup_otherwise_are_refused() {
        assert!(adapt("function set() {}\n").is_err());
    }
}
