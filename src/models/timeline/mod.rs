//! The timeline: events and states, as far as claims date them.
//!
//! The same claims are drawn to scale, listed in order, told as a story, summarized for a year, and
//! saved as a table. [`TimelineModel`] reads them from the lore once; pages are made from it and
//! the address.

mod bar;
mod dated_claim;
pub mod drawing;
mod during_bar;
mod during_group;
mod event_order;
mod filter_choices;
mod lanes;
mod list;
mod order_words;
mod played;
mod story;
mod table;
mod time_span;
mod toolbar;
mod vocabulary;
mod year_summary;

use lore::route::{ClaimFilter, Lanes, TimelineParams};
use lore::{Holding, TableError};

pub use self::bar::{Bar, BarTarget};
pub use self::dated_claim::DatedClaim;
use self::drawing::{Canvas, Drawing};
pub use self::during_group::DuringGroup;
pub use self::event_order::{EventOrder, OrderedEvent};
pub use self::filter_choices::{Choice, EntryGroup, FilterChoices, unknown_names};
pub use self::lanes::Lane;
use self::list::ListedClaims;
pub use self::list::{ListLine, ListSection};
pub use self::order_words::AfterNote;
pub use self::played::{PlayedEvent, YearBound};
use self::story::StoryTeller;
pub use self::story::{Story, StoryEvent, StoryStep, YearOfEvent};
pub use self::table::TableRow;
pub use self::time_span::{TimeSpan, window_in_words};
pub use self::toolbar::{TimeLinks, TimelineLinks};
pub use self::year_summary::{SummaryLine, SummaryPart, YearSummary};
use super::PageContext;

/// The dated claims of a lore, in order. It is the same for every year filter.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineModel {
    claims: Vec<DatedClaim>,
    order: EventOrder,
    span: TimeSpan,
}

impl TimelineModel {
    /// Reads the claims of a lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let order = EventOrder::of(page)?;
        let claims = dated_claim::dated_claims(page, &order)?;
        let span = TimeSpan::of(page, &claims);
        Ok(Self {
            claims,
            order,
            span,
        })
    }

    /// The whole time span, and what is in view at first.
    pub fn span(&self) -> TimeSpan {
        self.span
    }

    /// How many dated claims there are.
    pub fn len(&self) -> usize {
        self.claims.len()
    }

    /// Whether nothing is dated.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }

    /// The claims that pass a filter, in order; the drawing shows them all.
    pub fn passing(&self, filter: &ClaimFilter) -> Vec<&DatedClaim> {
        let claims = self.claims.iter();
        claims.filter(|one| one.passes(filter)).collect()
    }

    /// Those that also hold, or perhaps hold, in the years of the filter: these are listed.
    pub fn holding(&self, page: PageContext, filter: &ClaimFilter) -> Vec<&DatedClaim> {
        let mut claims = self.passing(filter);
        claims.retain(|one| one.holds_in(page.years) != Holding::No);
        claims
    }

    /// How many of these have no bar of their own: only what they were during is known.
    pub fn only_during(&self, page: PageContext, filter: &ClaimFilter) -> usize {
        let holding = self.holding(page, filter);
        holding.iter().filter(|one| one.is_only_during()).count()
    }

    /// The claims that are listed, under their eras.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn list(
        &self,
        page: PageContext,
        filter: &ClaimFilter,
    ) -> Result<Vec<ListSection>, TableError> {
        let mut claims = self.holding(page, filter);
        if filter.reverse {
            claims.reverse();
        }
        let listed = ListedClaims {
            page,
            claims: &claims,
            order: &self.order,
            reverse: filter.reverse,
            unfiltered: is_unfiltered(filter),
            complete: page.years.is_none() && is_unfiltered(filter),
        };
        listed.sections()
    }

    /// The lanes of the claims that pass a filter.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn lanes(
        &self,
        page: PageContext,
        kind: Lanes,
        filter: &ClaimFilter,
    ) -> Result<Vec<Lane>, TableError> {
        let shows_undated = is_unfiltered(filter);
        lanes::lanes(
            page,
            kind,
            &self.passing(filter),
            &self.order,
            shows_undated,
        )
    }

    /// The drawing of lanes on a canvas.
    pub fn drawing(
        &self,
        page: PageContext,
        params: &TimelineParams,
        lanes: &[Lane],
        canvas: &Canvas,
    ) -> Drawing {
        Drawing::of(page, params, self.span, lanes, canvas)
    }

    /// How many claims that pass a filter are before or after the time in view.
    pub fn beyond(&self, params: &TimelineParams) -> usize {
        let claims = self.passing(&params.filter);
        toolbar::beyond(&claims, self.span.window(params))
    }

    /// A summary of the filter's years; none without a filter.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn year_summary(&self, page: PageContext) -> Result<Option<YearSummary>, TableError> {
        YearSummary::of(page, &self.claims)
    }

    /// The state of the story; none if it isn't open.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn story(
        &self,
        page: PageContext,
        params: &TimelineParams,
    ) -> Result<Option<Story>, TableError> {
        self.teller(page, params).tell()
    }

    /// The link that opens the story at its beginning; none without events, or within the story.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn story_opening(
        &self,
        page: PageContext,
        params: &TimelineParams,
    ) -> Result<Option<String>, TableError> {
        self.teller(page, params).opening()
    }

    /// The events in order, as they are played.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn played(&self, page: PageContext) -> Result<Vec<PlayedEvent>, TableError> {
        PlayedEvent::all(page, &self.order, &self.claims)
    }

    /// The claims that are listed, as rows of a table, in the order of the list.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn table(
        &self,
        page: PageContext,
        filter: &ClaimFilter,
    ) -> Result<Vec<TableRow>, TableError> {
        let mut claims = self.holding(page, filter);
        if filter.reverse {
            claims.reverse();
        }
        let claims = claims.into_iter();
        claims.map(|one| TableRow::of(page, one)).collect()
    }

    fn teller<'s>(&'s self, page: PageContext, params: &'s TimelineParams) -> StoryTeller<'s> {
        StoryTeller {
            page,
            params,
            order: &self.order,
            claims: &self.claims,
        }
    }
}

/// Whether a filter lets all claims pass, in any order. Otherwise undated events are left out: no claim filter
/// would let them pass.
fn is_unfiltered(filter: &ClaimFilter) -> bool {
    let unfiltered = ClaimFilter {
        reverse: filter.reverse,
        ..ClaimFilter::default()
    };
    *filter == unfiltered
}
