//! Answers questions from claims: "who commanded the mine", "when did the war begin", "ana 2350".
//!
//! An answer is a list of claims, a dispute, or a path of claims between two entries; it never says anything
//! that no claim says. A question is answered only if every word of it is understood. A word is understood if it
//! belongs to the name of an entry or to a phrase for a relation or fact, if it is a year, or if it only serves to ask.
//! Any other word must be in a claim or in one of its passages; otherwise what was typed is an ordinary search.
//!
//! ```text
//! what was typed
//!    |
//!    v
//! wordings to try in turn       paraphrase     set phrases, phrasal verbs, word order, polite openings
//!    |                          spelling       misspelt words
//!    |                          description    "the miners' boss" replaced by a title
//!    v
//! each wording (wording)        question       parsed: question word, names, phrases, years
//!    |                          name_variants  "Ana's mill" as one name
//!    |                          kind           the kind of thing asked for: "which camp"
//!    v
//! claims that may answer it     how_soon       "how soon after the war was the flood"
//! (tried in this order)         class          "was Ana a smith"
//!    |                          dispatch       chooses what to look for by the form of the question
//!    |                            find         claims by relation, fact or date
//!    |                          matching       claims by their words
//!    |                          during, after  claims from the time of an event, or after it
//!    |                          disputes       the questions of disputes
//!    v
//! answer                        rivals         adds the other readings of what is disputed
//!    |                          entry_parts    refuses claims about the whole when a part was named
//!    v
//! checks against the question   relevance      does it say what was asked, or only something related?
//!                               as_typed       does it also answer the words before they were paraphrased?
//!                               beside_event   is it about the time of an event, and not about the event itself?
//! ```
//!
//! Modules that these share:
//!
//! - `token`, `numbers`: words of a text, numbers in it; `thesaurus`: synonyms
//! - `names`: finds the names of entries in a question
//! - `vocabulary`: finds phrases that ask for relations and facts (`phrase`), also by common labels (`labels`)
//! - `claim_index`: finds claims by the words in their sentences
//! - `table`: what all of this needs, written when the lore is compiled
//! - `answer_type`: what a question asks for, as far as the page that shows the answer needs to know

mod after;
mod answer_type;
mod as_typed;
mod beside_event;
mod claim_index;
mod class;
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
    /// Claims that answer it, the best supported first; never empty. They include rival readings.
    Claims(Vec<ClaimId>),
    /// A dispute with this question.
    Dispute(DisputeId),
    /// How two entries are connected: a chain of relations, each with the end from which the path reads it.
    Path {
        /// Where it begins.
        from: EntryId,
        /// Its steps; never empty.
        steps: Vec<(ClaimId, Side)>,
    },
}

/// How many content words two texts have in common; forms and synonyms of a word count as the same.
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
    /// If they are not such a table.
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
            // Among keywords, a word that only paraphrases know may look misspelt, so the wordings as typed stay, too.
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
