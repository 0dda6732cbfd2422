//! The header of an entry.

use lore::route::{
    Address, BrowseParams, CompareParams, RelationsParams, Route, ShareParams, TimelineParams,
};
use lore::{Article, Card, EntryId, Slug, Statement, TableError};

use crate::models::PageContext;
use crate::models::entry_link::{emblem, kind};
use crate::models::page::entry_route;
use crate::models::year_filter::OutsideYears;

/// The header: kind, name, whether it existed in the filter's years, summary, content note, and links
/// to views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryHead {
    /// Its name in the address.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
    /// The inside of its emblem's `<svg>`.
    pub emblem: &'static str,
    /// The number of its side, and its name.
    pub side: Option<(u8, &'static str)>,
    /// Its kind, with the link to all entries of the kind.
    pub kind: Option<TextLink>,
    /// Whether it existed in the years of the filter.
    pub outside: Option<OutsideYears>,
    /// One sentence about it.
    pub summary: &'static str,
    /// A caution about the content.
    pub content_note: Option<&'static str>,
    /// Links to views of the whole lore, narrowed to this entry.
    pub views: Vec<TextLink>,
    /// The link to the share page for it.
    pub share: String,
}

/// A link with words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// The words.
    pub words: &'static str,
    /// Where they lead.
    pub href: String,
}

impl EntryHead {
    pub(super) fn of(
        page: PageContext,
        entry: EntryId,
        card: &Card<'static>,
        article: &Article<'static>,
    ) -> Result<Self, TableError> {
        let kind = kind(page, card).map(|kind| TextLink {
            words: kind.label,
            href: page.to(Route::Browse(BrowseParams::of_kind(kind.id))),
        });
        Ok(Self {
            slug: card.slug,
            title: card.title,
            emblem: emblem(page, card.emblem),
            side: side(page, card),
            kind,
            outside: OutsideYears::of_entry(page, entry)?,
            summary: card.summary,
            content_note: article.content_note,
            views: views(page, card, article)?,
            share: page.to(Route::Share(ShareParams::of(&Address::new(entry_route(
                card.slug,
            ))))),
        })
    }
}

/// The side of the entry of a card: its number and its name.
fn side(page: PageContext, card: &Card<'_>) -> Option<(u8, &'static str)> {
    let number = card.side?;
    let side = page.lore.world().sides.get(usize::from(number))?;
    Some((number, side.label))
}

/// The views that have something about the entry.
fn views(
    page: PageContext,
    card: &Card<'static>,
    article: &Article<'static>,
) -> Result<Vec<TextLink>, TableError> {
    let (mut dated, mut related) = (false, !article.incoming.is_empty());
    for &claim in article.claims.iter().chain(&article.incoming) {
        let claim = page.lore.claim(claim)?;
        dated |= claim.when.is_some();
        related |= matches!(claim.statement, Statement::Relation { .. });
    }
    let timeline = dated.then(|| TextLink {
        words: "Timeline",
        href: page.to(Route::Timeline(TimelineParams::for_entry(card.slug))),
    });
    let relations = related.then(|| TextLink {
        words: "Relations",
        href: page.to(Route::Relations(RelationsParams::for_entry(card.slug))),
    });
    // A reader who looks at a year may want to compare it with another.
    let compare = page.years.map(|_| TextLink {
        words: "Compare with another year",
        href: page.to(Route::Compare(CompareParams {
            entry: Slug::parse(card.slug),
        })),
    });
    let views = timeline.into_iter().chain(relations).chain(compare);
    Ok(views.collect())
}
