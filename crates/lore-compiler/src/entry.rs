//! An entry's file as written: front matter with its claims, and the position of the text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::fields::Fields;
use crate::folder::{FileId, Folder};
use crate::front;
use crate::ids::{check_once, check_slug};
use crate::markdown::comment::Uncommented;

/// The maximum length of a summary, in characters.
const SUMMARY_MAX: usize = 160;

#[derive(Debug)]
pub(crate) struct EntryDraft {
    pub(crate) slug: String,
    pub(crate) file: FileId,
    /// Number of its kind.
    pub(crate) kind: u16,
    pub(crate) title: Spot,
    pub(crate) aliases: Vec<Spot>,
    pub(crate) summary: Spot,
    pub(crate) content_note: Option<Spot>,
    pub(crate) emblem: Option<Spot>,
    /// Its side, if the author names one.
    pub(crate) side: Option<Spot>,
    pub(crate) claims: Vec<ClaimDraft>,
    pub(crate) body: Range<usize>,
}

#[derive(Debug)]
pub(crate) struct ClaimDraft {
    /// Its `[[claims]]` line.
    pub(crate) place: SourceSpan,
    pub(crate) id: Option<Spot>,
    pub(crate) fact: Option<Spot>,
    pub(crate) value: Option<Spot>,
    pub(crate) relation: Option<Spot>,
    pub(crate) target: Option<Spot>,
    pub(crate) time: TimeDraft,
    pub(crate) cite: Vec<Spot>,
    pub(crate) status: Option<Spot>,
    pub(crate) dispute: Option<Spot>,
    pub(crate) note: Option<Spot>,
}

/// When a claim or an era was: at most one of these is set.
#[derive(Debug)]
pub(crate) struct TimeDraft {
    /// A date in EDTF.
    pub(crate) when: Option<Spot>,
    /// Something that it was at some time during.
    pub(crate) during: Option<Spot>,
    /// Something that it was throughout.
    pub(crate) throughout: Option<Spot>,
}

impl TimeDraft {
    /// Reads the keys for a claim's time.
    fn read(fields: &Fields<'_>) -> Self {
        Self {
            when: fields.text("when"),
            during: fields.text("during"),
            throughout: fields.text("throughout"),
        }
    }

    /// Where it is written, if it is set.
    pub(crate) fn spot(&self) -> Option<&Spot> {
        self.when.as_ref().or(self.relative())
    }

    /// The name of its anchor, if it is relative.
    pub(crate) fn relative(&self) -> Option<&Spot> {
        self.during.as_ref().or(self.throughout.as_ref())
    }

    /// Reports it if more than one is set.
    pub(crate) fn check_one(&self, what: &str, faults: &Faults) {
        let all = [&self.when, &self.during, &self.throughout];
        let mut all = all.into_iter().flatten();
        if let (Some(first), Some(second)) = (all.next(), all.next()) {
            faults.add(
                Fault::new(format!("{what} with more than one time"))
                    .at(second.place.clone(), "this is the second")
                    .also(first.place.clone(), "this is the first")
                    .remedy("keep one of `when`, `during` and `throughout`: `when` if a source gives the date, `throughout` if it says that it lasted all that time"),
            );
        }
    }
}

/// Reads one entry.
pub(crate) fn read(
    folder: &Folder,
    file: FileId,
    kind: u16,
    faults: &Faults,
) -> Option<EntryDraft> {
    // Some file systems separate accents from letters in names.
    let slug: String = folder.file(file).stem().nfc().collect();
    check_slug("entry", &slug, &SourceSpan::file(file), faults);
    let (mut entry, body) = front::read(folder, file, faults, |fields| {
        let entry = EntryDraft {
            slug,
            file,
            kind,
            title: fields.required("title"),
            aliases: fields.texts("aliases"),
            summary: fields.required("summary"),
            content_note: fields.text("content_note"),
            emblem: fields.text("emblem"),
            side: fields.text("side"),
            claims: fields.tables("claims").iter().map(claim).collect(),
            body: 0..0,
        };
        fields.finish();
        entry
    })?;
    entry.body = body;
    entry.check(folder, faults);
    Some(entry)
}

fn claim(fields: &Fields<'_>) -> ClaimDraft {
    let claim = ClaimDraft {
        place: fields.header(),
        id: fields.text("id"),
        fact: fields.text("fact"),
        value: fields.text("value"),
        relation: fields.text("relation"),
        target: fields.text("target"),
        time: TimeDraft::read(fields),
        cite: fields.texts("cite"),
        status: fields.text("status"),
        dispute: fields.text("dispute"),
        note: fields.text("note"),
    };
    fields.finish();
    claim
}

/// Whether a text ends with the full stop, question mark or exclamation mark of its script, perhaps followed by
/// quotation marks or brackets.
fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| "\"'”’»)]」』）】".contains(c);
    let text = text.trim_end_matches(closing);
    text.ends_with([
        '.', '!', '?', '…', '。', '．', '！', '？', '｡', '।', '॥', '؟', '۔', '։', '՞', '՜', '።',
        '፧', '។', '៕', '။', '།', '᙮', '᠃', '꓿',
    ]) || text.ends_with(is_unpunctuated)
}

/// Thai and Lao have no full stop.
fn is_unpunctuated(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{edf}')
}

impl EntryDraft {
    fn check(&self, folder: &Folder, faults: &Faults) {
        let summary = &self.summary;
        let len = summary.value.chars().count();
        if len > SUMMARY_MAX {
            faults.add(
                Fault::new(format!("the summary has {len} characters"))
                    .at(summary.place.clone(), "")
                    .remedy(format!(
                        "cut it to {SUMMARY_MAX}: one sentence, the rest into the text"
                    )),
            );
        }
        if len > 0 && !ends_sentence(&summary.value) {
            faults.add(
                Fault::new("the summary does not end with a full stop")
                    .at(summary.place.clone(), "")
                    .remedy("write one whole sentence, with its full stop"),
            );
        }
        let names = self.aliases.iter().chain([&self.title, summary]);
        for plain in names.chain(&self.content_note) {
            if plain.value.matches("%%").count() > 1 {
                faults.add(
                    Fault::new("a comment where plain text is wanted")
                        .at(plain.place.clone(), "")
                        .remedy("move it into the text, or behind a `#` in the front matter"),
                );
            }
            if plain.value.contains("[[") || plain.value.contains('\n') {
                faults.add(
                    Fault::new("a link or a line break where plain text is wanted")
                        .at(plain.place.clone(), "")
                        .remedy("write plain words on one line; links belong in the text"),
                );
            }
        }
        let body = Uncommented::of(&folder.file(self.file).text[self.body.clone()]);
        if body.text.trim().is_empty() {
            faults.add(
                Fault::new(format!("the entry `{}` has no text", self.slug))
                    .at(SourceSpan::file(self.file), "")
                    .remedy("below the front matter, write at least the sentence that defines it"),
            );
        }
        check_once(
            "claim id",
            self.claims.iter().filter_map(|c| c.id.as_ref()),
            faults,
        );
        for id in self.claims.iter().filter_map(|claim| claim.id.as_ref()) {
            check_slug("claim", &id.value, &id.place, faults);
        }
    }
}
