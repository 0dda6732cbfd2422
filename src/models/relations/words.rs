//! The graph in words: each entry with its relations by type. It contains every relation that the
//! graph shows, for those who prefer to read or hear it.

use std::collections::BTreeMap;

use lore::{EntryId, Side, Status, TableError, Years};

use super::RelationsModel;
use crate::models::claim::RULED_OUT;
use crate::models::counted::{counted, entries};
use crate::models::line::Inline;

/// The years as part of a sentence: " in 1857", " from 1857 to 1860"; empty for all.
pub fn in_years(model: &RelationsModel, years: Option<Years>) -> String {
    let Some(years) = years else {
        return String::new();
    };
    let preposition = if years.first == years.last {
        "in"
    } else {
        "from"
    };
    format!(" {preposition} {}", model.page.calendar().years(years))
}

/// The years shown, as part of a sentence: those of the filter, or the compared years or readings.
pub fn shown_years(model: &RelationsModel) -> String {
    let calendar = model.page.calendar();
    match model
        .compared
        .map(|years| years.map(|year| calendar.year(year)))
    {
        Some([first, last]) if first == last => format!(" in {first}"),
        Some([first, last]) => format!(" in {first} or {last}"),
        None if model.rival.is_some() => {
            format!(
                " under one of two readings{}",
                in_years(model, model.page.years)
            )
        }
        None => in_years(model, model.page.years),
    }
}

/// One sentence on what is shown.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn summary(model: &RelationsModel) -> Result<String, TableError> {
    let selected = match model.selected {
        Some(entry) => format!("; selected: {}", model.page.lore.card(entry)?.title),
        None => String::new(),
    };
    Ok(format!(
        "{} between {}{}{selected}.",
        counted(model.drawn.len(), "relation", "relations"),
        entries(model.drawn_counts().len()),
        shown_years(model),
    ))
}

/// An entry with its relations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InWords {
    /// Its title.
    pub title: &'static str,
    /// Selects it.
    pub href: String,
    /// Its relations, grouped by type.
    pub types: Vec<RelationsOfType>,
}

/// The relations of an entry that are of one type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationsOfType {
    /// What the entry is to the others.
    pub label: &'static str,
    /// The others.
    pub relations: Vec<RelationInWords>,
}

/// The other end of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationInWords {
    /// The link to it.
    pub other: Inline,
    /// The short date of the relation.
    pub years: Option<String>,
    /// Whether it may not have held in the chosen years.
    pub perhaps: bool,
    /// The claim's link, and its status unless it is stated, or the note that the chosen readings
    /// rule it out.
    pub doubt: Option<(String, &'static str)>,
}

impl InWords {
    /// The entries by title: those around the selected one, or all.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(model: &RelationsModel) -> Result<Vec<Self>, TableError> {
        let mut own: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
        for &edge in &model.drawn {
            for end in model.edges[edge].ends() {
                own.entry(end).or_default().push(edge);
            }
        }
        let all = model.path_ends.is_some() || model.selected.is_none();
        let mut entries = Vec::new();
        for entry in model.page.lore.by_title()? {
            if let Some(edges) = own.get(&entry)
                && (all || model.steps(entry).is_some())
            {
                entries.push(Self::of(model, entry, edges)?);
            }
        }
        Ok(entries)
    }

    fn of(model: &RelationsModel, entry: EntryId, edges: &[usize]) -> Result<Self, TableError> {
        let card = model.page.lore.card(entry)?;
        let key = |edge: usize| {
            let side = model.side(edge, entry);
            (model.edges[edge].relation, side == Side::Target)
        };
        let mut sorted = edges.to_vec();
        sorted.sort_by_key(|&edge| key(edge));
        let types = sorted.chunk_by(|&a, &b| key(a) == key(b));
        let types = types.map(|edges| RelationsOfType::of(model, entry, edges));
        Ok(Self {
            title: card.title,
            href: model.href_selecting(card.slug),
            types: types.collect::<Result<_, _>>()?,
        })
    }
}

impl RelationsOfType {
    fn of(model: &RelationsModel, entry: EntryId, edges: &[usize]) -> Result<Self, TableError> {
        let read = edges.iter().filter_map(|&edge| {
            let relation = model.relation(edge, model.side(edge, entry))?;
            Some((model.only_perhaps(edge), relation))
        });
        let mut of_type = Self {
            label: "",
            relations: Vec::new(),
        };
        for (perhaps, relation) in read {
            let claim = &relation.claim;
            let doubt = match claim.status {
                _ if claim.ruled_out && model.rival.is_some() => Some("under the other reading"),
                _ if claim.ruled_out => Some(RULED_OUT),
                Status::Stated => None,
                status => Some(status.word()),
            };
            let doubt = doubt.map(|words| Ok((model.page.to_claim(claim)?, words)));
            of_type.label = relation.label();
            of_type.relations.push(RelationInWords {
                other: Inline::of_entry(model.page, relation.other)?,
                years: claim
                    .when
                    .as_ref()
                    .map(|when| when.short(model.page.calendar())),
                perhaps,
                doubt: doubt.transpose()?,
            });
        }
        Ok(of_type)
    }
}
