//! The story: one event after the other, with its text and what it changed.

use lore::route::{Address, RelationsParams, Route, StoryParams, TimelineParams};
use lore::{EntryId, Relation, Slug, TableError, Years};

use super::dated_claim::DatedClaim;
use super::event_order::EventOrder;
use super::order_words::{AfterNote, after_notes};
use crate::models::PageContext;
use crate::models::claim::{ClaimLine, RULED_OUT, Subject};
use crate::models::entry_link::EntryLink;
use crate::models::passage::Footnote;
use crate::models::prose::SafeHtml;

/// The prefix of footnote numbers in the story, for ids.
const FOOTNOTE_PREFIX: &str = "story-";

/// The state of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Story {
    /// At an event.
    At(Box<StoryEvent>),
    /// At an unknown event.
    Lost {
        /// What the address calls it.
        slug: String,
        /// The link that leaves the story.
        leave_href: String,
    },
}

/// An event of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryEvent {
    /// Its number, from one.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// The event before.
    pub previous: Option<StoryStep>,
    /// The event after.
    pub next: Option<StoryStep>,
    /// The link that leaves the story.
    pub leave_href: String,
    /// The link that plays the story from here.
    pub play_href: String,
    /// The event, with the link to its entry.
    pub entry: EntryLink,
    /// Its dates in words.
    pub dates: String,
    /// One sentence about it.
    pub summary: &'static str,
    /// What it is said to have come after.
    pub after: Vec<AfterNote>,
    /// What readers should know before they read on.
    pub content_note: Option<&'static str>,
    /// Its text as safe HTML.
    pub prose: SafeHtml,
    /// The passages that the text cites.
    pub footnotes: Vec<Footnote>,
    /// Its relations.
    pub relations: Vec<ClaimLine>,
    /// What else changed in its year, if that is known.
    pub year: Option<YearOfEvent>,
}

/// A step to another event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryStep {
    /// Where it leads.
    pub href: String,
    /// The title of the event.
    pub title: &'static str,
}

/// The relations of others that began or ended in the year of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOfEvent {
    /// The year in words.
    pub year: String,
    /// What began.
    pub began: Vec<ClaimLine>,
    /// What ended.
    pub ended: Vec<ClaimLine>,
    /// The link to all relations of the year.
    pub relations_href: String,
}

/// What the story is made from.
pub(super) struct StoryTeller<'s> {
    pub page: PageContext,
    pub params: &'s TimelineParams,
    pub order: &'s EventOrder,
    pub claims: &'s [DatedClaim],
}

