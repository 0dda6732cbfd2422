//! One result: its title and kind, the name that matched, an excerpt, and the best place in it.

use std::ops::Range;

use lore::lore_search::{HitTarget, LoreSearch, SearchResults};
use lore::route::Address;
use lore::search::{Highlighter, Hit};
use lore::{Card, ClaimId, EntryId, Heading, Id, Status, TableError, sentence};

use crate::models::PageContext;
use crate::models::claim::unsaid_date;
use crate::models::entry_link::{EntryLink, kind};
use crate::models::highlighted::HighlightedText;
use crate::models::page::entry_route;

/// The length of the excerpt, in characters: two lines, or three on a phone.
const EXCERPT_WIDTH: usize = 130;

/// A result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitModel {
    /// The entry.
    pub link: EntryLink,
    /// The name of its kind.
    pub kind: Option<&'static str>,
    /// Its title with matches marked.
    pub title: HighlightedText,
    /// The other name that matches better than the title, if one does.
    pub alias: Option<HighlightedText>,
    /// The excerpt that matches best.
    pub excerpt: HighlightedText,
    /// The part of the entry that matches better than the entry as a whole.
    pub place: Option<HitPlace>,
}

/// A part of an entry that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HitPlace {
    /// A section of its text.
    Section {
        /// The link to it.
        href: String,
        /// Its heading.
        heading: HighlightedText,
    },
    /// A claim.
    Claim {
        /// The link to it.
        href: String,
        /// What it says.
        sentence: HighlightedText,
        /// Its date, unless the sentence already says it.
        when: Option<HighlightedText>,
        /// How well it is founded.
        status: Status,
        /// Whether the chosen readings rule it out.
        ruled_out: bool,
    },
}

impl HitModel {
    /// A result of a search.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        results: &SearchResults,
        hit: &Hit,
    ) -> Result<Self, TableError> {
        let highlighter = &results.highlighter;
        let entry = entry_of(hit);
        let card = page.lore.card(entry)?;
        let excerpt = highlighter.excerpt(&search.plain_text(entry)?, EXCERPT_WIDTH);
        let place = HitPlace::of(page, search, results, hit)?;
        Ok(Self {
            link: EntryLink::of_card(page, &card),
            kind: kind(page, &card).map(|kind| kind.label),
            title: highlighted(highlighter, card.title),
            alias: better_alias(&card, highlighter),
            excerpt: HighlightedText::new(&excerpt.text, &excerpt.highlights),
            place,
        })
    }
}

impl HitPlace {
    /// The part of a result's entry that matches better than the entry as a whole.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(crate) fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        results: &SearchResults,
        hit: &Hit,
    ) -> Result<Option<Self>, TableError> {
        let highlighter = &results.highlighter;
        Ok(match search.target(hit)? {
            None => None,
            Some(HitTarget::Heading(heading)) => {
                let card = page.lore.card(entry_of(hit))?;
                Some(Self::section(page, &card, highlighter, &heading))
            }
            Some(HitTarget::Claim(claim)) => Some(Self::claim(page, highlighter, claim)?),
        })
    }

    fn section(
        page: PageContext,
        card: &Card<'_>,
        highlighter: &Highlighter,
        heading: &Heading<'_>,
    ) -> Self {
        let address = Address::new(entry_route(card.slug)).with_fragment(heading.id);
        Self::Section {
            href: page.to_address(address),
            heading: highlighted(highlighter, heading.text),
        }
    }

    fn claim(
        page: PageContext,
        highlighter: &Highlighter,
        id: ClaimId,
    ) -> Result<Self, TableError> {
        let claim = page.lore.claim(id)?;
        let sentence = sentence(page.lore, &claim)?;
        let when = unsaid_date(&claim);
        Ok(Self::Claim {
            href: page.to_claim(&claim)?,
            when: when.map(|when| highlighted(highlighter, when)),
            sentence: highlighted(highlighter, &sentence),
            status: claim.status,
            ruled_out: claim.ruled_out,
        })
    }
}

/// The entry of a hit.
pub(crate) fn entry_of(hit: &Hit) -> EntryId {
    EntryId::from_index(hit.entry as usize)
}

/// A text with its matches marked.
pub(crate) fn highlighted(highlighter: &Highlighter, text: &str) -> HighlightedText {
    HighlightedText::new(text, &highlighter.highlights(text))
}

/// The alias that matches the search better than the title, if there is one.
pub(super) fn better_alias(card: &Card<'_>, highlighter: &Highlighter) -> Option<HighlightedText> {
    let names = std::iter::once(card.title).chain(card.aliases.iter().copied());
    // The title comes first.
    let best = highlighter.best_name(names)?.checked_sub(1)?;
    let alias = card.aliases.get(best)?;
    let marks = highlighter.highlights(alias);
    let letters = |marks: &[Range<usize>]| marks.iter().map(Range::len).sum::<usize>();
    let more = letters(&marks) > letters(&highlighter.highlights(card.title));
    more.then(|| HighlightedText::new(alias, &marks))
}
