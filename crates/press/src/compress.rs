//! What is published, beside itself as hosts send it: compressed once, here, as well as can be.
//!
//! A host that knows of such twins (`docs/hosting/`) sends them instead of compressing anew, and
//! worse, for each reader. Nothing refers to them, and a reader's device keeps none.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, num::NonZero, path::Path, path::PathBuf, thread};

use anyhow::{Context as _, Result, anyhow};

/// Names of what shrinks; pictures of pixels are compressed already.
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

/// Less than this comes in one packet anyway.
const LEAST: u64 = 1024;

/// Writes `.br` and `.gz` beside the files of an optimised build. In any other they would only take
/// time.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(stage: &Path) -> Result<()> {
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return Ok(());
    }
    twins(stage)
}

fn twins(stage: &Path) -> Result<()> {
    let mut files = Vec::new();
    find(stage, &mut files)?;
    // The largest first, so that no one waits for it at the end.
    files.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some((_, file)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            add_twins(file).with_context(|| format!("can't compress {}", file.display()))?;
        }
        Ok(())
    };
    let hands = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(work)).collect();
        hands.into_iter().try_for_each(|hand| {
            let end = hand.join();
            end.unwrap_or_else(|_| Err(anyhow!("a thread that compresses panicked")))
        })
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
    use std::{env, fs, process};

    use super::twins;

    #[test]
    fn texts_have_twins_of_the_same_content() {
        let folder = env::temp_dir().join(format!("press-compress-{}", process::id()));
        let deep = folder.join("entry/old-mine");
        fs::create_dir_all(&deep).unwrap();
        let page = "<p>Old Mine</p>".repeat(200);
        fs::write(deep.join("index.html"), &page).unwrap();
        fs::write(folder.join("small.html"), "<p>").unwrap();
        fs::write(folder.join("icon.png"), page.as_bytes()).unwrap();
        twins(&folder).unwrap();

        let index = deep.join("index.html");
        let brotli = fs::read(index.with_extension("html.br")).unwrap();
        assert_eq!(brotli, compress::brotli(page.as_bytes()).unwrap());
        let gzip = fs::read(index.with_extension("html.gz")).unwrap();
        assert_eq!(gzip, compress::gzip(page.as_bytes()).unwrap());
        for none in ["small.html.br", "icon.png.br", "icon.png.gz"] {
            assert!(!folder.join(none).exists(), "{none}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
