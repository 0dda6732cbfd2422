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

mod disputes;
mod during;
mod find;
mod kind;
mod labels;
mod names;
mod numbers;
mod parts;
mod phrases;
mod plain;
mod question;
mod rivals;
mod spelling;
mod table;
mod thesaurus;
mod to_the_point;
mod token;
mod told;
mod words;

pub use self::table::{AskedAs, table};

use self::find::Finder;
use self::names::Names;
use self::phrases::Vocabulary;
use self::question::{Asks, LONGEST, Question};
use self::token::Token;
use self::told::Told;
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

/// A lore with its table of answers.
#[derive(Clone, Debug)]
pub struct Answers<'l> {
    lore: &'l Lore<'l>,
    names: Names<'l>,
    vocabulary: Vocabulary,
    words: Words<'l>,
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
        })
    }

    /// The answer to what was typed, if the lore has one.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn answer(&self, typed: &str) -> Result<Option<Answer>, TableError> {
        let (typed, years) = self.lore.world().calendar.question(typed);
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
            readings = plain::readings(&spelt);
            readings.insert(0, spelt);
            if let Some(answer) = self.first(&readings, years, false)? {
                return Ok(Some(answer));
            }
        }
        self.first(&readings, years, true)
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
                && self.tells_names(&readings[0], answer.as_ref())?
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
        let parse = |names_first| {
            let words = Some(self.words);
            let mut question =
                Question::parse(typed, &self.names, &self.vocabulary, words, names_first)?;
            question.years = years.or(question.years);
            kind::without_appositions(self.lore, &self.vocabulary, question)
        };
        // "The commander of the mine": "commander" may be the name of an entry, or ask for a relation.
        let questions = [parse(true)?, parse(false)?];
        for question in &questions {
            let is_turned_round = self.teller(question, is_lenient).is_turned_round()?;
            if question.asks_for_opinion() || is_turned_round {
                return Ok(None);
            }
        }
        for question in questions.iter().filter(|_| !is_lenient) {
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

    fn teller<'q>(&'q self, question: &'q Question, is_lenient: bool) -> Told<'q> {
        Told {
            lore: self.lore,
            question,
            vocabulary: &self.vocabulary,
            words: self.words,
            names: &self.names,
            is_lenient,
        }
    }

    fn told(&self, question: &Question, is_lenient: bool) -> Result<Vec<ClaimId>, TableError> {
        self.teller(question, is_lenient).claims()
    }

    fn answer_to(&self, question: &Question) -> Result<Option<Answer>, TableError> {
        let dispute = self.vocabulary.dispute(question);
        if let Some(dispute) = dispute.filter(|_| question.years.is_none()) {
            return self.settled(dispute).map(Some);
        }
        let finder = Finder::new(self.lore, question, &self.names, &self.vocabulary);
        let asks_dates = matches!(question.asks, Some(Asks::When | Asks::HowLong));
        if asks_dates && question.names().len() > 1 {
            let dates = finder.event()?;
            if !dates.is_empty() {
                return self.with_rivals(question, dates).map(Some);
            }
        }
        if question.has_unknown_words() {
            return Ok(None);
        }
        let claims = match (question.names().as_slice(), question.asks) {
            (&[entry], None) if question.phrases.is_empty() => finder.in_year(entry)?,
            (&[entry], Some(Asks::Why)) if question.asks_for_end() => finder.cause_of_end(entry)?,
            (&[entry], _) => {
                let related = finder.related()?;
                // "When did the war end": no relation, but its own dates.
                if related.is_empty() && asks_dates && question.only_asks {
                    let lifespan = finder.lifespan(entry)?;
                    if !lifespan.is_empty() {
                        lifespan
                    } else if question.stems.iter().any(|stem| stem == "die") {
                        finder.death(entry)?
                    } else {
                        finder.making(entry)?
                    }
                } else if related.is_empty() && question.asks == Some(Asks::Who) {
                    finder.described(entry)?
                } else {
                    related
                }
            }
            (&[from, to], _) if question.asks_how_connected() => return finder.path(from, to),
            (&[from, to], None) if question.only_names() => {
                return finder.path(from, to);
            }
            (&[], Some(Asks::Who)) if question.asks_for_events() => finder.events()?,
            (&[from, to], Some(Asks::Is)) => finder.is(from, to)?,
            (&[one, this, that], Some(Asks::Is)) => finder.is_either(one, [this, that])?,
            // A relation of the two tells no place.
            (&[_, _], Some(Asks::Where)) => Vec::new(),
            (&[_, _], Some(Asks::Who)) if !question.has_phrase_words() => Vec::new(),
            (&[from, to], _) => finder.between(from, to)?,
            _ => Vec::new(),
        };
        if claims.is_empty() {
            return Ok(None);
        }
        self.with_rivals(question, claims).map(Some)
    }
}
