//! The page of an entry: the claims about it, its text, and everything related to it.

mod citation;
mod claims;
mod contents;
mod head;
mod infobox;
mod relations;

use lore::{EntryId, TableError};

pub use self::citation::{EntryCitation, Pager};
pub use self::claims::EntryClaims;
use self::contents::{PartsThere, contents};
pub use self::head::{EntryHead, TextLink};
pub use self::infobox::{FactRow, FactValue};
pub use self::relations::{EntryRelations, RelationGroup};
use super::PageContext;
use super::claim::ClaimLine;
use super::contents::Contents;
use super::entry_link::EntryLink;
use super::passage::Footnote;
use super::prose::SafeHtml;
use super::question::Question;
use super::walk::WalkThrough;

/// Everything that the page of an entry shows.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryModel {
    /// Its header.
    pub head: EntryHead,
    /// Its other names.
    pub aliases: Vec<&'static str>,
    /// Its facts, in the order of the world.
    pub infobox: Vec<FactRow>,
    /// The questions that its claims answer, if the sources disagree about it.
    pub questions: Vec<Question>,
    /// What is on the page.
    pub contents: Contents,
    /// Its text.
    pub prose: SafeHtml,
    /// Its relations with anything but events, if it has any.
    pub relations: Option<EntryRelations>,
    /// The events that it took part in, in time order.
    pub events: Vec<ClaimLine>,
    /// The walks that lead to it.
    pub walks: Vec<WalkThrough>,
    /// Entries whose texts mention it.
    pub mentions: Vec<EntryLink>,
    /// How many claims it has, and the remarks on them that appear nowhere else.
    pub claims: EntryClaims,
    /// The passages that its text cites.
    pub footnotes: Vec<Footnote>,
    /// How it is cited.
    pub citation: EntryCitation,
    /// Links to other entries.
    pub pager: Pager,
}

impl EntryModel {
    /// The page of an entry.
    ///
    /// # Errors
    /// If the lore's bytes are damaged; likewise for all parts.
    pub fn of(page: PageContext, entry: EntryId) -> Result<Self, TableError> {
        let card = page.lore.card(entry)?;
        let article = page.lore.article(entry)?;
        let (relations, events) = relations::of(page, entry)?;
        let mentions = article
            .backlinks
            .iter()
            .map(|&other| EntryLink::of(page, other));
        let infobox = FactRow::all(page, &article)?;
        let walks = WalkThrough::all(page, card.slug)?;
        let contents = contents(
            &article,
            &PartsThere {
                facts: !infobox.is_empty() || !card.aliases.is_empty(),
                relations: relations.is_some(),
                events: !events.is_empty(),
                walks: !walks.is_empty(),
            },
        );
        let claims = EntryClaims::of(page, &article, &infobox, relations.as_ref(), &events)?;
        Ok(Self {
            head: EntryHead::of(page, entry, &card, &article)?,
            aliases: card.aliases.clone(),
            infobox,
            questions: Question::of_entry(page, &article)?,
            contents,
            prose: SafeHtml::of(page, article.html, &article.headings, "")?,
            relations,
            events,
            walks,
            mentions: mentions.collect::<Result<_, _>>()?,
            claims,
            footnotes: Footnote::all(page, &article.footnotes, "")?,
            citation: EntryCitation::of(page, &card),
            pager: Pager::of(page, &card, &article)?,
        })
    }
}

#[cfg(test)]
mod tests;
