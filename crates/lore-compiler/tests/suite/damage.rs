//! Bytes that were cut or changed on their way give errors, never panics.

use lore::{DisputeId, Id, Lore, PassageId, Relation, TableError, sentence};
use lore_compiler::{compile_folder, testing};
use proptest::prelude::*;

use crate::coast::Coast;

/// Reads everything until something is damaged.
fn read_all(bytes: &[u8]) -> Result<usize, TableError> {
    let lore = Lore::open(bytes)?;
    let world = lore.world();
    let mut len = lore
        .html(world.about, &world.about_headings, "/", "")?
        .len();
    for id in lore.entries() {
        let card = lore.card(id)?;
        let (_, _) = (lore.find(card.slug), lore.redirect(card.title));
        let article = lore.article(id)?;
        len += lore.html(article.html, &article.headings, "/", "")?.len();
        len += Relation::of_entry(&lore, id)?.len();
    }
    for id in lore.claims() {
        len += sentence(&lore, &lore.claim(id)?)?.len();
    }
    for row in 0..lore.passage_count()? {
        len += lore.passage(PassageId::from_index(row))?.text.len();
    }
    for dispute in lore.disputes()? {
        len += lore.html(dispute.html, &[], "/", dispute.slug)?.len();
    }
    let _ = lore.dispute(DisputeId::from_index(len));
    Ok(len
        + lore.passage_uses()?.len()
        + lore.sources()?.len()
        + lore.by_title()?.len()
        + lore.by_time()?.len())
}

fn coast() -> Vec<u8> {
    Coast::new()
        .text("The [[north-pier]] and *the* [[pier-fire|fire]].[^gazette:1.1]\n\n## A & *b*\n\nAgain.[^gazette:1.1]")
        .output()
        .lore
}

#[test]
fn whole_bytes_are_read() {
    let generated = compile_folder(testing::folder(60, 1)).expect("valid");
    for bytes in [coast(), generated.lore] {
        assert!(read_all(&bytes).is_ok_and(|len| len > 0));
    }
}

#[test]
fn no_cut_panics() {
    let bytes = coast();
    for end in 0..bytes.len() {
        let _ = read_all(&bytes[..end]);
    }
}

#[test]
fn no_changed_byte_panics() {
    let mut bytes = coast();
    for at in 0..bytes.len() {
        let whole = bytes[at];
        for change in [0x01, 0x20, 0x80, 0xFF] {
            bytes[at] = whole ^ change;
            let _ = read_all(&bytes);
        }
        bytes[at] = whole;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_damage_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = coast();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read_all(&bytes);
    }
}
