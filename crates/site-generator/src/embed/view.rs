//! The module that draws in the page of another site, without a frame: `encyclopedia.js`.

use anyhow::Result;

use super::sheet::for_shadow_tree;
use crate::assets::Asset;
use crate::modules::Modules;
use crate::project::Project;
use crate::staging::{Staging, read_text};
use crate::styles;

/// Writes the module and its types; `styles` are those of the pages. Its address never changes,
/// since other sites' pages contain it. What it imports is among the assets.
pub(crate) fn write(
    project: &Project,
    staging: &Staging,
    modules: &mut Modules<'_>,
    pages: [&Asset; 4],
) -> Result<()> {
    let mut sheet = String::new();
    for asset in pages {
        sheet += &staging.read_text(&asset.path())?;
    }
    sheet += &styles::bundle(staging, &project.sheet("view.css"))?;
    let sheet = serde_json::to_string(&for_shadow_tree(&sheet)?)?;
    let sheet = format!("// The style of a view.\nexport const SHEET = {sheet};\n");
    modules.publish("sheet.js", "sheet", &sheet)?;
    let module = read_text(&project.script("encyclopedia.js"))?;
    staging.write("encyclopedia.js", modules.resolved(&module, "./assets/")?)?;
    let types = read_text(&project.script("encyclopedia.d.ts"))?;
    staging.write("encyclopedia.d.ts", types)
}
