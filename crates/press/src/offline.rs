//! The list of what a reader's device keeps, in the service worker that keeps it.

use std::collections::BTreeMap;
use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::assets::{Asset, FOLDER};
use crate::script::bare;
use crate::{read, write};

/// What stands in the page for any address in place of the path of the root; the service worker
/// puts that there.
pub const ROOT: &str = "press:root";

/// Writes `sw.js`, which keeps all assets, `shell` among them, and `others` beside them.
pub(crate) fn publish(source: &Path, stage: &Path, shell: &Asset, others: &[&str]) -> Result<()> {
    let mut files = BTreeMap::new();
    for file in fs::read_dir(stage.join(FOLDER))? {
        let name = file?.file_name();
        let name = name.to_str().context("an asset has no plain name")?;
        files.insert(format!("{FOLDER}/{name}"), String::new());
    }
    files.extend(others.iter().map(|&name| (name.to_owned(), String::new())));
    for (name, integrity) in &mut files {
        let content = fs::read(stage.join(name)).with_context(|| format!("can't read {name}"))?;
        *integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)));
    }
    let list = serde_json::to_string(&files)?;
    let version = Sha256::digest(&list);
    let version: String = version
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();

    let mut script = bare(&read(&source.join("static").join("sw.js"))?)?;
    for (place, text) in [
        ("press:files", list),
        ("press:shell", Value::from(shell.path()).to_string()),
        ("press:version", Value::from(version).to_string()),
    ] {
        let place = format!("\"{place}\"");
        ensure!(
            script.matches(&place).count() == 1,
            "static/sw.js must have {place} exactly once"
        );
        script = script.replace(&place, &text);
    }
    write(&stage.join("sw.js"), script)
}
