//! A real browser for tests: headless Chromium over `WebDriver`, and the folder that it shows.
//!
//! Tests that use it need a built `dist/` and a browser, so they are ignored by default.
//! `cargo xtask test` provides both; manually:
//!
//! ```text
//! LORE_DIST=/some/dist cargo test --test browser -- --ignored
//! ```

#![allow(
    clippy::missing_panics_doc,
    reason = "a failed step is a failed test: everything here panics"
)]

mod browser;
mod folder;

use std::{
    env,
    path::{Path, PathBuf},
};

pub use self::browser::{Browser, CONTROL, ENTER, ESCAPE, SHIFT, TAB};
pub use self::folder::Folder;

/// Matches once the program runs.
pub const STARTED: &str = "html[data-started]";

/// Matches once the program that a reader's first action loads is ready.
pub const READY: &str = "html[data-live]";

/// Matches while the page shows that something went wrong.
pub const FAULT: &str = "#fault:not([hidden])";

/// The folder to test: the one that `LORE_DIST` names, or `dist/`.
pub fn dist() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = env::var_os("LORE_DIST").unwrap_or_else(|| "dist".into());
    // An absolute path replaces the root.
    root.join(folder)
}
