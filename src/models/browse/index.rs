//! The index of the browse page: the facets of each entry, gathered once when the page opens.

use std::collections::BTreeSet;

use lore::route::BrowseParams;
use lore::{EntryId, Era, Holding, Id, Role, Statement, TableError, Years, slugify};

use super::facet::Facet;
use crate::embedded::LoreRef;

/// An entry with its facets.
#[derive(Clone, Debug)]
pub(super) struct IndexedEntry {
    pub(super) entry: EntryId,
    /// The first letter of its title, or `#`.
    pub(super) letter: char,
    kind: &'static str,
    links: Links,
}

/// The factions and eras that claims connect an entry with.
#[derive(Clone, Debug, Default)]
struct Links {
    factions: BTreeSet<&'static str>,
    eras: BTreeSet<&'static str>,
}

/// Ids of values with their names.
type Values = Vec<(&'static str, &'static str)>;

/// All entries by title, with their facets.
#[derive(Clone, Debug)]
pub struct BrowseIndex {
    entries: Vec<IndexedEntry>,
    kinds: Values,
    factions: Values,
    eras: Values,
}

impl IndexedEntry {
    fn has(&self, facet: Facet, value: &str) -> bool {
        match facet {
            Facet::Kind => self.kind == value,
            Facet::Faction => self.links.factions.contains(value),
            Facet::Era => self.links.eras.contains(value),
        }
    }

    /// Whether the entry has one of the chosen values of a facet; true if none is chosen.
    fn passes(&self, facet: Facet, params: &BrowseParams) -> bool {
        let chosen = facet.chosen(params);
        chosen.is_empty() || chosen.iter().any(|value| self.has(facet, value.as_str()))
    }
}

impl BrowseIndex {
    /// Gathers the entries of a lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(lore: LoreRef) -> Result<Self, TableError> {
        let world = lore.world();
        let mut links = links(lore)?;
        let mut factions = Vec::new();
        let mut entries = Vec::with_capacity(lore.len());
        for entry in lore.by_title()? {
            let card = lore.card(entry)?;
            let kind = world.kinds.get(usize::from(card.kind));
            if world.role_of(&card) == Some(Role::Faction) {
                factions.push((card.slug, card.title));
            }
            entries.push(IndexedEntry {
                entry,
                letter: letter(card.title),
                kind: kind.map_or("", |kind| kind.id),
                links: std::mem::take(&mut links[entry.index()]),
            });
        }
        let kinds = world.kinds.iter().map(|kind| (kind.id, kind.plural));
        let eras = world.eras.iter().map(|era| (era.id, era.label));
        Ok(Self {
            entries,
            kinds: kinds.collect(),
            factions,
            eras: eras.collect(),
        })
    }

    /// The entries that pass every facet.
    pub(super) fn found(&self, params: &BrowseParams) -> impl Iterator<Item = &IndexedEntry> {
        let passes =
            |one: &&IndexedEntry| Facet::ALL.iter().all(|&facet| one.passes(facet, params));
        self.entries.iter().filter(passes)
    }

    fn all_values(&self, facet: Facet) -> &Values {
        match facet {
            Facet::Kind => &self.kinds,
            Facet::Faction => &self.factions,
            Facet::Era => &self.eras,
        }
    }

    /// What is wrong with chosen values that don't exist, each as a sentence.
    pub(super) fn unknown(&self, params: &BrowseParams) -> Vec<String> {
        let unknown = Facet::ALL.into_iter().flat_map(|facet| {
            let values = self.all_values(facet);
            let chosen = facet.chosen(params).iter();
            let unknown = chosen.filter(|id| values.iter().all(|&(known, _)| known != id.as_str()));
            unknown.map(move |id| format!("There is no {} “{id}”.", facet.word()))
        });
        unknown.collect()
    }

    /// The values of a facet: id, label, and the number of entries with it among those that pass
    /// the other facets.
    pub(super) fn values(
        &self,
        facet: Facet,
        params: &BrowseParams,
    ) -> Vec<(&'static str, &'static str, usize)> {
        let values = self.all_values(facet);
        let others = |one: &&IndexedEntry| {
            let mut others = Facet::ALL.iter().filter(|&&other| other != facet);
            others.all(|&other| one.passes(other, params))
        };
        let passing: Vec<_> = self.entries.iter().filter(others).collect();
        let count = |id| passing.iter().filter(|one| one.has(facet, id)).count();
        let values = values.iter();
        values.map(|&(id, label)| (id, label, count(id))).collect()
    }
}

/// The letter that a title is listed under. A leading article and accents are ignored, as in the order of
/// titles.
fn letter(title: &str) -> char {
    let title = match title.split_at_checked(4) {
        Some((article, rest)) if article.eq_ignore_ascii_case("the ") => rest,
        _ => title,
    };
    let folded = slugify(title);
    let first = folded.chars().find(|c| c.is_alphanumeric());
    let letter = first.filter(|c| !c.is_numeric()).unwrap_or('#');
    // A letter whose upper case is several letters, such as ß, stays as it is.
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => letter,
    }
}

/// The factions and eras that claims connect each entry with, by the entry's number.
fn links(lore: LoreRef) -> Result<Vec<Links>, TableError> {
    let mut links = vec![Links::default(); lore.len()];
    for claim in lore.claims() {
        let claim = lore.claim(claim)?;
        if claim.ruled_out {
            continue;
        }
        let mut ends = vec![claim.subject];
        if let Statement::Relation { target, .. } = claim.statement {
            ends.push(target);
            for (one, other) in [(claim.subject, target), (target, claim.subject)] {
                links[one.index()].factions.extend(faction(lore, other)?);
            }
        }
        let Some(when) = &claim.when else { continue };
        let eras = lore.world().eras.iter();
        let eras = eras.filter(|era| when.holds_in(years(era)) != Holding::No);
        for era in eras {
            for end in &ends {
                links[end.index()].eras.insert(era.id);
            }
        }
    }
    Ok(links)
}

/// The slug of an entry, if it is a faction.
fn faction(lore: LoreRef, entry: EntryId) -> Result<Option<&'static str>, TableError> {
    let card = lore.card(entry)?;
    let is_faction = lore.world().role_of(&card) == Some(Role::Faction);
    Ok(is_faction.then_some(card.slug))
}

/// The years of an era, from its earliest start to its latest end.
fn years(era: &Era<'_>) -> Years {
    Years {
        first: era.when.start_earliest.map_or(i32::MIN, |date| date.year),
        last: era.when.end_latest.map_or(i32::MAX, |date| date.year),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn a_title_stands_under_its_first_letter_in_capitals() {
        for (title, expected) in [
            ("The Harbour", 'H'),
            ("Theatre", 'T'),
            ("élan", 'E'),
            ("THE Élan", 'E'),
            ("“Quay”", 'Q'),
            ("47th pier", '#'),
            ("ßtrange", 'S'),
            ("…", '#'),
        ] {
            assert_eq!(letter(title), expected, "{title}");
        }
    }
}
