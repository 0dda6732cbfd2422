//! The whole encyclopedia in one file, which opens from disk: the shell with everything that it
//! would otherwise load, compressed so that browsers can unpack it.

mod parts;
mod policy;

use std::path::Path;

use anyhow::{Context as _, Result};
use lore::slugify;
use serde_json::json;

use crate::Generator;
use crate::assets::Asset;
use crate::html::{element, tag, text};
use crate::pages::any_address;
use crate::staging::read_text;

/// The prefix of every link in the file.
pub const ROOT: &str = "#/";

/// Writes the file, named after the world: `harbour.html`.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(generator: &Generator) -> Result<()> {
    let file = format!("{}.html", slugify(generator.lore.world().short_name));
    let page = draw(generator)?;
    generator.staging.write(&file, page)
}

fn draw(generator: &Generator) -> Result<String> {
    let Generator {
        staging,
        assets,
        shell,
        ..
    } = generator;
    let read = |asset: &Asset| staging.read_text(&asset.path());
    let early = parts::inline("early.js", read(&assets.early)?)?;
    let starter = parts::inline("packed.js", starter(generator)?)?;
    let sheets = [&assets.style, &assets.views, &assets.live, &assets.print];
    let style: String = sheets.into_iter().map(read).collect::<Result<_>>()?;
    let style = parts::inline("the style", style)?;

    let page = shell.page(
        &head(generator, &early, &starter, &style),
        &any_address(ROOT)?,
    );
    let page = policy::replace(&page, &policy::of(&[&early, &starter], &style))?;
    let page = page.replacen("<html ", &format!("<html data-root=\"{ROOT}\" "), 1);
    let (start, end) = page
        .rsplit_once("</body>")
        .context("index.html has no </body>")?;
    // The style is in the page uncompressed.
    let later = assets.files.values();
    let later = later.filter(|asset| {
        Path::new(&asset.name)
            .extension()
            .is_some_and(|end| end != "css")
    });
    let parts = assets
        .scripts()
        .chain(later)
        .map(|asset| parts::packed(&asset.name, &staging.read(&asset.path())?));
    let parts: String = parts.collect::<Result<_>>()?;
    Ok([start, &parts, "</body>", end].concat())
}

fn head(generator: &Generator, early: &str, starter: &str, style: &str) -> String {
    let world = generator.lore.world();
    let description = [("name", "description"), ("content", world.description)];
    [
        element("title", &[], &text(world.name)),
        tag("meta", &description),
        element("script", &[], early),
        element("style", &[], style),
        element("script", &[], starter),
        tag("link", &[("rel", "icon"), ("href", "data:,")]),
    ]
    .concat()
}

/// packed.js with the names of the modules, in the order in which they can be created.
fn starter(generator: &Generator) -> Result<String> {
    let assets = &generator.assets;
    let names: Vec<_> = assets.scripts().map(|asset| &asset.name).collect();
    let script = read_text(&generator.project.script("packed.js"))?;
    Ok(format!("const MODULES = {};\n{script}", json!(names)))
}
