//! Paths of the project.

use std::{env, path::PathBuf, process::Command};

/// The root of the clone.
pub(crate) fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package
        .parent()
        .map_or_else(|| package.clone(), PathBuf::from)
}

/// The folder that is published.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder that authors write: `lore/`, or the one that `LORE_DIR` names.
pub(crate) fn lore() -> PathBuf {
    // As in build.rs; an absolute path replaces the root.
    let folder = env::var_os("LORE_DIR").unwrap_or_else(|| "lore".into());
    root().join(folder)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(
        || root().join("target"),
        // Relative to where cargo was called; an absolute path replaces it all.
        |folder| root().join(folder),
    )
}

/// The free space on the clone's disk in GiB, if `df` reports it.
pub(crate) fn room() -> Option<f32> {
    let told = Command::new("df").arg("-Pk").arg(root()).output().ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    // POSIX: a line of titles, then device, size, used, available.
    let free = told.lines().nth(1)?.split_whitespace().nth(3)?;
    Some(free.parse::<f32>().ok()? / 1_048_576.0)
}
