//! The project's commands, as `cargo xtask <command>`.
//!
//! Each installs what it needs and doesn't find: pinned tools into a cache outside the clone,
//! system packages with apt. A second run finds everything there.

mod apt;
mod bench;
mod budget;
mod build;
mod engines;
mod fuzz;
mod layout;
mod lighthouse;
mod lore;
mod pictures;
mod project;
mod rustup;
mod search;
mod serve;
mod splitter;
mod steps;
mod test;
mod tools;
mod validate;
mod weigh;
mod worlds;

use std::{env, process::ExitCode};

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask <command>

  setup                             install what a build needs, also for plain trunk
  serve [--port N] [--under PATH]   build, then serve on this machine
  test                              what CI runs: format, lore, dependencies, lints, documentation,
                                    tests natively and in Chromium, byte budget
  dist                              build the optimised dist/ and weigh it
  check                             check lore/ only
  new KIND \"NAME\"                   start a new entry in lore/
  budget                            weigh dist/ as it is
  pictures                          take the pictures of the README and docs/, from dist/ as it is
  test-worlds [NAME]                build odd worlds and test them in a browser: other scripts, one
                                    entry, very many relations
  fuzz [CASES]                      try random addresses, queries, dates, files and Markdown, a
                                    million cases of each
  random-use [SECONDS] [SEED]       random actions in dist/ and in a site with embeds, for an hour;
                                    the same seed repeats the same actions
  test-webkit                       test dist/ as it is in WebKit, Safari's engine
  test-firefox                      test dist/ as it is in Firefox
  lighthouse [--runs N]             run Lighthouse on dist/ as it is
  validate                          validate the markup of dist/ as it is
  bench-start                       time to the first view, for 100 to 10,000 entries
  bench-type                        time from a key press to painted answers, in dist/
  bench-steps [OTHER-DIST]          time from a press on a link to the painted page, in dist/ and
                                    another edition alternately
  bench-presses [KIND...]           time from a press to the painted answer, on a slow processor
  layout-check                      check that the layout is the same natively and as wasm, bit by bit
  bench-graph                       layout and frame times of the relations, for 100 to 5,000
  search-bench [--wasm] [--docs DOCS.jsonl --queries QUERIES.jsonl --k 10]
                                    answers of the search, their times, the index's size
  search-size                       what the search engine adds to a program

Missing tools are installed: into $LORE_TOOLS, or lore-tools in the user's cache.";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    match words {
        ["setup"] => splitter::set_up(),
        ["serve", options @ ..] => serve::run(&serve::Options::parse(options)?),
        ["test"] => test::all(),
        ["dist"] => build::dist(),
        ["check"] => lore::check(),
        ["new", kind, name] => lore::new_entry(kind, name),
        ["budget"] => budget::check(),
        ["pictures"] => pictures::make(),
        ["test-worlds", options @ ..] => worlds::test(options),
        ["fuzz", options @ ..] => fuzz::targets(options),
        ["random-use", options @ ..] => test::random_use(options),
        ["test-webkit"] => engines::webkit(),
        ["test-firefox"] => engines::firefox(),
        ["lighthouse", options @ ..] => lighthouse::judge(options),
        ["validate"] => validate::pages(),
        ["bench-start"] => bench::start(),
        ["bench-type"] => bench::typing(),
        ["bench-steps", options @ ..] => bench::steps(options),
        ["bench-presses", kinds @ ..] => bench::presses(kinds),
        ["layout-check"] => layout::check(),
        ["bench-graph"] => bench::graph(),
        ["search-bench", options @ ..] => search::bench(options),
        ["search-size"] => search::size(),
        [] | ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("there is no command \"{}\"\n\n{USAGE}", words.join(" ")),
    }
}
