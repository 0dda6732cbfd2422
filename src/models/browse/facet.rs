//! What entries are narrowed by on the browse page.

use std::collections::BTreeSet;

use lore::Slug;
use lore::route::BrowseParams;

/// A facet of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    pub(super) fn chosen_mut(self, params: &mut BrowseParams) -> &mut BTreeSet<Slug> {
        match self {
            Self::Kind => &mut params.kinds,
            Self::Faction => &mut params.factions,
            Self::Era => &mut params.eras,
        }
    }

    pub(super) fn chosen(self, params: &BrowseParams) -> &BTreeSet<Slug> {
        match self {
            Self::Kind => &params.kinds,
            Self::Faction => &params.factions,
            Self::Era => &params.eras,
        }
    }
}
