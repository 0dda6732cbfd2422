//! The picture of the relations, drawn from the plan and the address.
//!
//! All sizes but places are in `em`, so that one font size per level of size (see
//! [`lore::graph::labels`]) draws nodes, lines and names right at every width of the page.

use crate::order::sorted;
use lore::graph::{
    Edge, Label, LabelSide as Beside, NodePosition as Place, is_small, labels, split_name as lines,
};
use lore::route::{Address, RelationsParams as Relations, Route};
use lore::{EntryId, Holding, Id, Role, Side, Slug};
use maud::{Markup, html};

use super::line::{aside, curve, move_to};
use super::marks;
use super::shown::Shown;
use crate::page::{Drawn, Page};

/// How far the lines of one pair lie apart, in units of the plan.
const FAN: f64 = 26.0;

/// The whole picture of the relations `drawn`. Of these and others an entry has those that `all` are.
pub(super) fn picture(page: Page, shown: &Shown<'_>, drawn: &[usize], all: &[usize]) -> Drawn {
    let plan = &shown.plan;
    let (width, height) = (plan.width, plan.height);
    Ok(html! {
        svg class={ "graph" @if !is_small(plan) { " wide" } } id="graph" viewBox={ "0 0 " (width) " " (height) } role="group"
            font-size=(width / 100) aria-labelledby="graph-title" aria-describedby="graph-keys"
            data-width=(width) data-height=(height) {
            title #graph-title { "Picture of the relations" }
            g.scaled { (parts(page, shown, drawn, all)?) }
        }
    })
}

/// What the picture is made of, in units of the plan and in letters.
pub(super) fn parts(page: Page, shown: &Shown<'_>, drawn: &[usize], all: &[usize]) -> Drawn {
    let plan = &shown.plan;
    let labels = named(page, shown)?;
    let fans = fans(shown, drawn);
    let counts = counts(all.iter().map(|&at| &shown.edges[at]));
    Ok(html! {
                g.groups aria-hidden="true" { (groups(shown)) }
                g.edges aria-hidden="true" {
                    @for (&at, fan) in drawn.iter().zip(fans) { (line(page, shown, at, fan)?) }
                }
                g.nodes {
                    @for (place, label) in plan.nodes.iter().zip(&labels) {
                        (node(page, shown, *place, count(&counts, place.entry), *label)?)
                    }
                }
                g.over aria-hidden="true" {
                    @for (place, label) in plan.nodes.iter().zip(&labels) {
                        @if shown.is_named(place.entry) { (over(page, shown, *place, *label)?) }
                    }
                }
    })
}

/// The names, most wanted first: of the selected entry and the ends of a path, of what stands out,
/// then of those with the most relations.
fn named(page: Page, shown: &Shown<'_>) -> Drawn<Vec<Label>> {
    let (mut names, mut ranks) = (Vec::new(), Vec::new());
    let counts = counts(shown.edges.iter());
    for place in &shown.plan.nodes {
        let entry = place.entry;
        names.push(page.title(entry)?);
        let few = 10_000_u32.saturating_sub(count(&counts, entry));
        ranks.push(if shown.is_named(entry) {
            0
        } else if shown.beside_path(entry) {
            1
        } else if shown.stands_out(entry) {
            few
        } else {
            few + 10_000
        });
    }
    Ok(labels(&shown.plan, &names, &ranks))
}

/// How many of some relations each entry has, by its number.
pub(super) fn counts<'e>(edges: impl Iterator<Item = &'e Edge<'static>>) -> Vec<u32> {
    let mut counts = Vec::new();
    for edge in edges {
        for end in [edge.from.index(), edge.to.index()] {
            if counts.len() <= end {
                counts.resize(end + 1, 0);
            }
            counts[end] += 1;
        }
    }
    counts
}

/// The number of an entry in such a list.
pub(super) fn count(counts: &[u32], entry: EntryId) -> u32 {
    counts.get(entry.index()).copied().unwrap_or_default()
}

/// Each faction with what lies within it, as one broad stroke under all.
fn groups(shown: &Shown<'_>) -> Markup {
    let within = &shown.plan.within;
    let mut wholes: Vec<EntryId> = within.iter().map(|&(_, whole)| whole).collect();
    wholes.sort_unstable();
    wholes.dedup();
    html! {
        @for whole in wholes {
            path.group d=(tree(shown, whole, 0)) {}
        }
    }
}

