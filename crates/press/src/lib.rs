//! Makes the folder that is published out of what trunk has built.
//!
//! trunk compiles the programs and runs wasm-bindgen and wasm-opt; then its
//! `post_build` hook runs press on the staging folder. Press
//!
//! 1. bundles the styles, joins the scripts, and names every asset by its content
//!    ([`assets`]), so that a host may cache them for ever;
//! 2. draws the page of each address ([`pages`]) with the functions that draw it in
//!    a browser, and writes it into the shell `index.html` ([`shell`]), with references
//!    relative to that page, so that the folder works at any path;
//! 3. enforces what it publishes: each page carries the scripts' and the style's
//!    integrity, and the start script carries the wasm's;
//! 4. puts beside each text what a host can send of it ([`compress`]).

pub mod assets;
pub mod compress;
pub mod embed;
pub mod exports;
pub mod head;
mod lean;
mod manifest;
pub mod offline;
pub mod onefile;
pub mod pages;
mod script;
pub mod shell;
pub mod site;
mod style;
#[cfg(test)]
mod testing;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use lore::{World, slugify};
use maud::Markup;

use crate::assets::{Asset, Assets};
use crate::head::{About, Root};
use crate::shell::Shell;
use crate::site::Site;

/// A folder in the making: its assets are published, its pages not yet.
#[derive(Debug)]
pub struct Press {
    stage: PathBuf,
    assets: Assets,
    shell: Shell,
    world: World<'static>,
    site: Option<Site>,
}

impl Press {
    /// Publishes the assets in `stage`, which trunk has filled from `source`, with the style
    /// sheet of the world's own colours after the project's.
    ///
    /// # Errors
    /// If a file that trunk or the project must provide is missing or is not as
    /// expected; nothing is guessed.
    pub fn open(
        source: &Path,
        stage: &Path,
        world: &World<'static>,
        theme: Option<&str>,
        site: Option<Site>,
    ) -> Result<Self> {
        let template = read(&stage.join("index.html"))?;
        Ok(Self {
            stage: stage.to_owned(),
            assets: Assets::publish(source, stage, theme.unwrap_or_default(), world.language)?,
            shell: Shell::parse(&template, world.language)?,
            world: world.clone(),
            site,
        })
    }

    /// The folder that becomes `dist/`.
    pub fn stage(&self) -> &Path {
        &self.stage
    }

    /// The published assets.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// Where the folder will stand, if that is known.
    pub fn site(&self) -> Option<&Site> {
        self.site.as_ref()
    }

    /// Writes the page of a route: `""` is the home page, any other path is a
    /// folder and ends in a slash (`entry/old-mine/`).
    ///
    /// # Errors
    /// If the path is none that a route can have, or can't be written.
    pub fn write_page(
        &self,
        route_path: &str,
        about: &About<'_>,
        root: Root<'_>,
        content: &Markup,
    ) -> Result<()> {
        expect_route(route_path)?;
        self.write_file(&format!("{route_path}index.html"), about, root, content)
    }

    /// Writes a page to a file.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_file(
        &self,
        file: &str,
        about: &About<'_>,
        root: Root<'_>,
        content: &Markup,
    ) -> Result<()> {
        let head = head::head(about, &self.world, self.site.as_ref(), &self.assets, root);
        self.write(file, self.shell.page(&head.0, &content.0))
    }

    /// Makes the folder an app that works without a connection, `content` being what is in its
    /// page for any address. `lore` is the lore's folder.
    ///
    /// # Errors
    /// If a file can't be read or written.
    pub fn write_app(
        &self,
        source: &Path,
        lore: &Path,
        about: &About<'_>,
        content: &Markup,
        images: &[String],
    ) -> Result<()> {
        let screens = manifest::screens(&self.stage, lore)?;
        let icons = self.assets.icons.as_ref();
        manifest::publish(&self.stage, &self.world, icons, &screens)?;
        let root = Root::At(offline::ROOT);
        let head = head::head(about, &self.world, None, &self.assets, root);
        let page = self.shell.page(&head.0, &content.0);
        // A host leaves a text as it is; a page it may rename, or serve with another status.
        let shell = Asset::publish(&self.stage, "shell", "txt", page.as_bytes())?;
        let mut others: Vec<&str> = images.iter().map(String::as_str).collect();
        others.push(manifest::FILE);
        offline::publish(source, &self.stage, &shell, &others)
    }

    /// Writes the whole encyclopedia into one file, `content` being its page for any address.
    ///
    /// # Errors
    /// If a file can't be read or written.
    pub fn write_one_file(&self, source: &Path, content: &Markup) -> Result<()> {
        let Self {
            assets,
            shell,
            world,
            ..
        } = self;
        let page = onefile::draw(source, &self.stage, assets, shell, world, content)?;
        self.write(&format!("{}.html", slugify(world.short_name)), page)
    }

    /// Writes a file into the folder.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Result<()> {
        write(&self.stage.join(file), content)
    }
}

/// A route's path has plain folders only, and ends in a slash.
fn expect_route(path: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    for folder in path.split_terminator('/') {
        ensure!(
            !folder.is_empty() && folder.bytes().all(plain),
            "\"{path}\" is no route's path: its folders are letters, digits, - and _"
        );
    }
    ensure!(
        path.is_empty() || path.ends_with('/'),
        "\"{path}\" is no route's path: it must end in a slash"
    );
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}

fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::expect_route;

    #[test]
    fn knows_the_paths_of_routes() {
        for path in ["", "browse/", "entry/old-mine/"] {
            assert!(expect_route(path).is_ok(), "{path}");
        }
        for path in [
            "/",
            "/entry/",
            "entry",
            "entry//x/",
            "../",
            "entry/../x/",
            "é/",
        ] {
            assert!(expect_route(path).is_err(), "{path}");
        }
    }
}
