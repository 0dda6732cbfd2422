//! The bars of the drawing: what each shows, and its texts.

mod words;

use lore::chronology::{DateExtent, Extent};
use lore::{Basis, DisputeId, EntryId, Holding, Shape, Status, TableError};

use self::words::{
    doubt_in_words, label_among_rivals, label_and_words, place_in_order, reading_in_words,
};
use super::dated_claim::DatedClaim;
use super::event_order::EventOrder;
use super::order_words::OrderWords;
use crate::models::PageContext;
use crate::models::year_filter::perhaps_in;

/// The question that rival readings answer: which entry, which dispute.
pub type RivalGroup = (EntryId, DisputeId);

/// Where a bar leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BarTarget {
    /// The link to a claim or an event.
    Page(String),
    /// The id of a place in the list below the drawing.
    List(String),
}

/// A claim, an undated event, or claims during the same thing, as the drawing shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is about.
    pub subject: EntryId,
    /// The number of its subject's side, which gives it its colour.
    pub side: Option<u8>,
    /// Its days.
    pub extent: DateExtent,
    /// Whether it is a single moment at some time within its days.
    pub moment: bool,
    /// Whether its days are its own, or those of something that it was during or throughout.
    pub basis: Basis,
    /// Its label.
    pub label: String,
    /// Its full description; starts with the label.
    pub words: String,
    /// Where it leads.
    pub target: BarTarget,
    /// How well it is founded.
    pub status: Status,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
    /// Whether it holds in the years of the filter.
    pub holds: Holding,
    /// Bars of one group are rival answers to one question.
    pub rivals: Option<RivalGroup>,
    /// The number of this answer among them.
    pub reading: u8,
}

impl Bar {
    /// The bar of a claim; `rivals` are the answers to its question, including itself.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub(super) fn of_claim(
        page: PageContext,
        one: &DatedClaim,
        rivals: &[&DatedClaim],
        order: &EventOrder,
    ) -> Result<Self, TableError> {
        let claim = &one.claim;
        let (mut label, mut words) = label_and_words(page, one, order)?;
        if !one.sentence.ends_with(one.when.words) {
            words.push_str(", ");
            words.push_str(one.when.words);
        }
        if let Some(place) = place_in_order(page, claim, order, OrderWords::AfterAndBefore)?
            && !label.ends_with(&place)
        {
            words.push_str("; ");
            words.push_str(&place);
        }
        let is_other = |other: &&&DatedClaim| other.claim.key != claim.key;
        let others = rivals.iter().filter(is_other);
        let others: Vec<_> = others.map(|other| other.when.words).collect();
        if let Some(reading) = claim.reading.filter(|_| !others.is_empty()) {
            let reading = reading_in_words(page, claim, reading)?;
            label = label_among_rivals(page, one, rivals, &label, reading)?;
            words = format!("{label}; {words}");
        }
        words.push_str(&doubt_in_words(claim, &others));
        let holds = one.holds_in(page.years);
        if holds == Holding::Perhaps {
            words.push_str("; ");
            words.push_str(perhaps_in(page.years));
        }
        let reading = claim.reading.filter(|_| !others.is_empty());
        Ok(Self {
            subject: claim.subject,
            side: page.lore.card(claim.subject)?.side,
            extent: one.extent,
            moment: one.when.shape == Shape::Moment,
            basis: one.when.basis,
            label,
            words,
            target: BarTarget::Page(page.to_claim(claim)?),
            status: claim.status,
            ruled_out: claim.ruled_out,
            holds,
            rivals: reading.map(|reading| (claim.subject, reading.dispute)),
            reading: reading.map_or(0, |reading| reading.reading),
        })
    }

    /// The bar of an event that is only known by its order: from the first to the last day that the
    /// events before and after it allow.
    pub(super) fn of_undated(
        page: PageContext,
        entry: EntryId,
        days: Extent,
        order: &EventOrder,
    ) -> Result<Self, TableError> {
        let card = page.lore.card(entry)?;
        let place = OrderWords::AfterAndBefore.of(page, order, entry)?;
        let label = format!("{}, {}", card.title, place.unwrap_or_default());
        let may_be_then = page.years.is_none_or(|years| days.meets_years(years));
        Ok(Self {
            subject: entry,
            side: card.side,
            extent: DateExtent {
                hull: days,
                core: None,
                doubtful: true,
            },
            moment: true,
            basis: Basis::Dated,
            words: format!("{label}; no date of its own"),
            label,
            target: BarTarget::Page(page.to_entry(&card)),
            status: Status::Inferred,
            ruled_out: false,
            // Another year changes what a row looks like, never its place.
            holds: if may_be_then {
                Holding::Perhaps
            } else {
                Holding::No
            },
            rivals: None,
            reading: 0,
        })
    }
}
