//! The picture in words: each entry with its relations by type. It holds every relation that the
//! picture shows, for those who read or hear it.

use crate::order::sorted;
use lore::{EntryId, Id, Side};
use maud::html;

use super::panel::in_years;
use super::picture::{counts, select, side};
use super::shown::Shown;
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};

/// One sentence on what is shown.
pub(super) fn summary(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn<String> {
    let joined = counts(drawn.iter().map(|&at| &shown.edges[at]));
    let count = joined.iter().filter(|&&count| count > 0).count();
    let relations = if drawn.len() == 1 {
        " relation"
    } else {
        " relations"
    };
    let entries = if count == 1 { " entry" } else { " entries" };
    let mut words = [
        &drawn.len().to_string(),
        relations,
        " between ",
        &count.to_string(),
        entries,
        &in_years(page),
    ]
    .concat();
    if let Some(selected) = shown.selected {
        words.push_str("; selected: ");
        words.push_str(page.title(selected)?);
    }
    words.push('.');
    Ok(words)
}

/// The entries by title, each with its relations.
pub(super) fn words(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn {
    let mut own: Vec<Vec<usize>> = vec![Vec::new(); page.tome.len()];
    for &at in drawn {
        for end in [shown.edges[at].from, shown.edges[at].to] {
            own[end.index()].push(at);
        }
    }
    let mut entries = Vec::new();
    for entry in page.tome.by_title()? {
        let near = shown.ends.is_some() || shown.selected.is_none() || shown.steps(entry).is_some();
        if near && !own[entry.index()].is_empty() {
            entries.push(entry);
        }
    }
    Ok(html! {
        section.in-words aria-labelledby="words-title" {
            h2 #words-title { "In words" }
            ul.told { @for &entry in &entries { li { (told(page, shown, &own[entry.index()], entry)?) } } }
        }
    })
}

/// An entry with its relations, those of the same type in one line.
fn told(page: Page, shown: &Shown<'_>, drawn: &[usize], entry: EntryId) -> Drawn {
    let slug = page.tome.card(entry)?.slug;
    let mut own = Vec::new();
    for &at in drawn {
        let edge = &shown.edges[at];
        own.push((edge.relation, side(edge, entry), at));
    }
    let key = |at: usize| (own[at].0, own[at].1 == Side::Target);
    let order = sorted(own.len(), &mut |a, b| key(a).cmp(&key(b)));
    let mut last = None;
    Ok(html! {
        h3 { a href=(select(page, shown.asked, slug)) { (page.title(entry)?) } }
        p {
            @for place in order {
                @let (_, side, at) = own[place];
                @let new = last != Some(key(place));
                @if new && last.is_some() { "; " }
                @let () = last = Some(key(place));
                @if let Some(relation) = shown.relation(page, at, side) {
                    @if new { span.type { (relation.label()) } " " } @else { ", " }
                    (entry_link(page, relation.other)?)
                    @if let Some(when) = &relation.claim.when { " " span.years { (when.short()) } }
                    @if relation.claim.status != lore::Status::Stated {
                        " " a.doubtful href=(page.to_claim(&relation.claim)?) { (relation.claim.status.word()) }
                    }
                }
            }
            "."
        }
    })
}
