//! An entry in two years: what began between them, what ended, and what stayed.

use lore::graph::ChangeKind;
use lore::route::Versus;
use lore::{Basis, Claim, EntryId, Holding, TableError, Years};

use super::parts::count;
use super::{Compared, ComparedClaim, ComparedPart, EntryComparison, claims_about, to_relations};
use crate::models::PageContext;
use crate::models::counted::counts_in_words;
use crate::models::entry_link::EntryLink;
use crate::models::year_filter::{Outside, OutsideYears};

/// What is listed after the changes.
const UNCHANGED: [(Compared, &str); 3] = [
    (Compared::Stayed, "Stayed"),
    (Compared::Unknown, "Not known to have changed"),
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
            if let Some(what) = compared(page, &claim, since, until) {
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
fn compared(page: PageContext, claim: &Claim<'_>, since: i32, until: i32) -> Option<Compared> {
    if claim.ruled_out {
        return Some(Compared::RuledOut);
    }
    let dated = claim.when.as_ref();
    let Some(when) = dated.filter(|when| when.basis != Basis::During) else {
        return Some(Compared::Unknown);
    };
    let may_happen = page.lore.world().may_happen(claim);
    let change = ChangeKind::of(when, since, until).map(|kind| match kind {
        // Most facts are states, even if the date is a single moment.
        ChangeKind::Happened if !may_happen => ChangeKind::Began,
        ChangeKind::HappenedBefore if !may_happen => ChangeKind::Ended,
        _ => kind,
    });
    let change = change.map(Compared::Changed);
    change.or_else(|| match when.holds_in(Years::of(until)) {
        Holding::Yes => Some(Compared::Stayed),
        Holding::Perhaps => Some(Compared::Unknown),
        Holding::No => None,
    })
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
                Outside::Perhaps => "it may have existed",
                Outside::NotYet => "it did not exist yet",
                Outside::No => "it did not exist",
            };
            lines.push(format!("In {} {how}.", outside.years));
        }
    }
    Ok(lines)
}

/// "From 2340 to 2369: 12 began, 3 ended, 40 stayed. 2 happened since, 4 changed in certainty." It counts
/// everything in the lists but what is ruled out.
fn summary(page: PageContext, sorted: &[(Compared, ComparedClaim)], years: [i32; 2]) -> String {
    let [began, ended, stayed] = [
        Compared::Changed(ChangeKind::Began),
        Compared::Changed(ChangeKind::Ended),
        Compared::Stayed,
    ]
    .map(|kind| count(sorted, kind));
    let others = [
        ChangeKind::Passed,
        ChangeKind::Happened,
        ChangeKind::HappenedBefore,
        ChangeKind::Changed,
    ];
    let others = others.map(|kind| (Compared::Changed(kind), kind.title().to_lowercase()));
    let unknown = (Compared::Unknown, "not known to have changed".to_owned());
    let others = others.into_iter().chain([unknown]);
    let others = others.map(|(kind, words)| (count(sorted, kind), words));
    let [since, until] = years.map(|year| page.calendar().year(year));
    let more = counts_in_words(others);
    format!("From {since} to {until}: {began} began, {ended} ended, {stayed} stayed.{more}")
}
