//! `disputes/<dispute>.md` as written: a question with its rival answers.

use std::ops::Range;

use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::folder::{FileId, Folder};
use crate::front;
use crate::ids::{check_once, check_slug};

#[derive(Debug)]
pub(crate) struct DisputeDraft {
    pub(crate) slug: String,
    pub(crate) file: FileId,
    pub(crate) title: Spot,
    pub(crate) question: Spot,
    pub(crate) readings: Vec<ReadingDraft>,
    pub(crate) body: Range<usize>,
}

#[derive(Debug)]
pub(crate) struct ReadingDraft {
    pub(crate) id: Spot,
    pub(crate) label: Spot,
}

/// Reads one dispute.
pub(crate) fn read(folder: &Folder, file: FileId, faults: &Faults) -> Option<DisputeDraft> {
    let slug = folder.file(file).stem().to_owned();
    check_slug("dispute", &slug, &SourceSpan::file(file), faults);
    let (mut dispute, body) = front::read(folder, file, faults, |fields| {
        let title = fields.required("title");
        let question = fields.required("question");
        let tables = fields.tables("readings");
        let mut readings = Vec::new();
        for table in &tables {
            readings.push(ReadingDraft {
                id: table.required("id"),
                label: table.required("label"),
            });
            table.finish();
        }
        fields.finish();
        if readings.len() < 2 {
            let place = tables
                .first()
                .map_or_else(|| fields.header(), crate::fields::Fields::header);
            let many = match readings.len() {
                0 => "no reading",
                _ => "only one reading",
            };
            faults.add(
                Fault::new(format!("the dispute `{slug}` has {many}"))
                    .at(place, "")
                    .remedy("give at least two [[readings]], or make it a plain claim"),
            );
        }
        DisputeDraft {
            slug,
            file,
            title,
            question,
            readings,
            body: 0..0,
        }
    })?;
    dispute.body = body;
    check_once("reading", dispute.readings.iter().map(|r| &r.id), faults);
    for ReadingDraft { id, .. } in &dispute.readings {
        check_slug("reading", &id.value, &id.place, faults);
    }
    Some(dispute)
}
