//! Finds the claims that have all words of a question, where none is asked for by its relation or fact
//! alone: "who was exonerated", "what did the raiders take from the mill".
//!
//! At least one word that is no name must be in the claim itself: its sentence, or the words in which
//! its relation or fact is asked for. The others may be in a passage that it rests on. The names must be
//! those of what the claim is about, in the part that the question gives them.
//!
//! If nothing has all of that, less is enough for a question of more words: what is beside the point may
//! be in the passages alone, and one word in none of them.

mod aside;
mod beside;
mod called;
mod candidate;
mod claim_words;
mod deed;
mod order;
mod part;
mod round;
mod sense;
mod strict;

use std::collections::BTreeSet;

pub(super) use self::candidate::{Candidate, gives_a_reason};
pub(super) use self::claim_words::{ClaimWordsCache, gives_reasons, own_stems};
pub(super) use self::round::MUTUAL;
use self::strict::is_extreme;
use super::find::Finder;
use super::kind::{Kinds, is_role};
use super::names::Names;
use super::question::{Asks, Mention, Question};
use super::vocabulary::Vocabulary;
use super::words::Words;
use crate::{ClaimId, Lore, Role, TableError};

/// Stems of verbs that lend a noun its verb: "who gave the order".
const SUPPORTING: [&str; 7] = ["giv", "mak", "get", "tak", "handl", "deal", "fly"];

/// How much of a question a claim says.
#[derive(Default)]
struct Said {
    /// Names and other words in itself.
    all: usize,
    /// The other words of these.
    verbs: usize,
    /// What is in a passage alone.
    aside: usize,
    /// Names behind a preposition that are no end of it.
    unsure: usize,
    /// Words that it does not say.
    unsaid: usize,
}

/// Looks among the claims that have words of a question.
#[derive(Clone, Copy)]
pub(super) struct Told<'q> {
    pub(super) lore: &'q Lore<'q>,
    pub(super) question: &'q Question,
    pub(super) vocabulary: &'q Vocabulary,
    pub(super) words: Words<'q>,
    pub(super) names: &'q Names<'q>,
    pub(super) claim_words: &'q ClaimWordsCache,
    /// Whether what is beside the point may be in the passages alone, or in none of them.
    pub(super) is_lenient: bool,
}

