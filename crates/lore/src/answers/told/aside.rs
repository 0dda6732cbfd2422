//! Names that stand in a passage of a claim alone: where they may, and that what was before something tells
//! nothing of what was after it.

use super::Told;
use super::candidate::Candidate;
use crate::answers::question::{Asks, Mention};
use crate::answers::token::{Token, weighty_stems};
use crate::{Role, TableError};

impl Told<'_> {
    /// Whether a name that has no part in a claim may stand in a passage alone.
    pub(super) fn may_be_aside(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let is_first = self.is_first(mention);
        let is_asked = self.is_asked_relation(&found.claim);
        let asks = self.question.asks;
        let may_be_aside = mention.is_adjective
            || !is_first && self.asks_for_a_kind_of_fact()
            || !is_first
                && asks == Some(Asks::When)
                && (!is_asked && !self.question.has_do || mention.is_aside)
                && !(is_asked && mention.is_whose)
            || mention.is_aside
                && asks == Some(Asks::Who)
                && (!is_first || mention.is_circumstance)
                && is_asked
            || self.is_lenient
                && mention.is_aside
                && !mention.is_whose
                && (!is_first || self.question.content().len() > 1);
        // What was before the war tells nothing of what was after it.
        let outside = mention.outside.filter(|_| asks != Some(Asks::When));
        if let Some(word) = outside
            && !self.is_told_outside(found, mention, word)?
        {
            return Ok(false);
        }
        let mut stems = mention.stems.iter();
        if may_be_aside && stems.all(|stem| found.passages.contains(stem)) {
            return Ok(true);
        }
        if self.is_lenient
            && (self.is_object_in_passage(found, mention)?
                || self.is_beside_in_passage(found, mention)?)
        {
            return Ok(true);
        }
        let is_object = is_asked && self.is_object(mention);
        let may_be_its_event = self.is_lenient || asks == Some(Asks::When);
        Ok(may_be_its_event && !is_first && !is_object && self.is_of_its_event(found, mention)?)
    }

    /// Whether the passages name a place that is only said besides, or whose work it was, where that is asked: "where
    /// did the miners work" is answered by where "the work" was, of which a passage says that the miners did it.
    fn is_beside_in_passage(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let title = weighty_stems(self.lore.card(found.claim.subject)?.title);
        let mut content = self.question.content().into_iter();
        let is_place = self.finder().role(mention.entry) == Some(Role::Place);
        let is_of_title =
            self.question.asks == Some(Asks::Where) && content.any(|stem| title.contains(stem));
        let is_beside =
            is_place && !self.is_first(mention) && self.question.asks == Some(Asks::Who);
        let may_be = is_of_title || is_beside;
        let mut stems = mention.stems.iter();
        Ok(may_be && stems.all(|stem| found.passages.contains(stem)))
    }

    /// Whether a passage of a claim has a name right behind the verb behind which the question has it: "who gave the
    /// order to kill the miners" is answered by an order whose passage says "to kill all miners".
    fn is_object_in_passage(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        const REACH: usize = 3;
        let Some(verb) = &mention.verb else {
            return Ok(false);
        };
        let is_said = found.says(verb) && self.question.content().first() != Some(&verb.as_str());
        for &passage in found.claim.passages.iter().filter(|_| is_said) {
            let tokens = Token::all(self.lore.passage(passage)?.text);
            let is_here = |at: usize| {
                let next: Vec<_> = tokens[at..]
                    .iter()
                    .take(REACH + 1)
                    .map(Token::stem)
                    .collect();
                next[0] == *verb && mention.stems.iter().all(|stem| next[1..].contains(stem))
            };
            if (0..tokens.len()).any(is_here) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a passage of a claim says itself that something was after or before what is named.
    fn is_told_outside(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
        word: &str,
    ) -> Result<bool, TableError> {
        const REACH: usize = 6;
        for &passage in &found.claim.passages {
            let tokens = Token::all(self.lore.passage(passage)?.text);
            let is_said = |at: usize| {
                let next: Vec<_> = tokens[at..].iter().take(REACH).map(Token::stem).collect();
                // "Before the war ended" is not before the war.
                let is_bound = next.iter().any(|stem| {
                    matches!(stem.as_str(), "begin" | "end") && !self.question.stems.contains(stem)
                });
                let is_named = next.iter().any(|stem| mention.stems.contains(stem));
                tokens[at].as_typed() == word && is_named && !is_bound
            };
            if (0..tokens.len()).any(is_said) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
