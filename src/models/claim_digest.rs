//! A digest of what a claim says, part of citations so that a later change can be detected.

use lore::{Claim, TableError};

use super::PageContext;

/// The digest of a claim: eight hexadecimal digits for everything that a reader sees of it, which
/// is its sentence, time, status and passages. It is stable as long as these are.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn claim_digest(page: PageContext, claim: &Claim<'static>) -> Result<String, TableError> {
    let mut said = vec![lore::sentence(page.lore, claim)?];
    said.extend(claim.when.as_ref().map(|when| when.words.to_owned()));
    said.push(claim.status.word().to_owned());
    for &passage in &claim.passages {
        said.push(page.lore.passage(passage)?.id.to_owned());
    }
    Ok(format!("{:08x}", fnv_1a(said.join("\n").as_bytes())))
}

/// The 32-bit FNV-1a hash (draft-eastlake-fnv): short to implement, and stable across versions of
/// the program, which the standard library's hash doesn't promise.
fn fnv_1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::{claim_digest, fnv_1a};
    use crate::models::page::test_page;

    #[test]
    fn the_hash_is_that_of_the_draft() {
        assert_eq!(fnv_1a(b""), 0x811c_9dc5);
        assert_eq!(fnv_1a(b"a"), 0xe40c_292c);
        assert_eq!(fnv_1a(b"foobar"), 0xbf9c_f968);
    }

    #[test]
    fn a_digest_changes_with_what_a_reader_sees_of_the_claim() {
        let page = test_page();
        let claim = page.lore.claim(page.lore.claims().next().unwrap()).unwrap();
        let digest = claim_digest(page, &claim).unwrap();
        assert_eq!(digest.len(), 8);
        let mut without_passages = claim.clone();
        without_passages.passages.clear();
        assert_ne!(claim_digest(page, &without_passages).unwrap(), digest);
        let mut renamed = claim.clone();
        renamed.key = "another-key".to_owned();
        assert_eq!(claim_digest(page, &renamed).unwrap(), digest);
    }
}
