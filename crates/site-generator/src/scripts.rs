//! Minifies scripts.

use anyhow::{Result, anyhow};
use minifier::js::minify;

/// A script of the project without comments and spaces. Each statement must end in a semicolon.
/// Generated scripts don't qualify: those of wasm-bindgen omit some semicolons.
pub(crate) fn compact(name: &str, script: &str) -> Result<String> {
    let compact = minify(script).map_err(|fault| anyhow!("{name}: {fault}"))?;
    Ok(compact.to_string())
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn comments_and_spaces_go_and_texts_stay() {
        let script = r#"// Not for readers.
import { a } from "./a.js";
/** Nor this. */
const told = `${a}  // no comment`;
const colour = /^#?([0-9a-f]{3})$/i.exec(told) ?? "a  b";
"#;
        let short = r#"import{a}from"./a.js";const told=`${a}  // no comment`;const colour=/^#?([0-9a-f]{3})$/i.exec(told)??"a  b";"#;
        assert_eq!(compact("a.js", script).unwrap(), short);
    }
}
