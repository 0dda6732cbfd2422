//! Benchmarks.

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
/// The target is that 10,000 entries take at most twice as long as 100.
pub(crate) fn start() -> Result<()> {
    let folders = built("bench-start", &SIZES)?;
    step("Start in Chromium", || measured("start-bench", &folders))
}

/// `cargo xtask bench-graph`: how long the layout of the relations takes, and how long a frame
/// takes in a browser while the graph is dragged and zoomed. The targets are 16.7 ms for 300
/// entries and 33 ms for 5,000, in 95 % of frames.
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
            // Nothing that is measured needs pictures of entries or compressed copies.
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

/// Names to type, from the folders of the entries' pages: every second one with a slip in the
/// middle.
fn names() -> Result<Vec<String>> {
    let folder = project::dist().join("entry");
    let entries = fs::read_dir(&folder)
        .context("there is no dist/ to type into: build it with `cargo xtask dist`")?;
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

/// `cargo xtask bench-type`: the time from a key press to painted answers in `dist/`, in the
/// header's box and on the results page. The target is a median of 16 ms, 33 ms in 95 %, and 50 ms
/// with a processor slowed down four times.
pub(crate) fn typing() -> Result<()> {
    tools::browser()?;
    let names = names()?;
    step("Type in Chromium", || {
        run(optimised("type-bench").arg(project::dist()).args(&names))
    })
}

/// How often each step is taken; the first, which loads the chunks, isn't counted.
const ROUNDS: &str = "9";

/// The addresses of the entries in `dist/`, the largest page last.
fn entries() -> Result<Vec<String>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(project::dist().join("entry"))
        .context("there is no dist/ to measure: build it with `cargo xtask dist`")?
    {
        let entry = entry?;
        let page = fs::metadata(entry.path().join("index.html"))?;
        let slug = entry.file_name().to_string_lossy().into_owned();
        entries.push((page.len(), format!("entry/{slug}/")));
    }
    entries.sort();
    Ok(entries.into_iter().map(|(_, address)| address).collect())
}

/// `cargo xtask bench-steps [OTHER]`: the time from a press on a link to the painted page in `dist/`,
/// alternating with another build of the same lore if one is given. The target is 1.2 times the first
/// version's time (102335c).
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

/// `cargo xtask bench-presses [KIND...]`: how long `dist/` takes to respond to presses in Chromium, with
/// the processor slowed down four times: of all kinds, or of those with one of the words in their name.
/// The target is 50 ms in 75 %.
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
