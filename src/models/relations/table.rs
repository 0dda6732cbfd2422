//! The relations as a table: sorted, each row a claim.

use std::cmp::Ordering;

use lore::route::RelationColumn;
use lore::{Side, Status, TableError, When};

use super::RelationsModel;
use super::words::shown_years;
use crate::models::line::Inline;

/// The table of the relations that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationsTable {
    /// How many rows there are, out of how many relations.
    pub summary: String,
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows in their order.
    pub rows: Vec<RelationRow>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub label: &'static str,
    /// How the rows are sorted by it, as a value of `aria-sort`.
    pub sorted: &'static str,
    /// The link that sorts by it, or reverses the order.
    pub href: String,
}

/// A relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRow {
    /// The subject.
    pub from: Inline,
    /// What it is to the target.
    pub label: &'static str,
    /// The target.
    pub to: Inline,
    /// Its short date.
    pub years: Option<String>,
    /// Whether it may not hold in the years of the filter.
    pub perhaps: bool,
    /// How it differs between compared years or readings.
    pub change: Option<String>,
    /// Its status.
    pub status: Status,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
    /// The link to its claim.
    pub href: String,
    /// What it says.
    pub sentence: String,
}

impl RelationsTable {
    /// The table for an address: if an entry is selected, only the relations around it.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let shown = model.drawn.iter().copied();
        let shown = shown.filter(|&edge| model.selected.is_none() || model.edge_stands_out(edge));
        let keys = shown.map(|edge| SortKey::of(model, edge));
        let mut keys: Vec<SortKey> = keys.collect::<Result<_, _>>()?;
        keys.sort_by(|a, b| a.compare(b, model.params.sort));
        if model.params.filter.reverse {
            keys.reverse();
        }
        let rows = keys
            .into_iter()
            .filter_map(|key| RelationRow::of(model, key).transpose());
        let rows: Vec<RelationRow> = rows.collect::<Result<_, _>>()?;
        Ok(Self {
            summary: format!(
                "{} of {} relations{}",
                rows.len(),
                model.edges.len(),
                if model.compares() {
                    shown_years(model)
                } else {
                    String::new()
                },
            ),
            columns: RelationColumn::ALL
                .map(|column| TableColumn::of(model, column))
                .into(),
            rows,
        })
    }
}

impl TableColumn {
    fn of(model: &RelationsModel, column: RelationColumn) -> Self {
        let current = model.params.sort == column;
        let reverse = model.params.filter.reverse;
        Self {
            label: match column {
                RelationColumn::When => "Years",
                RelationColumn::Subject => "From",
                RelationColumn::Kind => "Relation",
                RelationColumn::Target => "To",
                RelationColumn::Status => "Status",
            },
            sorted: match (current, reverse) {
                (false, _) => "none",
                (true, false) => "ascending",
                (true, true) => "descending",
            },
            href: model.href_with(|params| {
                params.filter.reverse = current && !reverse;
                params.sort = column;
            }),
        }
    }
}

/// The sort key of a relation.
struct SortKey<'m> {
    edge: usize,
    subject: &'static str,
    label: &'static str,
    target: &'static str,
    when: Option<&'m When<'static>>,
    status: Status,
    sentence: String,
}

impl<'m> SortKey<'m> {
    fn of(model: &'m RelationsModel, place: usize) -> Result<Self, TableError> {
        let edge = &model.edges[place];
        let lore = model.page.lore;
        let kind = lore.world().relations.get(usize::from(edge.relation));
        Ok(Self {
            edge: place,
            subject: lore.card(edge.from)?.title,
            label: kind.map_or("", |kind| kind.label),
            target: lore.card(edge.to)?.title,
            when: edge.claim.when.as_ref(),
            status: edge.claim.status,
            sentence: lore::sentence(lore, &edge.claim)?,
        })
    }

    fn compare(&self, other: &Self, column: RelationColumn) -> Ordering {
        // Relations without a date come last.
        let when = |key: &Self| (key.when.is_none(), key.when.map(When::order));
        match column {
            RelationColumn::Subject => self.subject.cmp(other.subject),
            RelationColumn::Kind => self.label.cmp(other.label),
            RelationColumn::Target => self.target.cmp(other.target),
            RelationColumn::When => when(self).cmp(&when(other)),
            RelationColumn::Status => self.status.cmp(&other.status),
        }
        .then_with(|| self.sentence.cmp(&other.sentence))
    }
}

impl RelationRow {
    fn of(model: &RelationsModel, key: SortKey<'_>) -> Result<Option<Self>, TableError> {
        let Some(relation) = model.relation(key.edge, Side::Subject) else {
            return Ok(None);
        };
        let claim = &relation.claim;
        Ok(Some(Self {
            from: Inline::of_entry(model.page, claim.subject)?,
            label: relation.label(),
            to: Inline::of_entry(model.page, relation.other)?,
            years: claim
                .when
                .as_ref()
                .map(|when| when.short(model.page.calendar())),
            perhaps: model.only_perhaps(key.edge),
            change: model.comparison_in_words(key.edge),
            status: claim.status,
            ruled_out: model.is_ruled_out(key.edge),
            href: model.page.to_claim(claim)?,
            sentence: key.sentence,
        }))
    }
}
