//! Makes the folder that is published out of what trunk has built.
//!
//! trunk compiles the program and runs wasm-bindgen and wasm-opt; then its
//! `post_build` hook runs press on the staging folder. Press
//!
//! 1. bundles the styles, joins the scripts, and names every asset by its content
//!    ([`assets`]), so that a host may cache them for ever;
//! 2. writes a page for each address out of the shell `index.html` ([`shell`]),
//!    with references relative to that page, so that the folder works at any path;
//! 3. enforces what it publishes: each page carries the scripts' and the style's
//!    integrity, and the start script carries the wasm's.

pub mod assets;
pub mod exports;
mod lean;
pub mod pages;
mod script;
pub mod shell;
mod style;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use crate::{assets::Assets, shell::Shell};

/// A folder in the making: its assets are published, its pages not yet.
#[derive(Debug)]
pub struct Press {
    stage: PathBuf,
    assets: Assets,
    shell: Shell,
}

impl Press {
    /// Publishes the assets in `stage`, which trunk has filled from `source`, with the style
    /// sheet of the world's own colours after the project's.
    ///
    /// # Errors
    /// If a file that trunk or the project must provide is missing or is not as
    /// expected; nothing is guessed.
    pub fn open(source: &Path, stage: &Path, theme: Option<&str>) -> Result<Self> {
        let template = read(&stage.join("index.html"))?;
        Ok(Self {
            stage: stage.to_owned(),
            assets: Assets::publish(source, stage, theme.unwrap_or_default())?,
            shell: Shell::parse(&template)?,
        })
    }

    /// The folder that becomes `dist/`.
    pub fn stage(&self) -> &Path {
        &self.stage
    }

    /// Writes the page of a route: `""` is the home page, any other path is a
    /// folder and ends in a slash (`entry/old-mine/`).
    ///
    /// # Errors
    /// If the path is none that a route can have, or can't be written.
    pub fn write_shell(&self, route_path: &str, title: &str, description: &str) -> Result<()> {
        self.write_page(route_path, "./", title, description)
    }

    /// Writes the page of another name of a route's page, `canonical` being the way from the one
    /// to the other (`../old-mine/`). The program shows the other page there, too.
    ///
    /// # Errors
    /// As [`Self::write_shell`].
    pub fn write_page(
        &self,
        route_path: &str,
        canonical: &str,
        title: &str,
        description: &str,
    ) -> Result<()> {
        let roots = [up(depth(route_path)?)];
        let page = self
            .shell
            .page(&self.assets, &roots, canonical, title, description);
        write(&self.stage.join(route_path).join("index.html"), &page)
    }

    /// Writes `404.html`. A host shows it in place of any missing address, so its
    /// own depth is not known: it asks for each asset at several, and the nearest
    /// that is there is used.
    ///
    /// # Errors
    /// If the page can't be written.
    pub fn write_not_found(&self, title: &str, description: &str) -> Result<()> {
        /// One level below the deepest route (`entry/slug/`).
        const DEEPEST: usize = 3;
        let roots: Vec<String> = (0..=DEEPEST).map(up).collect();
        let page = self
            .shell
            .page(&self.assets, &roots, "./", title, description);
        write(&self.stage.join("404.html"), &page)
    }
}

/// How many folders below the root a route's page is.
fn depth(route_path: &str) -> Result<usize> {
    let mut levels = 0;
    for folder in route_path.split_terminator('/') {
        ensure!(
            !folder.is_empty()
                && folder
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'),
            "\"{route_path}\" is no route's path: its folders are letters, digits, - and _"
        );
        levels += 1;
    }
    ensure!(
        route_path.is_empty() || route_path.ends_with('/'),
        "\"{route_path}\" is no route's path: it must end in a slash"
    );
    Ok(levels)
}

/// The reference from a page to the root.
fn up(levels: usize) -> String {
    match levels {
        0 => "./".to_owned(),
        _ => "../".repeat(levels),
    }
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
    use super::{depth, up};

    #[test]
    fn finds_the_root_from_every_route() {
        assert_eq!(up(depth("").unwrap()), "./");
        assert_eq!(up(depth("browse/").unwrap()), "../");
        assert_eq!(up(depth("entry/old-mine/").unwrap()), "../../");
    }

    #[test]
    fn refuses_paths_that_no_route_has() {
        for path in [
            "/",
            "/entry/",
            "entry",
            "entry//x/",
            "../",
            "entry/../x/",
            "é/",
        ] {
            assert!(depth(path).is_err(), "{path}");
        }
    }
}
