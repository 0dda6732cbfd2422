//! `cargo xtask test-webkit`, `cargo xtask test-firefox`: the encyclopedia in the engines of other
//! browsers.

use anyhow::Result;

use crate::{
    apt,
    steps::{cargo, command, run, step},
    tools,
};

/// The tests of an engine, by the name of the one that runs in it.
const TESTS: [&str; 6] = ["test", "--locked", "--test", "engines", "--", "--ignored"];

/// Tests `dist/` as it is in the engine of Safari.
pub(crate) fn webkit() -> Result<()> {
    step("Set-up: WebKit", || {
        apt::provide(&["WebKitWebDriver"], &["webkit2gtk-driver"])?;
        apt::provide(&["xvfb-run"], &["xvfb", "xauth"])
    })?;
    step("Tests: WebKit", || {
        // It has a window, so it needs a display.
        run(command("xvfb-run")
            .args(["--auto-servernum", "cargo"])
            .args(TESTS)
            .arg("webkit"))
    })
}

/// Tests `dist/` as it is in Firefox.
pub(crate) fn firefox() -> Result<()> {
    let path = step("Set-up: Firefox", || {
        apt::provide(&["firefox", "firefox-esr"], &["firefox-esr"])?;
        tools::path_with_geckodriver()
    })?;
    step("Tests: Firefox", || {
        run(cargo(&TESTS).arg("firefox").env("PATH", path))
    })
}
