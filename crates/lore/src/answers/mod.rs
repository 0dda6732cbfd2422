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

pub use self::table::{AskedAs, table};

use self::names::Names;
use self::question::{Asks, LONGEST, Question};
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

/// Whether a question asks when something ended.
pub fn asks_for_end(typed: &str) -> bool {
    any_reading(typed, |tokens| {
        let is_end = |token| has_stem(token, &["end", "die"]);
        tokens.iter().any(is_end)
    })
}

/// Whether a question asks when something was, or for how long.
pub fn asks_for_time(typed: &str) -> bool {
    any_reading(typed, |tokens| {
        let asks = (0..tokens.len()).filter_map(|at| Asks::at(&tokens[at..]));
        let mut asks = asks.filter(|asks| matches!(asks, Asks::When | Asks::HowLong));
        let is_time = |token| has_stem(token, &["begin", "end", "date", "year"]);
        asks.next().is_some() || tokens.iter().any(is_time)
    })
}

/// Whether this is so of a question as it was typed or in other words.
fn any_reading(typed: &str, is_so: impl Fn(&[Token]) -> bool) -> bool {
    let typed = plain::without_idioms(&Token::all(typed));
    let readings = plain::readings(&typed);
    is_so(&typed) || readings.iter().any(|reading| is_so(reading))
}

/// How many words of weight two texts have in common, in any of their forms.
pub fn words_in_common(one: &str, other: &str) -> usize {
    let other = weighty_stems(other);
    weighty_stems(one).intersection(&other).count()
}

/// Whether a word is a form of one of these, or means the same.
fn has_stem(token: &Token, words: &[&str]) -> bool {
    let stem = token.stem();
    words.iter().any(|word| Token::new(word).stem() == stem)
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

    /// The first answer to a question that may be read in several ways.
    fn first(
        &self,
        readings: &[Vec<Token>],
        years: Option<Years>,
        is_lenient: bool,
    ) -> Result<Option<Answer>, TableError> {
        for reading in readings {
            let answer = self.answer_as(reading, years, is_lenient)?;
            if answer.is_some()
                && self.is_to_the_point(reading, answer.as_ref())
                && self.tells_later_event(reading, answer.as_ref())?
                && self.tells_as_asked(&readings[0], answer.as_ref())?
                && self.tells_names(&readings[0], answer.as_ref())?
                && self.tells_of_related(&readings[0], answer.as_ref())?
            {
                return Ok(answer);
            }
        }
        Ok(None)
    }

    /// The answer to a question in these words.
    fn answer_as(
        &self,
        typed: &[Token],
        years: Option<Years>,
        is_lenient: bool,
    ) -> Result<Option<Answer>, TableError> {
        let parse = |typed: &[Token], names_first| {
            let words = Some(self.words);
            let mut question =
                Question::parse(typed, &self.names, &self.vocabulary, words, names_first)?;
            question.years = years.or(question.years);
            Ok::<_, TableError>(question)
        };
        let read = |names_first| {
            let question = parse(typed, names_first)?;
            let question = match described::without_title_words(self.lore, typed, &question)? {
                Some(fewer) => parse(&fewer, names_first)?,
                None => question,
            };
            let question = described::with_possessions(self.lore, question)?;
            kind::without_appositions(self.lore, &self.vocabulary, question)
        };
        // "The commander of the mine": "commander" may be the name of an entry, or ask for a relation.
        let questions = [read(true)?, read(false)?];
        for question in &questions {
            let is_turned_round = self.teller(question, is_lenient).is_turned_round()?;
            if question.asks_for_opinion() || is_turned_round {
                return Ok(None);
            }
        }
        let mut choices = questions.iter();
        let choice = choices.find(|question| question.is_choice && question.years.is_none());
        if let Some(dispute) = choice.and_then(|choice| self.vocabulary.dispute_between(choice)) {
            return self.settled(dispute).map(Some);
        }
        for question in questions.iter().filter(|_| !is_lenient) {
            if let Some(answer) = self.soon_after(typed, question)? {
                return Ok(Some(answer));
            }
            if let Some(answer) = self.answer_to(question)?
                && self.is_of_parts(question, &answer)?
            {
                return Ok(Some(answer));
            }
        }
        for question in &questions {
            let mut claims = self.told(question, is_lenient)?;
            if !self.is_of_parts(question, &Answer::Claims(claims.clone()))? {
                claims.clear();
            }
            if !claims.is_empty() {
                return self.with_rivals(question, claims).map(Some);
            }
        }
        for question in questions.iter().filter(|_| !is_lenient) {
            if let Some(answer) = self.during(question)? {
                return Ok(Some(answer));
            }
            if let Some(answer) = self.after(typed, question)? {
                return Ok(Some(answer));
            }
        }
        let mut disputes = questions
            .iter()
            .filter(|question| question.years.is_none())
            .filter_map(|question| self.vocabulary.dispute_about(question));
        disputes
            .next()
            .map(|dispute| self.settled(dispute))
            .transpose()
    }
}
