//! The selected entry with its relations.

use lore::route::Depth;
use lore::{Slug, TableError, When};

use super::RelationsModel;
use super::tools::ViewChoice;
use super::words::shown_years;
use crate::models::claim::ClaimLine;
use crate::models::entry_link::EntryLink;

/// The entry that is selected, with its relations as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectedEntry {
    /// The link to it.
    pub link: EntryLink,
    /// One sentence about it.
    pub summary: &'static str,
    /// Choices of how many steps around it are emphasized.
    pub depths: Vec<ViewChoice>,
    /// The link that requests a path from it.
    pub path_from_here: String,
    /// The link that clears the selection.
    pub clear: String,
    /// Its relations that are drawn.
    pub relations: Vec<ClaimLine>,
    /// The message that there are none.
    pub nothing: Option<String>,
}

impl SelectedEntry {
    /// The selected entry, if one is.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Option<Self>, TableError> {
        let Some(entry) = model.selected else {
            return Ok(None);
        };
        let card = model.page.lore.card(entry)?;
        let own = model.drawn.iter().copied();
        let own = own.filter(|&edge| model.edges[edge].other(entry).is_some());
        let read = own.filter_map(|edge| model.relation(edge, model.side(edge, entry)));
        let mut read: Vec<_> = read.collect();
        // In time order, with undated ones last.
        read.sort_by_key(|relation| {
            let when = relation.claim.when.as_ref();
            (when.is_none(), when.map(When::order))
        });
        let lines = read.iter().map(|relation| {
            let line = ClaimLine::of_relation(model.page, relation)?;
            Ok(line.with_letter(&relation.claim))
        });
        let relations: Vec<ClaimLine> = lines.collect::<Result<_, _>>()?;
        let depths = Depth::ALL.map(|depth| ViewChoice {
            href: model.href_with(|params| params.depth = depth),
            words: depth.word(),
            current: depth == model.params.depth,
        });
        let nothing = relations
            .is_empty()
            .then(|| format!("None of its relations are shown{}.", shown_years(model)));
        Ok(Some(Self {
            link: EntryLink::of_card(model.page, &card),
            summary: card.summary,
            depths: depths.into(),
            path_from_here: model.href_with(|params| {
                params.from = Slug::parse(card.slug);
                params.to = None;
            }),
            clear: model.href_without_selection(),
            relations,
            nothing,
        }))
    }
}

impl RelationsModel {
    /// The link to the same page with nothing selected.
    pub fn href_without_selection(&self) -> String {
        self.href_with(|params| {
            params.filter.entry = None;
            params.depth = Depth::default();
        })
    }
}
