//! Builds the `wasm-bindgen` that splits the program (`crates/wasm-split-bindgen`), and puts it where
//! trunk finds it.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{
    apt, project,
    steps::{cargo, run},
    tools::Tools,
};

/// What trunk looks for.
const NAME: &str = "wasm-bindgen";

/// The file beside the splitter that names the real program.
const NOTE: &str = "real-wasm-bindgen.txt";

/// `cargo xtask setup`: installs what a build needs, and lets plain `trunk` find it.
pub(crate) fn set_up() -> Result<()> {
    let tools = Tools::set_up()?;
    let bin = cargo_bin()?;
    let there = bin.join(NAME);
    if there.is_file() && !is_ours(&there) {
        let folder = tools.splitter.parent().unwrap_or(&bin);
        println!(
            "\n{} is another wasm-bindgen. For plain `trunk serve` and `trunk build`, put ours \
             before it:\n\n    export PATH=\"{}:$PATH\"",
            there.display(),
            folder.display()
        );
        return Ok(());
    }
    let note = tools.splitter.with_file_name(NOTE);
    copy(&tools.splitter, &there)?;
    copy(&note, &bin.join(NOTE))?;
    println!("\n{} splits programs for trunk now.", there.display());
    if apt::find("trunk").is_none() {
        println!("trunk itself is not on the path: `cargo xtask serve` runs the one it has.");
    }
    Ok(())
}

/// Builds the splitter into `cache` and notes which program it calls. Returns its path.
pub(crate) fn install(cache: &Path, real: &Path) -> Result<PathBuf> {
    let folder = cache.join("wasm-split-bindgen").join("bin");
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    run(&mut cargo(&[
        "build",
        "--quiet",
        "--locked",
        "--package",
        "wasm-split-bindgen",
    ]))?;
    let built = project::target().join("debug/wasm-split-bindgen");
    let splitter = folder.join(NAME);
    copy(&built, &splitter)?;
    let note = folder.join(NOTE);
    fs::write(&note, real.display().to_string())
        .with_context(|| format!("can't write {}", note.display()))?;
    Ok(splitter)
}

/// Whether a program is our `wasm-bindgen`, not the real one. Other programs may stand beside it.
pub(crate) fn is_ours(program: &Path) -> bool {
    program.file_stem().is_some_and(|name| name == NAME) && program.with_file_name(NOTE).is_file()
}

/// Where cargo puts programs, which is on the path.
fn cargo_bin() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")));
    Ok(home
        .context("neither CARGO_HOME nor HOME is set")?
        .join("bin"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    // A running program can't be overwritten, but it can be replaced.
    if to.exists() {
        fs::remove_file(to).with_context(|| format!("can't replace {}", to.display()))?;
    }
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("can't copy {} to {}", from.display(), to.display()))
}
