//! What is measured rather than tested.

use std::fs;

use anyhow::{Context as _, Result};

use crate::{
    project,
    steps::{cargo, run, step},
    tools::{self, Tools},
};

/// Sizes of generated lores, in entries.
const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// `cargo xtask bench-start`: the time to the first view in a browser, for lores of several sizes.
/// The project's promise is that 10,000 entries take at most twice the time of 100.
pub(crate) fn start() -> Result<()> {
    let tools = Tools::set_up()?;
    tools::browser()?;
    let mut folders = Vec::new();
    for entries in SIZES {
        let folder = project::target()
            .join("bench-start")
            .join(entries.to_string());
        let lore = folder.join("lore");
        let dist = folder.join("dist");
        step(format!("Build: {entries} generated entries"), || {
            if lore.exists() {
                fs::remove_dir_all(&lore)?;
            }
            lore_compiler::testing::generate(&lore, entries, 1)
                .with_context(|| format!("can't write {}", lore.display()))?;
            let mut trunk = tools.trunk(&["build", "--release", "--dist"]);
            run(trunk.arg(&dist).env("LORE_DIR", &lore))
        })?;
        folders.push(dist);
    }
    step("Start in Chromium", || {
        let words = [
            "run",
            "--quiet",
            "--package",
            "browser-test",
            "--example",
            "start-bench",
            "--",
        ];
        run(cargo(&words).args(&folders))
    })
}
