//! Finds claims by their words, for questions that don't use a phrase for a relation or fact: "who was exonerated",
//! "what did the raiders take from the mill".
//!
//! At least one word that isn't a name must be in the claim itself: in its sentence, or among the words that ask for
//! its relation or fact. The other words may be in one of its passages. The names must be those of the entries that
//! the claim involves, in the same roles.
//!
//! If no claim meets that, the question is tried again with less: details may be in the passages alone, and one word
//! may be missing.

mod actions;
mod agent;
mod candidate;
mod claim_words;
mod coverage;
mod details;
mod direction;
mod events;
mod other_names;
mod passage_names;
mod required_words;
mod roles;
mod word_order;
mod word_sense;

use std::collections::BTreeSet;

pub(super) use self::candidate::{Candidate, gives_a_reason};
pub(super) use self::claim_words::{ClaimWordsCache, gives_reasons, own_stems};
use self::coverage::Coverage;
pub(super) use self::direction::MUTUAL;
use self::required_words::is_superlative;
use super::claim_index::ClaimIndex;
use super::find::Finder;
use super::kind::{Kinds, is_role};
use super::names::Names;
use super::question::{Mention, Question, QuestionWord};
use super::vocabulary::Vocabulary;
use crate::{ClaimId, Lore, TableError};

/// Stems of light verbs, which mean little beside a noun: "who gave the order".
const LIGHT_VERBS: [&str; 7] = ["giv", "mak", "get", "tak", "handl", "deal", "fly"];

/// Looks for the words of a question among claims.
#[derive(Clone, Copy)]
pub(super) struct Matcher<'q> {
    pub(super) lore: &'q Lore<'q>,
    pub(super) question: &'q Question,
    pub(super) vocabulary: &'q Vocabulary,
    pub(super) claim_index: ClaimIndex<'q>,
    pub(super) names: &'q Names<'q>,
    pub(super) claim_words: &'q ClaimWordsCache,
    /// Whether details may be in the passages alone, or missing.
    pub(super) is_lenient: bool,
}

impl<'q> Matcher<'q> {
    /// The claims that contain the most words of the question, in order.
    pub(super) fn claims(self) -> Result<Vec<ClaimId>, TableError> {
        let content = self.question.content();
        let named = &self.question.named;
        let is_meant = self.question.is_asked() || !named.is_empty();
        let words = content.len() + usize::from(self.question.kind.is_some());
        if !is_meant || words == 0 || words + named.len() < 2 && !self.asks_who_is() {
            return Ok(Vec::new());
        }
        // The relation that is asked for comes first, then the most words, then a claim that gives the reason itself.
        let mut found: Vec<((bool, usize, bool), ClaimId)> = Vec::new();
        for id in self.near(&content)? {
            let candidate = self.candidate(id)?;
            if let Some(said) = self.answers(&candidate, &content)? {
                let is_asked = self.asks_about_action() && self.is_asked_relation(&candidate.claim);
                found.push(((is_asked, said, self.explains(&candidate)), id));
            }
        }
        let most = found.iter().map(|(said, _)| *said).max();
        found.retain(|(said, _)| Some(*said) == most);
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }

