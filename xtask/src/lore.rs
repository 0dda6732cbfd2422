//! Commands for authors.

use std::fs;
use std::io::{IsTerminal as _, Write as _, stdout};

use anyhow::{Context as _, Result, bail};
use lore_compiler::Report;

use crate::{project, steps::step};

/// `cargo xtask check`: all faults of the lore at once.
pub(crate) fn check() -> Result<()> {
    let folder = project::lore();
    step(
        format!("Check: {}", folder.display()),
        || match lore_compiler::compile(&folder) {
            Ok(output) => {
                print(&output.warnings);
                println!(
                    "    {} warnings; {}; {}; {} bytes of tables",
                    output.warnings.len(),
                    output.coverage,
                    output.hedging,
                    output.lore.len()
                );
                Ok(())
            }
            Err(report) => {
                print(&report);
                bail!("{} faults, listed above with their remedies", report.len())
            }
        },
    )
}

fn print(report: &Report) {
    if report.is_empty() {
        return;
    }
    if stdout().is_terminal() {
        println!("{}", report.styled());
    } else {
        println!("{report}");
    }
}

/// `cargo xtask new KIND "NAME"`: a filled-in template of an entry.
pub(crate) fn new_entry(kind: &str, name: &str) -> Result<()> {
    let (path, text) = lore_compiler::template(&project::lore(), kind, name)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // Not over a file that the compiler could not read as an entry.
    let file = fs::File::options().write(true).create_new(true).open(&path);
    file.and_then(|mut file| file.write_all(text.as_bytes()))
        .with_context(|| format!("can't write {}", path.display()))?;
    println!(
        "{}\nFill it in, then run `cargo xtask check`.",
        path.display()
    );
    Ok(())
}
