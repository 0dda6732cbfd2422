//! Checks a lore: `cargo run -p lore-compiler --example check -- lore`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let dir = std::env::args()
        .nth(1)
        .map_or_else(|| PathBuf::from("lore"), PathBuf::from);
    let start = Instant::now();
    let checked = lore_compiler::check(&dir);
    let time = start.elapsed();
    match checked {
        Ok(lore) => {
            println!("{}", lore.warnings);
            let (entries, claims, warnings) = (lore.entries, lore.claims, lore.warnings.len());
            println!("{entries} entries, {claims} claims, {warnings} warnings in {time:?}");
            println!("{}", lore.coverage);
            ExitCode::SUCCESS
        }
        Err(report) => {
            println!("{report}");
            println!("{} faults in {time:?}", report.len());
            ExitCode::FAILURE
        }
    }
}
