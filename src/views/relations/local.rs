//! The surroundings of one entry as a small picture: the entry in the middle, those it is related
//! to around it, on an ellipse in rows, so that no name meets another.
//!
//! The rules are those of the whole picture: lines by category with their heads, a band under what
//! is inferred or disputed, parallel relations apart, ghosts for those that nothing joins in the
//! years of the lens. Who stands where does not depend on the years. Beside each name stand the
//! words of its relation. A list on the same page says all of it, and more.

use crate::order::sorted;
use lore::graph::{split_name as lines, text_width as breadth};
use lore::{Card, EntryId, Holding, Relation, Role, Side, Status};
use maud::{Markup, html};

use super::line::{aside, curve, round};
use super::marks;
use crate::page::{Drawn, Page};

/// How many are drawn around the middle.
const MOST: usize = 10;

/// The picture's width; its letters are [`LETTER`] high.
const WIDTH: f64 = 400.0;

/// The size of a letter.
const LETTER: f64 = 13.0;

/// From row to row: as high as a finger needs it on a phone.
const ROW: f64 = 53.0;

/// How far the middle rows lie from the middle.
const REACH: f64 = 62.0;

/// From the middle of a node to its name.
const ASIDE: f64 = 19.0;

/// How far the lines of one pair lie apart.
const FAN: f64 = 17.0;

/// An entry and its relations with the middle, places among those given.
struct Neighbour {
    entry: EntryId,
    relations: Vec<usize>,
    x: f64,
    y: f64,
}

