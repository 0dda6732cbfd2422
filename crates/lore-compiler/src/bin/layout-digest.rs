//! Prints a digest of the places of a graph, by which pictures made by different programs are told
//! apart to the last bit. `cargo xtask layout-check` compares a native one with a wasm one.

use lore_compiler::testing::layout_digest;

/// Who meets whom in a novel: see the tests of the layout.
const NOVEL: &str = include_str!("../../tests/suite/layout/miserables.tsv");

fn main() {
    let pairs = NOVEL.lines().filter_map(|line| line.split_once('\t'));
    println!("{:016x}", layout_digest(&pairs.collect::<Vec<_>>()));
}
