//! `moved.toml`: entries that were merged into others, and where their addresses lead now.

use std::collections::HashMap;

use lore::{EntryId, Id};

use crate::context::Context;
use crate::fault::{Fault, Faults, Spot};
use crate::fields;
use crate::folder::{FileId, Folder};
use crate::ids::{check_once, check_slug};
use crate::markdown::Rendered;
use crate::suggest::{nearest, suggest};

/// The file's name.
pub(crate) const MOVED: &str = "moved.toml";

/// One `[[moved]]` as written.
#[derive(Debug)]
pub(crate) struct MoveDraft {
    /// The slug that the entry had.
    pub(crate) slug: Spot,
    /// An entry, or another slug that has moved.
    pub(crate) to: Spot,
    /// The heading in that entry that covers it now.
    pub(crate) heading: Option<Spot>,
}

/// Where a slug that no entry has any more now leads.
#[derive(Debug)]
pub(crate) struct Move<'d> {
    pub(crate) slug: &'d str,
    pub(crate) entry: EntryId,
    pub(crate) heading: Option<&'d str>,
}

/// Reads the file.
pub(crate) fn read(folder: &Folder, file: FileId, faults: &Faults) -> Vec<MoveDraft> {
    let text = &folder.file(file).text;
    let drafts = fields::parse(file, text, 0, faults, |fields| {
        let mut drafts = Vec::new();
        for table in fields.tables("moved") {
            drafts.push(MoveDraft {
                slug: table.required("slug"),
                to: table.required("to"),
                heading: table.text("heading"),
            });
            table.finish();
        }
        fields.finish();
        drafts
    });
    check_once("moved slug", drafts.iter().map(|draft| &draft.slug), faults);
    for MoveDraft { slug, .. } in &drafts {
        check_slug("moved entry", &slug.value, &slug.place, faults);
    }
    drafts
}

/// Follows every move to the entry that it ends at, in the order of the slugs. Reports moves that lead nowhere or
/// in a circle, and slugs that still have another meaning.
pub(crate) fn resolve<'d>(
    drafts: &'d [MoveDraft],
    bodies: &[Rendered],
    context: Context<'d>,
) -> Vec<Move<'d>> {
    let steps = drafts
        .iter()
        .map(|draft| (draft.slug.value.as_str(), draft));
    let resolver = Resolver {
        steps: steps.collect(),
        bodies,
        context,
    };
    // What is missing was reported when it was read.
    let whole = |draft: &&MoveDraft| !draft.slug.value.is_empty() && !draft.to.value.is_empty();
    let mut moves: Vec<Move<'d>> = drafts
        .iter()
        .filter(whole)
        .filter_map(|draft| resolver.follow(draft))
        .collect();
    moves.sort_by_key(|moved| moved.slug);
    moves
}

struct Resolver<'d, 'b> {
    steps: HashMap<&'d str, &'d MoveDraft>,
    bodies: &'b [Rendered],
    context: Context<'d>,
}

impl<'d> Resolver<'d, '_> {
    fn follow(&self, draft: &'d MoveDraft) -> Option<Move<'d>> {
        let mut last = draft;
        let mut seen = vec![draft.slug.value.as_str()];
        while let Some(next) = self.next(last) {
            if seen.contains(&next.slug.value.as_str()) {
                self.fault(
                    &draft.to,
                    format!("`{}` moves in a circle", draft.slug.value),
                    "point it to an entry",
                );
                return None;
            }
            seen.push(&next.slug.value);
            last = next;
        }
        let direct = std::ptr::eq(last, draft);
        // If a step after this one leads to no entry, that step is reported.
        let entry = if direct {
            self.target(&draft.to)?
        } else {
            self.context.names.find(&last.to.value)?
        };
        self.check_slug_is_free(draft, entry);
        match &draft.heading {
            Some(heading) if direct => self.check_heading(entry, heading),
            Some(heading) => self.fault(
                heading,
                format!(
                    "`{}` has itself moved, so it has no headings",
                    draft.to.value
                ),
                "point straight to the entry that it moved to",
            ),
            None => {}
        }
        let heading = last.heading.as_ref();
        Some(Move {
            slug: &draft.slug.value,
            entry,
            heading: heading.map(|heading| heading.value.as_str()),
        })
    }

    /// The next move after a move; none if its target is an entry.
    fn next(&self, draft: &MoveDraft) -> Option<&'d MoveDraft> {
        let to = draft.to.value.as_str();
        let moved = self.context.names.find(to).is_none();
        self.steps.get(to).copied().filter(|_| moved)
    }

    fn fault(&self, spot: &Spot, title: String, remedy: impl Into<String>) {
        let fault = Fault::new(title).at(spot.place.clone(), "").remedy(remedy);
        self.context.faults.add(fault);
    }

    fn target(&self, to: &Spot) -> Option<EntryId> {
        let names = self.context.names;
        let found = names.find(&to.value);
        if found.is_none() {
            let near = nearest(&to.value, names.slugs().chain(self.steps.keys().copied()));
            let remedy = near.map_or_else(
                || "name the entry that covers it now".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            self.fault(to, format!("there is no entry `{}`", to.value), remedy);
        }
        found
    }

    /// Reports a moved slug that belongs to an entry, or that is another name of an entry that it doesn't lead to.
    fn check_slug_is_free(&self, draft: &MoveDraft, entry: EntryId) {
        let (names, slug) = (self.context.names, &draft.slug);
        if names.find(&slug.value).is_some() {
            self.fault(
                slug,
                format!("`{}` is an entry, so it has not moved", slug.value),
                "remove the entry's file, or this move",
            );
        } else if let Some(owner) = names.meaning(&slug.value).filter(|owner| *owner != entry) {
            let (owner, target) = (names.slug(owner), names.slug(entry));
            self.fault(
                slug,
                format!("`{}` is a name of `{owner}` too", slug.value),
                format!("point it to `{owner}`, or move that name to `{target}`"),
            );
        }
    }

    fn check_heading(&self, entry: EntryId, heading: &Spot) {
        let headings = self.bodies[entry.index()].headings.iter();
        let ids = headings.map(|(_, id, _)| id.as_str());
        if ids.clone().any(|id| id == heading.value) {
            return;
        }
        let slug = self.context.names.slug(entry);
        self.fault(
            heading,
            format!("`{slug}` has no heading `{}`", heading.value),
            suggest(&heading.value, ids),
        );
    }
}
