//! The encyclopedia as an app: its manifest.

use anyhow::Result;
use lore::World;
use lore::route::{
    Address, RelationsParams as Relations, Route, SearchParams as Search,
    TimelineParams as Timeline,
};
use serde_json::{Value, json};

use crate::Generator;

/// The manifest's name, below the root.
pub const FILE: &str = "app.webmanifest";

/// Writes the manifest.
///
/// # Errors
/// If it can't be written.
pub fn write(generator: &Generator) -> Result<()> {
    let icons = generator.assets.icons.listed();
    let manifest = manifest(generator.lore.world(), &icons);
    generator.staging.write(FILE, format!("{manifest:#}\n"))
}

/// The manifest. All addresses in it are relative to the manifest, so that it works on any host; it
/// has no `id`, which would be relative to the host's root.
fn manifest(world: &World<'_>, icons: &[Value]) -> Value {
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

#[cfg(test)]
mod tests {
    use super::manifest;
    use crate::testing::world;

    #[test]
    fn no_address_in_a_manifest_names_a_host() {
        let manifest = manifest(&world(), &[]);
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
