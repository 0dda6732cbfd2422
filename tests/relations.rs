//! The relations without a browser: the picture of the real lore, and of a wholly different world.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use encyclopedia::address::Navigator;
use encyclopedia::models::PageContext;
use encyclopedia::models::relations::RelationsModel;
use encyclopedia::pages::relations::{csv_table, draw_with, graphml, svg_document};
use encyclopedia::state::settings::Settings;
use leptos::prelude::{Owner, RenderHtml, provide_context};
use lore::graph::{GraphLayout, Scope, edges};
use lore::route::{Address, Route};
use lore::{Lore, PageTables};
use lore_compiler::layout::{Point, Size, crossings};
use lore_compiler::testing::folder;
use lore_compiler::{Output, compile_folder};

/// What d3-force 3.0.1 comes to with these graphs: `forceSimulation` with `forceLink`,
/// `forceManyBody` and `forceCenter` as they are, 300 ticks, nodes and pairs in the order of their
/// names. Measured once in Node 20, with the crossings counted as ours are. (With `forceX` and
/// `forceY` in place of `forceCenter` it is 79 and 976; of the novel in `lore-compiler` 868.)
const D3: [(Scope, usize); 2] = [(Scope::Powers, 49), (Scope::Everything, 862)];

fn compiled(dir: &str) -> Output {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    lore_compiler::compile(&dir).unwrap_or_else(|report| panic!("{report}"))
}

/// A lore with its layouts.
struct World {
    page: PageContext,
    page_tables: PageTables<'static>,
}

impl World {
    fn of(dir: &str) -> Self {
        Self::from(compiled(dir))
    }

    /// A generated lore.
    fn generated(entries: usize) -> Self {
        let output = compile_folder(folder(entries, 1));
        Self::from(output.unwrap_or_else(|report| panic!("{report}")))
    }

    fn from(output: Output) -> Self {
        let lore = Lore::open(output.lore.leak()).expect("tables as they were compiled");
        Self {
            page: PageContext {
                root: "/",
                lore: Box::leak(Box::new(lore)),
                years: None,
            },
            page_tables: PageTables::open(output.page_tables.leak())
                .expect("tables as they were compiled"),
        }
    }

    fn plan(&self, scope: Scope) -> GraphLayout {
        self.page_tables.layout(scope).expect("a plan")
    }

    fn draw(&self, address: &str) -> String {
        let owner = Owner::new();
        let drawn = owner.with(|| {
            provide_context(Navigator::new("/", Address::parse(address)));
            provide_context(Settings::new());
            let tables = self.page_tables;
            draw_with(self.page, Arc::new(move |scope| tables.layout(scope))).to_html()
        });
        owner.cleanup();
        drawn
    }

    fn model(&self, address: &str) -> RelationsModel {
        let address = Address::parse(address);
        let page = self.page.with_years(address.years());
        let Route::Relations(params) = address.route else {
            panic!("{address:?}");
        };
        let model =
            RelationsModel::of(page, &params, None, &|scope| self.page_tables.layout(scope));
        model.expect("whole tables")
    }
}

static OWN: LazyLock<World> = LazyLock::new(|| World::of("lore"));

