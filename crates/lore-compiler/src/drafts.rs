//! The whole folder as written: what each file is.

use std::collections::HashMap;

use crate::dispute::{self, DisputeDraft};
use crate::emblem::{self, EmblemDraft};
use crate::entry::{self, EntryDraft};
use crate::fault::{Fault, Faults, SourceSpan};
use crate::folder::{FileId, Folder};
use crate::moved::{self, MOVED, MoveDraft};
use crate::picture;
use crate::source::{self, SourceDraft};
use crate::suggest::suggest;
use crate::walk::{self, WalkDraft};
use crate::world::{self, OWN_FOLDERS, WORLD, WorldDraft};

/// Extensions of pictures that a text may show.
const PICTURES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Everything that was written, each list in the order of the ids it will have.
#[derive(Debug)]
pub(crate) struct Drafts {
    pub(crate) world: WorldDraft,
    pub(crate) sources: Vec<SourceDraft>,
    pub(crate) disputes: Vec<DisputeDraft>,
    pub(crate) emblems: Vec<EmblemDraft>,
    pub(crate) entries: Vec<EntryDraft>,
    pub(crate) moved: Vec<MoveDraft>,
    pub(crate) walks: Vec<WalkDraft>,
    /// Paths of pictures from the lore's root.
    pub(crate) images: Vec<String>,
}

impl Drafts {
    pub(crate) fn read(folder: &Folder, faults: &Faults) -> Option<Self> {
        if folder.is_looped(faults) {
            return None;
        }
        folder.check(faults);
        let world = world::read(folder, faults)?;
        let mut drafts = Self {
            world,
            sources: Vec::new(),
            disputes: Vec::new(),
            emblems: Vec::new(),
            entries: Vec::new(),
            moved: Vec::new(),
            walks: Vec::new(),
            images: Vec::new(),
        };
        for file in folder.ids() {
            drafts.read_file(folder, file, faults);
        }
        drafts.entries.sort_by(|a, b| a.slug.cmp(&b.slug));
        drafts.disputes.sort_by(|a, b| a.slug.cmp(&b.slug));
        drafts.report_shared_slugs(folder, faults);
        Some(drafts)
    }

    fn read_file(&mut self, folder: &Folder, id: FileId, faults: &Faults) {
        let file = folder.file(id);
        let kinds = &self.world.kinds;
        let kind = kinds
            .iter()
            .position(|kind| kind.folder.value == file.parent());
        match (file.parent(), file.extension()) {
            ("", _) if file.path == WORLD || file.path == "README.md" => {}
            ("", _) if file.path == MOVED => self.moved = moved::read(folder, id, faults),
            ("sources", "toml") => self.sources.push(source::read(folder, id, faults)),
            ("disputes", "md") => self.disputes.extend(dispute::read(folder, id, faults)),
            ("walks", "toml") => self.walks.push(walk::read(folder, id, faults)),
            ("emblems", "svg") => self.emblems.push(emblem::read(folder, id, faults)),
            ("images", kind) if PICTURES.contains(&kind) => {
                if kind == "svg" {
                    picture::check(folder, id, faults);
                }
                picture::check_name(folder, id, faults);
                self.images.push(file.path.clone());
            }
            // The generator reads them.
            ("faces", "ttf" | "txt") => {}
            (_, "md") if kind.is_some() => {
                let kind = u16::try_from(kind.unwrap_or_default()).unwrap_or(u16::MAX);
                self.entries.extend(entry::read(folder, id, kind, faults));
            }
            _ => self.stray(folder, id, kind.is_some(), faults),
        }
    }

    /// Reports a file that nothing reads: its name is more likely misspelt than meant as a note.
    fn stray(&self, folder: &Folder, id: FileId, known: bool, faults: &Faults) {
        let parent = folder.file(id).parent();
        let folders = self
            .world
            .kinds
            .iter()
            .map(|kind| kind.folder.value.as_str());
        let folders = folders.chain(OWN_FOLDERS);
        let (title, remedy) = if known || folders.clone().any(|known| known == parent) {
            let title = "files of this type don't belong here".to_owned();
            (
                title,
                "remove it, or see docs/authoring.md for what goes where".to_owned(),
            )
        } else if parent.is_empty() {
            let title = "nothing reads this file".to_owned();
            (
                title,
                format!(
                    "move it into the folder of its kind, or remove it; a lore begins with {WORLD}"
                ),
            )
        } else {
            let title = format!("there is no kind with the folder `{parent}`");
            (title, suggest(parent, folders))
        };
        faults.add(
            Fault::new(title)
                .at(SourceSpan::file(id), "")
                .remedy(remedy),
        );
    }

    fn report_shared_slugs(&mut self, folder: &Folder, faults: &Faults) {
        let mut seen: HashMap<&str, FileId> = HashMap::new();
        for entry in &self.entries {
            if let Some(first) = seen.insert(&entry.slug, entry.file) {
                let title = format!("two entries are called `{}`", entry.slug);
                let other = folder.display(first);
                faults.add(
                    Fault::new(title)
                        .at(SourceSpan::file(entry.file), "")
                        .remedy(format!("the other is {other}: rename one of the files")),
                );
            }
        }
        self.entries
            .dedup_by(|later, first| later.slug == first.slug);
    }
}
