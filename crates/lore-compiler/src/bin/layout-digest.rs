//! Prints a digest of the positions of a graph, which shows whether layouts by different programs are the same to
//! the last bit. `cargo xtask layout-check` compares a native one with a wasm one.

use lore_compiler::testing::layout_digest;

/// Which characters meet in a novel: see the tests of the layout.
const NOVEL: &str = include_str!("../../tests/suite/layout/miserables.tsv");

fn main() {
    let pairs = NOVEL.lines().filter_map(|line| line.split_once('\t'));
    println!("{:016x}", layout_digest(&pairs.collect::<Vec<_>>()));
}
