//! Prints where the bytes of the wasm go.

use std::{collections::BTreeMap, fs, ops::Range};

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::project;

/// How many crates the table names.
const CRATES: usize = 12;

/// Prints the sections of a published chunk, and the crates that its code comes from.
pub(crate) fn print(published: &[u8], program: &str) -> Result<()> {
    println!(
        "\n    {:<40} {:>9}",
        format!("sections of {program}"),
        "raw"
    );
    for (section, bytes) in sections(published)? {
        println!("    {section:<40} {bytes:>9}");
    }

    // wasm-opt removes the names, so the crates are those of its input.
    let stem = program.rsplit_once('-').map_or(program, |(stem, _)| stem);
    let unoptimised = project::target().join(format!("wasm-bindgen/release/{stem}.wasm"));
    let Ok(named) = fs::read(unoptimised) else {
        println!("    no table of crates: cargo xtask dist has not built it here");
        return Ok(());
    };
    let crates = crates(&named)?;
    let total: usize = crates.iter().map(|(_, bytes)| bytes).sum();
    println!(
        "\n    {:<40} {:>9}",
        "code by crate, before wasm-opt", "raw"
    );
    for (name, bytes) in crates.iter().take(CRATES) {
        println!(
            "    {name:<40} {bytes:>9} {:>4} %",
            bytes * 100 / total.max(1)
        );
    }
    let rest: usize = crates.iter().skip(CRATES).map(|(_, bytes)| bytes).sum();
    println!(
        "    {:<40} {rest:>9} {:>4} %\n",
        "others",
        rest * 100 / total.max(1)
    );
    Ok(())
}

/// The sizes of code, data, and everything else.
fn sections(wasm: &[u8]) -> Result<[(&'static str, usize); 3]> {
    let (mut code, mut data) = (0, 0);
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::CodeSectionStart { size, .. } => code += size as usize,
            Payload::DataSection(section) => data += length(section.range()),
            _ => {}
        }
    }
    Ok([
        ("code", code),
        ("data", data),
        ("other", wasm.len() - code - data),
    ])
}

fn length(range: Range<u64>) -> usize {
    // A file in memory can't be longer than memory.
    usize::try_from(range.end - range.start).unwrap_or(usize::MAX)
}

/// Bytes of code for each crate, largest first.
fn crates(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let mut imported = 0;
    let mut sizes = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(length(body.range())),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else {
                    continue;
                };
                for subsection in subsections {
                    if let Name::Function(functions) = subsection? {
                        for function in functions {
                            let function = function?;
                            names.insert(function.index as usize, krate(function.name));
                        }
                    }
                }
            }
            _ => {}
        }
    }

    let mut crates: BTreeMap<String, usize> = BTreeMap::new();
    for (index, size) in sizes.into_iter().enumerate() {
        let name = names.get(&(imported + index));
        *crates.entry(name.cloned().unwrap_or_default()).or_default() += size;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    Ok(crates)
}

/// The crate that a function comes from, by its symbol name.
fn krate(symbol: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    // `<&mut [alloc::vec::Vec<T>] as core::fmt::Debug>::fmt` is alloc's, and
    // `<T as wasm_bindgen::X>::x` is wasm_bindgen's.
    let is_crate = |word: &&str| {
        word.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
            && !["as", "dyn", "impl", "mut"].contains(word)
    };
    name.split("::")
        .next()
        .filter(|start| start.len() < name.len())
        .and_then(|start| {
            start
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .find(is_crate)
        })
        .unwrap_or("(no crate)")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::krate;

    #[test]
    fn tells_the_crate() {
        for (name, expected) in [
            ("core::fmt::write::h0123456789abcdef", "core"),
            ("<alloc::vec::Vec<T> as core::clone::Clone>::clone", "alloc"),
            (
                "<&mut [alloc::string::String] as core::fmt::Debug>::fmt",
                "alloc",
            ),
            ("<T as wasm_bindgen::convert::X>::x", "wasm_bindgen"),
            ("js_sys::Promise<T>::then_map", "js_sys"),
            (
                "reactive_graph[e24a27700634d609]::signal::get",
                "reactive_graph",
            ),
            ("_RNvCs1234_7mycrate3foo", "mycrate"),
            (
                "_ZN63_$LT$alloc..vec..Vec$LT$T$GT$$u20$as$u20$core..clone..Clone$GT$5clone17h0123456789abcdefE",
                "alloc",
            ),
            ("memcpy", "(no crate)"),
        ] {
            assert_eq!(krate(name), expected);
        }
    }
}
