//! `cargo xtask test-worlds [NAME]`: publishes worlds in other scripts, tiny ones and huge ones, and tests them
//! in a browser.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use lore_compiler::testing::{self, OddWorld};

use crate::{
    project,
    steps::{cargo, run, step},
    tools::{self, Tools},
};

/// Builds and tests each odd world, or the named one. The program embeds its lore, so each needs its own
/// build.
pub(crate) fn test(options: &[&str]) -> Result<()> {
    let is_asked = |world: &OddWorld| options.first().is_none_or(|name| *name == world.name);
    let known = testing::odd_worlds();
    let names = known.each_ref().map(|world| format!("`{}`", world.name));
    let asked: Vec<_> = known.into_iter().filter(is_asked).collect();
    ensure!(
        !asked.is_empty(),
        "no such world: choose {}",
        names.join(" or ")
    );
    let tools = Tools::set_up()?;
    tools::browser()?;
    let axe = tools::axe()?;
    for world in asked {
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
