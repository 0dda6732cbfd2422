//! The entries that an address requests by name.

use lore::graph::{GraphLayout, PathStep, Scope};
use lore::route::RelationsParams;
use lore::{EntryId, Slug, TableError};

use super::{Layouts, RelationsModel};
use crate::models::PageContext;
use crate::models::page::entry_of;

/// The entries that an address names.
pub(super) struct NamedEntries {
    pub(super) selected: Option<EntryId>,
    pub(super) path_ends: Option<(EntryId, EntryId)>,
    /// Names that don't exist.
    pub(super) unknown: Vec<Slug>,
}

impl NamedEntries {
    pub(super) fn of(page: PageContext, params: &RelationsParams) -> Self {
        let mut unknown = Vec::new();
        let mut known = |slug: &Option<Slug>| {
            let slug = slug.as_ref()?;
            let entry = entry_of(page.lore, slug);
            if entry.is_none() {
                unknown.push(slug.clone());
            }
            entry
        };
        let selected = known(&params.filter.entry);
        let (from, to) = (known(&params.from), known(&params.to));
        let categories = &page.lore.world().categories;
        let groups = params.filter.groups.iter();
        let unknown_groups = groups.filter(|id| categories.iter().all(|c| c.id != id.as_str()));
        unknown.extend(unknown_groups.cloned());
        Self {
            selected,
            path_ends: from.zip(to),
            unknown,
        }
    }

    /// The scope that contains all of them, preferring the narrower one, and its layout.
    pub(super) fn layout(
        &self,
        scope: Scope,
        paths: &[Vec<PathStep>],
        layouts: Layouts<'_>,
    ) -> Result<(Scope, GraphLayout), TableError> {
        let layout = layouts(scope)?;
        let ends = self.path_ends.into_iter().flat_map(|(from, to)| [from, to]);
        let steps = paths.iter().flatten().map(|step| step.to);
        let mut named = self.selected.into_iter().chain(ends).chain(steps);
        if named.all(|entry| layout.position(entry).is_some()) {
            return Ok((scope, layout));
        }
        Ok((Scope::Everything, layouts(Scope::Everything)?))
    }
}

impl RelationsModel {
    /// Whether more is shown than the chosen scope, since that lacks an entry requested by name or one on its path.
    pub fn is_widened(&self) -> bool {
        self.scope != self.params.scope
    }
}
