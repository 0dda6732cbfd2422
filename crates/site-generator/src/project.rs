//! Where the generator finds what it publishes.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folders of the project, and how trunk builds.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
    source: PathBuf,
    lore: PathBuf,
    bindings: PathBuf,
    release: bool,
}

impl Project {
    /// The project that trunk builds, from the variables that it sets for its hook.
    ///
    /// # Errors
    /// If this is not run by trunk.
    pub fn from_env() -> Result<Self> {
        let source = folder("TRUNK_SOURCE_DIR")?;
        let root = source
            .ancestors()
            .find(|folder| folder.join("Cargo.lock").is_file())
            .with_context(|| format!("no Cargo.lock in or above {}", source.display()))?
            .to_owned();
        let profile = env::var("TRUNK_PROFILE").unwrap_or_default();
        let release = profile == "release";
        // Relative paths are relative to the root, as for cargo; an absolute path replaces it.
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        let bindings = root.join(target).join("wasm-bindgen");
        Ok(Self {
            lore: root.join(env::var_os("LORE_DIR").unwrap_or_else(|| "lore".into())),
            bindings: bindings.join(if release { "release" } else { "debug" }),
            root,
            source,
            release,
        })
    }

    /// The lore's folder.
    pub fn lore(&self) -> &Path {
        &self.lore
    }

    /// Whether this is a release build, so that slow steps are worthwhile.
    pub fn is_release(&self) -> bool {
        self.release
    }

    /// A hand-written script or its types: `sw.js`.
    pub(crate) fn script(&self, name: &str) -> PathBuf {
        self.source.join("static").join(name)
    }

    /// A style sheet: `main.css`.
    pub(crate) fn sheet(&self, name: &str) -> PathBuf {
        self.root.join("style").join(name)
    }

    /// A file for readers of the project that is published as well.
    pub(crate) fn doc(&self, name: &str) -> PathBuf {
        self.root.join("docs").join(name)
    }

    /// The folder that wasm-bindgen writes to. trunk copies the bindings and the first wasm out of
    /// it; the other chunks stay.
    pub(crate) fn bindings(&self) -> &Path {
        &self.bindings
    }
}

/// The folder that trunk names in a variable.
///
/// # Errors
/// If it is not set.
pub fn folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: trunk runs the generator, as its hook"))
}
