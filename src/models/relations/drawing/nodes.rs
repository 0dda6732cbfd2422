//! Entries as nodes, with their names.

use lore::graph::{GraphLayout, Label, NodePosition, labels};
use lore::{EntryId, Role, TableError};

use super::super::RelationsModel;
use super::super::emphasis::relation_counts;
use super::{DrawnNode, Requested};
use crate::models::counted::counted;
use crate::models::entry_link::kind;
use crate::models::graph_lines::EmblemSign;

/// More relations than any entry has, for ranks.
const MANY: u32 = 10_000;

/// How many entries with changed relations have their names above all others at most: more would hide
/// the drawing.
const MOST_NAMED: usize = 8;

/// The nodes of a layout.
pub(super) fn drawn(
    model: &RelationsModel,
    layout: &GraphLayout,
) -> Result<Vec<DrawnNode>, TableError> {
    let counts = model.drawn_counts();
    let mut changed = model.changed_entries();
    if changed.len() > MOST_NAMED {
        changed.clear();
    }
    let nodes = layout.nodes.iter().zip(names(model, layout)?);
    let nodes = nodes.map(|(node, name)| {
        let count = counts.get(&node.entry).copied().unwrap_or_default();
        let has_changed = changed.contains(&node.entry);
        draw(model, *node, count, name, has_changed)
    });
    nodes.collect()
}

/// The positions of names, by priority: of the selected entry, of a path, of what is emphasized or
/// changed between two years, then of those with the most relations.
fn names(model: &RelationsModel, layout: &GraphLayout) -> Result<Vec<Label>, TableError> {
    let counts = relation_counts(model.edges.iter());
    let changed = model.changed_entries();
    let wanted =
        |entry| model.entry_stands_out(entry) && (changed.is_empty() || changed.contains(&entry));
    let rank = |entry: EntryId| {
        let count = counts.get(&entry).copied().unwrap_or_default();
        let few = MANY.saturating_sub(u32::try_from(count).unwrap_or(MANY));
        if model.selected == Some(entry) {
            0
        } else if model.is_named(entry) {
            1
        } else if model.touches_path(entry) {
            2
        } else if wanted(entry) {
            few
        } else {
            few + MANY
        }
    };
    let titles = layout
        .nodes
        .iter()
        .map(|node| model.page.lore.card(node.entry).map(|card| card.title));
    let titles: Vec<&str> = titles.collect::<Result<_, _>>()?;
    let ranks: Vec<u32> = layout.nodes.iter().map(|node| rank(node.entry)).collect();
    Ok(labels(layout, &titles, &ranks))
}

fn draw(
    model: &RelationsModel,
    node: NodePosition,
    count: usize,
    name: Label,
    has_changed: bool,
) -> Result<DrawnNode, TableError> {
    let entry = node.entry;
    let card = model.page.lore.card(entry)?;
    let kind = kind(model.page, &card);
    let selected = model.selected == Some(entry);
    let requested = if selected {
        Requested::Selected
    } else if model.is_named(entry) {
        Requested::PathEnd
    } else if model.touches_path(entry) {
        Requested::OnPath
    } else if has_changed {
        Requested::Changed
    } else {
        Requested::No
    };
    let mut class = "node".to_owned();
    for (holds, word) in [
        (count == 0, " ghost"),
        (!model.entry_stands_out(entry), " dim"),
        (selected, " selected"),
        (model.touches_path(entry), " on-path"),
        // While there is a path, only its names are shown.
        (
            model.path_ends.is_some() && requested == Requested::No,
            " unnamed",
        ),
    ] {
        if holds {
            class += word;
        }
    }
    let relations = counted(count, "relation", "relations");
    let of_kind = kind.map_or("", |kind| kind.label).to_lowercase();
    Ok(DrawnNode {
        entry,
        slug: card.slug,
        position: (node.x, node.y),
        class,
        href: if selected {
            model.page.to_entry(&card)
        } else {
            model.href_selecting(card.slug)
        },
        title: card.title.into(),
        label: format!("{}, {of_kind}, {relations}", card.title),
        square: model.page.lore.world().role_of(&card) == Some(Role::Faction),
        emblem: EmblemSign::of(model.page, card.emblem).id(),
        side: card.side,
        name,
        requested,
    })
}
