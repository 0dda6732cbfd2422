//! Texts that don't link to what their claims relate them to, or that end with a denial.

use std::collections::HashSet;

use lore::{EntryId, Id, Statement};

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, SourceSpan};
use crate::model::Model;
use crate::prose::{Hedging, ends_on_a_denial};

/// Warns about them, and counts the sentences that hedge.
pub(super) fn warn(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) -> Hedging {
    unlinked(model, context);
    let mut hedging = Hedging::default();
    let language = &drafts.world.language;
    if !language.value.starts_with("en") {
        return hedging;
    }
    for (entry, body) in drafts.entries.iter().zip(&model.bodies) {
        hedging.add(&body.plain);
        if let Some(sentence) = ends_on_a_denial(&body.plain) {
            let place = SourceSpan::new(entry.file, entry.body.clone());
            context.faults.add(
                Fault::warning(format!("the text ends with a denial: “{sentence}”"))
                    .at(last_line(&place, context), "")
                    .remedy("end it with something that is known; the rest belongs in the note of a claim"),
            );
        }
    }
    if hedging.is_much() {
        context.faults.add(
            Fault::warning(format!("too much is left in doubt: {hedging}"))
                .at(language.place.clone(), "of the texts in this language")
                .remedy("say what is known, and move the doubts to the notes of claims: at most 5 % of the sentences"),
        );
    }
    hedging
}

/// The last line of a text.
fn last_line(place: &SourceSpan, context: Context<'_>) -> SourceSpan {
    let text = &context.folder.file(place.file).text[place.span.clone()];
    let text = text.trim_end();
    let start = text.rfind('\n').map_or(0, |at| at + 1);
    let base = place.span.start;
    SourceSpan::new(place.file, base + start..base + text.len())
}

/// Warns about related entries that the text doesn't link to.
fn unlinked(model: &Model<'_>, context: Context<'_>) {
    let linked: Vec<HashSet<EntryId>> = model
        .bodies
        .iter()
        .map(|body| body.links.iter().map(|link| link.entry).collect())
        .collect();
    for resolved in &model.claims {
        let claim = &resolved.claim;
        let (Statement::Relation { target, .. }, Some(spot)) =
            (&claim.statement, &resolved.draft.target)
        else {
            continue;
        };
        if !linked[claim.subject.index()].contains(target) {
            let title = context.names.title(claim.subject);
            context.faults.add(
                Fault::warning(format!(
                    "the text of `{title}` does not link to `{}`",
                    spot.value
                ))
                .at(spot.place.clone(), "")
                .remedy(format!(
                    "mention the relation in the text and write `[[{}]]` there",
                    spot.value
                )),
            );
        }
    }
}
