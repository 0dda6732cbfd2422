//! What other sites use: the script of one line, the cards of entries, what unfurls their links.
//!
//! All of it stands at addresses that never change, for they stand in the pages of others:
//! `embed.js`, `encyclopedia.js`, `card/`, `oembed/`, `picture/`. How a site uses them is told in
//! `docs/embedding.md`.

mod card;
mod oembed;
mod picture;
mod script;
mod sheet;
pub(crate) mod view;

use anyhow::{Result, ensure};

use crate::Generator;
use crate::staging::read_text;

/// Of embed.js, in bytes: a site loads it before it knows whether a reader looks.
const MOST: usize = 6 * 1024;

/// Writes everything for other sites but the pictures.
///
/// # Errors
/// If a file can't be read or written, or the script has become too large.
pub fn write(generator: &Generator) -> Result<()> {
    let Generator {
        project, staging, ..
    } = generator;
    let script = script::minified(&read_text(&project.script("embed.js"))?)?;
    ensure!(
        script.len() <= MOST,
        "embed.js has {} bytes; a site must not have to load more than {MOST}",
        script.len()
    );
    staging.write("embed.js", script)?;
    staging.write("embed.d.ts", read_text(&project.script("embed.d.ts"))?)?;
    card::write(generator)?;
    oembed::write(generator)
}

/// Writes the pictures of entries.
///
/// # Errors
/// If one can't be drawn or written.
pub fn write_pictures(generator: &Generator) -> Result<()> {
    picture::write(generator)
}
