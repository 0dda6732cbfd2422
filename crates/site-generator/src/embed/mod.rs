//! What other sites use: the embed script, the cards of entries, and the files for link previews.
//!
//! All of it has addresses that never change, since other sites contain them: `embed.js`,
//! `encyclopedia.js`, `card/`, `oembed/`, `picture/`. `docs/embedding.md` explains how sites use
//! them.

mod card;
mod oembed;
mod picture;
mod script;
mod sheet;
pub(crate) mod view;

pub(crate) use self::picture::FRONT as FRONT_PICTURE;

use anyhow::{Result, ensure};

use crate::Generator;
use crate::staging::read_text;

/// The maximum size of embed.js, in bytes: sites load it even if nobody looks at the embed.
const MOST: usize = 6_400;

/// Writes everything for other sites except the pictures.
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
