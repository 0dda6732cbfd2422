//! Finds the phrases of a question that ask for relations, facts or disputes of the lore.

use serde::{Deserialize, Serialize};
use strsim::osa_distance;

use super::disputes::DisputeQuestion;
use super::labels;
use super::names::{Names, most_slips};
use super::phrase::{Match, Phrase, Wanted};
use super::question::{Question, QuestionWord, Word};
use super::table::AskedAs;
use super::token::Token;
use crate::{DisputeId, Lore, TableError};

/// All phrases, and the questions of all disputes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Vocabulary {
    phrases: Vec<Phrase>,
    questions: Vec<DisputeQuestion>,
}

impl Vocabulary {
    /// Collects the phrases of a lore, from labels and from what authors give under `asked`.
    pub(super) fn of(
        lore: &Lore<'_>,
        asked: &AskedAs,
        names: &Names<'_>,
    ) -> Result<Self, TableError> {
        let mut vocabulary = Self::default();
        for ((fact, kind), also) in (0..).zip(&lore.world().facts).zip(&asked.facts) {
            let words = also.iter().map(String::as_str).chain([kind.label]);
            vocabulary.add(words, Wanted::Fact(fact));
            vocabulary.add(labels::asked(kind.label).into_iter(), Wanted::Fact(fact));
        }
        for ((relation, kind), also) in (0..).zip(&lore.world().relations).zip(&asked.relations) {
            let wanted = |inverse| Wanted::Relation { relation, inverse };
            let words = also.iter().map(String::as_str).chain([kind.label]);
            vocabulary.add(words, wanted(false));
            if !kind.symmetric {
                vocabulary.add([kind.inverse].into_iter(), wanted(true));
            }
        }
        vocabulary.questions = DisputeQuestion::all(lore, names)?;
        Ok(vocabulary)
    }

    /// Adds phrases. "Commanded by" adds nothing to "commanded": the grammar of a question says who did it.
    fn add<'w>(&mut self, words: impl Iterator<Item = &'w str>, wanted: Wanted) {
        for words in words {
            let phrase = Phrase::new(words, wanted);
            let says_nothing = phrase.stems.is_empty() && phrase.asks.is_none();
            let known = self.phrases.iter().any(|known| {
                known.stems == phrase.stems
                    && known.wanted.number() == wanted.number()
                    && (known.asks == phrase.asks || known.asks.is_none())
            });
            if !says_nothing && !known {
                self.phrases.push(phrase);
            }
        }
    }

    /// Whether a stem is part of any phrase.
    pub(super) fn knows(&self, stem: &str) -> bool {
        let mut stems = self.phrases.iter().flat_map(|phrase| &phrase.stems);
        stems.any(|known| known == stem)
    }

    /// Calls a function with the stems of all phrases.
    pub(super) fn each_stem(&self, tell: &mut impl FnMut(&str)) {
        let stems = self.phrases.iter().flat_map(|phrase| &phrase.stems);
        stems.for_each(|stem| tell(stem));
    }

    /// The only stem of a phrase that is spelt like an unknown word.
    pub(super) fn similar(&self, typed: &str) -> Option<&str> {
        let stems = self.phrases.iter().flat_map(|phrase| &phrase.stems);
        let mut alike = stems.filter(|stem| osa_distance(typed, stem) <= most_slips(typed));
        let first = alike.next()?;
        alike.all(|other| other == first).then_some(first)
    }

    /// The phrases that have the most of these words; all of them if several have equally many.
    pub(super) fn matches(&self, asks: Option<QuestionWord>, words: &[Word]) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for phrase in &self.phrases {
            let Some(words) = phrase.words(asks, words) else {
                continue;
            };
            let longest = found.first().map_or(0, |best| best.places.len());
            if words.len() > longest {
                found.clear();
            } else if words.len() < longest {
                continue;
            }
            found.push(Match {
                wanted: phrase.wanted,
                asks: phrase.asks,
                places: words.iter().map(|word| word.place).collect(),
                is_agent: words.last().is_some_and(|word| word.is_agent),
                is_participle: words.iter().any(|word| word.is_participle),
            });
        }
        found
    }

    /// The only dispute whose question was asked.
    pub(super) fn dispute(&self, question: &Question) -> Option<DisputeId> {
        let names = question.names();
        self.only(|dispute| dispute.is_asked_by(question, &names))
    }

    /// The only dispute that contains everything that was asked.
    pub(super) fn dispute_about(&self, question: &Question) -> Option<DisputeId> {
        let whole = self.only(|dispute| dispute.tells_of(question));
        whole.or_else(|| self.dispute_between(question))
    }

    /// The only dispute that is a choice between the same answers.
    pub(super) fn dispute_between(&self, question: &Question) -> Option<DisputeId> {
        self.only(|dispute| dispute.is_same_choice(question))
    }

    fn only(&self, is_meant: impl Fn(&DisputeQuestion) -> bool) -> Option<DisputeId> {
        let mut found = self.questions.iter().filter(|dispute| is_meant(dispute));
        let dispute = found.next()?.dispute;
        found.next().is_none().then_some(dispute)
    }

    /// Whether a phrase with this question word asks for a relation or fact.
    pub(super) fn is_asked_by(&self, wanted: Wanted, asks: QuestionWord) -> bool {
        let mut phrases = self.phrases.iter();
        phrases.any(|phrase| phrase.wanted.number() == wanted.number() && phrase.asks == Some(asks))
    }

    /// Whether a relation says where something was.
    pub(super) fn tells_where(&self, relation: u16) -> bool {
        let inverse = false;
        self.is_asked_by(Wanted::Relation { relation, inverse }, QuestionWord::Where)
    }

    /// Whether a fact says what somebody did: their role or trade.
    pub(super) fn is_role(&self, wanted: Wanted) -> bool {
        let role = Token::new("role").stem();
        let mut phrases = self.phrases.iter();
        phrases.any(|phrase| {
            let is_it = matches!(phrase.stems.as_slice(), [stem] if *stem == role);
            is_it && phrase.wanted.number() == wanted.number()
        })
    }

    /// Whether a fact says what something is, or what somebody did.
    pub(super) fn tells_what(&self, fact: u16) -> bool {
        let wanted = Wanted::Fact(fact);
        self.is_asked_by(wanted, QuestionWord::Is) || self.is_role(wanted)
    }

    /// The stems that ask for a relation or fact, and the question words that go with it.
    pub(super) fn asked_for(
        &self,
        wanted: Wanted,
        question: &Question,
    ) -> impl Iterator<Item = (&str, Option<QuestionWord>)> {
        let phrases = self.phrases.iter();
        let phrases = phrases.filter(move |phrase| {
            let mut stems = phrase.stems.iter();
            let is_asked_so =
                phrase.asks != Some(QuestionWord::How) || question.asks == phrase.asks;
            phrase.wanted.number() == wanted.number()
                && (is_asked_so || phrase.stems.is_empty())
                && stems.all(|stem| question.stems.contains(stem))
        });
        phrases.flat_map(|phrase| {
            let none = phrase.stems.is_empty().then_some("");
            let stems = phrase.stems.iter().map(String::as_str).chain(none);
            stems.map(|stem| (stem, phrase.asks))
        })
    }
}
