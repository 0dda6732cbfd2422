//! Compiles the lore: the folder `lore/`, or the one that `LORE_DIR` names.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-env-changed=LORE_DIR");
    println!("cargo:rerun-if-changed=build.rs");
    let dir = env::var_os("LORE_DIR").map_or_else(|| PathBuf::from("lore"), PathBuf::from);
    // A folder that is corrected must be compiled again, too.
    println!("cargo:rerun-if-changed={}", dir.display());
    let output = match lore_compiler::compile(&dir) {
        Ok(output) => output,
        Err(report) => {
            eprintln!("{report}\n\n{} faults in {}", report.len(), dir.display());
            process::exit(1);
        }
    };
    for path in &output.files_read {
        println!("cargo:rerun-if-changed={}", path.display());
    }
    if !output.warnings.is_empty() {
        let (len, coverage) = (output.warnings.len(), output.coverage);
        println!("cargo:warning=the lore has {len} warnings ({coverage}): see `cargo xtask check`");
    }
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is set by cargo")?;
    fs::write(Path::new(&out).join("lore.bin"), &output.lore)?;
    fs::write(Path::new(&out).join("pages.bin"), &output.page_tables)?;
    fs::write(Path::new(&out).join("search.bin"), &output.search_tables)?;
    Ok(())
}
