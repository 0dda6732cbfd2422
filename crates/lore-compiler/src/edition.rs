//! The edition: a short hash of everything that the lore is made of.

use crate::fnv::fnv_1a;
use crate::folder::Folder;

/// Twelve hexadecimal digits: enough to distinguish two editions of one encyclopedia.
pub(crate) fn edition(folder: &Folder) -> String {
    let mut all = Vec::new();
    for id in folder.ids() {
        let file = folder.file(id);
        let content = file.raw.as_deref().unwrap_or(file.text.as_bytes());
        // With lengths, the end of one file can't be mistaken for the start of the next.
        for part in [file.path.as_bytes(), content] {
            let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
            all.extend(length.to_le_bytes());
            all.extend(part);
        }
    }
    format!("{:012x}", fnv_1a(all) >> 16)
}
