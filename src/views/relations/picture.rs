//! The picture of the relations, drawn from the plan and the address.
//!
//! All sizes but places are in `em`, so that one font size per level of size (see
//! [`lore::graph::labels`]) draws nodes, lines and names right at every width of the page.

use lore::graph::{Beside, Edge, Label, is_small, labels, lines};
use lore::route::{Address, Relations, Route};
use lore::{EntryId, Holding, Role, Side, Slug};
use maud::{Markup, html};

use super::marks;
use super::shown::Shown;
use crate::page::{Drawn, Page};

/// How far the lines of one pair lie apart, in units of the plan.
const FAN: f64 = 26.0;

/// The whole picture.
pub(super) fn picture(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn {
    let plan = &shown.plan;
    let (width, height) = (plan.width, plan.height);
    Ok(html! {
        svg class={ "graph" @if !is_small(plan) { " wide" } } id="graph" viewBox={ "0 0 " (width) " " (height) } role="group"
            font-size=(width / 100) aria-labelledby="graph-title" aria-describedby="graph-keys"
            data-width=(width) data-height=(height) {
            title #graph-title { "Picture of the relations" }
            g.scaled { (parts(page, shown, drawn)?) }
        }
    })
}

/// What the picture is made of, in units of the plan and in letters.
pub(super) fn parts(page: Page, shown: &Shown<'_>, drawn: &[usize]) -> Drawn {
    let plan = &shown.plan;
    let labels = named(page, shown)?;
    Ok(html! {
                g.groups aria-hidden="true" { (groups(shown)) }
                g.edges aria-hidden="true" {
                    @for &at in drawn { (line(page, shown, drawn, at)?) }
                }
                g.nodes {
                    @for (place, label) in plan.places.iter().zip(&labels) {
                        (node(page, shown, drawn, place.entry, *label)?)
                    }
                }
    })
}

/// The names, most wanted first: of the selected entry and the ends of a path, of what stands out,
/// then of those with the most relations.
fn named(page: Page, shown: &Shown<'_>) -> Drawn<Vec<Label>> {
    let (mut names, mut ranks) = (Vec::new(), Vec::new());
    for place in &shown.plan.places {
        let entry = place.entry;
        names.push(page.title(entry)?);
        let edges = shown
            .edges
            .iter()
            .filter(|edge| edge.other(entry).is_some());
        let few = 10_000_u32.saturating_sub(u32::try_from(edges.count()).unwrap_or(u32::MAX));
        let end = shown.ends.is_some_and(|(a, b)| entry == a || entry == b);
        ranks.push(if shown.selected == Some(entry) || end {
            0
        } else if shown.stands_out(entry) {
            few
        } else {
            few + 10_000
        });
    }
    Ok(labels(&shown.plan, &names, &ranks))
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
        if let (Some(from), Some(to)) = (shown.plan.place(whole), shown.plan.place(part)) {
            move_to(&mut path, 'M', i32::from(from.x), i32::from(from.y));
            move_to(&mut path, 'L', i32::from(to.x), i32::from(to.y));
        }
        // A world may put two factions within each other.
        if depth < 8 {
            path.push_str(&tree(shown, part, depth + 1));
        }
    }
    path
}

fn move_to(path: &mut String, command: char, x: i32, y: i32) {
    path.push(command);
    path.push_str(&x.to_string());
    path.push(' ');
    path.push_str(&y.to_string());
}

/// A relation: a line with its head in the middle, where no node hides it, and a broad one under
/// it to point at, which leads to the source.
fn line(page: Page, shown: &Shown<'_>, drawn: &[usize], at: usize) -> Drawn {
    let edge = &shown.edges[at];
    let Some(path) = way(shown, drawn, at) else {
        return Ok(Markup::default());
    };
    let number = marks::line(edge.category);
    let symmetric = page.tome.world().relations.get(usize::from(edge.relation));
    let symmetric = symmetric.is_some_and(|kind| kind.symmetric);
    let head = marks::id(if symmetric { "both" } else { "head" }, number);
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

/// The way of a line: straight, or bent where several join the same pair.
fn way(shown: &Shown<'_>, drawn: &[usize], at: usize) -> Option<String> {
    let edge = &shown.edges[at];
    let (from, to) = (shown.plan.place(edge.from)?, shown.plan.place(edge.to)?);
    let pair = |other: &Edge<'_>| {
        (other.from == edge.from && other.to == edge.to)
            || (other.from == edge.to && other.to == edge.from)
    };
    let (mut place, mut len) = (0_i32, 0_i32);
    for &other in drawn {
        if pair(&shown.edges[other]) {
            place += i32::from(other < at);
            len += 1;
        }
    }
    let (ax, ay) = (f64::from(from.x), f64::from(from.y));
    let (bx, by) = (f64::from(to.x), f64::from(to.y));
    let length = ((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
        .sqrt()
        .max(1.0);
    // The same side for both directions.
    let turned = if edge.from < edge.to { 1.0 } else { -1.0 };
    let off = f64::from(2 * place - len + 1) / 2.0 * FAN * turned;
    let (middle_x, middle_y) = (f64::midpoint(ax, bx), f64::midpoint(ay, by));
    let (x, y) = (
        middle_x - (by - ay) / length * off,
        middle_y + (bx - ax) / length * off,
    );
    let mut path = String::new();
    move_to(&mut path, 'M', i32::from(from.x), i32::from(from.y));
    if 2 * place + 1 == len {
        move_to(&mut path, 'L', round(x), round(y));
        move_to(&mut path, 'L', i32::from(to.x), i32::from(to.y));
    } else {
        // Two halves, for the head between them.
        let (along_x, along_y) = ((bx - ax) / 4.0, (by - ay) / 4.0);
        move_to(&mut path, 'Q', round(x - along_x), round(y - along_y));
        move_to(&mut path, ' ', round(x), round(y));
        move_to(&mut path, 'Q', round(x + along_x), round(y + along_y));
        move_to(&mut path, ' ', i32::from(to.x), i32::from(to.y));
    }
    Some(path)
}

#[expect(clippy::cast_possible_truncation, reason = "a place of the plan")]
fn round(value: f64) -> i32 {
    if value < 0.0 {
        (value - 0.5) as i32
    } else {
        (value + 0.5) as i32
    }
}

/// An entry: its emblem and its name, as a link that selects it; the selected one leads to its
/// page.
fn node(page: Page, shown: &Shown<'_>, drawn: &[usize], entry: EntryId, label: Label) -> Drawn {
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    let role = kind.and_then(|kind| kind.role);
    let count = drawn
        .iter()
        .filter(|&&at| shown.edges[at].other(entry).is_some())
        .count();
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
    let Some(place) = shown.plan.place(entry) else {
        return Ok(Markup::default());
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
                (card.title) ", " (lore::lower(kind.map_or("", |kind| kind.label))) ", " (count) (noun)
            } {
            @if role == Some(Role::Faction) {
                rect.disc x="-1.15em" y="-1.15em" width="2.3em" height="2.3em" rx=".35em" {}
            } @else {
                circle.disc r="1.1em" {}
            }
            use.seal-of href={ "#" (marks::id("emblem", card.emblem)) } x="-.75em" y="-.75em" width="1.5em" height="1.5em" {}
            (name(card.title, label, is_small(&shown.plan)))
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
    page.to_address(Address::of(Route::Relations(next)))
}

/// The relation's other end, by which the side it is read from is known.
pub(super) fn side(edge: &Edge<'_>, entry: EntryId) -> Side {
    if edge.from == entry {
        Side::Subject
    } else {
        Side::Target
    }
}
