//! Installs a program outside the clone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::cache;
use crate::{
    apt, splitter,
    steps::{cargo, command, output, run, step},
};

/// Finds or fetches a file of a package for Node.
pub(super) fn npm(package: &str, version: &str, file: &str) -> Result<PathBuf> {
    step(format!("Set-up: {package}"), || {
        let name = format!("{package}-{version}");
        let folder = cache()?.join(&name);
        let script = folder.join("node_modules").join(package).join(file);
        if script.is_file() {
            return Ok(script);
        }
        // Under another name until all of it is there.
        let part = cache()?.join(format!("{name}-part"));
        apt::provide(&["npm"], &["nodejs", "npm"])?;
        println!("    fetching {package} {version} (once)");
        let quietly = [
            "--silent",
            "--no-audit",
            "--no-fund",
            "--no-save",
            "--ignore-scripts",
        ];
        run(command("npm")
            .arg("install")
            .args(quietly)
            .arg("--prefix")
            .arg(&part)
            .arg(format!("{package}@{version}")))
        .with_context(|| {
            format!("can't fetch {package} {version}: can npm reach its registry here?")
        })?;
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("can't replace {}", folder.display()))?;
        }
        fs::rename(&part, &folder).with_context(|| format!("can't rename {}", part.display()))?;
        ensure!(
            script.is_file(),
            "{package} {version} was fetched, but {} is not there",
            script.display()
        );
        Ok(script)
    })
}

/// Finds or installs a published program at a version: on the path, in the cache of an earlier
/// set-up, as a published binary if `cargo binstall` can get one, or else from source.
pub(super) fn tool(package: &str, name: &str, version: &str) -> Result<PathBuf> {
    let usable = |found: &PathBuf| !splitter::is_ours(found) && is_version(found, version);
    if let Some(found) = apt::find(name).filter(usable) {
        return Ok(found);
    }
    let folder = cache()?.join(format!("{name}-{version}"));
    let program = folder.join("bin").join(name);
    if !program.is_file() && !fetch_binary(package, version, &folder) {
        println!("    compiling {name} {version} (once, some minutes)");
        compile(package, version, &folder)?;
    }
    ensure!(
        program.is_file(),
        "{package} {version} was installed, but {} is not there",
        program.display()
    );
    Ok(program)
}

/// Whether a program reports a version.
fn is_version(program: &Path, version: &str) -> bool {
    output(command(program).arg("--version"))
        .is_ok_and(|words| words.split_whitespace().any(|word| word == version))
}

/// Fetches a published binary with `cargo binstall`, if that is installed; returns whether it
/// succeeded.
fn fetch_binary(package: &str, version: &str, folder: &Path) -> bool {
    if apt::find("cargo-binstall").is_none() {
        return false;
    }
    let exact = format!("{package}@={version}");
    let options = [
        "binstall",
        "--no-confirm",
        "--disable-strategies",
        "compile",
    ];
    let fetched = run(cargo(&options).arg("--root").arg(folder).arg(exact));
    if fetched.is_err() {
        println!("    cargo binstall has no {package} {version} here");
    }
    fetched.is_ok()
}

fn compile(package: &str, version: &str, folder: &Path) -> Result<()> {
    let exact = format!("={version}");
    let words = [
        "install",
        package,
        "--version",
        &exact,
        "--locked",
        "--root",
    ];
    run(cargo(&words)
        .arg(folder)
        // It is rarely used, so build time matters more than its speed.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env_remove("CARGO_TARGET_DIR"))
    .with_context(|| {
        format!("can't install {package} {version}: can cargo reach its registry here?")
    })
}
