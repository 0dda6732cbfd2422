//! The list of files that a reader's device stores, in the service worker.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::Generator;
use crate::assets::{Asset, FOLDER, integrity};
use crate::staging::{Staging, read_text};

/// The placeholder for the root's path in the page for any address; the service worker replaces it.
pub const ROOT: &str = "{root}";

/// The prefix of assets that only other sites need, which a reader's device doesn't store.
const FOR_OTHER_SITES: &str = "sheet-";

/// Writes `sw.js`, which stores all assets, including `shell`, and `others`. `shell` is the page
/// for any address.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(generator: &Generator, shell: &str, others: &[&str]) -> Result<()> {
    let staging = &generator.staging;
    // As a text file, since a host might rename an HTML page or serve it with another status.
    let shell = Asset::publish(staging, "shell", "txt", shell.as_bytes())?;
    let files = kept_files(staging, others)?;
    let script = read_text(&generator.project.script("sw.js"))?;
    staging.write("sw.js", worker(&files, &shell.path(), &script)?)
}

/// The hashes of the stored files, by path.
fn kept_files(staging: &Staging, others: &[&str]) -> Result<BTreeMap<String, String>> {
    let mut names: Vec<String> = others.iter().map(|&name| name.to_owned()).collect();
    for file in fs::read_dir(staging.path(FOLDER))? {
        let name = file?.file_name();
        let name = name.to_str().context("an asset has no plain name")?;
        if !name.starts_with(FOR_OTHER_SITES) {
            names.push(format!("{FOLDER}/{name}"));
        }
    }
    let hashed = names.into_iter().map(|name| {
        let hash = integrity(&staging.read(&name)?);
        Ok((name, hash))
    });
    hashed.collect()
}

/// The script with the constants that it needs. The version is a hash of all files.
fn worker(files: &BTreeMap<String, String>, shell: &str, script: &str) -> Result<String> {
    let list = serde_json::to_string_pretty(files)?;
    let version = Sha256::digest(&list);
    let version: String = version
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(format!(
        "const FILES = {list};\nconst SHELL = {};\nconst ROOT = {};\nconst VERSION = {};\n{script}",
        json!(shell),
        json!(ROOT),
        json!(version)
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{kept_files, worker};
    use crate::assets::Asset;
    use crate::testing::scratch;

    #[test]
    fn all_assets_are_kept_under_their_hash() {
        let staging = scratch("offline");
        let asset = Asset::publish(&staging, "a", "css", b"a{}").unwrap();
        Asset::publish(&staging, "sheet", "js", b"a()").unwrap();
        staging.write("app.webmanifest", "{}").unwrap();
        staging.write("about/index.html", "<p>").unwrap();
        let files = kept_files(&staging, &["app.webmanifest"]).unwrap();
        assert_eq!(files.len(), 2, "{files:?}");
        assert_eq!(files[&asset.path()], asset.integrity);
    }

    #[test]
    fn another_file_is_another_version() {
        let worker = |hash: &str| {
            let files = BTreeMap::from([("a".to_owned(), hash.to_owned())]);
            worker(&files, "assets/shell-1.txt", "install();").unwrap()
        };
        let version = |script: String| {
            let version = script.split("const VERSION = \"").nth(1).unwrap();
            version.split('"').next().unwrap().to_owned()
        };
        assert_eq!(version(worker("x")).len(), 16);
        assert_ne!(version(worker("x")), version(worker("y")));
        assert!(worker("x").ends_with("install();"));
    }
}