impl<'q> Told<'q> {
    /// The claims that have the most words of the question in themselves, in order.
    pub(super) fn claims(self) -> Result<Vec<ClaimId>, TableError> {
        let content = self.question.content();
        let named = &self.question.named;
        let is_meant = self.question.is_asked() || !named.is_empty();
        let told = content.len() + usize::from(self.question.kind.is_some());
        if !is_meant || told == 0 || told + named.len() < 2 && !self.asks_who_is() {
            return Ok(Vec::new());
        }
        // What is asked for by its relation, then the most words, then what gives its reason itself.
        let mut found: Vec<((bool, usize, bool), ClaimId)> = Vec::new();
        for id in self.near(&content)? {
            let candidate = self.candidate(id)?;
            if let Some(said) = self.answers(&candidate, &content)? {
                let is_asked = self.asks_deed() && self.is_asked_relation(&candidate.claim);
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

    /// The claims of the entries that are named, and those that have a word of the question.
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
        let mut near: BTreeSet<ClaimId> = self.words.with_any(&stems)?.into_iter().collect();
        for mention in &self.question.named {
            let article = self.lore.article(mention.entry)?;
            near.extend(article.claims.into_iter().chain(article.incoming));
        }
        Ok(near)
    }

    /// How many words of the question a claim says itself, if it answers it.
    fn answers(self, found: &Candidate<'_>, content: &[&str]) -> Result<Option<usize>, TableError> {
        let finder = self.finder();
        let may_answer = !found.claim.ruled_out
            && self.suits(found)
            && finder.tells_of_deaths(&found.claim)?
            && finder.is_in_years(&found.claim)
            && !self.is_done_to_subject(found, content)
            && !self.is_done_by_subject(found, content)
            && !self.is_of_another_deed(found, content)
            && !finder.is_done_by_others(&found.claim)
            && self.says_for_what(found)
            && self.says_yes_or_no(found, content)
            && (!self.asks_who_is() || self.is_just_that(found, content))
            && (!self.question.is_who || finder.tells_of_somebody(found.id, &found.claim)?);
        if !may_answer {
            return Ok(None);
        }
        let mut said = Said::default();
        for (at, stem) in content.iter().enumerate() {
            let may_be_told = self.is_meant_in_its_value(found, stem)?;
            let is_said =
                may_be_told && self.says(found, stem)? && !self.is_only_a_name(found, stem)?
                    || self.is_in_order(found, stem)?;
            // What a cause denies is not what is asked.
            if is_said && !(*stem == "not" && found.asks.contains(&Asks::Why)) {
                let is_more = !SUPPORTING.contains(stem) && !self.is_in_a_title(stem)?;
                said.all += usize::from(is_more);
                said.verbs += usize::from(is_more);
            } else if is_extreme(stem) || *stem == "not" || self.is_deed(stem) {
                return Ok(None);
            } else if self.is_backed(stem, at)
                && found.words.passages.contains(*stem)
                && self.is_meant_in_passages(found, stem)?
                || self.is_kind_of_named(stem)?
                || self.is_about_its_event(found, stem)?
            {
                said.aside += 1;
            } else if self.is_lenient
                && at > 0
                // "Was the mill sold" is not answered by the mill alone.
                && self.question.asks.is_some()
                && self.is_known(stem)?
                && !self.question.whose.iter().any(|of| of == stem)
            {
                said.unsaid += 1;
            } else if !self.only_lends_its_verb(stem) {
                return Ok(None);
            }
        }
        for mention in &self.question.named {
            if self.has_part(found, mention)? {
                said.all += 1;
                let ends = Kinds::of(self.lore, self.question, self.vocabulary).ends(found.id)?;
                let is_end = ends.contains(&mention.entry);
                said.unsure += usize::from(mention.is_aside && !is_end);
            } else if self.may_be_aside(found, mention)? {
                said.aside += 1;
            } else {
                return Ok(None);
            }
        }
        for stem in &self.question.clause {
            let is_said = found.says(stem) || found.words.passages.contains(stem);
            if !is_said && !self.is_about_its_event(found, stem)? {
                return Ok(None);
            }
        }
        if let Some(kind) = &self.question.kind {
            if found.says(kind) && !is_role(kind) {
                // "Which mills were mills" is not answered by all that is told of mills.
                let is_more = !self.is_in_a_title(kind)?;
                let is_asked = content.is_empty() || !self.question.has_do;
                said.all += 1;
                said.verbs += usize::from(is_asked && is_more);
            } else if content.is_empty()
                || !Kinds::of(self.lore, self.question, self.vocabulary)
                    .is_end(found.id, &self.question.names())?
            {
                return Ok(None);
            }
        }
        let is_told = self.is_told(found, content, &said)
            && self.is_of_subject(found, content)?
            && self.happened_to_named(found, content)?;
        Ok(is_told.then_some(said.all))
    }

    /// Whether what a claim says is enough.
    fn is_told(self, found: &Candidate<'_>, content: &[&str], said: &Said) -> bool {
        let is_loose = said.unsure > 0 && said.aside > 0 && !self.asks_for_a_kind_of_fact();
        if is_loose || said.unsaid > 1 || said.unsaid == 1 && said.verbs < 2 {
            return false;
        }
        let aside = said.aside;
        // A reason that is none by its fact may be of something else in the passage.
        match self.question.asks {
            _ if said.verbs > 0 => true,
            _ if self.is_lenient => false,
            // "How many live there" is not answered by how many lost their lives.
            Some(Asks::HowMany) => {
                aside > 0 && content.iter().any(|stem| self.vocabulary.knows(stem))
            }
            Some(Asks::Why) => aside > 0 && found.asks.contains(&Asks::Why),
            // Where a people came from is not where they worked.
            Some(Asks::Where) if self.finder().role(found.claim.subject) == Some(Role::People) => {
                false
            }
            _ => aside > 0 && self.asks_for_a_kind_of_fact(),
        }
    }

    fn is_first(self, mention: &Mention) -> bool {
        let first = self.question.named.first();
        first.is_some_and(|first| first.place == mention.place)
    }

    /// Whether a word may be in a passage alone. What asks for a relation or a fact may not, unless the
    /// question word tells which fact is asked for: "where did she rule from".
    fn is_backed(self, stem: &str, at: usize) -> bool {
        if self.is_lenient && at > 0 && self.question.is_asked() {
            return true;
        }
        let is_about = !self.question.named.is_empty() && self.question.is_asked();
        self.asks_for_a_kind_of_fact() || is_about && !self.vocabulary.knows(stem)
    }

    /// Whether the question word alone tells what facts may answer: places, reasons, ways, numbers.
    fn asks_for_a_kind_of_fact(self) -> bool {
        matches!(
            self.question.asks,
            Some(Asks::Where | Asks::Why | Asks::How | Asks::HowMany)
        )
    }
}