/// Strokes from a whole to its parts and from these to theirs.
fn tree(shown: &Shown<'_>, whole: EntryId, depth: usize) -> String {
    let mut path = String::new();
    let parts = shown.plan.within.iter().filter(|(_, of)| *of == whole);
    for &(part, _) in parts {
        if let (Some(from), Some(to)) = (shown.plan.position(whole), shown.plan.position(part)) {
            move_to(&mut path, 'M', (from.x.into(), from.y.into()));
            move_to(&mut path, 'L', (to.x.into(), to.y.into()));
        }
        // A world may put two factions within each other.
        if depth < 8 {
            path.push_str(&tree(shown, part, depth + 1));
        }
    }
    path
}

/// A relation: a line with its head in the middle, where no node hides it, and a broad one under
/// it to point at, which leads to the source.
fn line(page: Page, shown: &Shown<'_>, at: usize, fan: (usize, usize)) -> Drawn {
    let edge = &shown.edges[at];
    let Some(path) = way(shown, edge, fan) else {
        return Ok(Markup::default());
    };
    let number = marks::line(edge.category);
    let symmetric = page.tome.world().relations.get(usize::from(edge.relation));
    let symmetric = symmetric.is_some_and(|kind| kind.symmetric);
    let head = marks::head_of(number, symmetric);
    let perhaps = shown.holding(edge) == Holding::Perhaps && shown.years.is_some();
    let state = [
        (!shown.edge_stands_out(at)).then_some(" dim"),
        shown.on_path(at).then_some(" on-path"),
        perhaps.then_some(" perhaps"),
    ];
    Ok(html! {
        a class={ "edge c" (number) @for state in state.into_iter().flatten() { (state) } }
            href=(page.to_claim(&edge.claim)?) tabindex="-1"
            data-status=(edge.claim.status.word())
            data-ends={ (page.tome.card(edge.from)?.slug) " " (page.tome.card(edge.to)?.slug) } {
            title { (told(page, shown, edge)?) }
            path.hit d=(path) {}
            path.way d=(path) marker-mid={ "url(#" (head) ")" } {}
        }
    })
}

/// A relation as a sentence with its years and what is not sure of it.
pub(super) fn told(page: Page, shown: &Shown<'_>, edge: &Edge<'static>) -> Drawn<String> {
    let mut words = lore::sentence(page.tome, &edge.claim)?;
    if let Some(when) = &edge.claim.when {
        words.push_str(", ");
        words.push_str(when.words);
    }
    if edge.claim.status != lore::Status::Stated {
        words.push_str(" (");
        words.push_str(edge.claim.status.word());
        words.push(')');
    }
    if shown.years.is_some() && shown.holding(edge) == Holding::Perhaps {
        words.push_str(", perhaps in this year");
    }
    Ok(words)
}

/// Where the line of each drawn relation stands among those of the same two entries: its place and
/// their number.
fn fans(shown: &Shown<'_>, drawn: &[usize]) -> Vec<(usize, usize)> {
    let ends = |place: usize| {
        let edge = &shown.edges[drawn[place]];
        (edge.from.min(edge.to), edge.from.max(edge.to))
    };
    let order = sorted(drawn.len(), &mut |a, b| ends(a).cmp(&ends(b)));
    let mut fans = vec![(0, 1); drawn.len()];
    for pair in order.chunk_by(|&a, &b| ends(a) == ends(b)) {
        for (at, &place) in pair.iter().enumerate() {
            fans[place] = (at, pair.len());
        }
    }
    fans
}

/// The way of a line: straight, or bent where several join the same pair.
fn way(shown: &Shown<'_>, edge: &Edge<'_>, (place, len): (usize, usize)) -> Option<String> {
    let (from, to) = (
        shown.plan.position(edge.from)?,
        shown.plan.position(edge.to)?,
    );
    let (ax, ay) = (f64::from(from.x), f64::from(from.y));
    let (bx, by) = (f64::from(to.x), f64::from(to.y));
    let length = ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)).sqrt();
    // The same side for both directions.
    let turned = if edge.from < edge.to { 1.0 } else { -1.0 };
    let off = aside(place, len) * FAN * turned / length.max(1.0);
    let middle = (
        f64::midpoint(ax, bx) - (by - ay) * off,
        f64::midpoint(ay, by) + (bx - ax) * off,
    );
    Some(curve((ax, ay), middle, (bx, by)))
}