    fn finder(self) -> Finder<'q> {
        Finder::new(self.lore, self.question, self.names, self.vocabulary)
    }

    /// The claims of the named entries, and those that have a word of the question.
    fn near(self, content: &[&str]) -> Result<BTreeSet<ClaimId>, TableError> {
        let names = self
            .question
            .named
            .iter()
            .flat_map(|mention| &mention.stems);
        let stems: Vec<&str> = content
            .iter()
            .copied()
            .chain(names.map(String::as_str))
            .collect();
        let mut near: BTreeSet<ClaimId> = self.claim_index.with_any(&stems)?.into_iter().collect();
        for mention in &self.question.named {
            let article = self.lore.article(mention.entry)?;
            near.extend(article.claims.into_iter().chain(article.incoming));
        }
        Ok(near)
    }

    /// How many words of the question a claim contains itself; none if it doesn't answer the question.
    fn answers(self, found: &Candidate<'_>, content: &[&str]) -> Result<Option<usize>, TableError> {
        let finder = self.finder();
        let may_answer = !found.claim.ruled_out
            && self.suits(found)
            && finder.tells_of_deaths(&found.claim)?
            && finder.is_in_years(&found.claim)
            && !self.is_done_to_subject(found, content)
            && !self.is_done_by_subject(found, content)
            && !self.is_about_another_action(found, content)
            && self.sides_with_named(found)
            && self.is_done_by_named(found, content)?
            && !finder.is_done_by_others(&found.claim)
            && self.says_for_what(found)
            && self.says_yes_or_no(found, content)
            && (!self.asks_who_is() || self.says_only_that(found, content))
            && (!self.question.is_who || finder.tells_of_somebody(found.id, &found.claim)?);
        if !may_answer {
            return Ok(None);
        }
        let mut said = Coverage::default();
        for (at, stem) in content.iter().enumerate() {
            let has_sense = self.has_sense_in_value(found, stem)?;
            let is_said =
                has_sense && self.says(found, stem)? && !self.occurs_only_in_name(found, stem)?
                    || self.has_word_order(found, stem)?;
            // A "not" in the value of a cause denies something other than what the question asks about.
            if is_said && !(*stem == "not" && found.asks.contains(&QuestionWord::Why)) {
                let is_more = !LIGHT_VERBS.contains(stem) && !self.is_in_a_title(stem)?;
                said.all += usize::from(is_more);
                said.content += usize::from(is_more);
            } else if is_superlative(stem) || *stem == "not" || self.is_asked_action(stem) {
                return Ok(None);
            } else if self.word_may_be_in_passage(stem, at)
                && found.words.passages.contains(*stem)
                && self.has_sense_in_passages(found, stem)?
                || self.is_kind_of_named(stem)?
                || self.names_something_involved(found, stem)?
            {
                said.in_passages += 1;
            } else if self.is_lenient
                && at > 0
                // "Was the mill sold" isn't answered by just any claim about the mill.
                && self.question.asks.is_some()
                && self.is_known(stem)?
                && !self.question.after_of.iter().any(|of| of == stem)
            {
                said.unsaid += 1;
            } else if !self.is_light_verb(stem) {
                return Ok(None);
            }
        }
        for mention in &self.question.named {
            if self.has_same_role(found, mention)? {
                said.all += 1;
                let ends =
                    Kinds::of(self.lore, self.question, self.vocabulary).entries_in(found.id)?;
                let is_end = ends.contains(&mention.entry);
                said.unsure += usize::from(mention.is_detail && !is_end);
            } else if self.name_may_be_in_passage(found, mention)? {
                said.in_passages += 1;
            } else {
                return Ok(None);
            }
        }
        for stem in &self.question.clause {
            let is_said = found.says(stem) || found.words.passages.contains(stem);
            if !is_said && !self.names_something_involved(found, stem)? {
                return Ok(None);
            }
        }
        if let Some(kind) = &self.question.kind {
            if found.says(kind) && !is_role(kind) {
                // "Which mills were mills" isn't answered by every claim about mills.
                let is_more = !self.is_in_a_title(kind)?;
                let is_asked = content.is_empty() || !self.question.has_do;
                said.all += 1;
                said.content += usize::from(is_asked && is_more);
            } else if content.is_empty()
                || !Kinds::of(self.lore, self.question, self.vocabulary)
                    .involves_kind(found.id, &self.question.names())?
            {
                return Ok(None);
            }
        }
        let answers = self.says_enough(found, content, &said)
            && self.is_about_same_subject(found, content)?
            && self.happened_to_named(found, content)?;
        Ok(answers.then_some(said.all))
    }

    fn is_first(self, mention: &Mention) -> bool {
        let first = self.question.named.first();
        first.is_some_and(|first| first.place == mention.place)
    }

    /// Whether it is enough that a word is in a passage. It isn't for words that ask for a relation or fact, unless the
    /// question word says which fact is meant: "where did she rule from".
    fn word_may_be_in_passage(self, stem: &str, at: usize) -> bool {
        if self.is_lenient && at > 0 && self.question.is_asked() {
            return true;
        }
        let is_about = !self.question.named.is_empty() && self.question.is_asked();
        self.asks_for_a_kind_of_fact() || is_about && !self.vocabulary.knows(stem)
    }

    /// Whether the question word alone says which facts may answer: places, reasons, methods, numbers.
    fn asks_for_a_kind_of_fact(self) -> bool {
        matches!(
            self.question.asks,
            Some(
                QuestionWord::Where | QuestionWord::Why | QuestionWord::How | QuestionWord::HowMany
            )
        )
    }
}
