//! The files that pages refer to, named by their content.

use std::collections::BTreeMap;
use std::{ffi::OsStr, path::Path};

use anyhow::{Context as _, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use lore::Lore;
use lore_compiler::Colours;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::embed::view;
use crate::faces::Faces;
use crate::icons::Icons;
use crate::mark;
use crate::modules::Modules;
use crate::program::{Program, RustLink};
use crate::project::Project;
use crate::scripts::compact;
use crate::small_chunks::{self, SmallChunks};
use crate::staging::{Staging, read_bytes, read_text};
use crate::styles;

/// The folder of all assets, below the root. boot.js relies on it being one level deep.
pub(crate) const FOLDER: &str = "assets";

/// One published file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Asset {
    /// `app-0123456789abcdef.js`; assets refer to each other by it.
    pub name: String,
    /// The hash that a browser checks it against.
    pub integrity: String,
}

impl Asset {
    /// Writes `content` under a name derived from it.
    pub(crate) fn publish(
        staging: &Staging,
        stem: &str,
        extension: &str,
        content: &[u8],
    ) -> Result<Self> {
        let hash = Sha256::digest(content);
        let (short, _) = hash.split_first_chunk().context("a hash is empty")?;
        let short = u64::from_be_bytes(*short);
        let name = format!("{stem}-{short:016x}.{extension}");
        staging.write(&format!("{FOLDER}/{name}"), content)?;
        Ok(Self {
            name,
            integrity: integrity(content),
        })
    }

    /// Publishes a copy of a file of the project.
    pub(crate) fn copy(staging: &Staging, file: &Path) -> Result<Self> {
        let (stem, extension) = (part(file, file.file_stem())?, part(file, file.extension())?);
        Self::publish(staging, stem, extension, &read_bytes(file)?)
    }

    /// Its path from the root.
    pub fn path(&self) -> String {
        format!("{FOLDER}/{}", self.name)
    }
}

/// The hash of some content, in the form that browsers expect.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

fn part<'a>(file: &Path, part: Option<&'a OsStr>) -> Result<&'a str> {
    part.and_then(OsStr::to_str)
        .with_context(|| format!("{} has no plain name", file.display()))
}

/// Everything that pages need.
#[derive(Clone, Debug)]
pub struct Assets {
    /// boot.js: the module that starts the program. It imports all others, so its name identifies
    /// the version.
    pub boot: Asset,
    /// The modules that it imports, leaves first.
    pub modules: Vec<Asset>,
    /// translated.js, which it loads later.
    pub(crate) translated: Asset,
    /// What the program loads later, by the names it uses: wasm, the styles of views, fonts.
    pub files: BTreeMap<String, Asset>,
    /// Runs before the first paint.
    pub early: Asset,
    /// The styles of every page, the front page and the entries.
    pub style: Asset,
    /// The styles of all other pages.
    pub views: Asset,
    /// The styles of what a running program adds to any page.
    pub live: Asset,
    /// The styles for print, which don't block rendering.
    pub print: Asset,
    /// The page's icon.
    pub icon: Asset,
    /// The icon as PNGs.
    pub(crate) icons: Icons,
}

impl Assets {
    /// All modules of the program, each after those that it imports.
    pub fn scripts(&self) -> impl Iterator<Item = &Asset> {
        let modules = self.modules.iter().chain([&self.translated]);
        modules.chain([&self.boot])
    }

    /// Publishes the project's assets, and removes those that trunk named differently. `colours`
    /// are the world's own.
    pub(crate) fn publish(
        project: &Project,
        staging: &Staging,
        link: &RustLink,
        lore: &Lore<'_>,
        colours: &Colours,
    ) -> Result<Self> {
        let faces = Faces::publish(project, staging, lore)?;
        let writing = styles::of_language(project, staging, lore.world().language)?;
        let theme = colours.css() + &faces.css + &writing;
        let style = styles::publish(staging, "style", &project.sheet("main.css"), &theme)?;
        let views = styles::publish(staging, "views", &project.sheet("views.css"), "")?;
        let live = styles::publish(staging, "live", &project.sheet("live.css"), "")?;
        let print = styles::publish(staging, "print", &project.sheet("print.css"), "")?;
        let program = Program::take(project, staging, link)?;
        let mut files = BTreeMap::from([
            ("views.css".to_owned(), views.clone()),
            ("live.css".to_owned(), live.clone()),
        ]);
        files.extend(faces.files);
        let (small, large) = SmallChunks::gather(&program.wasm);
        if !small.parts.is_empty() {
            let asset = Asset::publish(staging, "small", "wasm", &small.content)?;
            files.insert(small_chunks::NAME.to_owned(), asset);
        }
        for wasm in large {
            let stem = wasm.name.trim_end_matches(".wasm");
            let asset = Asset::publish(staging, stem, "wasm", &wasm.content)?;
            files.insert(wasm.name.clone(), asset);
        }

        let mut modules = Modules::new(staging);
        let stem = program.module.trim_end_matches(".js");
        let imported = vec![
            modules.publish("chunks.js", "chunks", &program.chunk_loader)?,
            modules.publish("files.js", "files", &file_list(project, &files, &small)?)?,
            modules.publish_own(project, "offline.js", "offline")?,
            modules.publish(&program.module, stem, &program.bindings)?,
        ];
        let translated = modules.publish_own(project, "translated.js", "translated")?;
        let boot = modules.publish_own(project, "boot.js", "app")?;
        view::write(
            project,
            staging,
            &mut modules,
            [&style, &views, &live, &print],
        )?;

        let icon = mark::icon(colours);
        Ok(Self {
            boot,
            modules: imported,
            translated,
            files,
            early: early(project, staging)?,
            style,
            views,
            live,
            print,
            icons: Icons::publish(staging, &icon)?,
            icon: Asset::publish(staging, "icon", "svg", icon.as_bytes())?,
        })
    }
}

/// The module `files.js`: what the program loads later, with the expected hashes.
fn file_list(
    project: &Project,
    files: &BTreeMap<String, Asset>,
    small: &SmallChunks,
) -> Result<String> {
    let script = compact("files.js", &read_text(&project.script("files.js"))?)?;
    let files = serde_json::to_string_pretty(files)?;
    let parts = serde_json::to_string(&small.parts)?;
    Ok(format!(
        "export const FILES = {files};\nconst PARTS = {parts};\n{script}"
    ))
}

/// Publishes early.js with frame.js, which it loads in frames of other sites.
fn early(project: &Project, staging: &Staging) -> Result<Asset> {
    let mut modules = Modules::new(staging);
    modules.publish_own(project, "frame.js", "frame")?;
    modules.publish_own(project, "early.js", "early")
}

#[cfg(test)]
mod tests {
    use super::Asset;
    use crate::testing::scratch;

    #[test]
    fn an_asset_is_named_by_its_content() {
        let staging = scratch("assets");
        let asset = Asset::publish(&staging, "a", "css", b"a{}").unwrap();
        let again = Asset::publish(&staging, "a", "css", b"a{}").unwrap();
        let other = Asset::publish(&staging, "a", "css", b"b{}").unwrap();
        assert_eq!(asset, again);
        assert_ne!(asset.name, other.name);
        assert_eq!(staging.read(&asset.path()).unwrap(), b"a{}");
        let hash = asset
            .name
            .strip_prefix("a-")
            .and_then(|rest| rest.strip_suffix(".css"));
        assert_eq!(hash.map(str::len), Some(16), "{}", asset.name);
    }
}
