//! `cargo xtask test-worlds`: worlds of other scripts, of little and of very much, published and read in
//! a browser.

use std::fs;

use anyhow::{Context as _, Result};
use lore_compiler::testing::{self, OddWorld};

use crate::{
    project,
    steps::{cargo, run, step},
    tools::{self, Tools},
};

/// Builds each odd world and tests it. The program embeds its lore, so each is a build of its own.
pub(crate) fn test() -> Result<()> {
    let tools = Tools::set_up()?;
    tools::browser()?;
    let axe = tools::axe()?;
    for world in testing::odd_worlds() {
        let name = world.name;
        let folder = project::target().join("odd-worlds").join(name);
        let dist = folder.join("dist");
        step(format!("Build: the {name} world"), || {
            publish(&tools, world)
        })?;
        step(format!("Tests: the {name} world in a browser"), || {
            let words = [
                "test",
                "--locked",
                "--test",
                "odd-worlds",
                "--",
                "--ignored",
            ];
            run(cargo(&words)
                .arg(name)
                .env("LORE_DIST", &dist)
                .env("LORE_AXE", &axe))
        })?;
    }
    Ok(())
}

fn publish(tools: &Tools, world: OddWorld) -> Result<()> {
    let folder = project::target().join("odd-worlds").join(world.name);
    let lore = folder.join("lore");
    if lore.exists() {
        fs::remove_dir_all(&lore)?;
    }
    testing::write(&lore, world.files)
        .with_context(|| format!("can't write {}", lore.display()))?;
    let mut trunk = tools.trunk(&["build", "--release", "--dist"]);
    run(trunk
        .arg(folder.join("dist"))
        .env("LORE_DIR", &lore)
        .env("LORE_DRAFT", "yes"))
}
