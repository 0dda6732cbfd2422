//! An entry in two years: what began between them, what ended, and what stayed.

use lore::graph::ChangeKind;
use lore::route::Versus;
use lore::{Basis, Claim, EntryId, Holding, Statement, TableError, Years};

use super::parts::count;
use super::{Compared, ComparedClaim, ComparedPart, EntryComparison, claims_about, to_relations};
use crate::models::PageContext;
use crate::models::entry_link::EntryLink;
use crate::models::year_filter::{Outside, OutsideYears};

/// What is listed after the changes.
const UNCHANGED: [(Compared, &str); 3] = [
    (Compared::Stayed, "Stayed"),
    (
        Compared::Undated,
        "Not known to have changed: without a date of its own",
    ),
    (Compared::RuledOut, "Ruled out by your reading"),
];

impl EntryComparison {
    pub(super) fn of_years(
        page: PageContext,
        entry: EntryId,
        [since, until]: [i32; 2],
    ) -> Result<Self, TableError> {
        let mut sorted: Vec<(Compared, ComparedClaim)> = Vec::new();
        for (claim, line) in claims_about(page, entry)? {
            if let Some(what) = compared(&claim, since, until) {
                sorted.push((what, line.into()));
            }
        }
        let card = page.lore.card(entry)?;
        let years = Some(Years::of(until));
        let changes = ChangeKind::ALL.map(|kind| (Compared::Changed(kind), kind.title()));
        let order = changes.into_iter().chain(UNCHANGED);
        let order = order.map(|(what, title)| (what, title.into()));
        Ok(Self {
            link: EntryLink::of_card(page, &card),
            sides: [since, until].map(|year| format!("in {}", page.calendar().year(year))),
            existence: existence(page, entry, [since, until])?,
            summary: summary(page, &sorted, [since, until]),
            parts: ComparedPart::all(order, &sorted),
            relations: to_relations(page, card.slug, years, Versus::Year(since)),
        })
    }
}

/// What became of a claim; none if it held in neither year nor between them.
fn compared(claim: &Claim<'_>, since: i32, until: i32) -> Option<Compared> {
    if claim.ruled_out {
        return Some(Compared::RuledOut);
    }
    let dated = claim.when.as_ref();
    let Some(when) = dated.filter(|when| when.basis != Basis::During) else {
        return Some(Compared::Undated);
    };
    let change = ChangeKind::of(when, since, until).map(|kind| match (kind, &claim.statement) {
        (kind, Statement::Relation { .. }) => kind,
        // A fact is a state, even if its date is a single moment.
        (ChangeKind::Happened, _) => ChangeKind::Began,
        (ChangeKind::HappenedBefore, _) => ChangeKind::Ended,
        (kind, _) => kind,
    });
    let change = change.map(Compared::Changed);
    let stays = when.holds_in(Years::of(until)) != Holding::No;
    change.or_else(|| stays.then_some(Compared::Stayed))
}

/// The years in which the entry did not exist, or may not have.
fn existence(
    page: PageContext,
    entry: EntryId,
    years: [i32; 2],
) -> Result<Vec<String>, TableError> {
    let mut lines = Vec::new();
    for year in years {
        let in_year = page.with_years(Some(Years::of(year)));
        if let Some(outside) = OutsideYears::of_entry(in_year, entry)? {
            let how = match outside.how {
                Outside::Perhaps => "perhaps",
                Outside::NotYet => "not yet",
                Outside::No => "not",
            };
            lines.push(format!("In {}: {how}.", outside.years));
        }
    }
    Ok(lines)
}

/// "From 2340 to 2369: 12 began, 3 ended, 2 happened, 40 stayed."
fn summary(page: PageContext, sorted: &[(Compared, ComparedClaim)], years: [i32; 2]) -> String {
    let began = count(sorted, Compared::Changed(ChangeKind::Began));
    let ended = count(sorted, Compared::Changed(ChangeKind::Ended));
    let happened = match count(sorted, Compared::Changed(ChangeKind::Happened)) {
        0 => String::new(),
        happened => format!(" {happened} happened,"),
    };
    let stayed = count(sorted, Compared::Stayed);
    let [since, until] = years.map(|year| page.calendar().year(year));
    format!("From {since} to {until}: {began} began, {ended} ended,{happened} {stayed} stayed.")
}
