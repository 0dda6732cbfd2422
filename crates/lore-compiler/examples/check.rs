//! Checks a lore: `cargo run -p lore-compiler --example check -- lore`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let dir = std::env::args()
        .nth(1)
        .map_or_else(|| PathBuf::from("lore"), PathBuf::from);
    let start = Instant::now();
    let compiled = lore_compiler::compile(&dir);
    let time = start.elapsed();
    match compiled {
        Ok(output) => {
            println!("{}", output.warnings);
            let warnings = output.warnings.len();
            println!(
                "{warnings} warnings; {}; {} bytes in {time:?}",
                output.coverage,
                output.bytes.len()
            );
            ExitCode::SUCCESS
        }
        Err(report) => {
            println!("{report}");
            println!("{} faults in {time:?}", report.len());
            ExitCode::FAILURE
        }
    }
}
