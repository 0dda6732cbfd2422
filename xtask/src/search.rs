//! `cargo xtask search-bench`: the search engine's answers, their times and the index's size,
//! natively or as wasm in Node. `cargo xtask search-size`: what the engine adds to a program.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::{
    apt,
    budget::{Size, limit},
    project, rustup,
    steps::{cargo, command, run, step},
    tools,
};

/// The wasm target with file access in Node.
pub(crate) const WASI: &str = "wasm32-wasip1";

/// The package and the example that measure.
const EXAMPLE: [&str; 5] = [
    "--release",
    "--package",
    "lore",
    "--example",
    "search-bench",
];

/// Runs the bench with its own options; `--wasm` is this command's. Without `--docs` it measures
/// the small world of the engine's tests.
pub(crate) fn bench(words: &[&str]) -> Result<()> {
    let wasm = words.contains(&"--wasm");
    let mut options: Vec<String> = words
        .iter()
        .filter(|word| **word != "--wasm")
        .map(|word| absolute(word))
        .collect();
    if !words.contains(&"--docs") {
        options.extend(own_fixtures()?);
    }
    if !wasm {
        let bench = [&["run", "--quiet"], &EXAMPLE[..], &["--"]].concat();
        return run(cargo(&bench).args(options));
    }
    // Its output is what this prints, so no step is announced in between.
    rustup::target(WASI)?;
    run(cargo(&["build", "--quiet"])
        .args(EXAMPLE)
        .args(["--target", WASI]))?;
    let program = project::target()
        .join(WASI)
        .join("release/examples/search-bench.wasm");
    ensure!(program.is_file(), "cargo wrote no {}", program.display());
    // Node's warnings about experimental features don't belong in the output.
    let node = ["--no-warnings", "crates/lore/examples/search-bench.mjs"];
    run(command("node").args(node).arg(program).args(options))
}

/// The absolute path of a file relative to the caller's directory, since cargo and Node run at the
/// root.
fn absolute(word: &str) -> String {
    let path = PathBuf::from(word);
    let found = fs::canonicalize(path).ok();
    found.map_or_else(|| word.to_owned(), |path| path.display().to_string())
}

/// The documents of the engine's own tests, and their queries as the bench reads them.
fn own_fixtures() -> Result<[String; 4]> {
    let fixtures = project::root().join("crates/lore/tests/fixtures");
    let table = fixtures.join("harbour-queries.tsv");
    let table = fs::read_to_string(&table).with_context(|| table.display().to_string())?;
    let mut queries = String::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let typed = line.split('\t').next().unwrap_or_default();
        let escaped = typed.replace('\\', "\\\\").replace('"', "\\\"");
        queries.extend(["{\"q\":\"", &escaped, "\"}\n"]);
    }
    let file = project::target().join("search-bench-queries.jsonl");
    fs::create_dir_all(project::target())?;
    fs::write(&file, queries)?;
    let docs = fixtures.join("harbour.jsonl");
    Ok([
        "--docs".to_owned(),
        docs.display().to_string(),
        "--queries".to_owned(),
        file.display().to_string(),
    ])
}

/// Programs of the examples: the same, without and with the engine.
const PROGRAMS: [&str; 2] = ["size-without", "size-with"];

/// The options that trunk passes to wasm-opt for the app: see `index.html`. Passing `-Oz` twice
/// saves a little more.
const OPTIMISED: [&str; 6] = [
    "-Oz",
    "-Oz",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// Builds a program with the engine and one without, as the app is built, and compares them.
pub(crate) fn size() -> Result<()> {
    step("Search engine: with and without", || {
        rustup::target(tools::WASM)?;
        apt::provide(&["wasm-opt"], &["binaryen"])?;
        let mut sizes = Vec::new();
        println!("    {:<20}{:>9}{:>9}", "", "raw", "brotli");
        for program in PROGRAMS {
            let words = ["build", "--quiet", "--release", "--package", "lore"];
            let mut cargo = cargo(&words);
            run(cargo.args(["--target", tools::WASM, "--example", program]))?;
            let built = project::target()
                .join(tools::WASM)
                .join("release/examples")
                .join(program);
            let optimised = built.with_extension("opt.wasm");
            run(command("wasm-opt")
                .args(OPTIMISED)
                .arg(built.with_extension("wasm"))
                .arg("-o")
                .arg(&optimised))?;
            let size = Size::of(&fs::read(&optimised)?)?;
            println!("    {program:<20}{:>9}{:>9}", size.raw, size.brotli);
            sizes.push(size);
        }
        let engine = sizes[1].brotli - sizes[0].brotli;
        let limit = limit("search_engine")?;
        let raw = sizes[1].raw - sizes[0].raw;
        println!("    {:<20}{raw:>9}{engine:>9}", "the engine");
        ensure!(
            engine <= limit,
            "the engine is {engine} bytes, {} over the limit of budget.toml",
            engine - limit
        );
        println!("    {engine} bytes of {limit} are used");
        Ok(())
    })
}
