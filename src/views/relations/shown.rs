//! What of the relations an address asks for: the part that the picture, the table and the words
//! have in common.

use crate::order::sorted;
use lore::graph::{
    Edge, GraphLayout as Plan, PathStep as Hop, Scope, edges, neighbourhood as near, paths,
};
use lore::route::{ClaimFilter as Filter, RelationsParams as Relations};
use lore::{EntryId, Holding, Relation, Side, Slug, Years};

use super::Plans;
use super::picture::{count, counts};
use crate::page::{Drawn, Page};
use crate::views::entry::find;
use crate::views::filters::passes;

/// How many paths are told.
const PATHS: usize = 3;

/// How many entries a picture of elements holds, moved by a hand at the pace of a screen
/// (`cargo xtask bench-graph`). What is more is painted, and only what stands out is an element.
const HOLDS: usize = 150;

/// How many of a painted picture's entries are elements at most.
const ELEMENTS: usize = 60;

/// The relations and what is asked of them.
#[derive(Clone)]
pub(super) struct Shown<'r> {
    /// What is asked.
    pub(super) asked: &'r Relations,
    /// The lens.
    pub(super) years: Option<Years>,
    /// Every relation of the lore.
    pub(super) edges: Vec<Edge<'static>>,
    /// Where the entries lie.
    pub(super) plan: Plan,
    /// Who is in the picture: the wider scope if the narrower has not all that is asked for.
    pub(super) scope: Scope,
    /// The selected entry.
    pub(super) selected: Option<EntryId>,
    /// The selected entry and those around it, with their steps.
    pub(super) around: Vec<(EntryId, u8)>,
    /// The ends of the path that is asked for.
    pub(super) ends: Option<(EntryId, EntryId)>,
    /// The paths between them, of places among [`Self::edges`].
    pub(super) paths: Vec<Vec<Hop>>,
    /// What is asked and not known.
    pub(super) unknown: Vec<&'r Slug>,
}

