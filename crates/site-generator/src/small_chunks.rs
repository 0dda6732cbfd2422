//! The small chunks of the program, in one file.
//!
//! The splitter makes a chunk for each set of split points that share functions, however few (issue 65 of
//! wasm-split-prototype): of some 90 chunks half have less than a kilobyte. One by one, each of them is a
//! request, a hash, and a compression that begins anew. Together they are a WebAssembly module of custom sections,
//! which hosts serve and compress as they do any other. Decision: docs/decisions/one-app.md.

use std::collections::BTreeMap;

use crate::program::WasmFile;

/// The name of the file, as scripts ask for it.
pub(crate) const NAME: &str = "small.wasm";

/// A chunk is small below so many bytes. Up to 6,000 the views weigh the same to 1 %, but a search, which needs
/// few of them, then weighs more.
const SMALL: usize = 2500;

/// An empty module: the magic number and the version of the format.
const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";

/// The id of a custom section.
const CUSTOM: u8 = 0;

/// The small chunks in one file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SmallChunks {
    /// The bytes of the file.
    pub content: Vec<u8>,
    /// Where in it each chunk begins and ends, by its name.
    pub parts: BTreeMap<String, [usize; 2]>,
}

impl SmallChunks {
    /// Puts the small ones among the program's files into one, and returns the others as well.
    pub(crate) fn gather(files: &[WasmFile]) -> (Self, Vec<&WasmFile>) {
        let (small, others): (Vec<_>, Vec<_>) =
            files.iter().partition(|file| file.content.len() < SMALL);
        let mut gathered = Self::default();
        if !small.is_empty() {
            gathered.content.extend(HEADER);
        }
        for file in small {
            gathered.add(file);
        }
        (gathered, others)
    }

    fn add(&mut self, file: &WasmFile) {
        // A section without a name: the name is empty, of length 0.
        let length = 1 + file.content.len();
        self.content.push(CUSTOM);
        self.content.extend(leb128(length));
        self.content.push(0);
        let from = self.content.len();
        self.content.extend(&file.content);
        let part = [from, self.content.len()];
        self.parts.insert(file.name.clone(), part);
    }
}

/// A number in the format's encoding: seven bits a byte, lowest first.
fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low & 0x7f);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADER, SMALL, SmallChunks};
    use crate::program::WasmFile;

    fn file(name: &str, size: usize, byte: u8) -> WasmFile {
        WasmFile {
            name: name.to_owned(),
            content: vec![byte; size],
        }
    }

    #[test]
    fn each_small_chunk_is_found_again_and_large_ones_stay() {
        let files = [
            file("a.wasm", 3, 1),
            file("b.wasm", SMALL, 2),
            file("c.wasm", 300, 3),
        ];
        let (small, others) = SmallChunks::gather(&files);
        assert_eq!(others.len(), 1);
        assert_eq!(others[0].name, "b.wasm");
        let part = |name: &str| {
            let [from, to] = small.parts[name];
            small.content[from..to].to_vec()
        };
        assert_eq!(part("a.wasm"), files[0].content);
        assert_eq!(part("c.wasm"), files[2].content);
    }

    #[test]
    fn the_file_is_a_module_of_custom_sections() {
        let files = [file("a.wasm", 2, 7), file("c.wasm", 300, 3)];
        let (small, _) = SmallChunks::gather(&files);
        let (header, sections) = small.content.split_at(8);
        assert_eq!(header, HEADER);
        assert_eq!(sections[..5], [0, 3, 0, 7, 7]);
        // 301 in two bytes: 45 with the bit that says that more follows, then twice 128.
        assert_eq!(sections[5..9], [0, 0b1010_1101, 2, 0]);
        assert_eq!(sections.len(), 5 + 4 + 300);
    }

    #[test]
    fn without_small_chunks_there_is_no_file() {
        let files = [file("b.wasm", SMALL, 2)];
        let (small, others) = SmallChunks::gather(&files);
        assert_eq!((small, others.len()), (SmallChunks::default(), 1));
    }
}
