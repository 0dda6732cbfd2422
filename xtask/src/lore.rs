//! What authors call while they write.

use anyhow::{Result, bail};

use crate::steps::step;

/// `cargo xtask check`: all faults of `lore/` at once.
pub(crate) fn check() -> Result<()> {
    // lore_compiler::check(&project::root().join("lore")) goes here.
    step("Check: lore/", || Ok(()))
}

/// `cargo xtask new KIND "NAME"`: a filled-in template of an entry.
pub(crate) fn new_entry(kind: &str, name: &str) -> Result<()> {
    bail!("can't write a template yet for the {kind} \"{name}\"")
}
