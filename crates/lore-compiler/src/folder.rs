//! The files of a lore: read once, normalised, in the same order on every machine.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::fault::{Fault, Faults, SourceSpan};

/// Number of a file in its [`Folder`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileId(pub(crate) usize);

/// One file of a lore.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Path from the lore's root, with `/` between its parts.
    pub(crate) path: String,
    /// Its text, composed (NFC), with `\n` line ends and without byte order mark; bytes that aren't text are
    /// replaced.
    pub(crate) text: String,
    /// Its bytes, if it isn't text.
    pub(crate) raw: Option<Vec<u8>>,
    /// The position of the first byte that isn't UTF-8.
    pub(crate) broken_at: Option<usize>,
}

/// The folder that a lore is written in.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    root: PathBuf,
    files: Vec<File>,
    folders: Vec<PathBuf>,
    unreadable: Vec<(PathBuf, String)>,
    /// The first link that leads back into a folder that contains it, and that folder.
    looped: Option<(PathBuf, PathBuf)>,
}

impl Folder {
    /// Reads every file below `root` except hidden ones. What can't be read is reported when the folder is checked.
    pub fn read(root: &Path) -> Self {
        let mut folder = Self {
            root: root.to_owned(),
            ..Self::default()
        };
        if let Err(error) = folder.gather(root, "", &mut Vec::new()) {
            folder.unreadable.push((root.to_owned(), error.to_string()));
        }
        folder.sort();
        folder
    }

    /// A folder in memory, from its files as `(path, content)`. For tests and previews.
    pub fn of<P: Into<String>, C: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, C)>) -> Self {
        let mut folder = Self {
            root: PathBuf::from("lore"),
            ..Self::default()
        };
        for (path, content) in files {
            folder.files.push(File::new(path.into(), content.into()));
        }
        folder.sort();
        folder
    }

    fn sort(&mut self) {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self.folders.sort();
    }

    /// Reads the contents of a folder. `within` are the folders that contain it, links followed.
    fn gather(&mut self, dir: &Path, prefix: &str, within: &mut Vec<PathBuf>) -> io::Result<()> {
        let real = dir.canonicalize()?;
        if within.contains(&real) {
            self.looped.get_or_insert((dir.to_owned(), real));
            return Ok(());
        }
        within.push(real);
        self.folders.push(dir.to_owned());
        for child in fs::read_dir(dir)? {
            // Folders that link to each other have too many paths through them to follow all.
            if self.looped.is_some() {
                break;
            }
            let child = child?.path();
            let name = child.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if child.is_dir() {
                let depth = within.len();
                if let Err(error) = self.gather(&child, &format!("{path}/"), within) {
                    within.truncate(depth);
                    self.unreadable.push((child, error.to_string()));
                }
                continue;
            }
            match read_file(&child) {
                Ok(bytes) => self.files.push(File::new(path, bytes)),
                Err(error) => self.unreadable.push((child, error.to_string())),
            }
        }
        within.pop();
        Ok(())
    }

    /// Every file and folder that was read, for `cargo:rerun-if-changed`.
    pub fn paths(&self) -> Vec<PathBuf> {
        let files = self.files.iter().map(|file| self.root.join(&file.path));
        self.folders.iter().cloned().chain(files).collect()
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..self.files.len()).map(FileId)
    }

    pub(crate) fn file(&self, id: FileId) -> &File {
        &self.files[id.0]
    }

    pub(crate) fn find(&self, path: &str) -> Option<FileId> {
        let found = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path));
        found.ok().map(FileId)
    }

    /// The name of a file in a report.
    pub(crate) fn display(&self, id: FileId) -> String {
        self.shown(&self.file(id).path)
    }

    pub(crate) fn shown(&self, path: &str) -> String {
        let root = self.root.to_string_lossy();
        format!("{}/{path}", root.trim_end_matches('/'))
    }

    /// Reports a link that leads back into a folder that contains it; returns whether there is one. Nothing else is
    /// worth reporting then, since each file was found twice.
    pub(crate) fn is_looped(&self, faults: &Faults) -> bool {
        let Some((link, folder)) = &self.looped else {
            return false;
        };
        let title = format!(
            "the link `{}` leads back to `{}`, in which it stands",
            link.display(),
            folder.display()
        );
        faults.add(Fault::new(title).remedy("remove the link"));
        true
    }

    /// Reports what could not be read or isn't text.
    pub(crate) fn check(&self, faults: &Faults) {
        for (path, error) in &self.unreadable {
            let title = format!("can't read `{}`: {error}", path.display());
            faults.add(Fault::new(title).remedy("make the file readable, or name another folder"));
        }
        for id in self.ids() {
            let file = self.file(id);
            if let Some(at) = file.broken_at {
                let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
                faults.add(
                    Fault::new("the file is not UTF-8")
                        .at(SourceSpan::new(id, at..end), "this byte is not valid UTF-8")
                        .remedy("save the file as UTF-8"),
                );
            }
        }
    }
}

/// Reads a regular file. Others are not opened: a pipe that nobody writes to never ends.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_file() {
        return fs::read(path);
    }
    Err(io::Error::other(
        "it is a pipe, a socket or a device, not a file",
    ))
}

impl File {
    fn new(path: String, bytes: Vec<u8>) -> Self {
        if !["md", "toml", "svg"].contains(&extension(&path)) {
            return Self {
                path,
                text: String::new(),
                raw: Some(bytes),
                broken_at: None,
            };
        }
        let lossy = String::from_utf8_lossy(&bytes);
        // Composed, as letters with accents are typed: some editors separate the accents.
        let text = lossy.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let text = if is_nfc(&text) {
            text
        } else {
            text.nfc().collect()
        };
        let broken = std::str::from_utf8(&bytes).is_err();
        let broken_at = broken
            .then(|| text.find(char::REPLACEMENT_CHARACTER))
            .flatten();
        Self {
            path,
            text,
            raw: None,
            broken_at,
        }
    }

    /// The folder it is in: `people` for `people/anna.md`, empty at the top.
    pub(crate) fn parent(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    /// Its name without folder and extension.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    pub(crate) fn extension(&self) -> &str {
        extension(&self.path)
    }
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
