//! What each entry is found by when browsing, gathered once when the page opens.

use lore::route::BrowseParams as Browse;
use lore::{EntryId, Holding, Id, Role, Slug, Statement, TableError, Years};

use crate::tome::Tome;

/// One entry and what it is found by.
pub(super) struct Row {
    pub(super) entry: EntryId,
    /// First letter of its title, or `#`.
    pub(super) letter: char,
    kind: &'static str,
    factions: std::collections::BTreeSet<&'static str>,
    eras: std::collections::BTreeSet<&'static str>,
}

/// All entries by title.
pub(super) struct Index {
    rows: Vec<Row>,
    kinds: Vec<(&'static str, &'static str)>,
    factions: Vec<(&'static str, &'static str)>,
    eras: Vec<(&'static str, &'static str)>,
}

/// What entries are narrowed by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Facet {
    Kind,
    Faction,
    Era,
}

impl Facet {
    pub(super) const ALL: [Self; 3] = [Self::Kind, Self::Faction, Self::Era];

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Kind => "Kind",
            Self::Faction => "Faction",
            Self::Era => "Era",
        }
    }

    /// Its name in ids.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Faction => "faction",
            Self::Era => "era",
        }
    }

    pub(super) fn chosen_mut(self, browse: &mut Browse) -> &mut std::collections::BTreeSet<Slug> {
        match self {
            Self::Kind => &mut browse.kinds,
            Self::Faction => &mut browse.factions,
            Self::Era => &mut browse.eras,
        }
    }

    fn chosen(self, browse: &Browse) -> &std::collections::BTreeSet<Slug> {
        match self {
            Self::Kind => &browse.kinds,
            Self::Faction => &browse.factions,
            Self::Era => &browse.eras,
        }
    }
}

impl Row {
    fn has(&self, facet: Facet, value: &str) -> bool {
        match facet {
            Facet::Kind => self.kind == value,
            Facet::Faction => self.factions.contains(&value),
            Facet::Era => self.eras.contains(&value),
        }
    }

    /// Whether the entry has one of the values that are chosen of a facet.
    fn passes(&self, facet: Facet, asked: &Browse) -> bool {
        let chosen = facet.chosen(asked);
        chosen.is_empty() || chosen.iter().any(|value| self.has(facet, value.as_str()))
    }
}

impl Index {
    /// Gathers the entries of a lore.
    pub(super) fn of(tome: Tome) -> Result<Self, TableError> {
        let world = tome.world();
        let mut touched = Touched::of(tome)?;
        let mut factions = Vec::new();
        let mut rows = Vec::with_capacity(tome.len());
        for entry in tome.by_title()? {
            let card = tome.card(entry)?;
            let kind = world.kinds.get(usize::from(card.kind));
            if kind.and_then(|kind| kind.role) == Some(Role::Faction) {
                factions.push((card.slug, card.title));
            }
            let (related, eras) = touched.take(entry);
            rows.push(Row {
                entry,
                letter: letter(card.title),
                kind: kind.map_or("", |kind| kind.id),
                factions: related,
                eras,
            });
        }
        Ok(Self {
            rows,
            kinds: world
                .kinds
                .iter()
                .map(|kind| (kind.id, kind.plural))
                .collect(),
            factions,
            eras: world.eras.iter().map(|era| (era.id, era.label)).collect(),
        })
    }

    /// The entries that pass every facet.
    pub(super) fn found(&self, asked: &Browse) -> impl Iterator<Item = &Row> {
        let asked = asked.clone();
        let passes = move |row: &&Row| Facet::ALL.iter().all(|&facet| row.passes(facet, &asked));
        self.rows.iter().filter(passes)
    }

    /// The values of a facet: id, label, and how many entries have it among those that pass the
    /// other facets.
    pub(super) fn values(
        &self,
        facet: Facet,
        asked: &Browse,
    ) -> Vec<(&'static str, &'static str, usize)> {
        let values = match facet {
            Facet::Kind => &self.kinds,
            Facet::Faction => &self.factions,
            Facet::Era => &self.eras,
        };
        let others = |row: &&Row| {
            let mut others = Facet::ALL.iter().filter(|&&other| other != facet);
            others.all(|&other| row.passes(other, asked))
        };
        let rows: Vec<_> = self.rows.iter().filter(others).collect();
        let count = |id| rows.iter().filter(|row| row.has(facet, id)).count();
        values
            .iter()
            .map(|&(id, label)| (id, label, count(id)))
            .collect()
    }
}

/// The letter that a title stands under; an article before the name does not count.
fn letter(title: &str) -> char {
    let title = title.strip_prefix("The ").unwrap_or(title);
    let first = title.chars().find(|c| c.is_alphanumeric());
    // A title begins with a capital; the table of all capitals weighs more than this page.
    let letter = first.filter(|c| !c.is_ascii_digit()).unwrap_or('#');
    letter.to_ascii_uppercase()
}

/// The factions and eras that the claims connect each entry with.
struct Touched(
    Vec<(
        std::collections::BTreeSet<&'static str>,
        std::collections::BTreeSet<&'static str>,
    )>,
);

impl Touched {
    fn of(tome: Tome) -> Result<Self, TableError> {
        let mut touched = Self(vec![Default::default(); tome.len()]);
        for claim in tome.claims() {
            let claim = tome.claim(claim)?;
            let mut ends = vec![claim.subject];
            if let Statement::Relation { target, .. } = claim.statement {
                touched.relate(tome, claim.subject, target)?;
                touched.relate(tome, target, claim.subject)?;
                ends.push(target);
            }
            let Some(when) = &claim.when else { continue };
            for era in &tome.world().eras {
                let first = era.when.start_earliest.map_or(i32::MIN, |date| date.year);
                let last = era.when.end_latest.map_or(i32::MAX, |date| date.year);
                if when.holds_in(Years { first, last }) != Holding::No {
                    for end in &ends {
                        touched.at(*end).1.insert(era.id);
                    }
                }
            }
        }
        Ok(touched)
    }

    fn relate(&mut self, tome: Tome, entry: EntryId, other: EntryId) -> Result<(), TableError> {
        let card = tome.card(other)?;
        let kind = tome.world().kinds.get(usize::from(card.kind));
        if kind.and_then(|kind| kind.role) == Some(Role::Faction) {
            self.at(entry).0.insert(card.slug);
        }
        Ok(())
    }

    fn at(
        &mut self,
        entry: EntryId,
    ) -> &mut (
        std::collections::BTreeSet<&'static str>,
        std::collections::BTreeSet<&'static str>,
    ) {
        // Ids come from the same lore as the rows.
        &mut self.0[entry.index()]
    }

    fn take(
        &mut self,
        entry: EntryId,
    ) -> (
        std::collections::BTreeSet<&'static str>,
        std::collections::BTreeSet<&'static str>,
    ) {
        std::mem::take(self.at(entry))
    }
}
