//! The module that draws in the page of another site, without a frame: `encyclopedia.js`.

use std::path::Path;

use anyhow::Result;

use super::sheet::shadow;
use crate::script::{Program, join_view};
use crate::{read, style, write};

/// Writes the module, with the second program's bindings and the pages' style in it, and its types.
/// Its address never changes: it stands in the pages of others.
pub(crate) fn write_view(
    source: &Path,
    stage: &Path,
    program: &Program,
    pages: &str,
    language: &str,
) -> Result<()> {
    let statics = source.join("static");
    let own = style::bundle(stage, &source.join("style").join("view.css"))?;
    let sheet = shadow(&[pages, &own].concat());
    let module = join_view(
        &read(&statics.join("encyclopedia.js"))?,
        &read(&statics.join("markup.js"))?,
        program,
        &sheet,
        language,
    )?;
    write(&stage.join("encyclopedia.js"), module)?;
    let types = read(&statics.join("encyclopedia.d.ts"))?;
    write(&stage.join("encyclopedia.d.ts"), types)
}
