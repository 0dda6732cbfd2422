//! The file's content security policy: its own scripts by hash, and what they unpack. It requests
//! nothing.

use anyhow::{Context as _, Result};

use crate::assets::integrity;

/// The policy for some inline scripts and a style.
pub(super) fn of(scripts: &[&str], style: &str) -> String {
    let hash = |text: &str| format!("'{}'", integrity(text.as_bytes()));
    let scripts: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    format!(
        "default-src 'none'; script-src {} blob: 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types lore",
        scripts.join(" "),
        hash(style)
    )
}

/// A page with another policy than the shell's.
pub(super) fn replace(page: &str, policy: &str) -> Result<String> {
    const BEGIN: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let (before, rest) = page.split_once(BEGIN).context("index.html has no policy")?;
    let (_, after) = rest.split_once('"').context("its policy has no end")?;
    Ok([before, BEGIN, policy, "\"", after].concat())
}

#[cfg(test)]
mod tests {
    use super::{of, replace};

    #[test]
    fn a_page_has_the_policy_of_its_own_scripts() {
        let page = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\"></head>";
        let policy = of(&["go()"], "a{}");
        let page = replace(page, &policy).unwrap();
        assert!(
            page.contains("content=\"default-src 'none'; script-src 'sha256-"),
            "{page}"
        );
        assert!(!page.contains("'self'"), "{page}");
        assert!(replace("<head></head>", &policy).is_err());
    }
}
