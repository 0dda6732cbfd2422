//! The edition: a short hash of all that the lore is made of.

use crate::folder::Folder;

/// FNV-1a with 64 bits: no dependency, the same on every machine, and good enough to tell two
/// editions of one encyclopedia apart. It guards against nobody.
struct Fnv(u64);

impl Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// Twelve hexadecimal digits.
pub(crate) fn edition(folder: &Folder) -> String {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    for id in folder.ids() {
        let file = folder.file(id);
        let content = file.raw.as_deref().unwrap_or(file.text.as_bytes());
        // Lengths keep one file's end from passing for the next one's start.
        for part in [file.path.as_bytes(), content] {
            let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
            hash.write(&length.to_le_bytes());
            hash.write(part);
        }
    }
    format!("{:012x}", hash.0 >> 16)
}
