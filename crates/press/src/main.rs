//! trunk's `post_build` hook: see `Trunk.toml` and the library's documentation.

use std::{env, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result};
use press::Press;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("press: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let press = Press::open(&folder("TRUNK_SOURCE_DIR")?, &folder("TRUNK_STAGING_DIR")?)?;
    write_pages(&press)?;
    write_exports(&press)
}

fn folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: trunk runs press, as its hook"))
}

/// Writes the file behind each address.
fn write_pages(press: &Press) -> Result<()> {
    press.write_shell("", "Encyclopedia", "An encyclopedia that works offline.")?;
    // A shell for every other route goes here.
    press.write_not_found("Page not found", "There is no page at this address.")
}

/// Writes what other programs read: `data/lore.json` and its schema.
#[expect(clippy::unnecessary_wraps, reason = "the exports to come can fail")]
fn write_exports(_press: &Press) -> Result<()> {
    Ok(())
}
