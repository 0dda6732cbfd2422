//! Compresses published files once, here, as well as possible, for hosts to send.
//!
//! A host that supports such copies (`docs/hosting/`) sends them instead of compressing again, and
//! worse, for each reader. Nothing refers to them, and readers' devices don't store them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use rayon::prelude::*;

/// Extensions of compressible files; bitmap pictures are already compressed.
const KINDS: [&str; 10] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "ts",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Anything smaller fits in one packet anyway.
const LEAST: u64 = 1024;

/// Writes `.br` and `.gz` beside the files of a folder.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    find(folder, &mut files)?;
    // The largest first, so that it isn't the last to finish.
    files.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    files
        .into_par_iter()
        .with_max_len(1)
        .try_for_each(|(_, file)| {
            add_twins(&file).with_context(|| format!("can't compress {}", file.display()))
        })
}

/// The files that are worth it, with their sizes.
fn find(folder: &Path, found: &mut Vec<(u64, PathBuf)>) -> Result<()> {
    for file in fs::read_dir(folder)? {
        let file = file?;
        let (path, size) = (file.path(), file.metadata()?.len());
        if path.is_dir() {
            find(&path, found)?;
        } else if size >= LEAST
            && KINDS
                .iter()
                .any(|kind| path.extension() == Some(kind.as_ref()))
        {
            found.push((size, path));
        }
    }
    Ok(())
}

fn add_twins(file: &Path) -> Result<()> {
    let content = fs::read(file)?;
    fs::write(twin(file, "br"), compress::brotli(&content)?)?;
    fs::write(twin(file, "gz"), compress::gzip(&content)?)?;
    Ok(())
}

/// `a.css` is sent as `a.css.br`.
fn twin(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::write;
    use crate::testing::scratch;

    #[test]
    fn texts_have_twins_of_the_same_content() {
        let staging = scratch("precompress");
        let page = "<p>Old Mine</p>".repeat(200);
        staging.write("entry/old-mine/index.html", &page).unwrap();
        staging.write("small.html", "<p>").unwrap();
        staging.write("icon.png", page.as_bytes()).unwrap();
        write(&staging.path("")).unwrap();

        let brotli = staging.read("entry/old-mine/index.html.br").unwrap();
        assert_eq!(brotli, compress::brotli(page.as_bytes()).unwrap());
        let gzip = staging.read("entry/old-mine/index.html.gz").unwrap();
        assert_eq!(gzip, compress::gzip(page.as_bytes()).unwrap());
        for none in ["small.html.br", "icon.png.br", "icon.png.gz"] {
            assert!(!staging.path(none).exists(), "{none}");
        }
        fs::remove_dir_all(staging.path("")).unwrap();
    }
}
