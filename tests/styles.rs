//! What the style sheets ask of the elements around a page. A browser styles all that is in an element
//! anew when a rule asks it for what it holds (`docs/decisions/presses.md`).

use std::fs;
use std::path::Path;

/// The compound selectors that ask for what an element holds, each with what it asks for first.
fn asking(css: &str) -> Vec<(&str, &str)> {
    let asked = css.match_indices(":has(").map(|(at, has)| {
        let before = &css[..at];
        let from = before.rfind([' ', '\n', ',', '{', '}', '>']);
        (
            &before[from.map_or(0, |from| from + 1)..],
            &css[at + has.len()..],
        )
    });
    asked.collect()
}

#[test]
fn no_rule_asks_the_body_or_every_page_for_what_stands_deep_in_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut rules = 0;
    for sheet in fs::read_dir(folder).unwrap() {
        let path = sheet.unwrap().path();
        let css = fs::read_to_string(&path).unwrap();
        for (element, asked) in asking(&css) {
            rules += 1;
            let is_around = ["body", "html", ":root", "#app"]
                .iter()
                .any(|name| element.starts_with(name));
            let child_only = asked.starts_with("> ");
            assert!(
                !is_around || child_only,
                "{path:?}: {element}:has({asked:.40}"
            );
            let any_page = element == "main" || element.starts_with("main:");
            assert!(!any_page, "{path:?}: {element}:has({asked:.40}");
        }
    }
    assert!(rules > 10, "{rules}");
}
