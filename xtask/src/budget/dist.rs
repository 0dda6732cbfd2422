//! The files of a published folder, by when readers need them.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use super::read;
use crate::project;

/// A published folder.
pub(super) struct Dist {
    pub(super) folder: PathBuf,
    /// The names of its assets.
    assets: BTreeSet<String>,
}

impl Dist {
    pub(super) fn open() -> Result<Self> {
        let folder = project::dist();
        let mut assets = BTreeSet::new();
        for file in fs::read_dir(folder.join("assets"))
            .context("dist/ has no assets: build it with `cargo xtask dist`")?
        {
            let name = file?.file_name().to_string_lossy().into_owned();
            // Compressed copies are for hosts.
            if !has_end(&name, &["br", "gz"]) {
                assets.insert(name);
            }
        }
        Ok(Self { folder, assets })
    }

    /// A page with its styles and its early script: everything needed before the program.
    pub(super) fn readable(&self, page: &Path) -> Result<Vec<PathBuf>> {
        let early = |name: &str| {
            // Print styles don't block rendering.
            let style = has_end(name, &["css"]) && !name.starts_with("print-");
            style || name.starts_with("early-")
        };
        Ok(self
            .named_in(&[page.to_owned()])?
            .into_iter()
            .filter(|file| {
                file == page
                    || file
                        .file_name()
                        .is_some_and(|name| early(&name.to_string_lossy()))
            })
            .collect())
    }

    /// Everything that loads with a page: what the page and its modules name, and the first chunk.
    pub(super) fn first_load(&self, page: &Path) -> Result<Vec<PathBuf>> {
        let mut files = self.named_in(&[page.to_owned()])?;
        // `files.js` names every file that is loaded later; of these only the first chunk loads at
        // once.
        let first = self.assets.iter().find(|name| name.contains("_bg-"));
        // So does the style of what the program adds to a page.
        let live = self.assets.iter().find(|name| name.starts_with("live-"));
        let names = first.into_iter().chain(live);
        files.extend(names.map(|name| Path::new("assets").join(name)));
        Ok(files)
    }

    /// What the pages refer to directly, with the pages themselves.
    fn named_in(&self, pages: &[PathBuf]) -> Result<Vec<PathBuf>> {
        let mut files = pages.to_vec();
        for page in pages {
            let text = String::from_utf8_lossy(&read(&self.folder.join(page))?).into_owned();
            let named = self
                .assets
                .iter()
                .filter(|name| text.contains(name.as_str()));
            files.extend(named.map(|name| Path::new("assets").join(name)));
        }
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// The files of a chunk, as noted by the splitter.
    pub(super) fn chunks(&self, name: &str) -> Result<Vec<PathBuf>> {
        let folder = project::target().join("wasm-bindgen/release");
        let mut files = Vec::new();
        for note in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
            let note = note?.path();
            let file = note
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if file.starts_with(name) && file.ends_with(".chunks.json") {
                let parts: Vec<String> = serde_json::from_slice(&read(&note)?)?;
                for part in parts {
                    let named = |name: &str| {
                        let name = format!("{name}-");
                        self.assets.iter().find(|asset| asset.starts_with(&name))
                    };
                    // The small ones come in one file.
                    let asset = named(&part).or_else(|| named("small"));
                    let asset = asset.with_context(|| format!("dist/ has no chunk {part}"))?;
                    files.push(Path::new("assets").join(asset));
                }
            }
        }
        ensure!(
            !files.is_empty(),
            "{} lists no chunk named {name}",
            folder.display()
        );
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// Its modules of WebAssembly.
    pub(super) fn modules(&self) -> impl Iterator<Item = &String> {
        self.assets.iter().filter(|name| has_end(name, &["wasm"]))
    }

    /// The fonts of titles and labels.
    pub(super) fn faces(&self) -> Vec<PathBuf> {
        let faces = self.assets.iter().filter(|name| has_end(name, &["woff2"]));
        faces.map(|name| Path::new("assets").join(name)).collect()
    }

    /// An entry, and every asset except pictures and fonts.
    pub(super) fn everything(&self, entry: &Path) -> Vec<PathBuf> {
        let kept = |name: &&String| {
            [".js", ".css", ".wasm"]
                .iter()
                .any(|end| name.ends_with(end))
        };
        let assets = self.assets.iter().filter(kept);
        let assets = assets.map(|name| Path::new("assets").join(name));
        std::iter::once(entry.to_owned()).chain(assets).collect()
    }
}

/// The page to measure: the largest entry, or the home page if there is none.
pub(crate) fn largest_entry(dist: &Path) -> Result<PathBuf> {
    let mut largest = (0, PathBuf::from("index.html"));
    if let Ok(entries) = fs::read_dir(dist.join("entry")) {
        for entry in entries {
            let page = Path::new("entry")
                .join(entry?.file_name())
                .join("index.html");
            // A folder without a page isn't counted.
            let size = fs::metadata(dist.join(&page)).map_or(0, |page| page.len());
            largest = largest.max((size, page));
        }
    }
    ensure!(
        dist.join(&largest.1).is_file(),
        "dist/ has no pages: build it with `cargo xtask dist`"
    );
    Ok(largest.1)
}

/// Whether a file's name has one of these extensions.
fn has_end(name: &str, ends: &[&str]) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str());
    end.is_some_and(|end| ends.contains(&end))
}
