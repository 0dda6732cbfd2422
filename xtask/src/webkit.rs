//! `cargo xtask test-webkit`: the encyclopedia in the engine of Safari.

use anyhow::Result;

use crate::{
    apt,
    steps::{command, run, step},
};

/// Tests `dist/` as it is.
pub(crate) fn test() -> Result<()> {
    step("Set-up: WebKit", || {
        apt::provide(&["WebKitWebDriver"], &["webkit2gtk-driver"])?;
        apt::provide(&["xvfb-run"], &["xvfb", "xauth"])
    })?;
    step("Tests: WebKit", || {
        // It has a window, which needs somewhere to be.
        let test = ["cargo", "test", "--locked", "--test", "webkit"];
        run(command("xvfb-run")
            .arg("--auto-servernum")
            .args(test)
            .args(["--", "--ignored"]))
    })
}
