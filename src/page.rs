//! What every part of a page is drawn with: the lore, the ways, and the lens.

use lore::route::{Address, Route, print_entry, print_search};
use lore::{Card, Claim, EntryId, Slug, TableError, Years};
use maud::{Markup, html};

use crate::tome::Tome;

/// The context of one drawing of a page. Parts of a page are plain functions of it to markup: they
/// hold no state, weigh little in the program, and are the same wherever a page is drawn.
#[derive(Clone, Copy)]
pub struct Page {
    /// What every link begins with: the path of the encyclopedia on its host.
    pub root: &'static str,
    /// The lore.
    pub tome: Tome,
    /// The lens that the page is drawn through.
    pub years: Option<Years>,
}

/// What drawing comes to: markup, or an error of the whole page if the lore's bytes are damaged.
pub type Drawn<T = Markup> = Result<T, TableError>;

impl Page {
    /// The link to an address as it is.
    pub fn href(&self, address: &Address) -> String {
        let mut href = self.root.to_owned();
        href.push_str(&address.print());
        href
    }

    /// The link to a page through the same lens.
    pub fn to(&self, route: Route) -> String {
        self.to_address(Address::new(route))
    }

    /// The link to a place on a page through the same lens.
    pub fn to_address(&self, address: Address) -> String {
        let years = address.years.or(self.years);
        self.href(&Address { years, ..address })
    }

    /// The link to an entry.
    pub fn to_entry(&self, card: &Card<'_>) -> String {
        [self.root, &print_entry(card.slug, self.years)].concat()
    }

    /// The link to all that is found for some words.
    pub fn to_results(&self, words: &str) -> String {
        [self.root, &print_search(words, self.years)].concat()
    }

    /// The link to a claim, on the page of its subject.
    pub fn to_claim(&self, claim: &Claim<'_>) -> Drawn<String> {
        let subject = self.tome.card(claim.subject)?;
        let address =
            Address::new(entry_route(subject.slug)).with_fragment(["claim-", &claim.key].concat());
        Ok(self.to_address(address))
    }

    /// The title of an entry.
    pub fn title(&self, entry: EntryId) -> Drawn<&'static str> {
        Ok(self.tome.card(entry)?.title)
    }
}

/// The route of an entry by the slug that the lore gives it.
pub fn entry_route(slug: &str) -> Route {
    Slug::parse(slug).map_or_else(|| Route::Missing(slug.to_owned()), Route::Entry)
}

/// What was drawn, or in its place what is wrong.
pub fn or_fault(drawn: Drawn) -> Markup {
    drawn.unwrap_or_else(|error| {
        html! {
            p role="alert" {
                "This part can't be shown: " (error) ". Reload the page to try again."
            }
        }
    })
}
