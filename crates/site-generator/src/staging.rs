//! trunk's staging folder, which becomes `dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folder in the making. Paths of files are relative to it: `entry/old-mine/index.html`.
#[derive(Clone, Debug)]
pub struct Staging(PathBuf);

impl Staging {
    /// The staging folder at a path.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// Where a file of the folder is.
    pub fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    /// Reads a file of bytes.
    ///
    /// # Errors
    /// If it is not there.
    pub fn read(&self, file: &str) -> Result<Vec<u8>> {
        read_bytes(&self.path(file))
    }

    /// Reads a text.
    ///
    /// # Errors
    /// If it is not there, or not UTF-8.
    pub fn read_text(&self, file: &str) -> Result<String> {
        read_text(&self.path(file))
    }

    /// Writes a file, with the folders it is in.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.path(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("can't make {}", folder.display()))?;
        }
        fs::write(&path, content).with_context(|| format!("can't write {}", path.display()))
    }

    /// Removes a file from the folder, and returns its content.
    ///
    /// # Errors
    /// If it is not there, or can't be removed.
    pub fn take(&self, file: &str) -> Result<Vec<u8>> {
        let content = self.read(file)?;
        let path = self.path(file);
        fs::remove_file(&path).with_context(|| format!("can't remove {}", path.display()))?;
        Ok(content)
    }
}

/// Reads a file of bytes; the error names it.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("can't read {}", path.display()))
}

/// Reads a text; the error names it.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}