/// The picture. `relations` are read from the entry in the middle; `href` is where another leads.
pub(crate) fn local(
    page: Page,
    centre: EntryId,
    relations: &[Relation<'static>],
    href: &dyn Fn(&Card<'_>) -> String,
) -> Drawn {
    let (around, left) = neighbours(page, relations)?;
    if around.is_empty() {
        return Ok(Markup::default());
    }
    let high = height(around.len());
    let card = page.tome.card(centre)?;
    let all = around.len() + left;
    Ok(html! {
        figure.local {
            svg.around viewBox={ "0 0 " (round(WIDTH)) " " (round(high)) }
                font-size=(round(LETTER)) aria-hidden="true" {
                @for one in &around { (ways(page, relations, one, high)?) }
                @for one in &around { (node(page, relations, one, href)?) }
                g.node.selected transform={ "translate(" (round(WIDTH / 2.0)) " " (round(high / 2.0)) ")" } {
                    title { (card.title) }
                    (disc(page, &card, 24))
                }
            }
            figcaption.soft {
                (card.title) " and "
                @if left > 0 { (around.len()) " of its " (all) " neighbours" }
                @else if all == 1 { "its one neighbour" }
                @else { "its " (all) " neighbours" }
            }
        }
    })
}

/// What the lines of some relations end in and the emblems around, for a page that has no whole
/// picture.
pub(crate) fn definitions(page: Page, centre: EntryId, relations: &[Relation<'static>]) -> Drawn {
    let mut lines = std::collections::BTreeSet::default();
    let mut emblems = std::collections::BTreeSet::default();
    emblems.insert(page.tome.card(centre)?.emblem);
    for relation in relations {
        lines.insert((marks::line(relation.kind.category), relation.kind.symmetric));
        emblems.insert(page.tome.card(relation.other)?.emblem);
    }
    Ok(html! {
        svg.marks width="0" height="0" aria-hidden="true" {
            defs {
                @for &(line, symmetric) in &lines { (marks::head(line, symmetric)) }
                @for &emblem in &emblems { (marks::emblem(page, emblem)) }
            }
        }
    })
}

/// Those around the middle in their places, those of a category side by side; and how many more
/// there are.
fn neighbours(page: Page, relations: &[Relation<'static>]) -> Drawn<(Vec<Neighbour>, usize)> {
    let mut found: Vec<Neighbour> = Vec::new();
    for (at, relation) in relations.iter().enumerate() {
        match found.iter_mut().find(|one| one.entry == relation.other) {
            Some(one) => one.relations.push(at),
            None => found.push(Neighbour {
                entry: relation.other,
                relations: vec![at],
                x: 0.0,
                y: 0.0,
            }),
        }
    }
    // Powers and persons before events, then those with the most relations.
    let mut worth = Vec::new();
    for one in &found {
        let kind = usize::from(page.tome.card(one.entry)?.kind);
        let role = page.tome.world().kinds.get(kind).and_then(|kind| kind.role);
        worth.push((role == Some(Role::Event), usize::MAX - one.relations.len()));
    }
    let mut kept = sorted(found.len(), &mut |a, b| worth[a].cmp(&worth[b]));
    kept.truncate(MOST);
    let left = found.len() - kept.len();
    let category = |at: usize| relations[found[at].relations[0]].kind.category;
    let order = sorted(kept.len(), &mut |a, b| {
        (category(kept[a]), kept[a]).cmp(&(category(kept[b]), kept[b]))
    });
    let rows = kept.len().div_ceil(2);
    let high = height(kept.len());
    let mut around = Vec::new();
    for (place, at) in order.into_iter().map(|at| kept[at]).enumerate() {
        // Down on the right, then up on the left.
        let (right, row, of) = if place < rows {
            (true, place, rows)
        } else {
            (false, kept.len() - 1 - place, kept.len() - rows)
        };
        let down = (float(row) - float(of - 1) / 2.0) * ROW;
        let part = down / high * 1.7;
        let aside = REACH * (1.0 - part * part).max(0.0).sqrt();
        around.push(Neighbour {
            entry: found[at].entry,
            relations: std::mem::take(&mut found[at].relations),
            x: WIDTH / 2.0 + if right { aside } else { -aside },
            y: high / 2.0 + down,
        });
    }
    Ok((around, left))
}

/// The height of a picture with so many around the middle.
fn height(around: usize) -> f64 {
    float(around.div_ceil(2).max(2)) * ROW + 12.0
}

/// The lines between the middle and another.
fn ways(page: Page, relations: &[Relation<'static>], one: &Neighbour, high: f64) -> Drawn {
    let held = one.relations.iter().map(|&at| &relations[at]);
    let held: Vec<_> = held
        .filter(|relation| holding(page, relation) != Holding::No)
        .collect();
    let (x, y) = (WIDTH / 2.0, high / 2.0);
    let (along, down) = (one.x - x, one.y - y);
    let length = (along * along + down * down).sqrt().max(1.0);
    let mut drawn = Vec::new();
    for (place, relation) in held.iter().enumerate() {
        let off = aside(place, held.len()) * FAN;
        let bend = (
            f64::midpoint(x, one.x) - down / length * off,
            f64::midpoint(y, one.y) + along / length * off,
        );
        let (from, to) = match relation.side {
            Side::Subject => ((x, y), (one.x, one.y)),
            Side::Target => ((one.x, one.y), (x, y)),
        };
        drawn.push((relation, curve(from, bend, to)));
    }
    Ok(html! {
        @for (relation, path) in drawn {
            @let line = marks::line(relation.kind.category);
            @let perhaps = page.years.is_some() && holding(page, relation) == Holding::Perhaps;
            a class={ "edge c" (line) @if perhaps { " perhaps" } } href=(page.to_claim(&relation.claim)?)
                tabindex="-1" data-status=(relation.claim.status.word()) {
                title { (lore::sentence(page.tome, &relation.claim)?) }
                @if relation.claim.status != Status::Stated { path.hit d=(path) {} }
                path.way d=(path) marker-mid={ "url(#" (marks::head_of(line, relation.kind.symmetric)) ")" } {}
            }
        }
    })
}

/// One around the middle: its emblem and, outward, what it is to the middle and its name.
fn node(
    page: Page,
    relations: &[Relation<'static>],
    one: &Neighbour,
    href: &dyn Fn(&Card<'_>) -> String,
) -> Drawn {
    let card = page.tome.card(one.entry)?;
    let mut held = one
        .relations
        .iter()
        .map(|&at| &relations[at])
        .filter(|relation| holding(page, relation) != Holding::No);
    let told = held.next();
    let more = held.count();
    let right = one.x > WIDTH / 2.0;
    let room = if right { WIDTH - one.x } else { one.x } - ASIDE - 5.0;
    let (anchor, x) = if right {
        ("start", ASIDE)
    } else {
        ("end", -ASIDE)
    };
    let x = round(x);
    let name = wrapped(card.title, room / LETTER);
    let top = if name.1.is_empty() { -3 } else { -10 };
    let target = if right { -ASIDE } else { -one.x };
    Ok(html! {
        a class={ "node" @if told.is_none() { " ghost" } } href=(href(&card)) tabindex="-1"
            transform={ "translate(" (round(one.x)) " " (round(one.y)) ")" } {
            title { (card.title) }
            rect.target x=(round(target)) y=(round(ROW / -2.0)) width=(round(room + 2.0 * ASIDE + 5.0)) height=(round(ROW)) {}
            (disc(page, &card, 15))
            text.name text-anchor=(anchor) {
                tspan.role x=(x) y=(top) {
                    @if let Some(relation) = told { (cut(relation.label(), room / LETTER - float(more.min(1)) * 1.6)) }
                    @if more > 0 { " +" (more) }
                }
                tspan x=(x) dy="1.15em" { (name.0) }
                @if !name.1.is_empty() { tspan x=(x) dy="1.1em" { (name.1) } }
            }
        }
    })
}

/// The ring of a node, square for a power, and the emblem in it.
fn disc(page: Page, card: &Card<'_>, half: i32) -> Markup {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    let side = half * 4 / 3;
    html! {
        @if kind.and_then(|kind| kind.role) == Some(Role::Faction) {
            rect.disc x=(-half) y=(-half) width=(2 * half) height=(2 * half) rx=(half / 3) {}
        } @else {
            circle.disc r=(half) {}
        }
        use.seal-of href={ "#" (marks::id("emblem", card.emblem)) } x=(-side / 2) y=(-side / 2) width=(side) height=(side) {}
    }
}

/// A name in one line or two that are no wider than `room` letters; what has no room is cut.
fn wrapped(name: &'static str, room: f64) -> (String, String) {
    if breadth(name) <= room {
        return (name.to_owned(), String::new());
    }
    let (first, second) = lines(name);
    (cut(first, room), cut(second, room))
}

fn cut(line: &str, room: f64) -> String {
    if breadth(line) <= room {
        return line.to_owned();
    }
    let mut kept = String::new();
    for letter in line.chars() {
        kept.push(letter);
        if breadth(&kept) > room - 1.0 {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}

/// Whether a relation holds in the years of the lens. Without a date it may hold at any time.
fn holding(page: Page, relation: &Relation<'_>) -> Holding {
    match (page.years, &relation.claim.when) {
        (None, _) => Holding::Yes,
        (Some(_), None) => Holding::Perhaps,
        (Some(years), Some(when)) => when.holds_in(years),
    }
}

/// A small number as one with a fraction.
fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or_default())
}
