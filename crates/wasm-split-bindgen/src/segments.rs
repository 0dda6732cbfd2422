//! Removes the empty data segments from a chunk.
//!
//! The splitter gives each chunk every data segment of the program, empty if the bytes belong to
//! another chunk: some 4,500 of them, 36 KB in a chunk that may contain a single function, or 5 KB
//! compressed. wasm-opt keeps them, since an out-of-bounds segment would trap. Nothing refers to
//! active segments, so the empty ones can be removed.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context as _, Result};
use wasm_encoder::{Encode as _, Module, RawSection};
use wasmparser::{DataKind, Parser, Payload};

/// The section ids in the format.
const DATA: u8 = 11;
const DATA_COUNT: u8 = 12;

/// Removes the empty data segments from a file.
pub(crate) fn strip_file(file: &Path) -> Result<()> {
    let wasm = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    let stripped = strip(&wasm).with_context(|| format!("{} is not a chunk", file.display()))?;
    fs::write(file, stripped).with_context(|| format!("can't write {}", file.display()))
}

/// A program without its empty data segments. A program with a passive segment, which code may refer
/// to by index, stays as it is.
fn strip(wasm: &[u8]) -> Result<Vec<u8>> {
    let Some(kept) = filled_segments(wasm)? else {
        return Ok(wasm.to_vec());
    };
    let mut count = Vec::new();
    u32::try_from(kept.len())?.encode(&mut count);
    let mut data = count.clone();
    data.extend(kept.concat());

    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Some((id, range)) = payload?.as_section() else {
            continue;
        };
        let content = match id {
            DATA => &data,
            DATA_COUNT => &count,
            _ => part(wasm, range)?,
        };
        module.section(&RawSection { id, data: content });
    }
    Ok(module.finish())
}

/// The data segments with bytes, as they are encoded; none if a segment is passive.
fn filled_segments(wasm: &[u8]) -> Result<Option<Vec<&[u8]>>> {
    let mut filled = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(segments) = payload? else {
            continue;
        };
        for segment in segments {
            let segment = segment?;
            if matches!(segment.kind, DataKind::Passive) {
                return Ok(None);
            }
            if !segment.data.is_empty() {
                filled.push(part(wasm, segment.range)?);
            }
        }
    }
    Ok(Some(filled))
}

fn part(wasm: &[u8], range: Range<u64>) -> Result<&[u8]> {
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    wasm.get(range).context("a part ends beyond the file")
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, DataCountSection, DataSection, MemorySection, MemoryType, Module,
    };
    use wasmparser::{Parser, Payload};

    use super::strip;

    fn program(segments: &[&[u8]], passive: bool) -> Vec<u8> {
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut data = DataSection::new();
        for (place, bytes) in (0..).zip(segments) {
            data.active(0, &ConstExpr::i32_const(place * 16), bytes.iter().copied());
        }
        if passive {
            data.passive([7]);
        }
        let mut module = Module::new();
        module.section(&memories);
        module.section(&DataCountSection { count: data.len() });
        module.section(&data);
        module.finish()
    }

    fn told(wasm: &[u8]) -> (Option<u32>, Vec<Vec<u8>>) {
        let (mut count, mut segments) = (None, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::DataCountSection { count: told, .. } => count = Some(told),
                Payload::DataSection(data) => {
                    segments.extend(data.into_iter().map(|one| one.unwrap().data.to_vec()));
                }
                _ => {}
            }
        }
        (count, segments)
    }

    #[test]
    fn what_is_empty_goes_and_the_count_follows() {
        let stripped = strip(&program(&[b"ab", b"", b"c", b""], false)).unwrap();
        assert_eq!(
            told(&stripped),
            (Some(2), vec![b"ab".to_vec(), b"c".to_vec()])
        );
    }

    #[test]
    fn a_program_whose_code_may_number_its_segments_stays() {
        let wasm = program(&[b"", b"c"], true);
        assert_eq!(strip(&wasm).unwrap(), wasm);
    }
}
