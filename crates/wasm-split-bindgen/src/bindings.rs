//! Adapts the bindings that wasm-bindgen generates: markup that the program sets goes through its
//! own Trusted Types policy, and nothing is freed while the page is in the back/forward cache.
//!
//! leptos builds elements from templates by `innerHTML`. A policy named `default` would be enough
//! for that, but it would let all other scripts of the page set markup, too, and another site's page
//! isn't ours to change. Only the bindings know the policy named `lore`.
//!
//! The bindings free objects held only by scripts in callbacks of a `FinalizationRegistry`. A
//! browser collects the garbage of a page in the back/forward cache, and discards the page if a
//! callback runs. So `boot.js` makes the bindings forget those callbacks when the page is left; this
//! leaks a small amount of memory once. Another site's page is left alone.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

const POLICY: &str = "\
/** All markup that the program sets was written by itself or by the lore's compiler. */
const lorePolicy = globalThis.trustedTypes?.createPolicy(\"lore\", {
  createHTML: (markup) => markup,
  createScriptURL(url) {
    if (!url.endsWith(\"/sw.js\")) throw new TypeError(`${url} is not a script of the encyclopedia`);
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
