//! What is measured rather than tested.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context as _, Result};

use crate::{
    project,
    steps::{cargo, run, step},
    tools::{self, Tools},
};

/// Sizes of generated lores, in entries.
const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// Sizes of lores whose relations are drawn.
const GRAPHS: [usize; 4] = [100, 300, 1_000, 5_000];

/// `cargo xtask bench-start`: the time to the first view in a browser, for lores of several sizes.
/// The project's promise is that 10,000 entries take at most twice the time of 100.
pub(crate) fn start() -> Result<()> {
    let folders = built("bench-start", &SIZES)?;
    step("Start in Chromium", || measured("start-bench", &folders))
}

/// `cargo xtask bench-graph`: how long the picture of the relations is laid out, and how long a
/// frame takes in a browser while it is moved and scaled. The project's promises are 16.7 ms for
/// 300 entries and 33 ms for 5,000, 95 times of 100.
pub(crate) fn graph() -> Result<()> {
    step("Layout", || {
        let words = [
            "bench",
            "--quiet",
            "--package",
            "lore-compiler",
            "--features",
            "testing",
        ];
        run(cargo(&words).args(["--bench", "layout"]))
    })?;
    let folders = built("bench-graph", &GRAPHS)?;
    step("Frames in Chromium", || measured("graph-bench", &folders))
}

/// Publishes generated lores of these sizes.
fn built(name: &str, sizes: &[usize]) -> Result<Vec<PathBuf>> {
    let tools = Tools::set_up()?;
    tools::browser()?;
    let mut folders = Vec::new();
    for &entries in sizes {
        let folder = project::target().join(name).join(entries.to_string());
        let lore = folder.join("lore");
        let dist = folder.join("dist");
        step(format!("Build: {entries} generated entries"), || {
            if lore.exists() {
                fs::remove_dir_all(&lore)?;
            }
            lore_compiler::testing::generate(&lore, entries, 1)
                .with_context(|| format!("can't write {}", lore.display()))?;
            let mut trunk = tools.trunk(&["build", "--release", "--dist"]);
            // Nothing that is measured asks for pictures of entries or packed copies.
            run(trunk
                .arg(&dist)
                .env("LORE_DIR", &lore)
                .env("LORE_DRAFT", "yes"))
        })?;
        folders.push(dist);
    }
    Ok(folders)
}

/// Runs an example of the browser's package.
fn measured(example: &str, folders: &[PathBuf]) -> Result<()> {
    let words = [
        "run",
        "--quiet",
        "--package",
        "browser-test",
        "--example",
        example,
        "--",
    ];
    run(cargo(&words).args(folders))
}

/// An example of the browser's package, optimised.
fn optimised(example: &str) -> Command {
    let words = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "browser-test",
        "--example",
        example,
        "--",
    ];
    cargo(&words)
}

/// How many names are typed.
const TYPED: usize = 6;

/// Names to type, out of the folders of the entries' pages: every second with a slip in the middle.
fn names() -> Result<Vec<String>> {
    let folder = project::dist().join("entry");
    let entries = fs::read_dir(&folder)
        .context("there is no dist/ to type into: build it by cargo xtask dist")?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        names.push(name.to_string_lossy().replace('-', " "));
    }
    names.sort();
    let apart = names.len().div_ceil(TYPED).max(1);
    let mut typed: Vec<String> = names.into_iter().step_by(apart).collect();
    for name in typed.iter_mut().skip(1).step_by(2) {
        let middle = name.chars().count() / 2;
        *name = name
            .chars()
            .take(middle)
            .chain(name.chars().skip(middle + 1))
            .collect();
    }
    Ok(typed)
}

/// `cargo xtask bench-type`: the time from a key press to painted answers in `dist/`, in the box of
/// the header and on the page of results. The aim is a median of 16 ms, 33 ms in all but one of
/// twenty, and 50 ms where the processor is four times as slow.
pub(crate) fn typing() -> Result<()> {
    tools::browser()?;
    let names = names()?;
    step("Type in Chromium", || {
        run(optimised("type-bench").arg(project::dist()).args(&names))
    })
}

/// How often each step is taken; the first, which brings the chunks, is not counted.
const ROUNDS: &str = "9";

/// The addresses of the entries in `dist/`, the largest page last.
fn entries() -> Result<Vec<String>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(project::dist().join("entry"))
        .context("there is no dist/ to measure: build it by cargo xtask dist")?
    {
        let entry = entry?;
        let page = fs::metadata(entry.path().join("index.html"))?;
        let slug = entry.file_name().to_string_lossy().into_owned();
        entries.push((page.len(), format!("entry/{slug}/")));
    }
    entries.sort();
    Ok(entries.into_iter().map(|(_, address)| address).collect())
}

/// `cargo xtask bench-steps [OTHER]`: the time from a press on a link to the painted page in `dist/`, in
/// turn with another edition of the same lore if one is given. The aim is 1.2 times what the first
/// version took (102335c).
pub(crate) fn steps(options: &[&str]) -> Result<()> {
    tools::browser()?;
    let entries = entries()?;
    // One in the middle, and the largest.
    let entries = [entries.get(entries.len() / 2), entries.last()];
    let entries = entries.into_iter().flatten();
    let pages = [
        "index.html",
        "browse/",
        "disputes/",
        "sources/",
        "relations/",
        "timeline/",
    ];
    step("Steps in Chromium", || {
        run(optimised("step-bench")
            .arg(ROUNDS)
            .args(options)
            .arg(project::dist())
            .args(pages)
            .args(entries))
    })
}

/// `cargo xtask bench-presses [KIND...]`: how long `dist/` takes to answer presses in Chromium, with a
/// processor four times as slow: of all kinds, or of those with one of some words in their name. The aim
/// is 50 ms in three of four.
pub(crate) fn presses(kinds: &[&str]) -> Result<()> {
    tools::browser()?;
    let largest = entries()?.pop().context("dist/ has no entries")?;
    step("Presses in Chromium", || {
        let kinds = kinds.iter().map(PathBuf::from);
        let words: Vec<_> = [project::dist(), largest.into()]
            .into_iter()
            .chain(kinds)
            .collect();
        measured("press-bench", &words)
    })
}
