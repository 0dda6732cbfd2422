//! `cargo xtask fuzz [CASES]`: fuzzes what authors, readers and other sites may write, with many
//! cases.

use anyhow::{Context as _, Result};

use crate::{
    steps::{cargo, run, step},
    tools,
};

/// How many cases each target gets.
const CASES: &str = "1000000";

/// What is fuzzed: its package, the kind of test, and the beginning of the tests' names. The same tests
/// run in `cargo xtask test`, with a few cases.
const TARGETS: [(&str, &str, &[&str], &str); 10] = [
    ("addresses", "lore", &["--test", "routes"], "properties::"),
    ("queries", "lore", &["--test", "query_fuzz"], "no_text"),
    (
        "readers' data",
        "lore",
        &["--test", "reader_data"],
        "any_text",
    ),
    ("readers' files", "encyclopedia", &["--lib"], "reader_file"),
    ("dates", "lore-compiler", &["--lib"], "date::tests::any::"),
    ("Markdown", "lore-compiler", SUITE, "hostile::any_text_is"),
    ("front matter", "lore-compiler", SUITE, "hostile::any_front"),
    (
        "values of claims",
        "lore-compiler",
        SUITE,
        "hostile::any_value",
    ),
    (
        "worlds",
        "lore-compiler",
        SUITE,
        "hostile::any_text_of_a_world",
    ),
    (
        "bytes of files",
        "lore-compiler",
        SUITE,
        "hostile::any_bytes",
    ),
];

const SUITE: &[&str] = &["--test", "suite"];

/// Runs each target. A failure is reported with its smallest input, and a seed to repeat it.
pub(crate) fn targets(options: &[&str]) -> Result<()> {
    let cases = options.first().copied().unwrap_or(CASES);
    cases
        .parse::<u32>()
        .with_context(|| format!("\"{cases}\" is not a number: say how many cases to try"))?;
    for (what, package, kind, tests) in TARGETS {
        step(format!("Fuzz: {what}, {cases} cases"), || {
            let words = [
                "test",
                "--quiet",
                "--locked",
                "--profile",
                "fuzz",
                "--package",
                package,
            ];
            run(cargo(&words)
                .args(kind)
                .args(["--", tests])
                .env("PROPTEST_CASES", cases)
                .env("LORE_FUZZ_ROUNDS", cases))
        })?;
    }
    // Other sites talk to a page: that needs dist/ and a browser.
    tools::browser()?;
    step(format!("Fuzz: messages to a frame, {cases} cases"), || {
        let words = [
            "test",
            "--quiet",
            "--locked",
            "--test",
            "browser",
            "--",
            "--ignored",
            "no_message",
        ];
        run(cargo(&words).env("LORE_FUZZ_ROUNDS", cases))
    })
}
