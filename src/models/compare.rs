//! An entry in two years: what began between them, what ended, and what stayed.

use lore::graph::ChangeKind;
use lore::route::{CompareParams, RelationsParams, Route, Versus};
use lore::{Basis, Claim, EntryId, Holding, Relation, Slug, TableError, Years};

use super::PageContext;
use super::claim::{ClaimLine, Subject};
use super::entry_link::EntryLink;
use super::page::entry_of;
use super::year_filter::{Outside, OutsideYears};

/// What a part of the claims have in common, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// A date of their own says what became of them.
    Changed(ChangeKind),
    /// They held in both years, as their dates say, or perhaps.
    Stayed,
    /// No date of their own says when they held.
    Undated,
    /// The chosen readings rule them out.
    RuledOut,
}

const PARTS: [(Compared, &str); 7] = [
    (Compared::Changed(ChangeKind::Began), "Began"),
    (Compared::Changed(ChangeKind::Ended), "Ended"),
    (
        Compared::Changed(ChangeKind::Passed),
        "Was between them only",
    ),
    (
        Compared::Changed(ChangeKind::Changed),
        "Became more or less certain",
    ),
    (Compared::Stayed, "Stayed"),
    (
        Compared::Undated,
        "Not known to have changed: without a date of its own",
    ),
    (Compared::RuledOut, "Ruled out by your reading"),
];

/// What an address asks to compare, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareModel {
    /// The slug of the entry; empty for none.
    pub entry: String,
    /// The years as they stand in the fields; empty for none.
    pub years: [String; 2],
    /// What the address names that is not there, or is not a year.
    pub unknown: Vec<String>,
    /// What came of it, if all is asked for.
    pub found: Option<EntryComparison>,
}

/// An entry in two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryComparison {
    /// The link to the entry.
    pub link: EntryLink,
    /// The years in words, the earlier first.
    pub years: [String; 2],
    /// Where it was not, or perhaps not: "in 2340: not yet".
    pub existence: Vec<String>,
    /// How much changed and how much stayed, as a sentence.
    pub summary: String,
    /// The parts that have claims.
    pub parts: Vec<ComparedPart>,
    /// The link to the relations of the entry in the two years.
    pub relations: String,
}

/// Claims that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedPart {
    /// What that is.
    pub what: Compared,
    /// The same for readers.
    pub title: &'static str,
    /// The claims.
    pub claims: Vec<ClaimLine>,
}

impl CompareModel {
    /// What an address asks: its entry, the year of its filter, and its second year.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub fn of(
        page: PageContext,
        params: &CompareParams,
        versus: &lore::route::Param<Versus>,
    ) -> Result<Self, TableError> {
        let year = page.years.map(|years| years.last);
        let entry = params.entry.as_ref();
        let known = entry.and_then(|slug| entry_of(page.lore, slug));
        let mut unknown = Vec::new();
        if let (Some(slug), None) = (entry, known) {
            unknown.push(format!("There is no entry “{slug}”."));
        }
        let other = versus.value().and_then(Versus::year);
        if let (None, Some(text)) = (other, versus.text()) {
            unknown.push(format!("“{text}” is not a year."));
        }
        let asked = known.zip(year.zip(other));
        let found = asked.map(|(entry, (one, other))| {
            let years = [one.min(other), one.max(other)];
            EntryComparison::of(page.with_years(None), entry, years)
        });
        let calendar = page.calendar();
        let print = |year: Option<i32>| {
            year.map(|year| calendar.print(Years::of(year)))
                .unwrap_or_default()
        };
        Ok(Self {
            entry: entry.map_or("", Slug::as_str).to_owned(),
            years: [print(year), print(other)],
            unknown,
            found: found.transpose()?,
        })
    }
}

impl EntryComparison {
    fn of(page: PageContext, entry: EntryId, [since, until]: [i32; 2]) -> Result<Self, TableError> {
        let mut sorted: Vec<(Compared, ClaimLine)> = Vec::new();
        for id in page.lore.article(entry)?.claims {
            let claim = page.lore.claim(id)?;
            if let Some(what) = Compared::of(&claim, since, until) {
                sorted.push((what, ClaimLine::of(page, &claim, Subject::Omitted)?));
            }
        }
        // Its own relations are among its claims; those of others with it are not.
        for relation in Relation::of_entry(page.lore, entry)? {
            let what = Compared::of(&relation.claim, since, until);
            if let Some(what) = what.filter(|_| relation.claim.subject != entry) {
                sorted.push((what, ClaimLine::of_relation(page, &relation)?));
            }
        }
        let card = page.lore.card(entry)?;
        let relations = RelationsParams {
            filter: lore::route::ClaimFilter {
                entry: Slug::parse(card.slug),
                ..Default::default()
            },
            ..RelationsParams::default()
        };
        let address = lore::route::Address {
            years: Some(Years::new(until, until)),
            versus: lore::route::Param::Value(Versus::Year(since)),
            ..lore::route::Address::new(Route::Relations(relations))
        };
        Ok(Self {
            link: EntryLink::of_card(page, &card),
            years: [since, until].map(|year| page.calendar().year(year)),
            existence: existence(page, entry, [since, until])?,
            summary: summary(page, &sorted, [since, until]),
            parts: ComparedPart::all(sorted),
            relations: page.to_address(address),
        })
    }
}

