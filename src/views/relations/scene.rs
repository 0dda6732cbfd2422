//! What is painted of a picture that has more in it than elements hold.

use lore::route::RelationsParams as Relations;
use lore::{EntryId, Role};

use super::marks;
use super::picture::{count, counts, select};
use super::shown::Shown;
use crate::page::{Drawn, Page};

/// Everything of a picture, in units of the plan.
#[derive(Debug)]
pub struct Scene {
    /// From side to side, and from top to bottom.
    pub size: (f64, f64),
    /// The entries: what is asked for by name, what is an element, those with the most relations.
    pub spots: Vec<Spot>,
    /// The relations.
    pub strokes: Vec<Stroke>,
}

/// An entry in it.
#[derive(Debug)]
pub struct Spot {
    /// The entry.
    pub entry: EntryId,
    /// Its place.
    pub at: (f64, f64),
    /// Its name.
    pub name: &'static str,
    /// Whether it is a power, and so drawn square.
    pub power: bool,
    /// Whether it stands back behind others.
    pub dim: bool,
    /// Whether it is asked for by its name, which is seen then.
    pub named: bool,
    /// Its slug, if it is an element over what is painted.
    pub element: Option<&'static str>,
}

/// A relation in it.
#[derive(Debug)]
pub struct Stroke {
    /// Its ends.
    pub ends: [(f64, f64); 2],
    /// The number of its line.
    pub line: u16,
    /// Whether it stands back behind others.
    pub dim: bool,
}

/// What the address asks for.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn scene(page: Page, asked: &Relations) -> Drawn<Scene> {
    let shown = Shown::of(page, asked, &super::own)?;
    let drawn = shown.drawn(page)?;
    let counts = counts(drawn.iter().map(|&at| &shown.edges[at]));
    let mut scene = Scene {
        size: (shown.plan.width.into(), shown.plan.height.into()),
        spots: Vec::new(),
        strokes: Vec::new(),
    };
    let places = &shown.plan.nodes;
    let elements = shown.elements().plan;
    let is_element = |entry| elements.position(entry).is_some();
    let rank = |at: usize| {
        let entry = places[at].entry;
        let few = u32::MAX - count(&counts, entry);
        (!shown.is_named(entry), !is_element(entry), few)
    };
    for at in crate::order::sorted(places.len(), &mut |a, b| rank(a).cmp(&rank(b))) {
        let entry = places[at].entry;
        let card = page.tome.card(entry)?;
        let kind = page.tome.world().kinds.get(usize::from(card.kind));
        scene.spots.push(Spot {
            entry,
            at: (places[at].x.into(), places[at].y.into()),
            name: card.title,
            power: kind.and_then(|kind| kind.role) == Some(Role::Faction),
            dim: !shown.stands_out(entry),
            named: shown.is_named(entry),
            element: is_element(entry).then_some(card.slug),
        });
    }
    let place = |entry| {
        let place = shown.plan.position(entry);
        place.map_or((0.0, 0.0), |place| (place.x.into(), place.y.into()))
    };
    for at in drawn {
        let edge = &shown.edges[at];
        scene.strokes.push(Stroke {
            ends: [place(edge.from), place(edge.to)],
            line: marks::line(edge.category),
            dim: !shown.edge_stands_out(at),
        });
    }
    Ok(scene)
}

/// Where a press on an entry leads: the same picture with it selected.
pub fn selected(page: Page, asked: &Relations, entry: EntryId) -> Drawn<String> {
    Ok(select(page, asked, page.tome.card(entry)?.slug))
}

/// The entry of the picture whose name begins with some letters, the first by name.
pub fn named(page: Page, asked: &Relations, letters: &str) -> Drawn<Option<EntryId>> {
    let plan = super::own(asked.scope)?;
    for entry in page.tome.by_title()? {
        if plan.position(entry).is_some() && page.title(entry)?.to_lowercase().starts_with(letters)
        {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}
