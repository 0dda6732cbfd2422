//! Exports for other programs, and the pictures in texts.

use anyhow::Result;
use lore_compiler::{Output, export};

use crate::Generator;
use crate::staging::{read_bytes, read_text};

/// Writes `data/lore.json` with its schema beside it, and copies the lore's pictures, which the
/// compiler has checked.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(generator: &Generator, world: &Output) -> Result<()> {
    let Generator {
        project, staging, ..
    } = generator;
    let schema = read_text(&project.doc("lore.schema.json"))?;
    staging.write("data/lore.json", export::json(world)?)?;
    staging.write("data/lore.schema.json", &schema)?;
    for image in &world.images {
        staging.write(image, read_bytes(&project.lore().join(image))?)?;
    }
    Ok(())
}
