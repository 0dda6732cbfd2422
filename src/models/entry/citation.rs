//! How to cite an entry, and links to other entries.

use lore::route::{Address, Route};
use lore::{Article, Card, EntryId, TableError};

use crate::models::PageContext;
use crate::models::entry_link::{EntryLink, kind};
use crate::models::page::entry_route;

/// A citation to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryCitation {
    /// The title of the entry.
    pub title: &'static str,
    /// The name of the encyclopedia.
    pub encyclopedia: &'static str,
    /// The edition of the lore.
    pub edition: &'static str,
    /// The address of the entry below the root, without the year filter.
    pub address: String,
    /// The link to it.
    pub href: String,
}

impl EntryCitation {
    pub(super) fn of(page: PageContext, card: &Card<'static>) -> Self {
        let world = page.lore.world();
        let address = Address::new(entry_route(card.slug));
        Self {
            title: card.title,
            encyclopedia: world.name,
            edition: world.edition,
            address: address.print(),
            href: page.to_address(address),
        }
    }

    /// The words of the citation, without the address.
    pub fn words(&self) -> String {
        let Self {
            title,
            encyclopedia,
            edition,
            ..
        } = self;
        format!("“{title}”. {encyclopedia}, edition {edition}")
    }
}

/// The previous and next entry of the same kind, and a link to a random one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// The singular name of its kind, as used within a sentence.
    pub kind: String,
    /// The plural name of its kind.
    pub kinds: &'static str,
    /// The entry before it.
    pub previous: Option<EntryLink>,
    /// The entry after it.
    pub next: Option<EntryLink>,
    /// The link to a random entry.
    pub random: String,
}

impl Pager {
    pub(super) fn of(
        page: PageContext,
        card: &Card<'static>,
        article: &Article<'static>,
    ) -> Result<Self, TableError> {
        let kind = kind(page, card);
        let (one, kinds) = kind.map_or(("entry", "Entries"), |kind| (kind.label, kind.plural));
        let link = |id: Option<EntryId>| id.map(|id| EntryLink::of(page, id)).transpose();
        Ok(Self {
            kind: one.to_lowercase(),
            kinds,
            previous: link(article.previous)?,
            next: link(article.next)?,
            random: page.to(Route::Random),
        })
    }
}
