//! Answers to questions: "who commanded the mine", "when did the war begin", "ana 2350".
//!
//! An answer is a list of claims, a dispute, or a path of claims between two entries: it says nothing
//! that no claim says. A question is answered only if each of its words is understood: the names of
//! entries, the words of a relation or a fact, a year, and words that only ask. What is left over must be
//! in a claim or in a passage that it rests on (`told`), or it is a search like any other.
//!
//! What is not answered as it was typed is said in other words (`plain`) and without its slips
//! (`spelling`), and asked once more.
//!
//! [`table`] writes what is needed for that when the lore is compiled: the names, the words in which
//! relations and facts are asked for, and the questions of the disputes.

mod after;
mod as_asked;
mod asks_for;
mod described;
mod disputes;
mod during;
mod find;
mod kind;
mod labels;
mod meant;
mod names;
mod numbers;
mod parts;
mod phrase;
mod plain;
mod question;
mod reading;
mod rivals;
mod soon;
mod spelling;
mod table;
mod thesaurus;
mod to_question;
mod to_the_point;
mod token;
mod told;
mod vocabulary;
mod words;

pub use self::asks_for::{asks_for_end, asks_for_time};
pub use self::table::{AskedAs, table};

use self::names::Names;
use self::question::{Asks, LONGEST};
use self::token::{Token, weighty_stems};
use self::told::ClaimWordsCache;
use self::vocabulary::Vocabulary;
use self::words::Words;
use crate::bytes::{Sections, Table};
use crate::{ClaimId, DisputeId, EntryId, Lore, Side, TableError, Years};

/// What answers a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Claims that answer it, the best founded first; never empty. Rival readings are among them.
    Claims(Vec<ClaimId>),
    /// The question of a dispute.
    Dispute(DisputeId),
    /// How two entries are connected: relations, each read from the end that the path comes from.
    Path {
        /// Where it begins.
        from: EntryId,
        /// Its steps; never empty.
        steps: Vec<(ClaimId, Side)>,
    },
}

/// How many words of weight two texts have in common, in any of their forms.
pub fn words_in_common(one: &str, other: &str) -> usize {
    let other = weighty_stems(other);
    weighty_stems(one).intersection(&other).count()
}

/// A lore with its table of answers.
#[derive(Clone, Debug)]
pub struct Answers<'l> {
    lore: &'l Lore<'l>,
    names: Names<'l>,
    vocabulary: Vocabulary,
    words: Words<'l>,
    claim_words: ClaimWordsCache,
}

impl<'l> Answers<'l> {
    /// Opens the bytes that [`table`] wrote for this lore.
    ///
    /// # Errors
    /// If the bytes are not that.
    pub fn open(lore: &'l Lore<'l>, bytes: &'l [u8]) -> Result<Self, TableError> {
        let sections = Sections::open(bytes, table::SECTIONS)?;
        Ok(Self {
            lore,
            names: Names::new(Table::open(sections.section(table::NAMES)?)?),
            vocabulary: Table::open(sections.section(table::VOCABULARY)?)?.row(0)?,
            words: Words::new(Table::open(sections.section(table::WORDS)?)?),
            claim_words: ClaimWordsCache::default(),
        })
    }

    /// The answer to what was typed, if the lore has one.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn answer(&self, typed: &str) -> Result<Option<Answer>, TableError> {
        self.answer_in(typed, None)
    }

    /// The answer to what was typed in the years that the reader has chosen, unless it names years of its own.
    ///
    /// # Errors
    /// As [`Self::answer`].
    pub fn answer_in(
        &self,
        typed: &str,
        chosen: Option<Years>,
    ) -> Result<Option<Answer>, TableError> {
        let (typed, named) = self.lore.world().calendar.question(typed);
        let years = named.or(chosen);
        let typed = plain::without_idioms(&Token::all(&typed));
        if typed.len() > LONGEST || question::denies(&typed) {
            return Ok(None);
        }
        let mut readings = vec![typed.clone()];
        readings.extend(plain::readings(&typed));
        if let Some(answer) = self.first(&readings, years, false)? {
            return Ok(Some(answer));
        }
        if let Some(spelt) = spelling::mended(&typed, &self.names, &self.vocabulary, self.words)? {
            let mut spelt_so = plain::readings(&spelt);
            spelt_so.insert(0, spelt);
            if let Some(answer) = self.first(&spelt_so, years, false)? {
                return Ok(Some(answer));
            }
            // A key word that only a form knows may have been no slip.
            if (0..typed.len()).any(|at| Asks::at(&typed[at..]).is_some()) {
                readings.clear();
            }
            readings.extend(spelt_so);
        }
        if let Some(meant) = self.with_meant(&typed)? {
            let mut meant_so = plain::readings(&meant);
            meant_so.insert(0, meant);
            if let Some(answer) = self.first(&meant_so, years, false)? {
                return Ok(Some(answer));
            }
        }
        if chosen.is_some() {
            return Ok(None);
        }
        self.first(&readings, years, true)
    }

    /// Whether a word means something in questions, though no entry may have it: one that asks or says little, and
    /// one that stands for a word of the lore.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn understands(&self, word: &str) -> Result<bool, TableError> {
        for token in plain::without_idioms(&Token::all(word)) {
            let stem = token.stem();
            let is_understood = token.is_little()
                || token.judges()
                || question::is_no(&token)
                || question::is_asking_stem(&stem)
                || self.vocabulary.knows(&stem)
                || self.words.has(&stem)?;
            if !is_understood {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
