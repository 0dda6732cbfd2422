//! Checks that an answer says what was asked, and not only something related: "when did Ana take command" isn't
//! answered by some time during which she had it.

use super::phrase::Wanted;
use super::question::QuestionWord;
use super::token::{Token, content_stems};
use super::{Answer, Answers};
use crate::{Basis, Claim, Statement};

/// Stems of relations that begin or end a life.
const LIVES: [&str; 6] = ["born", "child", "die", "execut", "kil", "mother"];

impl Answers<'_> {
    /// Whether an answer fits the form of its question. "What happened to it" asks for more than what, where or when
    /// something was; "when did she take command" asks for a date.
    pub(super) fn fits_question_form(&self, typed: &[Token], answer: Option<&Answer>) -> bool {
        let Some(Answer::Claims(claims)) = answer else {
            return true;
        };
        let asks = |what| (0..typed.len()).any(|at| QuestionWord::at(&typed[at..]) == Some(what));
        let asks_when = asks(QuestionWord::When);
        let asks_of_a_year = has_number(typed);
        let is_adjacent = |claim: &Claim<'_>| {
            let is_dated = asks_when || asks_of_a_year;
            self.tells_where(claim)
                || self.tells_what(claim)
                || self.tells_who(typed, claim)
                || !is_dated && self.lore.world().is_lifespan(claim)
        };
        let is_undated = |claim: &Claim<'_>| {
            let when = claim.when.as_ref();
            when.is_none_or(|when| when.basis != Basis::Dated)
        };
        let claims = claims.iter().filter_map(|&id| self.lore.claim(id).ok());
        let claims: Vec<_> = claims.collect();
        let tells_only_beside = asks_what_happened(typed)
            && !asks(QuestionWord::Where)
            && claims.iter().any(is_adjacent);
        let tells_another_time =
            asks_when && asks_of_taking(typed) && claims.iter().any(is_undated);
        let tells_no_life = asks_when
            && asks_of_a_life(typed)
            && claims.iter().any(|claim| self.is_about_action(claim));
        let tells_itself = claims
            .iter()
            .any(|claim| self.is_its_own_cause(typed, claim));
        !tells_only_beside && !tells_another_time && !tells_no_life && !tells_itself
    }

    /// Whether a claim only repeats what it should explain: "what caused the fire at the mill" isn't answered by "fire
    /// at the mill".
    fn is_its_own_cause(&self, typed: &[Token], claim: &Claim<'_>) -> bool {
        let Statement::Fact {
            fact,
            value: Some(value),
        } = &claim.statement
        else {
            return false;
        };
        let asked: Vec<String> = typed.iter().map(Token::stem).collect();
        let is_verb = |token: &Token| {
            QuestionWord::is_to_be(token.as_typed()) || QuestionWord::is_to_do(token.as_typed())
        };
        let is_what = typed
            .first()
            .is_some_and(|first| first.as_typed() == "what");
        let acts = is_what && !typed.iter().any(is_verb);
        // "What did the fire cause" and "what was caused by the fire" ask in the other direction.
        let cause = Token::new("cause").stem();
        let does = typed
            .iter()
            .any(|token| QuestionWord::is_to_do(token.as_typed()))
            && asked.contains(&cause);
        // "Which illness came of the fire" does so, too.
        let is_by = typed
            .iter()
            .any(|token| matches!(token.as_typed(), "by" | "which"));
        let asks_why = self
            .vocabulary
            .is_asked_by(Wanted::Fact(*fact), QuestionWord::Why);
        // "Where is the hill" isn't answered by whose home the hill is.
        if typed
            .first()
            .is_some_and(|first| first.as_typed() == "where")
            && Token::all(&value.plain())
                .iter()
                .all(|word| typed.contains(word))
        {
            return true;
        }
        let given = content_stems(&value.plain());
        (acts || asks_why && !does && !is_by) && given.iter().all(|stem| asked.contains(stem))
    }

    /// Whether a claim is about an action, and not about a birth or death: when a captain had a ship isn't when the
    /// captain died.
    fn is_about_action(&self, claim: &Claim<'_>) -> bool {
        let kinds = &self.lore.world().relations;
        let Statement::Relation { relation, .. } = claim.statement else {
            return false;
        };
        let label = kinds
            .get(usize::from(relation))
            .map_or("", |kind| kind.label);
        !content_stems(label)
            .iter()
            .any(|stem| LIVES.contains(&stem.as_str()))
    }

    fn tells_where(&self, claim: &Claim<'_>) -> bool {
        matches!(claim.statement, Statement::Relation { relation, .. }
            if self.vocabulary.tells_where(relation))
    }

    /// Whether a claim only says who has a role that the question mentions: "what happened to the commander of the
    /// guard" isn't answered by who commanded it.
    fn tells_who(&self, typed: &[Token], claim: &Claim<'_>) -> bool {
        let Statement::Relation { relation, .. } = claim.statement else {
            return false;
        };
        let kinds = &self.lore.world().relations;
        let label = kinds
            .get(usize::from(relation))
            .map_or("", |kind| kind.label);
        let label = content_stems(label);
        let mut agents = typed.iter().filter(|token| token.is_agent());
        agents.any(|agent| label.contains(&agent.stem()))
    }

    /// Whether a claim says what its entry was, not what happened to it.
    fn tells_what(&self, claim: &Claim<'_>) -> bool {
        matches!(claim.statement, Statement::Fact { fact, .. } if self.vocabulary.tells_what(fact))
    }
}

fn asks_what_happened(typed: &[Token]) -> bool {
    let happens = |token: &Token| matches!(token.stem().as_str(), "happen" | "fat" | "fate");
    let becomes = |pair: &[Token]| {
        matches!(pair[0].as_typed(), "became" | "become") && pair[1].as_typed() == "of"
    };
    typed.iter().any(happens) || typed.windows(2).any(becomes)
}

fn asks_of_a_life(typed: &[Token]) -> bool {
    let is_life = |token: &Token| matches!(token.as_typed(), "born" | "die" | "died");
    typed.iter().any(is_life)
}

fn asks_of_taking(typed: &[Token]) -> bool {
    typed.windows(2).any(|pair| {
        matches!(pair[0].as_typed(), "take" | "took" | "assume" | "assumed")
            && matches!(
                pair[1].as_typed(),
                "command" | "control" | "charge" | "over" | "office"
            )
    })
}

fn has_number(typed: &[Token]) -> bool {
    let mut numbers = typed.iter().map(|token| token.as_typed().parse::<u32>());
    numbers.any(|number| number.is_ok())
}