#[test]
fn the_own_lore_crosses_less_than_it_does_elsewhere_and_overlaps_nowhere() {
    let edges = edges(OWN.page.lore).expect("whole tables");
    for (scope, elsewhere) in D3 {
        let plan = OWN.plan(scope);
        let at = |entry| {
            plan.nodes
                .binary_search_by(|place| place.entry.cmp(&entry))
                .ok()
        };
        let mut pairs: Vec<_> = edges
            .iter()
            .filter_map(|edge| {
                let (from, to) = (at(edge.from)?, at(edge.to)?);
                (from != to).then_some((from.min(to), from.max(to)))
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        let points: Vec<_> = plan
            .nodes
            .iter()
            .map(|place| Point {
                x: place.x.into(),
                y: place.y.into(),
            })
            .collect();
        let crossed = crossings(&pairs, &points);
        println!("{scope:?}: {crossed} crossings, {elsewhere} elsewhere");
        assert!(crossed * 10 <= elsewhere * 7, "{scope:?}: {crossed}");
        let node = Size {
            width: 60.0,
            height: 40.0,
        };
        for (one, &point) in points.iter().enumerate() {
            let over = points[..one]
                .iter()
                .any(|&other| node.overlap(point, other));
            assert!(!over, "{scope:?}: node {one}");
        }
    }
}

/// The graph of a page, without what stands around it.
fn figure(markup: &str) -> &str {
    let figure = markup.split("aria-describedby=\"graph-keys\"").nth(1);
    figure
        .unwrap_or_default()
        .split("</svg>")
        .next()
        .unwrap_or_default()
}

/// How many relations a picture draws.
fn lines(markup: &str) -> usize {
    figure(markup).matches("class=\"edge ").count()
}

fn nodes(markup: &str) -> usize {
    figure(markup).matches("<a class=\"node").count()
}

#[test]
fn of_a_large_picture_a_few_entries_are_elements_with_all_their_relations() {
    let world = World::generated(200);
    let drawn = world.draw("relations/?scope=all&view=graph");
    assert!(drawn.contains("<canvas"), "{drawn:.2000}");
    assert!((1..=60).contains(&nodes(&drawn)), "{}", nodes(&drawn));
    // Who has relations is no ghost, though few of them are elements.
    assert!(!drawn.contains("\"node ghost"));
    assert_eq!(
        nodes(&world.draw("relations/?scope=all&view=graph&entry=nobody-known")),
        60
    );
    let small = World::generated(100);
    let drawn = small.draw("relations/?scope=all&view=graph");
    assert!(!drawn.contains("<canvas"));
    assert_eq!(nodes(&drawn), 100);
}

#[test]
fn what_a_year_leaves_out_is_a_ghost_in_its_place() {
    let all = OWN.draw("relations/");
    let year = OWN.draw("relations/?year=2340");
    assert!(
        lines(&year) < lines(&all),
        "{} {}",
        lines(&year),
        lines(&all)
    );
    assert!(lines(&year) > 0);
    let places = |markup: &str| -> Vec<String> {
        let starts = markup.split("class=\"node").skip(1);
        starts
            .filter(|node| node.contains("aria-label"))
            .filter_map(|node| {
                Some(
                    node.split("translate(")
                        .nth(1)?
                        .split(')')
                        .next()?
                        .to_owned(),
                )
            })
            .collect()
    };
    assert_eq!(
        places(&all),
        places(&year),
        "positions never move with the year"
    );
    assert!(year.contains("class=\"node ghost"));
}

#[test]
fn a_relation_that_holds_by_one_reading_only_is_drawn_so_and_says_so() {
    // One reading has it that the world became a part in 2369.
    let drawn = OWN.draw("relations/?year=2375&scope=all&entry=bajor");
    let mut classes = figure(&drawn).split("class=\"edge ").skip(1);
    assert!(classes.any(|class| {
        class
            .split('"')
            .next()
            .unwrap_or_default()
            .contains("disputed")
    }));
    assert!(drawn.contains("(disputed)"), "the words of the line say it");
    // A date that is only known to lie between two years.
    let drawn = OWN.draw("relations/?year=2330&scope=all&entry=fostossa-virus");
    assert!(drawn.contains(" perhaps\""));
    assert!(drawn.contains("perhaps in the chosen year"));
}

#[test]
fn a_world_of_other_kinds_and_relations_is_drawn_by_the_same_code() {
    let world = World::of("tests/aeons");
    for address in [
        "relations/",
        "relations/?scope=all",
        "relations/?view=table",
        "relations/?year=-4000",
    ] {
        let drawn = world.draw(address);
        assert!(!drawn.contains("No relation matches"), "{address}");
    }
    let drawn = world.draw("relations/");
    assert!(nodes(&drawn) >= 3, "{drawn}");
    assert!(lines(&drawn) >= 2, "{drawn}");
    for words in ["followed", "ruled", "Sequence"] {
        assert!(drawn.contains(words), "{words}");
    }
}

#[test]
fn every_drawn_relation_stands_in_words() {
    for address in [
        "relations/",
        "relations/?scope=all",
        "relations/?year=2357&scope=all",
    ] {
        let drawn = OWN.draw(address);
        let words = drawn.split("class=\"in-words\"").nth(1).expect("words");
        let words = words.split("</section>").next().unwrap_or_default();
        // Each relation stands at both of its ends, behind a link to the other one.
        let told = words.matches("<a ").count()
            - words.matches("<h3>").count()
            - words.matches("class=\"doubtful\"").count();
        assert_eq!(told, 2 * lines(&drawn), "{address}");
    }
}

#[test]
fn files_hold_what_is_asked_for_and_no_more() {
    let model = OWN.model("relations/?category=rule");
    let csv = csv_table(&model, str::to_owned).expect("whole tables");
    let drawn = OWN.draw("relations/?category=rule");
    assert_eq!(csv.lines().count(), lines(&drawn) + 1, "{csv}");
    assert!(csv.lines().skip(1).all(|line| line.contains(",rule,")));
    // What a file says is found without the encyclopedia: names, the passage, and the way to the claim.
    let mut rows = csv.lines().skip(1);
    let row = rows
        .find(|line| line.starts_with("bajoran-empire,Bajoran Empire,"))
        .expect("it ruled");
    assert!(row.contains(",rule,empire:"), "{row}");
    assert!(
        row.contains("?claim=") || row.contains("/bajoran-empire/"),
        "{row}"
    );
    let graphml = graphml(&model).expect("whole tables");
    assert_eq!(graphml.matches("<edge ").count(), lines(&drawn));
    let svg = svg_document(&model, ".way { fill: none }").expect("whole tables");
    assert!(svg.contains("<text") && svg.contains("Rule") && svg.contains("<title>Relations"));
}

#[test]
fn unknown_names_are_told_and_left_out() {
    for address in [
        "relations/?entry=no-such-entry",
        "relations/?from=no-such-entry&to=bajor",
        "relations/?category=no-such-entry",
    ] {
        let drawn = OWN.draw(address);
        assert!(drawn.contains("There is no “no-such-entry”"), "{address}");
    }
}

#[test]
fn a_year_without_a_connection_says_so() {
    let drawn = OWN.draw("relations/?from=kira-meru&to=photon-torpedoes&year=2100");
    assert!(
        drawn.contains("No connection in 2100 between Kira Meru and Photon torpedoes"),
        "{drawn}"
    );
    let drawn = OWN.draw("relations/?from=kira-meru&to=kira-meru");
    assert!(drawn.contains("Both ends are the same entry"));
}
