//! What the palette lists for some words, based on the lore's names alone.

use lore::reader_data::ReaderData;
use lore::route::Address;
use lore::search::fold;
use lore::{Slug, TableError};

use super::commands::{PaletteContext, commands, is_called, pages, years};
use super::{PaletteAction, PaletteLine, PaletteOption, PaletteSection, SectionKind};
use crate::embedded;
use crate::models::PageContext;
use crate::models::entry_link::emblem;
use crate::models::highlighted::HighlightedText;
use crate::models::page::{entry_of, entry_route};
use crate::models::search::{Suggestion, suggest};

/// How many recent or bookmarked entries are listed.
const MAX_STORED: usize = 5;

/// What the palette lists for some words. Headings, claims and disputes come later: see
/// [`find_places`](super::find_places).
///
/// # Errors
/// If the embedded bytes are damaged.
pub fn list_options(
    context: &PaletteContext,
    words: &str,
    data: &ReaderData,
    recent: &[Slug],
) -> Result<Vec<PaletteSection>, TableError> {
    let words = words.trim();
    if words.is_empty() {
        let sections = [
            stored(context, SectionKind::Recent, recent)?,
            stored(context, SectionKind::Bookmarks, data.bookmarks())?,
            pages(context, words),
            commands(context, words),
        ];
        return Ok(sections.into_iter().flatten().collect());
    }
    let entries = entries(context, words)?;
    let mut named = [pages(context, words), commands(context, words)];
    let [is_page, is_command] = named.each_ref().map(|one| has_called(one.as_ref(), words));
    if is_command && !is_page {
        named.reverse();
    }
    let is_named = is_page || is_command;
    let (before, after) = if is_named && !is_called_entry(entries.as_ref(), words) {
        (named, [None, None])
    } else {
        ([None, None], named)
    };
    let sections = before
        .into_iter()
        .chain([years(context, words), entries])
        .flatten();
    Ok(sections.chain(after.into_iter().flatten()).collect())
}

/// Whether an entry of a section begins with these words.
fn is_called_entry(entries: Option<&PaletteSection>, words: &str) -> bool {
    let begins = |title: &str| fold::key(title).starts_with(fold::key(words).as_slice());
    entries.is_some_and(|entries| {
        entries.options.iter().any(|option| match option {
            PaletteOption::Suggested(Suggestion::Entry(entry)) => begins(&entry.title.plain()),
            _ => false,
        })
    })
}

/// Whether the words match the title of a page or a command in a section.
fn has_called(section: Option<&PaletteSection>, words: &str) -> bool {
    let mut options = section.into_iter().flat_map(|section| &section.options);
    options.any(|option| match option {
        PaletteOption::Line(line) => is_called(&line.title.plain(), words),
        PaletteOption::Suggested(_) => false,
    })
}

/// The entries that a search box suggests.
fn entries(context: &PaletteContext, words: &str) -> Result<Option<PaletteSection>, TableError> {
    let suggestions = suggest(words, &context.here)?;
    let count = suggestions.found.unwrap_or_default();
    let options = suggestions.options.into_iter();
    let options = options.map(PaletteOption::Suggested).collect();
    Ok(PaletteSection::of(SectionKind::Entries, count, options))
}

/// Entries that the reader has read or bookmarked, except the open one.
fn stored(
    context: &PaletteContext,
    kind: SectionKind,
    slugs: &[Slug],
) -> Result<Option<PaletteSection>, TableError> {
    let here = &context.here;
    let page = PageContext {
        lore: embedded::names()?,
        root: "",
        years: here.years(),
    };
    let mut options = Vec::new();
    let mut count = 0;
    for slug in slugs {
        let Some(entry) = entry_of(page.lore, slug) else {
            continue;
        };
        let card = page.lore.card(entry)?;
        let address: Address = here.with_route(entry_route(card.slug));
        if kind == SectionKind::Recent && address.route == here.route {
            continue;
        }
        count += 1;
        if options.len() < MAX_STORED {
            options.push(PaletteOption::Line(PaletteLine {
                emblem: Some(emblem(page, card.emblem)),
                title: HighlightedText::new(card.title, &[]),
                text: None,
                status: None,
                action: PaletteAction::Go(address),
            }));
        }
    }
    Ok(PaletteSection::of(kind, count, options))
}