impl<'r> Shown<'r> {
    pub(super) fn of(page: Page, asked: &'r Relations, plans: Plans<'_>) -> Drawn<Self> {
        let mut unknown = Vec::new();
        let mut known = |slug: &'r Option<Slug>| {
            let slug = slug.as_ref()?;
            let found = find(page.tome, slug);
            if found.is_none() {
                unknown.push(slug);
            }
            found
        };
        let selected = known(&asked.filter.entry);
        let ends = (known(&asked.from), known(&asked.to));
        let world = page.tome.world();
        for group in &asked.filter.groups {
            if !world.categories.iter().any(|c| c.id == group.as_str()) {
                unknown.push(group);
            }
        }
        let mut shown = Self {
            asked,
            years: page.years,
            edges: edges(page.tome)?,
            plan: Plan::default(),
            scope: asked.scope,
            selected,
            around: Vec::new(),
            ends: None,
            paths: Vec::new(),
            unknown,
        };
        if let (Some(from), Some(to)) = ends {
            shown.ends = Some((from, to));
            shown.find_paths(page, from, to)?;
        }
        shown.choose_plan(plans)?;
        if let Some(selected) = selected {
            let mut held = Vec::new();
            for edge in &shown.edges {
                if shown.is_drawn(page, edge)? {
                    held.push(edge);
                }
            }
            shown.around = near(&held, selected, asked.depth.steps());
        }
        Ok(shown)
    }

    fn find_paths(&mut self, page: Page, from: EntryId, to: EntryId) -> Drawn<()> {
        let mut ways = Vec::new();
        let mut places = Vec::new();
        for (at, edge) in self.edges.iter().enumerate() {
            if self.fits(page, edge)? && self.holding(edge) != Holding::No {
                ways.push(edge);
                places.push(at);
            }
        }
        let mut found = paths(&ways, from, to, self.years, PATHS);
        for hop in found.iter_mut().flatten() {
            hop.edge = places[hop.edge];
        }
        self.paths = found;
        Ok(())
    }

    /// The plan that has everything that is asked for by name.
    fn choose_plan(&mut self, plans: Plans<'_>) -> Drawn<()> {
        self.plan = plans(self.scope)?;
        let hops = self.paths.iter().flatten().map(|hop| hop.to);
        let named = self.selected.into_iter().chain(hops);
        let ends = self.ends.into_iter().flat_map(|(from, to)| [from, to]);
        let mut named = named.chain(ends);
        if named.any(|entry| self.plan.position(entry).is_none()) {
            self.scope = Scope::Everything;
            self.plan = plans(self.scope)?;
        }
        Ok(())
    }

    /// Whether a relation holds in the years of the lens.
    pub(super) fn holding(&self, edge: &Edge<'_>) -> Holding {
        edge.holding(self.years)
    }

    /// Whether both ends of a relation are in the picture.
    pub(super) fn is_in(&self, edge: &Edge<'_>) -> bool {
        self.plan.position(edge.from).is_some() && self.plan.position(edge.to).is_some()
    }

    /// Whether a relation passes the filters, whenever it holds.
    pub(super) fn fits(&self, page: Page, edge: &Edge<'static>) -> Drawn<bool> {
        fits(page, edge, &self.asked.filter)
    }

    /// Whether a relation is in the picture: its ends are, it passes the filters, and it holds.
    pub(super) fn is_drawn(&self, page: Page, edge: &Edge<'static>) -> Drawn<bool> {
        Ok(self.is_in(edge) && self.holding(edge) != Holding::No && self.fits(page, edge)?)
    }

    /// The places of the drawn relations among all.
    pub(super) fn drawn(&self, page: Page) -> Drawn<Vec<usize>> {
        let mut drawn = Vec::new();
        for (at, edge) in self.edges.iter().enumerate() {
            if self.is_drawn(page, edge)? {
                drawn.push(at);
            }
        }
        Ok(drawn)
    }

    /// Whether there is more than a picture of elements holds.
    pub(super) fn is_painted(&self) -> bool {
        self.plan.nodes.len() > HOLDS
    }

    /// The part of a painted picture that is made of elements: what stands out, nearest first, or
    /// those with the most relations.
    pub(super) fn elements(&self) -> Self {
        let counts = counts(self.edges.iter());
        let places = &self.plan.nodes;
        let rank = |at: usize| {
            let entry = places[at].entry;
            let steps = self.steps(entry).map_or(4, u32::from);
            let steps = if self.beside_path(entry) { 0 } else { steps };
            (steps, u32::MAX - count(&counts, entry))
        };
        let mut kept = sorted(places.len(), &mut |a, b| rank(a).cmp(&rank(b)));
        kept.truncate(ELEMENTS);
        let mut part = self.clone();
        part.plan.nodes.clear();
        for (at, &place) in places.iter().enumerate() {
            let fixed = self.selected.is_some() || self.ends.is_some();
            if kept.contains(&at) && (!fixed || self.stands_out(place.entry)) {
                part.plan.nodes.push(place);
            }
        }
        part
    }

    /// Whose surroundings a narrow page shows: the selected entry, else the one that the
    /// encyclopedia begins with, else the first that is joined to another.
    pub(super) fn centre(&self, page: Page) -> Option<EntryId> {
        let home = page.tome.world().home;
        let home = self.plan.position(home).map(|place| place.entry);
        let first = || {
            self.edges
                .iter()
                .find(|edge| self.is_in(edge))
                .map(|edge| edge.from)
        };
        self.selected.or(home).or_else(first)
    }

    /// The number of steps from the selected entry, if it is that near.
    pub(super) fn steps(&self, entry: EntryId) -> Option<u8> {
        let found = self.around.iter().find(|(known, _)| *known == entry);
        found.map(|&(_, steps)| steps)
    }

    /// Whether a relation lies on a path that is asked for.
    pub(super) fn on_path(&self, edge: usize) -> bool {
        self.paths.iter().flatten().any(|hop| hop.edge == edge)
    }

    /// Whether an entry is asked for by its name: it is selected, or an end of a path.
    pub(super) fn is_named(&self, entry: EntryId) -> bool {
        let end = self.ends.is_some_and(|(a, b)| entry == a || entry == b);
        end || self.selected == Some(entry)
    }

    /// Whether an entry lies on a path, or is an end of one.
    pub(super) fn beside_path(&self, entry: EntryId) -> bool {
        let end = self.ends.is_some_and(|(a, b)| entry == a || entry == b);
        end || self.paths.iter().flatten().any(|hop| hop.to == entry)
    }

    /// Whether an entry stands out: all do, unless one is selected or a path is asked for.
    pub(super) fn stands_out(&self, entry: EntryId) -> bool {
        match (self.ends, self.selected) {
            (None, None) => true,
            (Some(_), _) if self.beside_path(entry) => true,
            (_, Some(_)) => self.steps(entry).is_some(),
            _ => false,
        }
    }

    /// Whether a relation stands out: those within the surroundings of the selected entry do.
    pub(super) fn edge_stands_out(&self, at: usize) -> bool {
        let edge = &self.edges[at];
        let steps = (self.steps(edge.from), self.steps(edge.to));
        match (self.ends, self.selected, steps) {
            (None, None, _) => true,
            (Some(_), _, _) if self.on_path(at) => true,
            // Two at the rim are no part of the way there.
            (_, Some(_), (Some(a), Some(b))) => a.min(b) < self.asked.depth.steps(),
            _ => false,
        }
    }

    /// An edge as a relation read from one end.
    pub(super) fn relation(
        &self,
        page: Page,
        edge: usize,
        side: Side,
    ) -> Option<Relation<'static>> {
        Relation::of(page.tome, self.edges[edge].claim.clone(), side)
    }
}

/// Whether a relation passes a filter. The selected entry filters nothing: it stands out.
pub(super) fn fits(page: Page, edge: &Edge<'static>, filter: &Filter) -> Drawn<bool> {
    let sentence = if filter.words.is_empty() {
        String::new()
    } else {
        lore::sentence(page.tome, &edge.claim)?
    };
    let categories = &page.tome.world().categories;
    let category = categories.get(usize::from(edge.category));
    let filter = Filter {
        entry: None,
        ..filter.clone()
    };
    let group = category.map_or("", |category| category.id);
    Ok(passes(&filter, &sentence, group, edge.claim.status, &[]))
}
