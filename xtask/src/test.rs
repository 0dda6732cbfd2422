//! `cargo xtask test`: what CI runs. Other browsers, odd worlds and the validator are separate commands.

use anyhow::{Context as _, Result};

use crate::{
    budget, build, layout, lore, project,
    steps::{cargo, command, run, step},
    tools::{self, Tools},
};

/// The disk space that a first run needs, in GiB, measured with `du`.
const ROOM: f32 = 5.0;

/// Runs all tests, fast ones first, and stops at the first failure.
pub(crate) fn all() -> Result<()> {
    warn_of_a_full_disk();
    let tools = Tools::set_up()?;
    tools::browser()?;
    let axe = tools::axe()?;
    let passes = |what: &str, words: &[&str]| step(what, || run(&mut cargo(words)));

    passes("Format", &["fmt", "--all", "--check"])?;
    lore::check()?;
    dependencies()?;
    passes(
        "Lints: native",
        &[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )?;
    passes(
        "Lints: browser",
        &[
            "clippy",
            "--locked",
            "--package",
            "encyclopedia",
            "--target",
            tools::WASM,
            "--",
            "-D",
            "warnings",
        ],
    )?;
    step("Documentation", || {
        run(cargo(&["doc", "--locked", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    passes("Tests: native", &["test", "--locked", "--workspace"])?;
    step("Layout: natively and as wasm", layout::check)?;
    build::build(&tools)?;
    // Tests that need dist/ and a browser are called `browser` and are ignored by default.
    step("Tests: browser", || {
        let words = [
            "test",
            "--locked",
            "--workspace",
            "--test",
            "browser",
            "--",
            "--ignored",
        ];
        run(cargo(&words).env("LORE_AXE", &axe))
    })?;
    budget::check()
}

/// `cargo xtask random-use`: tests `dist/` with random actions, for longer than the tests do.
pub(crate) fn random_use(options: &[&str]) -> Result<()> {
    tools::browser()?;
    let seconds = options.first().copied().unwrap_or("3600");
    let seed = options.get(1).copied().unwrap_or("2369");
    for setting in [seconds, seed] {
        setting
            .parse::<u64>()
            .with_context(|| format!("\"{setting}\" is not a number"))?;
    }
    step(format!("Random use: {seconds} s, seed {seed}"), || {
        let words = [
            "test",
            "--locked",
            "--test",
            "browser",
            "--",
            "--ignored",
            "--nocapture",
            "monkey",
        ];
        run(cargo(&words)
            .env("LORE_MONKEY", seconds)
            .env("LORE_SEED", seed))
    })
}

/// Licences, bans and sources of what we depend on must hold. Advisories come from the network: if
/// they can't be fetched, this only prints a note.
fn dependencies() -> Result<()> {
    let deny = tools::cargo_deny()?;
    let checks = |words: &[&str]| {
        run(command(&deny)
            .args(["--log-level", "error", "check"])
            .args(words))
    };
    step("Dependencies: licences, bans, sources", || {
        checks(&["licenses", "bans", "sources"])
    })?;
    if checks(&["advisories"]).is_err() {
        println!("    warning: advisories were not checked, or there are some: see above");
    }
    Ok(())
}

/// A disk that fills up along the way causes misleading errors.
fn warn_of_a_full_disk() {
    if let Some(free) = project::room().filter(|free| *free < ROOM) {
        println!(
            "    {free:.1} GiB are free on this disk; a first run takes about {ROOM} with its tools: \
             make room if it fails"
        );
    }
}