impl StoryTeller<'_> {
    /// The link that opens the story at its beginning; none without events, or within the story.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub(super) fn opening(&self) -> Result<Option<String>, TableError> {
        let closed = self.params.story.is_none();
        let first = self.order.events.first().filter(|_| closed);
        let step = first.map(|event| self.step(event.entry)).transpose()?;
        Ok(step.map(|step| step.href))
    }

    /// The state of the story; none if it isn't open.
    pub(super) fn tell(&self) -> Result<Option<Story>, TableError> {
        let Some(slug) = &self.params.story else {
            return Ok(None);
        };
        let entry = self.page.lore.find(slug.as_str());
        let number = entry.map(|entry| self.order.rank(entry));
        let event = number.and_then(|number| Some((number, self.order.events.get(number)?.entry)));
        Ok(Some(match event {
            Some((number, entry)) => Story::At(Box::new(self.event(number, entry)?)),
            None => Story::Lost {
                slug: slug.as_str().to_owned(),
                leave_href: self.at(None),
            },
        }))
    }

    fn event(&self, number: usize, entry: EntryId) -> Result<StoryEvent, TableError> {
        let page = self.page;
        let article = page.lore.article(entry)?;
        let claims = self.claims.iter();
        let dates = claims
            .filter(|one| one.claim.subject == entry && page.lore.world().is_lifespan(&one.claim));
        let dates = standing_dates(&dates.collect::<Vec<_>>());
        let step = |number: Option<usize>| {
            let event = number.and_then(|number| self.order.events.get(number));
            event.map(|event| self.step(event.entry)).transpose()
        };
        let relations = Relation::of_entry(page.lore, entry)?;
        let relations = relations
            .iter()
            .map(|one| ClaimLine::of_relation(page, one));
        Ok(StoryEvent {
            number: number + 1,
            count: self.order.events.len(),
            previous: step(number.checked_sub(1))?,
            next: step(Some(number + 1))?,
            leave_href: self.at(None),
            play_href: page.to(Route::Story(StoryParams {
                event: Slug::parse(page.lore.card(entry)?.slug),
            })),
            entry: EntryLink::of(page, entry)?,
            dates: dates_in_words(&dates),
            summary: page.lore.card(entry)?.summary,
            after: after_notes(page, self.order, entry)?,
            content_note: article.content_note,
            prose: SafeHtml::of(page, article.html, &article.headings, FOOTNOTE_PREFIX)?,
            footnotes: Footnote::all(page, &article.footnotes, FOOTNOTE_PREFIX)?,
            relations: relations.collect::<Result<_, _>>()?,
            year: year_of(&dates)
                .map(|year| self.year_of_event(entry, year))
                .transpose()?,
        })
    }

    fn year_of_event(&self, entry: EntryId, year: i32) -> Result<YearOfEvent, TableError> {
        let years = Years::of(year);
        let of_others = |one: &&DatedClaim| {
            let others = one.target.is_some_and(|target| target != entry);
            one.claim.subject != entry && others && !one.claim.ruled_out
        };
        let lines = |turns: fn(&DatedClaim, Years) -> bool| {
            let claims = self.claims.iter().filter(of_others);
            let turning = claims.filter(|one| turns(one, years));
            let lines = turning.map(|one| ClaimLine::of(self.page, &one.claim, Subject::Named));
            lines.collect::<Result<Vec<_>, _>>()
        };
        let relations = Address::new(Route::Relations(RelationsParams::default()));
        let relations = relations.in_years(Some(years));
        Ok(YearOfEvent {
            year: self.page.calendar().year(year),
            began: lines(DatedClaim::begins_in)?,
            ended: lines(DatedClaim::ends_in)?,
            relations_href: self.page.to_address(relations),
        })
    }

    fn step(&self, event: EntryId) -> Result<StoryStep, TableError> {
        let card = self.page.lore.card(event)?;
        Ok(StoryStep {
            href: self.at(Slug::parse(card.slug)),
            title: card.title,
        })
    }

    /// The link to the story at an event, or out of the story.
    fn at(&self, event: Option<Slug>) -> String {
        self.page.to(Route::Timeline(TimelineParams {
            story: event,
            ..self.params.clone()
        }))
    }
}

/// The dates of an event that the chosen readings don't rule out, or else all of them.
pub(super) fn standing_dates<'c>(dates: &[&'c DatedClaim]) -> Vec<&'c DatedClaim> {
    let standing = dates.iter().copied().filter(|one| !one.claim.ruled_out);
    let standing: Vec<_> = standing.collect();
    if standing.is_empty() {
        dates.to_vec()
    } else {
        standing
    }
}

/// "2319 or about 2322, disputed", "2328, ruled out by your reading"
pub(super) fn dates_in_words(dates: &[&DatedClaim]) -> String {
    let words: Vec<_> = dates.iter().map(|one| one.when.words).collect();
    let doubt = match dates {
        [one, ..] if one.claim.ruled_out => format!(", {RULED_OUT}"),
        [_, _, ..] => ", disputed".to_owned(),
        _ => String::new(),
    };
    format!("{}{doubt}", words.join(" or "))
}

/// The year of an event, if it has a single date with a certain year.
fn year_of(dates: &[&DatedClaim]) -> Option<i32> {
    let [one] = dates else { return None };
    let (first, last) = (one.when.start_earliest?.year, one.when.end_latest?.year);
    (first == last).then_some(first)
}
