//! What other sites use: the script of one line, the cards of entries, what unfurls their links.
//!
//! All of it stands at addresses that never change, for they stand in the pages of others:
//! `embed.js`, `encyclopedia.js`, `card/`, `oembed/`, `picture/`. How a site uses them is told in `docs/embedding.md`.

mod card;
mod oembed;
mod palette;
mod picture;
mod script;
mod sheet;
mod view;

use std::path::Path;

use anyhow::{Result, ensure};
use encyclopedia::tome::Tome;

pub(crate) use self::view::write_view;
use crate::assets::Asset;
use crate::{Press, read};

/// Of embed.js, in bytes: a site loads it before it knows whether a reader looks.
const MOST: usize = 6 * 1024;

/// What early.js calls the script of a framed page.
const FRAME: &str = "press:frame";

/// Writes everything for other sites but the pictures.
///
/// # Errors
/// If a file can't be read or written, or the script has become too large.
pub fn write(press: &Press, source: &Path, tome: Tome) -> Result<()> {
    let statics = source.join("static");
    let script = script::shortest(&read(&statics.join("embed.js"))?)?;
    ensure!(
        script.len() <= MOST,
        "embed.js has {} bytes; a site must not have to load more than {MOST}",
        script.len()
    );
    press.write("embed.js", script)?;
    press.write("embed.d.ts", read(&statics.join("embed.d.ts"))?)?;
    card::write(press, &statics, tome)?;
    oembed::write(press, tome)
}

/// Writes the pictures of entries.
///
/// # Errors
/// If one can't be drawn or written.
pub fn write_pictures(press: &Press, tome: Tome) -> Result<()> {
    picture::write(press, tome)
}

/// Publishes early.js, with the script that it loads in frames.
///
/// # Errors
/// If one can't be read or written.
pub(crate) fn early(statics: &Path, stage: &Path) -> Result<Asset> {
    let frame = script::bare(&read(&statics.join("frame.js"))?)?;
    let frame = Asset::publish(stage, "frame", "js", frame.as_bytes())?;
    let early = read(&statics.join("early.js"))?;
    ensure!(
        early.matches(FRAME).count() == 1,
        "static/early.js must have `{FRAME}` exactly once"
    );
    let early = script::bare(&early.replace(FRAME, &frame.name))?;
    Asset::publish(stage, "early", "js", early.as_bytes())
}
