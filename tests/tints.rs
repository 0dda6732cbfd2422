//! The compiler holds the tints of sides against the pages that the style draws.

use std::fs;
use std::path::Path;

/// The value of a custom property in the first rule of a sheet that has it.
fn token(sheet: &str, name: &str) -> Option<String> {
    let (_, rest) = sheet.split_once(&format!("{name}: "))?;
    rest.split(';').next().map(str::to_owned)
}

#[test]
fn the_pages_that_tints_are_checked_against_are_those_of_the_style() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sheet = fs::read_to_string(root.join("style/variables.css")).unwrap();
    let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap();
    let theme = fs::read_to_string(root.join("crates/lore-compiler/src/theme.rs")).unwrap();
    for (page, token) in [
        ("LIGHT", token(light, "--paper")),
        ("DARK", token(dark, "--leaf")),
    ] {
        let token = token.unwrap();
        let parts = token.trim_start_matches('#').as_bytes().chunks(2);
        let parts: Vec<_> = parts
            .map(|part| format!("0x{}", String::from_utf8_lossy(part)))
            .collect();
        let ground = format!("Colour::new({})", parts.join(", "));
        let (_, rest) = theme.split_once(&format!("const {page}: Page")).unwrap();
        assert!(rest.contains(&ground), "{page} is {ground} in the style");
    }
}
