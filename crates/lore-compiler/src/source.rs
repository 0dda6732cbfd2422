//! `sources/<source>.toml` as written: what the lore rests on, passage by passage.

use crate::fault::{Faults, SourceSpan, Spot};
use crate::fields;
use crate::folder::{FileId, Folder};
use crate::ids::{check_once, check_slug};

#[derive(Debug)]
pub(crate) struct SourceDraft {
    pub(crate) id: String,
    pub(crate) title: Spot,
    pub(crate) description: Spot,
    pub(crate) author: Option<Spot>,
    pub(crate) sections: Vec<SectionDraft>,
}

#[derive(Debug)]
pub(crate) struct SectionDraft {
    pub(crate) title: Spot,
    pub(crate) passages: Vec<PassageDraft>,
}

#[derive(Debug)]
pub(crate) struct PassageDraft {
    /// The full name: `source:id`.
    pub(crate) name: String,
    pub(crate) id: Spot,
    pub(crate) locator: Spot,
    pub(crate) text: Spot,
}

/// Reads one source.
pub(crate) fn read(folder: &Folder, file: FileId, faults: &Faults) -> SourceDraft {
    let id = folder.file(file).stem().to_owned();
    check_slug("source", &id, &SourceSpan::file(file), faults);
    let text = &folder.file(file).text;
    let source = fields::parse(file, text, 0, faults, |fields| {
        let mut sections = Vec::new();
        for section in fields.tables("sections") {
            let mut passages = Vec::new();
            for passage in section.tables("passages") {
                let number = passage.required("id");
                passages.push(PassageDraft {
                    name: format!("{id}:{}", number.value),
                    id: number,
                    locator: passage.required("locator"),
                    text: passage.required("text"),
                });
                passage.finish();
            }
            sections.push(SectionDraft {
                title: section.required("title"),
                passages,
            });
            section.finish();
        }
        let source = SourceDraft {
            id,
            title: fields.required("title"),
            description: fields.required("description"),
            author: fields.text("author"),
            sections,
        };
        fields.finish();
        source
    });
    source.check(faults);
    source
}

impl SourceDraft {
    pub(crate) fn passages(&self) -> impl Iterator<Item = &PassageDraft> {
        self.sections.iter().flat_map(|section| &section.passages)
    }

    fn check(&self, faults: &Faults) {
        check_once("passage", self.passages().map(|p| &p.id), faults);
        for PassageDraft { id, .. } in self.passages() {
            // Numbers of passages have points in them, unlike slugs.
            if lore::Slug::parse(&id.value.replace('.', "-")).is_none() {
                check_slug("passage", &id.value, &id.place, faults);
            }
        }
    }
}
