//! Repairs what an old wasm-opt breaks.
//!
//! wasm-bindgen keeps references to JavaScript's values in a table of its own. Up
//! to version 108, which stable distributions have, wasm-opt writes every exported
//! table as the module's first, so that the program fails as it starts: "failed to
//! grow table by 4" (binaryen's issue 4711). Nothing else of its output is wrong,
//! and a good module passes as it is.

use anyhow::{Context as _, Result, ensure};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef};

const REFERENCES: &str = "__wbindgen_externrefs";

/// Makes the export of the references' table mean that table.
pub(crate) fn repair(wasm: &mut [u8]) -> Result<()> {
    let Some(Export { at, index }) = find(wasm)? else {
        return Ok(());
    };
    // One byte, as it is in the file: there are two tables, not hundreds.
    ensure!(index < 0x80, "the wasm has more tables than press expects");
    wasm[at] = index;
    Ok(())
}

/// Where the export says which table it means, and which it should mean.
struct Export {
    at: usize,
    index: u8,
}

fn find(wasm: &[u8]) -> Result<Option<Export>> {
    let mut of_references = Vec::new();
    let mut at = None;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("the wasm is damaged")? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Table(table) = import?.ty {
                        of_references.push(table.element_type.is_extern_ref());
                    }
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    of_references.push(table?.ty.element_type.is_extern_ref());
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports.into_iter_with_offsets() {
                    let (start, export) = export?;
                    if export.kind == ExternalKind::Table && export.name == REFERENCES {
                        // The name's length is one byte, then comes the name, then the kind.
                        at = Some(usize::try_from(start)? + 1 + REFERENCES.len() + 1);
                    }
                }
            }
            _ => {}
        }
    }
    let Some(at) = at else { return Ok(None) };
    let index = of_references
        .iter()
        .position(|is_it| *is_it)
        .context("the wasm exports a table of references, but has none")?;
    Ok(Some(Export {
        at,
        index: u8::try_from(index)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::{REFERENCES, repair};

    /// A module with a table of functions, one of references, and the export of one.
    fn module(index: u8) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([4, 7, 2, 0x70, 0, 1, 0x6f, 0, 1]);
        let name = u8::try_from(REFERENCES.len()).unwrap();
        wasm.extend([7, name + 4, 1, name]);
        wasm.extend(REFERENCES.as_bytes());
        wasm.extend([1, index]);
        wasm
    }

    #[test]
    fn sets_a_wrong_table_right() {
        for index in [0, 1] {
            let mut wasm = module(index);
            repair(&mut wasm).unwrap();
            assert_eq!(wasm, module(1));
        }
    }

    #[test]
    fn leaves_other_modules_alone() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        repair(&mut wasm).unwrap();
        assert_eq!(wasm, b"\0asm\x01\0\0\0");
        assert!(repair(&mut b"<!doctype html>".to_vec()).is_err());
    }
}
