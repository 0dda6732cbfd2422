//! `cargo xtask layout-check`: checks that the layout is the same natively and as wasm.

use anyhow::{Result, ensure};

use crate::{
    apt, project, rustup,
    search::WASI,
    steps::{cargo, command, output, run},
};

/// The program that computes the layout and prints its digest.
const PROGRAM: [&str; 6] = [
    "--package",
    "lore-compiler",
    "--features",
    "testing",
    "--bin",
    "layout-digest",
];

/// Fails if a bit differs.
pub(crate) fn check() -> Result<()> {
    rustup::target(WASI)?;
    apt::provide(&["node"], &["nodejs"])?;
    run(cargo(&["build", "--quiet"])
        .args(PROGRAM)
        .args(["--target", WASI]))?;
    let native = output(cargo(&["run", "--quiet"]).args(PROGRAM))?;
    let program = project::target()
        .join(WASI)
        .join("debug/layout-digest.wasm");
    let node = ["--no-warnings", "crates/lore/examples/search-bench.mjs"];
    let wasm = output(command("node").args(node).arg(program))?;
    ensure!(native == wasm, "natively {native}, as wasm {wasm}");
    println!("    natively and as wasm: {}", native.trim());
    Ok(())
}
