//! What is shown, as files: the picture with its title, years and legend, and lists for other
//! programs. They hold what the address asks for, no more.

use lore::graph::width_at;
use lore::route::RelationsParams as Relations;
use maud::{Markup, PreEscaped, html};

use super::marks;
use super::panel::in_years;
use super::picture::parts;
use super::shown::Shown;
use crate::page::{Drawn, Page};

/// The level of size that the picture is saved at: about 1,550 pixels wide.
const LEVEL: usize = 9;

/// What stands over the picture, in pixels.
const TITLE: u32 = 64;

/// A line of the legend, in pixels.
const LINE: u32 = 24;

/// The relations that are shown, from subject to target.
fn rows(page: Page, asked: &Relations) -> Drawn<Vec<[String; 6]>> {
    let shown = Shown::of(page, asked, &super::own)?;
    let world = page.tome.world();
    let mut rows = Vec::new();
    for at in shown.drawn(page)? {
        let edge = &shown.edges[at];
        if !shown.edge_stands_out(at) {
            continue;
        }
        let kind = world.relations.get(usize::from(edge.relation));
        let category = world.categories.get(usize::from(edge.category));
        let when = edge.claim.when.as_ref().map_or("", |when| when.edtf);
        rows.push([
            page.tome.card(edge.from)?.slug.to_owned(),
            kind.map_or("", |kind| kind.label).to_owned(),
            page.tome.card(edge.to)?.slug.to_owned(),
            when.to_owned(),
            edge.claim.status.word().to_owned(),
            category.map_or("", |category| category.id).to_owned(),
        ]);
    }
    Ok(rows)
}

/// The names of the columns.
const COLUMNS: [&str; 6] = ["from", "relation", "to", "date", "status", "category"];

/// As comma-separated values (RFC 4180). Dates are EDTF.
pub fn csv(page: Page, asked: &Relations) -> Drawn<String> {
    let mut lines = COLUMNS.join(",");
    for row in rows(page, asked)? {
        lines.push_str("\r\n");
        for (at, field) in row.iter().enumerate() {
            if at > 0 {
                lines.push(',');
            }
            // Begun with a sign, a table program takes it for a formula.
            let formula = field.starts_with(['=', '+', '-', '@']);
            let quoted = field.contains([',', '"', '\n', '\r']) || formula;
            if quoted {
                lines.extend(["\"", if formula { "'" } else { "" }]);
                lines.push_str(&field.replace('"', "\"\""));
                lines.push('"');
            } else {
                lines.push_str(field);
            }
        }
    }
    lines.push_str("\r\n");
    Ok(lines)
}

/// What `GraphML` says of nodes and edges; `maud` writes no names with a dot.
const KEYS: &str = r#"<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="relation" for="edge" attr.name="relation" attr.type="string"/>
<key id="date" for="edge" attr.name="date" attr.type="string"/>
<key id="status" for="edge" attr.name="status" attr.type="string"/>
<key id="category" for="edge" attr.name="category" attr.type="string"/>"#;

/// As `GraphML`, which graph programs read.
pub fn graphml(page: Page, asked: &Relations) -> Drawn<String> {
    let rows = rows(page, asked)?;
    let mut slugs = std::collections::BTreeSet::default();
    for row in &rows {
        slugs.insert(row[0].as_str());
        slugs.insert(row[2].as_str());
    }
    let drawn = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        graphml xmlns="http://graphml.graphdrawing.org/xmlns" {
            (PreEscaped(KEYS))
            graph edgedefault="directed" {
                @for slug in &slugs {
                    (node(page, slug)?)
                }
                @for [from, relation, to, date, status, category] in &rows {
                    edge source=(from) target=(to) {
                        data key="relation" { (relation) }
                        data key="date" { (date) }
                        data key="status" { (status) }
                        data key="category" { (category) }
                    }
                }
            }
        }
    };
    Ok(drawn.0)
}

fn node(page: Page, slug: &str) -> Drawn {
    let Some(entry) = page.tome.find(slug) else {
        return Ok(Markup::default());
    };
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    Ok(html! {
        node id=(slug) {
            data key="label" { (card.title) }
            data key="kind" { (kind.map_or("", |kind| kind.id)) }
        }
    })
}

/// The whole picture as a file of its own; `style` is what it looks like.
pub fn svg(page: Page, asked: &Relations, style: &str) -> Drawn<String> {
    let shown = Shown::of(page, asked, &super::own)?;
    let drawn = shown.drawn(page)?;
    let (wide, high) = (u32::from(shown.plan.width), u32::from(shown.plan.height));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "about 1,550"
    )]
    let width = width_at(LEVEL) as u32;
    let height = width * high / wide.max(1);
    let categories = &page.tome.world().categories;
    let lines = u32::try_from(categories.len().div_ceil(3)).unwrap_or_default();
    let whole = TITLE + height + lines * LINE + LINE;
    // In hundredths: LETTER pixels, in units of the plan.
    let letters = wide * 100 * 12 / width.max(1);
    let letters = [
        (letters / 100).to_string().as_str(),
        ".",
        if letters % 100 < 10 { "0" } else { "" },
        &(letters % 100).to_string(),
    ]
    .concat();
    let small = lore::graph::is_small(&shown.plan);
    let markup = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(whole)
            viewBox={ "0 0 " (width) " " (whole) } {
            title { "Relations" (in_years(page)) }
            style { (style) }
            (marks::definitions(page))
            rect.page width=(width) height=(whole) fill="#fbf6ea" {}
            text x="24" y="30" font-size="24" { "Relations" (in_years(page)) }
            text x="24" y="52" font-size="14" {
                (page.tome.world().name) " · " (drawn.len()) " relations"
            }
            svg class={
                    "graph" @if !small { " wide" } @for level in 0..=LEVEL { " s" (level) }
                } data-scaled="" x="0" y=(TITLE) width=(width) height=(height)
                viewBox={ "0 0 " (wide) " " (high) } {
                g.scaled font-size=(letters) { (parts(page, &shown, &drawn, &drawn)?) }
            }
            g font-size="14" {
                @for (number, category) in (0_u16..).zip(categories) {
                    (legend(number, category.label, width, TITLE + height + LINE))
                }
            }
        }
    };
    Ok(markup.0)
}

fn legend(number: u16, label: &str, width: u32, top: u32) -> Markup {
    let (column, line) = (u32::from(number) % 3, u32::from(number) / 3);
    let (x, y) = (24 + column * width / 3, top + line * LINE);
    let kind = marks::line(number);
    html! {
        g class={ "c" (kind) } transform={ "translate(" (x) " " (y) ")" } {
            path.way d="M0 0L24 0L48 0" marker-mid={ "url(#" (marks::id("head", kind)) ")" } {}
            text x="58" y="5" { (label) }
        }
    }
}
