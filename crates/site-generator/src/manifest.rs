//! The encyclopedia as an app: its manifest, and screenshots for the install dialog.

use std::fs;

use anyhow::{Context as _, Result};
use lore::World;
use lore::route::{
    Address, RelationsParams as Relations, Route, SearchParams as Search,
    TimelineParams as Timeline,
};
use serde_json::{Value, json};

use crate::Generator;
use crate::staging::read_bytes;

/// The manifest's name, below the root.
pub const FILE: &str = "app.webmanifest";

/// Writes the manifest, and the screenshots that it names.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(generator: &Generator) -> Result<()> {
    let icons = generator.assets.icons.listed();
    let manifest = manifest(generator.lore.world(), &icons, &screenshots(generator)?);
    generator.staging.write(FILE, format!("{manifest:#}\n"))
}

/// The manifest. All addresses in it are relative to the manifest, so that it works on any host; it
/// has no `id`, which would be relative to the host's root.
fn manifest(world: &World<'_>, icons: &[Value], screenshots: &[Value]) -> Value {
    let path = |route| Address::new(route).path();
    let shortcut = |name: &str, route| json!({ "name": name, "url": path(route) });
    json!({
        "name": world.name,
        "short_name": world.short_name,
        "description": world.description,
        "lang": world.language,
        "dir": lore::Writing::of(world.language).direction(),
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#17100d",
        "theme_color": "#17100d",
        "categories": ["books", "education", "entertainment"],
        "icons": icons,
        "screenshots": screenshots,
        "shortcuts": [
            shortcut("Search", Route::Search(Search::default())),
            shortcut("Relations", Route::Relations(Relations::default())),
            shortcut("Timeline", Route::Timeline(Timeline::default())),
            shortcut("A random entry", Route::Random),
        ],
        "share_target": {
            "action": path(Route::Search(Search::default())),
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": { "text": "q" },
        },
        "launch_handler": { "client_mode": ["navigate-existing", "auto"] },
    })
}

/// Publishes the pictures in the lore's folder `screens/`: `narrow-*.png` for phones, all others
/// for desktops.
fn screenshots(generator: &Generator) -> Result<Vec<Value>> {
    let Ok(files) = fs::read_dir(generator.project.lore().join("screens")) else {
        // A lore needn't have any.
        return Ok(Vec::new());
    };
    let mut files: Vec<_> = files.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut screens = Vec::new();
    for file in files {
        let content = read_bytes(&file)?;
        let (width, height) =
            png_size(&content).with_context(|| format!("{} is no PNG", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("screens/{name}");
        generator.staging.write(&path, &content)?;
        screens.push(json!({
            "src": path,
            "sizes": format!("{width}x{height}"),
            "type": "image/png",
            "form_factor": if name.starts_with("narrow") { "narrow" } else { "wide" },
        }));
    }
    Ok(screens)
}

/// The size in pixels from the header of a PNG.
pub(crate) fn png_size(content: &[u8]) -> Option<(u32, u32)> {
    let head = content.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(8)?, number(12)?))
}

#[cfg(test)]
mod tests {
    use super::{manifest, png_size};
    use crate::testing::world;

    #[test]
    fn what_is_no_png_has_no_size() {
        assert_eq!(png_size(b"GIF89a"), None);
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n"), None);
    }

    #[test]
    fn no_address_in_a_manifest_names_a_host() {
        let manifest = manifest(&world(), &[], &[]);
        assert_eq!(manifest["start_url"], "./");
        assert_eq!(manifest["share_target"]["action"], "search/");
        let shortcuts = manifest["shortcuts"].as_array().unwrap();
        assert!(
            shortcuts
                .iter()
                .all(|one| !one["url"].as_str().unwrap().starts_with('/'))
        );
    }
}
