//! The tools that building needs, pinned and installed outside the clone.

mod install;

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result};

use self::install::{npm, tool};
use crate::{
    apt, project, rustup, splitter,
    steps::{command, step},
};

/// The newest that builds with the compiler in `rust-toolchain.toml`.
const TRUNK: &str = "0.21.14";

/// Checks the accessibility of pages in the browser tests.
const AXE: &str = "4.14.1";

/// Measures how fast pages load, and more.
const LIGHTHOUSE: &str = "13.5.0";

/// Validates markup.
const VALIDATOR: &str = "26.9.27";

/// Drives Firefox.
const GECKODRIVER: &str = "0.36.0";

/// What the browser of the tests is called.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Checks licences and sources of dependencies.
const CARGO_DENY: &str = "0.20.2";

/// What is installed.
pub(crate) struct Tools {
    trunk: PathBuf,
    /// The `wasm-bindgen` that splits: see `crates/wasm-split-bindgen`.
    pub(crate) splitter: PathBuf,
    path: OsString,
}

impl Tools {
    /// Finds or installs everything that a build needs.
    pub(crate) fn set_up() -> Result<Self> {
        step(
            "Set-up: compiler target, trunk, wasm-bindgen, wasm-opt",
            || {
                rustup::target(WASM)?;
                let trunk = tool("trunk", "trunk", TRUNK)?;
                // Bindings and program must have exactly the same version.
                let version = locked("wasm-bindgen")?;
                let wasm_bindgen = tool("wasm-bindgen-cli", "wasm-bindgen", &version)?;
                apt::provide(&["wasm-opt"], &["binaryen"])?;
                let splitter = splitter::install(&cache()?, &wasm_bindgen)?;
                // trunk would download what it doesn't find on the path.
                let path = path_with(&[&splitter, &trunk])?;
                Ok(Self {
                    trunk,
                    splitter,
                    path,
                })
            },
        )
    }

    /// trunk, with everything that it calls on its path.
    pub(crate) fn trunk(&self, words: &[&str]) -> Command {
        let mut trunk = command(&self.trunk);
        trunk
            .args(words)
            .env("PATH", &self.path)
            // It would ask a registry for a newer version.
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // trunk only accepts "true" here, while by convention any text counts.
            .env_remove("NO_COLOR");
        trunk
    }
}

/// Finds or installs the browser that the tests drive.
pub(crate) fn browser() -> Result<()> {
    step("Set-up: browser", || {
        apt::provide(&BROWSERS, &["chromium", "chromium-driver"])?;
        apt::provide(&["chromedriver"], &["chromium-driver"])?;
        // The tests use it if it is there. All packages are named, since they must have the same
        // version.
        let shell = "chromium-headless-shell";
        if apt::provide(&[shell], &["chromium", "chromium-driver", shell]).is_err() {
            println!("    without {shell} each test starts a whole browser, which takes longer");
        }
        Ok(())
    })
}

/// The path of the browser provided by [`browser`].
pub(crate) fn browser_path() -> Result<PathBuf> {
    BROWSERS
        .iter()
        .find_map(|name| apt::find(name))
        .context("there is no browser")
}

/// Finds or fetches the script that checks the accessibility of pages.
pub(crate) fn axe() -> Result<PathBuf> {
    npm("axe-core", AXE, "axe.min.js")
}

/// Finds or fetches the program that measures how fast pages are.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    npm("lighthouse", LIGHTHOUSE, "cli/index.js")
}

/// Finds or fetches the program that validates markup.
pub(crate) fn validator() -> Result<PathBuf> {
    npm("vnu-jar", VALIDATOR, "build/dist/vnu.jar")
}

/// The program that checks licences, bans and advisories of dependencies.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    step("Set-up: cargo-deny", || {
        tool("cargo-deny", "cargo-deny", CARGO_DENY)
    })
}

/// The `PATH` including geckodriver, found or installed.
pub(crate) fn path_with_geckodriver() -> Result<OsString> {
    path_with(&[&tool("geckodriver", "geckodriver", GECKODRIVER)?])
}

/// The `PATH` with the folders of some programs first.
fn path_with(tools: &[&Path]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = tools
        .iter()
        .filter_map(|tool| tool.parent().map(Path::to_owned))
        .chain(env::split_paths(&inherited));
    env::join_paths(folders).context("a tool's folder has a : in its name")
}

fn cache() -> Result<PathBuf> {
    let folder = |name| env::var_os(name).filter(|folder| !folder.is_empty());
    if let Some(tools) = folder("LORE_TOOLS") {
        // cargo, npm and others run in other folders.
        return std::path::absolute(tools).context("LORE_TOOLS is not a path");
    }
    let cache = folder("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| folder("HOME").map(|home| Path::new(&home).join(".cache")))
        .context("neither LORE_TOOLS, XDG_CACHE_HOME nor HOME is set: set one")?;
    Ok(cache.join("lore-tools"))
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock")).context("no Cargo.lock")?;
    let heading = format!("name = \"{package}\"\nversion = \"");
    lock.split_once(&heading)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .with_context(|| format!("Cargo.lock has no {package}"))
}