impl Compared {
    /// What became of a claim; none if it held in neither year nor between them.
    fn of(claim: &Claim<'_>, since: i32, until: i32) -> Option<Self> {
        if claim.ruled_out {
            return Some(Self::RuledOut);
        }
        let dated = claim.when.as_ref();
        let Some(when) = dated.filter(|when| when.basis != Basis::During) else {
            return Some(Self::Undated);
        };
        let holding = |years| when.holds_in(years);
        let change = ChangeKind::of(holding, since, until).map(Self::Changed);
        let stays = holding(Years::new(until, until)) != Holding::No;
        change.or_else(|| stays.then_some(Self::Stayed))
    }
}

impl ComparedPart {
    fn all(sorted: Vec<(Compared, ClaimLine)>) -> Vec<Self> {
        let parts = PARTS.iter().map(|&(what, title)| {
            let own = sorted.iter().filter(|(kind, _)| *kind == what);
            let claims = own.map(|(_, line)| line.clone()).collect();
            Self {
                what,
                title,
                claims,
            }
        });
        parts.filter(|part| !part.claims.is_empty()).collect()
    }
}

/// In which of the years the entry was not, or perhaps not.
fn existence(
    page: PageContext,
    entry: EntryId,
    years: [i32; 2],
) -> Result<Vec<String>, TableError> {
    let mut told = Vec::new();
    for year in years {
        let in_year = page.with_years(Some(Years::new(year, year)));
        if let Some(outside) = OutsideYears::of_entry(in_year, entry)? {
            let how = match outside.how {
                Outside::Perhaps => "perhaps",
                Outside::NotYet => "not yet",
                Outside::No => "not",
            };
            told.push(format!("In {}: {how}.", outside.years));
        }
    }
    Ok(told)
}

/// "From 2340 to 2369: 12 began, 3 ended, 40 stayed."
fn summary(page: PageContext, sorted: &[(Compared, ClaimLine)], years: [i32; 2]) -> String {
    let count = |what| sorted.iter().filter(|(kind, _)| *kind == what).count();
    let began = count(Compared::Changed(ChangeKind::Began));
    let ended = count(Compared::Changed(ChangeKind::Ended));
    let stayed = count(Compared::Stayed);
    let [since, until] = years.map(|year| page.calendar().year(year));
    format!("From {since} to {until}: {began} began, {ended} ended, {stayed} stayed.")
}

#[cfg(test)]
mod tests {
    use lore::graph::ChangeKind;
    use lore::route::{Address, Route};

    use super::{CompareModel, Compared};
    use crate::models::page::test_page;
    use crate::models::test_world::TestWorld;

    fn compare(world: &TestWorld, address: &str) -> CompareModel {
        let address = Address::parse(address);
        let Route::Compare(params) = &address.route else {
            panic!("{address:?}");
        };
        let page = world.page.with_years(address.years);
        CompareModel::of(page, params, &address.versus).unwrap()
    }

    fn world() -> TestWorld {
        let entries = ["guild", "mill", "inn", "harbour", "barn"];
        let claims = [
            "guild existed - 1800/1900",
            "guild ruled mill 1840/1855",
            "guild ruled inn 1858/1870",
            "harbour ruled guild 1820/1890",
            "guild ruled barn 1852/1853",
            "guild knew mill",
        ];
        TestWorld::of(&entries, &claims)
    }

    #[test]
    fn what_began_ended_and_stayed_is_told_from_both_sides_of_a_relation() {
        let model = compare(&world(), "compare/?entry=guild&year=1860&versus=1850");
        let found = model.found.unwrap();
        let parts: Vec<_> = found
            .parts
            .iter()
            .map(|part| (part.what, part.claims.len()))
            .collect();
        assert_eq!(
            parts,
            [
                (Compared::Changed(ChangeKind::Began), 1),
                (Compared::Changed(ChangeKind::Ended), 1),
                (Compared::Changed(ChangeKind::Passed), 1),
                (Compared::Stayed, 2),
                (Compared::Undated, 1),
            ]
        );
        assert_eq!(
            found.summary,
            "From 1850 to 1860: 1 began, 1 ended, 2 stayed."
        );
        assert_eq!(found.existence, Vec::<String>::new());
        let stayed = &found.parts[3].claims;
        assert!(
            stayed
                .iter()
                .any(|line| line.sentence.plain() == "guild ruled by harbour")
        );
    }

    #[test]
    fn a_year_in_which_it_was_not_is_told() {
        let model = compare(&world(), "compare/?entry=guild&year=1700&versus=1950");
        let found = model.found.unwrap();
        assert_eq!(found.existence, ["In 1700: not yet.", "In 1950: not."]);
    }

    #[test]
    fn what_is_missing_or_wrong_compares_nothing_and_is_said() {
        let world = world();
        assert_eq!(
            compare(&world, "compare/?entry=guild&year=1850").found,
            None
        );
        let wrong = compare(&world, "compare/?entry=no-such&year=1850&versus=later");
        assert_eq!(wrong.found, None);
        assert_eq!(wrong.unknown.len(), 2);
    }

    #[test]
    fn every_claim_of_an_entry_is_in_one_part_at_most() {
        let page = test_page();
        for entry in page.lore.entries() {
            let card = page.lore.card(entry).unwrap();
            let address = format!("compare/?entry={}&year=2340&versus=2369", card.slug);
            let address = Address::parse(&address);
            let Route::Compare(params) = &address.route else {
                panic!("{address:?}");
            };
            let page = page.with_years(address.years);
            let model = CompareModel::of(page, params, &address.versus).unwrap();
            let parts = model.found.unwrap().parts;
            let lines = parts.iter().flat_map(|part| &part.claims);
            let mut hrefs: Vec<_> = lines.map(|line| line.mark.href.as_str()).collect();
            let count = hrefs.len();
            hrefs.sort_unstable();
            hrefs.dedup();
            assert_eq!(hrefs.len(), count, "{}", card.title);
        }
    }
}
