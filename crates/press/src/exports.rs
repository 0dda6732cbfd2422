//! What other programs read, and the pictures that texts show.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use lore_compiler::{Output, export};

use crate::read;

/// Writes `data/lore.json` with its schema beside it, and copies the lore's pictures.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(source: &Path, dir: &Path, stage: &Path, world: &Output) -> Result<()> {
    let data = stage.join("data");
    crate::write(&data.join("lore.json"), export::json(world)?)?;
    let schema = read(&source.join("docs").join("lore.schema.json"))?;
    crate::write(&data.join("lore.schema.json"), &schema)?;
    for image in &world.images {
        let content = dir.join(image);
        let content =
            fs::read(&content).with_context(|| format!("can't read {}", content.display()))?;
        crate::write(&stage.join(image), content)?;
    }
    Ok(())
}
