//! Compiles the lore (the folder `lore/`, or the one that `LORE_DIR` names) into tables that the
//! program embeds, and keeps for the linker what splitting the program needs.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use lore::PageTable;

fn main() -> Result<(), Box<dyn Error>> {
    keep_relocations();
    println!("cargo:rerun-if-env-changed=LORE_DIR");
    println!("cargo:rerun-if-changed=build.rs");
    let dir = lore_dir()?;
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
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is set by cargo")?);
    fs::write(out.join("lore.bin"), &output.lore)?;
    // Each in a file of its own: a chunk of the program carries what it reads.
    let tables = lore::PageTables::open(&output.page_tables)?;
    for (name, table) in [
        ("results.bin", PageTable::Search),
        ("answers.bin", PageTable::Answers),
        ("layouts.bin", PageTable::Layout),
    ] {
        fs::write(out.join(name), tables.table(table)?)?;
    }
    fs::write(out.join("search.bin"), &output.search_tables)?;
    fs::write(out.join("site.rs"), site_constants(&output.lore)?)?;
    Ok(())
}

/// The wasm splitter follows relocations, and moves data by whole segments: without these link
/// arguments the lore would stay in the first chunk.
fn keep_relocations() {
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
        println!("cargo:rustc-link-arg-bins=--no-merge-data-segments");
    }
}

fn lore_dir() -> Result<PathBuf, Box<dyn Error>> {
    let root = env::var_os("CARGO_MANIFEST_DIR").ok_or("CARGO_MANIFEST_DIR is set by cargo")?;
    let dir = env::var_os("LORE_DIR").unwrap_or_else(|| "lore".into());
    Ok(Path::new(&root).join(dir))
}

/// The few words of the world that the frame around every page shows, as Rust constants: the frame
/// comes before any lore.
fn site_constants(lore: &[u8]) -> Result<String, Box<dyn Error>> {
    let lore = lore::Lore::open(lore)?;
    let world = lore.world();
    let slug = lore::slugify(world.short_name);
    let constants = [
        ("NAME", "The name of the encyclopedia.", world.name),
        (
            "SLUG",
            "Its short name in keys of the storage and names of files.",
            &slug,
        ),
        (
            "SHORT_NAME",
            "Its name where room is scarce.",
            world.short_name,
        ),
        ("TAGLINE", "One line below the name.", world.tagline),
        (
            "LANGUAGE",
            "The BCP 47 language of the texts.",
            world.language,
        ),
        (
            "DIRECTION",
            "Which way they are written, as in `dir`.",
            lore::Writing::of(world.language).direction(),
        ),
    ];
    let lines = constants
        .iter()
        .map(|(name, doc, value)| format!("/// {doc}\npub const {name}: &str = {value:?};\n"));
    let calendar = format!(
        "/// How the world names its years.\npub const CALENDAR: lore::Calendar<'static> = lore::{:?};\n",
        world.calendar
    );
    Ok(lines.chain([calendar]).collect())
}
