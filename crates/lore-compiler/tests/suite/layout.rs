//! The places of nodes: the same from whatever order, with few crossings, apart, and steady.

use lore_compiler::layout::{Graph, Point, Size, crossings, layout};

/// Who meets whom in a novel of Hugo's, by D. E. Knuth (The Stanford `GraphBase`, 1993): 77 persons
/// and 254 pairs, the graph that layouts are commonly measured by.
const NOVEL: &str = include_str!("layout/miserables.tsv");

const SIZE: Size = Size {
    width: 40.0,
    height: 30.0,
};

fn pairs() -> Vec<(&'static str, &'static str)> {
    let lines = NOVEL.lines();
    lines.filter_map(|line| line.split_once('\t')).collect()
}

fn graph(pairs: &[(&'static str, &'static str)]) -> Graph {
    let names = pairs.iter().flat_map(|&(a, b)| [a, b]);
    Graph::new(names, pairs.iter().copied())
}

fn overlaps(points: &[Point], size: Size) -> usize {
    let mut count = 0;
    for (at, &point) in points.iter().enumerate() {
        let over = points[..at].iter().filter(|&&p| size.overlap(p, point));
        count += over.count();
    }
    count
}

fn diagonal(points: &[Point]) -> f64 {
    let span = |of: fn(&Point) -> f64| {
        let values = || points.iter().map(of);
        values().fold(f64::MIN, f64::max) - values().fold(f64::MAX, f64::min)
    };
    (span(|p| p.x).powi(2) + span(|p| p.y).powi(2)).sqrt()
}

#[test]
fn the_novel_has_few_crossings_and_no_overlaps() {
    let graph = graph(&pairs());
    let points = layout(&graph, SIZE);
    assert_eq!((graph.len(), graph.edges().len()), (77, 254));
    assert_eq!(overlaps(&points, SIZE), 0);
    let crossed = crossings(graph.edges(), &points);
    assert!(crossed <= 466, "{crossed} crossings");
}

#[test]
fn a_hub_of_very_many_lies_amid_them() {
    let names: Vec<String> = (0..200).map(|number| format!("n{number}")).collect();
    let hub = names.iter().map(|name| ("hub", name.as_str()));
    let graph = Graph::new(
        names.iter().map(String::as_str).chain(["hub"]),
        hub.collect::<Vec<_>>(),
    );
    let points = layout(&graph, SIZE);
    assert_eq!(overlaps(&points, SIZE), 0);
    let span = |of: fn(&Point) -> f64| {
        let values = || points.iter().map(of);
        values().fold(f64::MIN, f64::max) - values().fold(f64::MAX, f64::min)
    };
    let (wide, high) = (span(|p| p.x), span(|p| p.y));
    assert!(wide > 0.7 * high && high > 0.3 * wide, "{wide} by {high}");
}

#[test]
fn the_order_of_the_input_changes_nothing() {
    let straight = pairs()[..60].to_vec();
    let mut shuffled: Vec<_> = straight.iter().map(|&(a, b)| (b, a)).collect();
    let len = shuffled.len();
    for at in 0..len {
        shuffled.swap(at, (at * 31 + 7) % len);
    }
    let [one, other] = [straight, shuffled].map(|pairs| layout(&graph(&pairs), SIZE));
    let bits = |points: &[Point]| -> Vec<_> {
        let both = points.iter().flat_map(|p| [p.x, p.y]);
        both.map(f64::to_bits).collect()
    };
    assert_eq!(bits(&one), bits(&other));
}

#[test]
fn every_machine_draws_the_same_to_the_last_bit() {
    // `cargo xtask layout-check` has wasm draw it, too.
    let digest = lore_compiler::testing::layout_digest(&pairs());
    assert_eq!(format!("{digest:016x}"), "4926cc70669062da");
}

#[test]
fn a_new_leaf_leaves_the_others_where_they_are() {
    let pairs = pairs()[..90].to_vec();
    let before = graph(&pairs);
    let places = layout(&before, SIZE);
    for host in before.names().iter().step_by(9) {
        let host = pairs.iter().flat_map(|&(a, b)| [a, b]).find(|n| n == host);
        let mut more = pairs.clone();
        more.push(("a new one", host.unwrap()));
        let after = graph(&more);
        let new_places = layout(&after, SIZE);
        let mut moves: Vec<f64> = before
            .names()
            .iter()
            .zip(&places)
            .map(|(name, old)| {
                let at = after.names().binary_search(name).unwrap();
                let new = new_places[at];
                ((new.x - old.x).powi(2) + (new.y - old.y).powi(2)).sqrt()
            })
            .collect();
        moves.sort_by(f64::total_cmp);
        let median = moves[moves.len() / 2] / diagonal(&places);
        assert!(median <= 0.01, "{host:?}: {median}");
    }
}

#[test]
fn trees_lone_nodes_and_nothing_are_laid_out_too() {
    let none = Graph::new([], []);
    assert!(layout(&none, SIZE).is_empty());
    let lone = Graph::new(["a", "b", "c", "d"], []);
    assert_eq!(overlaps(&layout(&lone, SIZE), SIZE), 0);
    let names: Vec<String> = (0..40).map(|n| format!("n{n:02}")).collect();
    let tree = (1..40).map(|n| (names[n].as_str(), names[n / 3].as_str()));
    let tree = Graph::new(names.iter().map(String::as_str), tree);
    let points = layout(&tree, SIZE);
    assert_eq!(overlaps(&points, SIZE), 0);
    let crossed = crossings(tree.edges(), &points);
    assert!(crossed <= 3, "{crossed} crossings in a tree");
}

#[test]
fn a_pair_of_the_same_name_or_of_an_unknown_one_joins_nothing() {
    let graph = Graph::new(["a", "b"], [("a", "a"), ("a", "c"), ("b", "a"), ("a", "b")]);
    assert_eq!(graph.edges(), [(0, 1)]);
}
