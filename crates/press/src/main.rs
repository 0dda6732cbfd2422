//! trunk's `post_build` hook: see `Trunk.toml` and the library's documentation.

use std::path::PathBuf;
use std::{env, process::ExitCode};

use anyhow::{Context as _, Result, anyhow};
use encyclopedia::tome;
use press::site::{self, Site};
use press::{Press, compress, embed, exports, pages};

/// The variable that asks for a draft: all pages, without what only other sites and hosts ask for,
/// which takes most of the time where entries are many. Any text but the empty one asks.
const DRAFT: &str = "LORE_DRAFT";

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
    let (source, stage) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    // As build.rs has it; an absolute path replaces the source's.
    let dir = source.join(env::var_os("LORE_DIR").unwrap_or_else(|| "lore".into()));
    let world = lore_compiler::compile(&dir).map_err(|report| anyhow!("{report}"))?;
    // What the programs embed is what the pages are drawn from.
    let tome = tome::open()?;
    let site = Site::parse(&env::var(site::VARIABLE).unwrap_or_default())?;
    let theme = world.theme_css.as_deref();
    let press = Press::open(&source, &stage, tome.world(), theme, site)?;
    pages::write(&press, tome)?;
    embed::write(&press, &source, tome)?;
    exports::write(&source, &dir, &stage, &world)?;
    // What is kept offline is what all others have written.
    pages::write_app(&press, tome, &source, &dir, &world.images)?;
    if env::var_os(DRAFT).is_some_and(|asked| !asked.is_empty()) {
        return Ok(());
    }
    embed::write_pictures(&press, tome)?;
    compress::write(&stage)
}

fn folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: trunk runs press, as its hook"))
}
