//! `cargo xtask test-engines`: the encyclopedia in `WebKit` and in Firefox.

use anyhow::Result;

use crate::{
    apt,
    steps::{cargo, command, run, step},
    tools,
};

/// Tests `dist/` as it is in the engine that is named, or in both.
pub(crate) fn test(words: &[&str]) -> Result<()> {
    let wants = |engine| words.is_empty() || words.contains(&engine);
    if wants("webkit") {
        step("Set-up: WebKit", || {
            apt::provide(&["WebKitWebDriver"], &["webkit2gtk-driver"])?;
            apt::provide(&["xvfb-run"], &["xvfb", "xauth"])
        })?;
        step("Tests: WebKit", || {
            // It has a window, which needs somewhere to be.
            let test = ["cargo", "test", "--locked", "--test", "engines"];
            run(command("xvfb-run")
                .arg("--auto-servernum")
                .args(test)
                .args(["--", "--ignored", "webkit"]))
        })?;
    }
    if wants("firefox") {
        step("Set-up: Firefox", || {
            apt::provide(&["firefox-esr", "firefox"], &["firefox-esr"])
        })?;
        let driver = tools::firefox_driver()?;
        step("Tests: Firefox", || {
            let test = ["test", "--locked", "--test", "engines", "--", "--ignored"];
            run(cargo(&test).arg("firefox").env("PATH", driver))
        })?;
    }
    Ok(())
}
