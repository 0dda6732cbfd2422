//! Finds claims about two entries together: "when did Ana harm Bram", "was Ana the captain".

use super::Finder;
use crate::answers::matching::MUTUAL;
use crate::answers::phrase::{Match, Wanted};
use crate::answers::question::QuestionWord;
use crate::answers::token::Token;
use crate::{Claim, ClaimId, EntryId, Statement, TableError};

/// Words that negate what follows.
const NEGATIONS: [&str; 6] = ["distinct", "never", "no", "not", "unlike", "without"];

/// How many words after one of these a name may begin.
const REACH: usize = 4;

impl Finder<'_> {
    /// The relations between two entries that the question asks for.
    ///
    /// A question without a verb asks for any relation. "What happened" doesn't, since where something was is no answer
    /// to that.
    pub(in crate::answers) fn between(
        self,
        from: EntryId,
        to: EntryId,
    ) -> Result<Vec<ClaimId>, TableError> {
        let is_plain = matches!(
            self.question.asks,
            None | Some(QuestionWord::When | QuestionWord::HowLong)
        );
        let happens = |stem: &String| matches!(stem.as_str(), "happen" | "occur");
        let is_any = is_plain
            && !self.question.has_phrase_words()
            && !self.question.stems.iter().any(happens);
        self.select(from, |claim| {
            let Statement::Relation { relation, target } = claim.statement else {
                return false;
            };
            let ends = (claim.subject, target);
            let both = ends == (from, to) || ends == (to, from);
            let asked = |phrase: &Match| {
                let wanted = matches!(phrase.wanted, Wanted::Relation { relation: of, .. } if of == relation);
                wanted && !phrase.places.is_empty() && self.has_asked_direction(claim, phrase, from)
            };
            both && (is_any || self.question.phrases.iter().any(asked)) && self.suits(claim, None)
        })
    }

    /// Whether the second name is the object of an action, and no place: "the trials of Ana".
    pub(in crate::answers) fn is_object_of_action(
        self,
        entry: EntryId,
        other: EntryId,
    ) -> Result<bool, TableError> {
        let mut named = self.question.named.iter();
        let is_detail = named.any(|mention| mention.entry == other && mention.is_detail);
        let done = self.select(entry, |claim| match claim.statement {
            Statement::Relation { target, .. } => claim.subject == entry && target == other,
            Statement::Fact { .. } => false,
        })?;
        Ok(is_detail && !self.is_place(other) && !done.is_empty())
    }

    /// The facts that say that an entry is not another: "distinct from smuggling", "no smuggler".
    pub(in crate::answers) fn says_is_not(
        self,
        entry: EntryId,
        other: EntryId,
    ) -> Result<Vec<ClaimId>, TableError> {
        self.select(entry, |claim| {
            let value = Token::all(&claim.value());
            let is_negated = |token: &Token| NEGATIONS.contains(&token.as_typed());
            let no = value.iter().position(is_negated).unwrap_or(value.len());
            let is_other = |at: usize| {
                let name = self.names.at_start(&value[at..]).unwrap_or_default();
                name.is_some_and(|(named, _)| named == other)
            };
            claim.subject == entry
                && matches!(claim.statement, Statement::Fact { .. })
                && (no..value.len()).take(REACH).any(is_other)
                && self.is_in_years(claim)
        })
    }

    /// The claims that say that an entry is one of two others.
    pub(in crate::answers) fn says_is_either(
        self,
        entry: EntryId,
        others: [EntryId; 2],
    ) -> Result<Vec<ClaimId>, TableError> {
        let [this, that] = others.map(|other| self.says_is(entry, other));
        Ok([this?, that?].concat())
    }

    /// Whether a claim has the direction that the grammar of the question asks for, if any: "when did Ana harm Bram"
    /// isn't answered by when Bram harmed Ana.
    fn has_asked_direction(self, claim: &Claim<'_>, phrase: &Match, first: EntryId) -> bool {
        let question = self.question;
        let says = question.has_do || !question.be.is_empty();
        let Some(mention) = question
            .named
            .first()
            .filter(|first_named| first_named.entry == first)
        else {
            return true;
        };
        let is_mutual = |stem: &String| MUTUAL.contains(&stem.as_str());
        let is_mutual = question.stems.iter().any(is_mutual);
        phrase.is_agent
            || is_mutual
            || !says
            || self.is_related(claim, phrase, mention.place, first)
    }
}
