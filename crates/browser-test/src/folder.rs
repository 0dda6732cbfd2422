//! A copy of a folder that a test may modify.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

/// A temporary folder, removed when dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder.
    pub fn empty() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = Self(env::temp_dir().join(format!("browser-test-{}-{count}", process::id())));
        fs::create_dir_all(&folder.0).unwrap();
        folder
    }

    /// Copies a folder with everything in it except the compressed copies of files, so that a
    /// modified file is the one that is sent.
    pub fn copy(from: &Path) -> Self {
        let folder = Self::empty();
        copy(from, &folder.0);
        folder
    }

    /// Where the copy is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The asset whose name starts and ends as `pattern` does around its `*`.
    pub fn asset(&self, pattern: &str) -> PathBuf {
        let (start, end) = pattern.split_once('*').unwrap_or(("", pattern));
        fs::read_dir(self.0.join("assets"))
            .unwrap()
            .map(|file| file.unwrap().path())
            .find(|file| {
                let name = file.file_name().unwrap().to_string_lossy();
                name.starts_with(start) && name.ends_with(end)
            })
            .unwrap_or_else(|| panic!("dist/ has no asset {pattern}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is ending may still write. What remains after a second is left to the
        // system's cleanup of temporary files.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).expect("cargo xtask dist must have built dist/") {
        let file = file.unwrap();
        let (from, to) = (file.path(), to.join(file.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else if from
            .extension()
            .is_none_or(|end| end != "br" && end != "gz")
        {
            fs::copy(from, to).unwrap();
        }
    }
}
