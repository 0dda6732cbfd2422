//! The table of answers, written when the lore is compiled.
//!
//! ```text
//! names, sorted | one row: the vocabulary | stems with their claims, sorted
//! ```

use super::claim_index::Posting;
use super::names::{Name, Names};
use super::vocabulary::Vocabulary;
use crate::bytes::{Table, TableWriter, section_of};
use crate::{Lore, TableError};

pub(super) const NAMES: usize = 0;
pub(super) const VOCABULARY: usize = 1;
pub(super) const CLAIM_INDEX: usize = 2;
pub(super) const SECTIONS: usize = 3;

/// The words that authors give under `asked` in `world.toml`, by the number of the fact or relation.
#[derive(Clone, Debug, Default)]
pub struct AskedAs {
    /// The words of each fact.
    pub facts: Vec<Vec<String>>,
    /// The words of each relation.
    pub relations: Vec<Vec<String>>,
}

/// Builds the table of a lore, to be opened with [`Answers::open`](super::Answers::open).
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn table(lore: &Lore<'_>, asked: &AskedAs) -> Result<Vec<u8>, TableError> {
    let too_large = |_| TableError::Truncated;
    let names = Name::all(lore)?;
    let rows = section_of(&names).map_err(too_large)?;
    let vocabulary = Vocabulary::of(lore, asked, &Names::new(Table::open(&rows)?))?;
    let mut writer = TableWriter::default();
    writer.raw(rows.clone());
    writer.rows(&[vocabulary]).map_err(too_large)?;
    writer.rows(&Posting::all(lore)?).map_err(too_large)?;
    writer.finish().map_err(too_large)
}
