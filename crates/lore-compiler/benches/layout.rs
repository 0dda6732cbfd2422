//! How long the layout of generated lores takes, and its quality: crossings and overlaps. `cargo xtask bench-graph`
//! runs it.

use std::time::Instant;

use lore::graph::edges;
use lore_compiler::layout::{Graph, Size, crossings, layout};

fn main() {
    let size = Size {
        width: 64.0,
        height: 44.0,
    };
    println!(
        "    {:<14}{:>8}{:>10}{:>12}{:>10}",
        "layout", "pairs", "ms", "crossings", "overlaps"
    );
    for entries in [100, 300, 1_000, 5_000] {
        let folder = lore_compiler::testing::folder(entries, 1);
        let output = lore_compiler::compile_folder(folder).expect("a generated lore is valid");
        let lore = output.lore().expect("it opens");
        let slug = |entry| lore.card(entry).expect("a card").slug;
        let pairs: Vec<_> = edges(&lore)
            .expect("whole tables")
            .iter()
            .map(|edge| (slug(edge.from), slug(edge.to)))
            .collect();
        let names = pairs.iter().flat_map(|&(a, b)| [a, b]);
        let graph = Graph::new(names, pairs.iter().copied());
        let start = Instant::now();
        let points = layout(&graph, size);
        let time = start.elapsed().as_secs_f64() * 1e3;
        let mut overlaps = 0;
        for (at, &point) in points.iter().enumerate() {
            let over = points[..at]
                .iter()
                .filter(|&&other| size.overlap(point, other));
            overlaps += over.count();
        }
        let joined = graph.edges().len();
        let crossed = crossings(graph.edges(), &points);
        println!("    {entries:<14}{joined:>8}{time:>10.0}{crossed:>12}{overlaps:>10}");
    }
}
