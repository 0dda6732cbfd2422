//! Whether an answer tells what is asked, and not only something beside it.

use super::question::Asks;
use super::token::Token;
use super::{Answer, Answers};
use crate::{Basis, Claim, Statement};

impl Answers<'_> {
    /// Whether an answer is more than what something was, or where or when, if the question asks what happened to it;
    /// and whether it has a date, if the question asks when something was taken: "when did she take command"
    /// is not answered by some time at which she had it.
    pub(super) fn is_to_the_point(&self, typed: &[Token], answer: Option<&Answer>) -> bool {
        let Some(Answer::Claims(claims)) = answer else {
            return true;
        };
        let asks = |what| (0..typed.len()).any(|at| Asks::at(&typed[at..]) == Some(what));
        let asks_when = asks(Asks::When);
        let asks_of_a_year = has_number(typed);
        let is_beside = |claim: &Claim<'_>| {
            let is_dated = asks_when || asks_of_a_year;
            self.tells_where(claim)
                || self.tells_what(claim)
                || !is_dated && self.tells_lifespan(claim)
        };
        let is_undated = |claim: &Claim<'_>| {
            let when = claim.when.as_ref();
            when.is_none_or(|when| when.basis != Basis::Dated)
        };
        let claims = claims.iter().filter_map(|&id| self.lore.claim(id).ok());
        let claims: Vec<_> = claims.collect();
        let tells_only_beside =
            asks_what_happened(typed) && !asks(Asks::Where) && claims.iter().any(is_beside);
        let tells_another_time =
            asks_when && asks_of_taking(typed) && claims.iter().any(is_undated);
        !tells_only_beside && !tells_another_time
    }

    fn tells_where(&self, claim: &Claim<'_>) -> bool {
        matches!(claim.statement, Statement::Relation { relation, .. }
            if self.vocabulary.tells_where(relation))
    }

    /// Whether a claim is a fact that tells what its entry was, not what happened to it.
    fn tells_what(&self, claim: &Claim<'_>) -> bool {
        matches!(claim.statement, Statement::Fact { fact, .. } if self.vocabulary.tells_what(fact))
    }

    /// Whether a claim is a fact that only tells when its entry was.
    fn tells_lifespan(&self, claim: &Claim<'_>) -> bool {
        let facts = &self.lore.world().facts;
        matches!(claim.statement, Statement::Fact { fact, .. }
            if facts.get(usize::from(fact)).is_some_and(|kind| kind.lifespan))
    }
}

fn asks_what_happened(typed: &[Token]) -> bool {
    let happens = |token: &Token| matches!(token.stem().as_str(), "happen" | "fat" | "fate");
    typed.iter().any(happens)
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
