//! Answers questions from claims: "who commanded the mine", "when did the war begin", "ana 2350".
//!
//! An answer is a list of claims, a dispute, or a path of claims between two entries: it never says anything
//! that no claim says. A question is answered only if each of its words is understood: the names of
//! entries, the phrases of a relation or a fact, a year, and words that only serve to ask. Any other word must be
//! in a claim or in one of its passages, or what was typed is a search like any other.
//!
//! ```text
//! what was typed
//!   -> paraphrase, spelling, description    other wordings of it, tried in turn (wording)
//!   -> question                             names, phrases, years, question word
//!   -> after, during, how_soon              questions about the time around an event
//!   -> to_question: find                    claims by relation, fact or date
//!                   matching                claims by their words
//!   -> relevance, as_typed, parts           whether they say what was asked
//!   -> rivals                               the other readings of what is disputed
//! ```
//!
//! [`table()`] writes what this needs when the lore is compiled: the names, the phrases of relations and facts
//! (`vocabulary`, `labels`, `thesaurus`), the words of claims (`words`) and the questions of the disputes.

mod after;
mod answer_type;
mod as_typed;
mod claim_index;
mod description;
mod dispatch;
mod disputes;
mod during;
mod entry_parts;
mod find;
mod how_soon;
mod kind;
mod labels;
mod matching;
mod name_variants;
mod names;
mod numbers;
mod paraphrase;
mod phrase;
mod question;
mod relevance;
mod rivals;
mod spelling;
mod table;
mod thesaurus;
mod token;
mod vocabulary;
mod wording;

pub use self::answer_type::{asks_for_end, asks_for_time};
pub use self::table::{AskedAs, table};

use self::claim_index::ClaimIndex;
use self::matching::ClaimWordsCache;
use self::names::Names;
use self::question::{LONGEST, QuestionWord};
use self::token::{Token, content_stems};
use self::vocabulary::Vocabulary;
use crate::bytes::{Sections, Table};
use crate::{ClaimId, DisputeId, EntryId, Lore, Side, TableError, Years};

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Claims that answer it, the best supported first; never empty. Rival wordings are among them.
    Claims(Vec<ClaimId>),
    /// A dispute with this question.
    Dispute(DisputeId),
    /// How two entries are connected: relations, each read from the end that the path comes from.
    Path {
        /// Where it begins.
        from: EntryId,
        /// Its steps; never empty.
        steps: Vec<(ClaimId, Side)>,
    },
}

/// How many content words two texts have in common, in any of their forms.
pub fn words_in_common(one: &str, other: &str) -> usize {
    let other = content_stems(other);
    content_stems(one).intersection(&other).count()
}

/// A lore with its table of answers.
#[derive(Clone, Debug)]
pub struct Answers<'l> {
    lore: &'l Lore<'l>,
    names: Names<'l>,
    vocabulary: Vocabulary,
    claim_index: ClaimIndex<'l>,
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
            claim_index: ClaimIndex::new(Table::open(sections.section(table::CLAIM_INDEX)?)?),
            claim_words: ClaimWordsCache::default(),
        })
    }

    /// The answer to a question, if the lore has one.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn answer(&self, typed: &str) -> Result<Option<Answer>, TableError> {
        self.answer_in(typed, None)
    }

    /// The answer to a question in the years that the reader has chosen, unless the question names years of its own.
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
        let typed = paraphrase::without_idioms(&Token::all(&typed));
        if typed.len() > LONGEST || question::is_negated(&typed) {
            return Ok(None);
        }
        let mut wordings = vec![typed.clone()];
        wordings.extend(paraphrase::paraphrases(&typed));
        if let Some(answer) = self.first_answer(&wordings, years, false)? {
            return Ok(Some(answer));
        }
        if let Some(spelt) =
            spelling::corrected(&typed, &self.names, &self.vocabulary, self.claim_index)?
        {
            let mut corrected = paraphrase::paraphrases(&spelt);
            corrected.insert(0, spelt);
            if let Some(answer) = self.first_answer(&corrected, years, false)? {
                return Ok(Some(answer));
            }
            // A keyword that only a paraphrase knows may not be a slip.
            if (0..typed.len()).any(|at| QuestionWord::at(&typed[at..]).is_some()) {
                wordings.clear();
            }
            wordings.extend(corrected);
        }
        if let Some(with_titles) = self.with_titles(&typed)? {
            let mut titled = paraphrase::paraphrases(&with_titles);
            titled.insert(0, with_titles);
            if let Some(answer) = self.first_answer(&titled, years, false)? {
                return Ok(Some(answer));
            }
        }
        if chosen.is_some() {
            return Ok(None);
        }
        self.first_answer(&wordings, years, true)
    }

    /// Whether a word has a meaning in questions even if no entry has it: a question word, a stop word, or a synonym
    /// of a word of the lore.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn understands(&self, word: &str) -> Result<bool, TableError> {
        for token in paraphrase::without_idioms(&Token::all(word)) {
            let stem = token.stem();
            let is_understood = token.is_filler()
                || token.is_evaluative()
                || question::is_negation(&token)
                || question::is_asking_stem(&stem)
                || self.vocabulary.knows(&stem)
                || self.claim_index.has(&stem)?;
            if !is_understood {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
