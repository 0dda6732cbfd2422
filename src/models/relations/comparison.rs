//! Two years compared: what began between them, what ended, and what stayed.

mod found;

use lore::graph::{ChangeKind, Edge, changes};
use lore::route::{Address, CompareParams, Param, Route, Versus};
use lore::{Holding, Slug, TableError, Years};

pub use self::found::{ChangeGroup, FoundChanges};
use super::RelationsModel;
use super::years::first_and_last_year;
use crate::models::other_reading::fault_of;
use crate::models::readings_to_compare::ReadingsToCompare;
use crate::site::CALENDAR;

/// The form for two years, and the result of comparing them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The year in each field; empty if there is none.
    pub fields: [String; 2],
    /// An example year for each field; empty in a world without dated relations.
    pub examples: [String; 2],
    /// The other parameters of the address as hidden fields (names and values), for use without
    /// scripts.
    pub rest: Vec<(&'static str, String)>,
    /// The link that clears the comparison, if there is one.
    pub clear: Option<String>,
    /// The link to compare the selected entry in the same years or readings, with its title.
    pub of_selected: Option<(&'static str, String)>,
    /// The readings that can be compared, and the chosen ones.
    pub readings: ReadingsToCompare,
    /// The other parameters of the address, for the readings' form.
    pub rest_of_readings: Vec<(&'static str, String)>,
    /// Whether two readings are compared, and not two years.
    pub by_readings: bool,
    /// How the years or readings compare.
    pub found: Option<FoundChanges>,
}

/// The two years of a comparison, the earlier first: the address's second year, and the filter's year or
/// the end of all dates. None if they are the same, which the reader is told.
pub(super) fn compared_years(
    edges: &[Edge<'_>],
    years: Option<Years>,
    versus: Option<i32>,
) -> Option<[i32; 2]> {
    let versus = versus?;
    let filtered = years.map(|years| years.last);
    let other = filtered.or_else(|| first_and_last_year(edges).map(|(_, last)| last));
    let other = other.unwrap_or(versus);
    (versus != other).then(|| [versus.min(other), versus.max(other)])
}

impl RelationsModel {
    /// Whether years or readings are compared.
    pub fn compares(&self) -> bool {
        self.compared.is_some() || self.rival.is_some()
    }

    /// What is wrong with the second year or reading of the address, if anything.
    pub fn comparison_fault(&self, versus: &Param<Versus>) -> Option<String> {
        let last = first_and_last_year(&self.edges).map(|(_, last)| Years::of(last));
        let page = self.page.with_years(self.page.years.or(last));
        fault_of(page, versus, self.rival.is_some())
    }

    /// Whether a relation is struck through; never while readings are compared.
    pub fn is_ruled_out(&self, edge: usize) -> bool {
        self.rival.is_none() && self.edges[edge].claim.ruled_out
    }

    /// How a relation changed between the compared years or readings; none if it stayed the same.
    pub fn change(&self, edge: usize) -> Option<ChangeKind> {
        if let Some(rival) = &self.rival {
            return rival.change(self, edge);
        }
        let [first, last] = self.compared?;
        let found = changes(&[&self.edges[edge]], first, last);
        found.first().map(|change| change.kind)
    }

    /// How a relation changed: "ended by 2369", "only under “the first”"; none if it is the same on both sides.
    pub fn change_in_words(&self, edge: usize) -> Option<String> {
        let change = self.change(edge)?;
        if let Some(rival) = &self.rival {
            return Some(rival.in_words(change));
        }
        let [_, last] = self.compared?;
        let by = |what| format!("{what} by {}", self.page.calendar().year(last));
        match change {
            ChangeKind::Began => Some(by("began")),
            ChangeKind::Ended => Some(by("ended")),
            _ => Some(change.title().to_lowercase()),
        }
    }

    /// The same for tables, which also say what stayed; none if nothing is compared. What was only during something
    /// has no date of its own and so neither began nor ended, but need not be possible in both years.
    pub fn comparison_in_words(&self, edge: usize) -> Option<String> {
        if let Some(change) = self.change_in_words(edge) {
            return Some(change);
        }
        let Some([first, last]) = self.compared else {
            return self.rival.is_some().then(|| "under both".to_owned());
        };
        let holds = [first, last].map(|year| self.edges[edge].holding(Some(Years::of(year))));
        let only = |year| format!("only in {}", self.page.calendar().year(year));
        Some(match holds {
            [Holding::No, _] => only(last),
            [_, Holding::No] => only(first),
            [Holding::Yes, Holding::Yes] => "in both".to_owned(),
            _ => "perhaps in both".to_owned(),
        })
    }

    /// Whether a relation holds, or may hold, in one of the compared years.
    pub(super) fn holding_in_either(&self, edge: usize, years: [i32; 2]) -> Holding {
        let [first, last] = years.map(|year| self.edges[edge].holding(Some(Years::of(year))));
        first.max(last)
    }
}

impl Comparison {
    /// The comparison of an address.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let year = model.page.years.map(|years| years.last);
        let calendar = model.page.calendar();
        let print = |year: Option<i32>| {
            year.map(|year| calendar.print(Years::of(year)))
                .unwrap_or_default()
        };
        let span = first_and_last_year(&model.edges);
        // Without a year filter, the last dated year is used, which is also where the slider is.
        let year = year.or(span.map(|(_, last)| last));
        Ok(Self {
            fields: [
                print(year),
                print(model.versus.as_ref().and_then(Versus::year)),
            ],
            examples: [
                print(span.map(|(first, _)| first)),
                print(span.map(|(_, last)| last)),
            ],
            rest: model.query_without(&["year", "versus"]),
            clear: model
                .versus
                .is_some()
                .then(|| model.href_without_comparison()),
            readings: ReadingsToCompare::of(model.page, model.versus.as_ref())?,
            rest_of_readings: model.query_without(&["versus"]),
            of_selected: of_selected(model)?,
            by_readings: matches!(model.versus, Some(Versus::Reading { .. })),
            found: FoundChanges::of_query(model)?,
        })
    }

    /// The first field that is empty or isn't a year, and a message on what to do.
    pub fn missing(&self, years: &[String; 2]) -> Option<(usize, String)> {
        let asks = [
            "Enter the year to compare",
            "Enter the year to compare with",
        ];
        let is_year = [
            CALENDAR.parse(&years[0]).is_some(),
            CALENDAR.parse_year(&years[1]).is_some(),
        ];
        let field = is_year.iter().position(|&is_year| !is_year)?;
        let example = match self.examples[field].as_str() {
            "" => String::new(),
            example => format!(", such as {example}"),
        };
        Some((field, format!("{}{example}.", asks[field])))
    }
}

/// The link to the full comparison of the selected entry, if one is selected.
fn of_selected(model: &RelationsModel) -> Result<Option<(&'static str, String)>, TableError> {
    let (years, versus) = match (model.compared, &model.versus) {
        (Some([first, last]), _) => (Some(Years::of(last)), Versus::Year(first)),
        (None, Some(versus)) if model.rival.is_some() => (model.page.years, versus.clone()),
        _ => return Ok(None),
    };
    let Some(entry) = model.selected else {
        return Ok(None);
    };
    let card = model.page.lore.card(entry)?;
    let entry = Slug::parse(card.slug);
    let href = model.page.to_address(Address {
        years: years.into(),
        versus: Param::Value(versus),
        ..Address::new(Route::Compare(CompareParams { entry }))
    });
    Ok(Some((card.title, href)))
}