/// An entry: its emblem and its name, as a link that selects it; the selected one leads to its
/// page.
fn node(page: Page, shown: &Shown<'_>, place: Place, count: u32, label: Label) -> Drawn {
    let entry = place.entry;
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    let role = kind.and_then(|kind| kind.role);
    let selected = shown.selected == Some(entry);
    let state = [
        (count == 0).then_some(" ghost"),
        (!shown.stands_out(entry)).then_some(" dim"),
        selected.then_some(" selected"),
        shown.beside_path(entry).then_some(" on-path"),
    ];
    let href = if selected {
        page.to_entry(&card)
    } else {
        select(page, shown.asked, card.slug)
    };
    let noun = if count == 1 {
        " relation"
    } else {
        " relations"
    };
    Ok(html! {
        a id={ "n-" (card.slug) } class={ "node" @for state in state.into_iter().flatten() { (state) } }
            href=(href) transform={ "translate(" (place.x) " " (place.y) ")" }
            aria-current=[selected.then_some("true")]
            aria-label={
                (card.title) ", " (kind.map_or("", |kind| kind.label).to_lowercase()) ", " (count) (noun)
            } {
            @if role == Some(Role::Faction) {
                rect.disc x="-1.15em" y="-1.15em" width="2.3em" height="2.3em" rx=".35em" {}
            } @else {
                circle.disc r="1.1em" {}
            }
            use.seal-of href={ "#" (marks::id("emblem", card.emblem)) } x="-.75em" y="-.75em" width="1.5em" height="1.5em" {}
            @if !shown.is_named(entry) { (name(card.title, label, is_small(&shown.plan))) }
        }
    })
}

/// The name of what is asked for by name, over all nodes.
fn over(page: Page, shown: &Shown<'_>, place: Place, label: Label) -> Drawn {
    let selected = shown.selected == Some(place.entry);
    Ok(html! {
        g.node.selected[selected] transform={ "translate(" (place.x) " " (place.y) ")" } {
            (name(page.title(place.entry)?, label, is_small(&shown.plan)))
        }
    })
}

/// The name beside a node: under it and so on, by its lines' number and the node's size.
fn name(title: &str, label: Label, small: bool) -> Markup {
    let (first, second) = lines(title);
    let two = !second.is_empty();
    let (x, y, anchor) = match (label.beside, two, small) {
        (Beside::Below, _, true) => ("0", "2.35em", "middle"),
        (Beside::Below, _, false) => ("0", "1.95em", "middle"),
        (Beside::Above, false, true) => ("0", "-1.75em", "middle"),
        (Beside::Above, false, false) => ("0", "-1.35em", "middle"),
        (Beside::Above, true, true) => ("0", "-2.9em", "middle"),
        (Beside::Above, true, false) => ("0", "-2.5em", "middle"),
        (Beside::Right, _, true) => ("1.5em", "0", "start"),
        (Beside::Right, _, false) => ("1.1em", "0", "start"),
        (Beside::Left, _, true) => ("-1.5em", "0", "end"),
        (Beside::Left, _, false) => ("-1.1em", "0", "end"),
    };
    let dy = match (label.beside, two) {
        (Beside::Right | Beside::Left, false) => ".3em",
        (Beside::Right | Beside::Left, true) => "-.25em",
        _ => "0",
    };
    html! {
        text class={ "name l" (label.from) } x=(x) y=(y) dy=(dy)
            text-anchor=(anchor) aria-hidden="true" {
            @if two {
                tspan { (first) }
                // Not seen, but a word ends here.
                " "
                tspan x=(x) dy="1.15em" { (second) }
            } @else {
                (first)
            }
        }
    }
}

/// The same picture with an entry selected.
pub(super) fn select(page: Page, asked: &Relations, slug: &str) -> String {
    let mut next = asked.clone();
    next.filter.entry = Slug::parse(slug);
    page.to_address(Address::new(Route::Relations(next)))
}

/// The relation's other end, by which the side it is read from is known.
pub(super) fn side(edge: &Edge<'_>, entry: EntryId) -> Side {
    if edge.from == entry {
        Side::Subject
    } else {
        Side::Target
    }
}
