//! Parts of Rust that `rust-toolchain.toml` asks for: only rustup reads that, and only when it
//! installs a toolchain.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::steps::{command, output, run};

/// Finds or installs the standard library for a target.
pub(crate) fn target(target: &str) -> Result<()> {
    part(
        &format!("lib/rustlib/{target}/lib"),
        &["target", "add", target],
    )
}

/// Makes sure that Rust has `folder`, which `rustup` installs with `words`.
fn part(folder: &str, words: &[&str]) -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))
        .context("rustc does not work here: install it with rustup")?;
    if Path::new(&sysroot).join(folder).is_dir() {
        return Ok(());
    }
    println!("    rustup {}", words.join(" "));
    run(command("rustup").args(words))
        .with_context(|| format!("Rust lacks {folder}: install it with rustup or your packager"))
}
