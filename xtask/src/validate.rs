//! `cargo xtask validate`: checks the pages with the W3C's validator.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use crate::{
    apt, project,
    steps::{command, run, step},
    tools,
};

/// The validator's messages about styles that are too new for it.
const STYLES: &str = "CSS: .*";

/// Validates the markup of every page of `dist/`.
pub(crate) fn pages() -> Result<()> {
    apt::provide(&["java"], &["default-jre-headless"])?;
    let validator = tools::validator()?;
    step("Validate: every page", || {
        let mut pages = Vec::new();
        find(&project::dist(), &mut pages).context("dist/ is not built; run `cargo xtask dist`")?;
        run(command("java")
            .args(["-Xss8m", "-jar"])
            .arg(&validator)
            .args([
                "--errors-only",
                "--format",
                "gnu",
                "--filterpattern",
                STYLES,
            ])
            .args(pages))
    })
}

fn find(folder: &Path, pages: &mut Vec<std::path::PathBuf>) -> Result<()> {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.is_dir() {
            find(&path, pages)?;
        } else if path.extension().is_some_and(|end| end == "html") {
            pages.push(path);
        }
    }
    Ok(())
}
