//! Checks that claims found through a paraphrase also answer the question as it was typed: a paraphrase may lose that
//! "who were the smiths" asks for all of them.

use super::find::role_of;
use super::matching::{gives_a_reason, gives_reasons, own_stems};
use super::question::QuestionWord;
use super::token::{Token, content_stems};
use super::{Answer, Answers};
use crate::{Claim, Role, Span, Statement, TableError};

impl Answers<'_> {
    /// Whether an answer fits the question as it was typed. It doesn't if it gives one side of a choice, one member of
    /// a group, the question over again, or people who were harmed when the question asks who was locked up.
    pub(super) fn answers_as_typed(
        &self,
        typed: &[Token],
        answer: Option<&Answer>,
    ) -> Result<bool, TableError> {
        let Some(Answer::Claims(ids)) = answer else {
            return Ok(true);
        };
        let claims = ids.iter().map(|&id| self.lore.claim(id));
        let claims = claims.collect::<Result<Vec<_>, _>>()?;
        // A claim of a reading that the reader has chosen does settle the choice.
        let is_side = |claim: &Claim<'_>| {
            claim.reading.is_none() && matches!(claim.statement, Statement::Relation { .. })
        };
        let is_one_side = asks_which_of_two(typed) && claims.iter().all(is_side);
        let is_one_of_many = asks_for_all(typed)
            && matches!(claims.as_slice(), [only] if self.leads_to_one_person(only));
        let asks_of_confinement = asks_who_was_confined(typed);
        for claim in &claims {
            let is_adjacent = asks_of_confinement && !self.tells_of_confinement(claim)?;
            if is_adjacent || self.is_circular(typed, claim)? {
                return Ok(false);
            }
        }
        Ok(!is_one_side && !is_one_of_many)
    }

    /// Whether a claim is about a single person: then it names one member of a group, not the group.
    fn leads_to_one_person(&self, claim: &Claim<'_>) -> bool {
        let is_person = |entry| role_of(self.lore, entry) == Some(Role::Person);
        match &claim.statement {
            Statement::Relation { target, .. } => is_person(claim.subject) || is_person(*target),
            Statement::Fact { value, .. } => {
                let spans = value.iter().flat_map(|value| &value.0);
                let named: Vec<_> = spans
                    .filter_map(|span| match span {
                        Span::Entry { entry, .. } => Some(*entry),
                        Span::Plain(_) => None,
                    })
                    .collect();
                matches!(named.as_slice(), [only] if is_person(*only))
            }
        }
    }

    /// Whether the question asks why something was so, and a claim only repeats that it was.
    fn is_circular(&self, typed: &[Token], claim: &Claim<'_>) -> Result<bool, TableError> {
        let [why, .., so] = typed else {
            return Ok(false);
        };
        let value = claim.value();
        let says_again = why.as_typed() == "why" && content_stems(&value).contains(&so.stem());
        if !says_again || gives_a_reason(&value, &[]) {
            return Ok(false);
        }
        for &passage in &claim.passages {
            if gives_reasons(self.lore.passage(passage)?.text) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a claim, or one of its passages, says that somebody was locked up.
    fn tells_of_confinement(&self, claim: &Claim<'_>) -> Result<bool, TableError> {
        let confines = ["imprisoned", "interned", "locked"].map(|word| Token::new(word).stem());
        let mut said = own_stems(self.lore, claim)?;
        for &passage in &claim.passages {
            said.extend(content_stems(self.lore.passage(passage)?.text));
        }
        Ok(confines.iter().any(|stem| said.contains(stem)))
    }

    /// Whether an answer contains names, if the question asks for names: "four bakers" contains none.
    pub(super) fn contains_names(
        &self,
        typed: &[Token],
        answer: Option<&Answer>,
    ) -> Result<bool, TableError> {
        let (Some(Answer::Claims(claims)), true) = (answer, asks_for_names(typed)) else {
            return Ok(true);
        };
        for &id in claims {
            let claim = self.lore.claim(id)?;
            let Statement::Fact { value, .. } = claim.statement else {
                return Ok(true);
            };
            if role_of(self.lore, claim.subject) == Some(Role::Person) {
                return Ok(true);
            }
            for span in value.into_iter().flat_map(|value| value.0) {
                if let Span::Entry { entry, .. } = span
                    && role_of(self.lore, entry).is_some_and(|role| role != Role::People)
                {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

/// Whether a question offers a choice: "are the smiths allies or members". A relation states one side and says nothing
/// about the other.
fn asks_which_of_two(typed: &[Token]) -> bool {
    let asks = (0..typed.len()).any(|at| QuestionWord::at(&typed[at..]).is_some());
    !asks && typed.iter().any(|token| token.as_typed() == "or")
}

/// Whether a question asks for all members of a group, not for one: "who were the smiths".
fn asks_for_all(typed: &[Token]) -> bool {
    matches!(typed, [who, were, the, many] if who.as_typed() == "who"
        && matches!(were.as_typed(), "are" | "were")
        && the.as_typed() == "the"
        && many.as_typed().ends_with('s'))
}

/// Whether a question asks who was locked up: "who was interned in the camp", "who was held at the mill".
fn asks_who_was_confined(typed: &[Token]) -> bool {
    const VERBS: [&str; 9] = [
        "held",
        "imprisoned",
        "interned",
        "jailed",
        "kept",
        "locked",
        "placed",
        "put",
        "sent",
    ];
    matches!(typed, [who, be, verb, within, ..] if who.as_typed() == "who"
        && QuestionWord::is_to_be(be.as_typed())
        && VERBS.contains(&verb.as_typed())
        && matches!(within.as_typed(), "at" | "in" | "into" | "to" | "up"))
}

/// Whether a question asks for names: "what were the bakers called who died".
fn asks_for_names(typed: &[Token]) -> bool {
    let is_called = |pair: &[Token]| {
        matches!(pair[0].as_typed(), "called" | "named")
            && matches!(pair[1].as_typed(), "who" | "that" | "which" | "whom")
    };
    typed.iter().any(|token| token.as_typed() == "names") || typed.windows(2).any(is_called)
}
