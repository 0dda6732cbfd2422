//! The sizes of files, raw and compressed.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::Result;

use super::read;

/// Sizes of one file, in bytes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    gzip: usize,
    pub(crate) brotli: usize,
}

impl Size {
    pub(crate) fn of(content: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: content.len(),
            gzip: compress::gzip(content)?.len(),
            brotli: compress::brotli(content)?.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Prints files with their sizes and their sum.
pub(super) fn table(title: &str, dist: &Path, files: &[PathBuf]) -> Result<Size> {
    row(title, ["raw", "gzip", "brotli"]);
    let mut total = Size::default();
    let mut seen = BTreeSet::new();
    for file in files.iter().filter(|file| seen.insert(*file)) {
        let size = Size::of(&read(&dist.join(file))?)?;
        row(&file.to_string_lossy(), numbers(size));
        total = total.plus(size);
    }
    row("total", numbers(total));
    Ok(total)
}

fn row(name: &str, [raw, gzip, brotli]: [impl AsRef<str>; 3]) {
    let (raw, gzip, brotli) = (raw.as_ref(), gzip.as_ref(), brotli.as_ref());
    println!("    {name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
}

fn numbers(size: Size) -> [String; 3] {
    [size.raw, size.gzip, size.brotli].map(|bytes| bytes.to_string())
}
