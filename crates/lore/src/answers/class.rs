//! Answers whether an entry is of a class: "was Ana a smith", if a fact says "Smith of the guild".

use super::find::Finder;
use super::phrase::Wanted;
use super::question::{Question, QuestionWord};
use super::token::Token;
use super::{Answer, Answers};
use crate::{ClaimId, Statement, TableError, Years};

impl Answers<'_> {
    /// The facts whose value begins with the class that the question asks about. The name of the class may also be a
    /// name of the entry, as "Doctor" may be, so this comes before other ways to read the question.
    pub(super) fn says_class(
        &self,
        typed: &[Token],
        years: Option<Years>,
    ) -> Result<Option<Answer>, TableError> {
        let [be, rest @ ..] = typed else {
            return Ok(None);
        };
        let article = rest.first().is_some_and(Token::is_article);
        let rest = &rest[usize::from(article)..];
        let name = self.names.at_start(rest)?;
        let Some((entry, length)) = name.filter(|_| QuestionWord::is_to_be(be.as_typed())) else {
            return Ok(None);
        };
        let [article, class @ ..] = &rest[length..] else {
            return Ok(None);
        };
        if !matches!(article.as_typed(), "a" | "an") || class.is_empty() {
            return Ok(None);
        }
        let mut question = Question::default();
        question.years = years;
        let finder = Finder::new(self.lore, &question, &self.names, &self.vocabulary);
        let claims: Vec<ClaimId> = finder.select(entry, |claim| {
            let Statement::Fact { fact, .. } = claim.statement else {
                return false;
            };
            let wanted = Wanted::Fact(fact);
            let is_what = self.vocabulary.is_asked_by(wanted, QuestionWord::Is)
                || self.vocabulary.is_role(wanted);
            claim.subject == entry
                && is_what
                && finder.is_in_years(claim)
                && begins_with_class(&Token::all(&claim.value()), class)
        })?;
        if claims.is_empty() {
            return Ok(None);
        }
        self.with_rivals(&question, claims).map(Some)
    }
}

/// Whether a value begins with a class and says nothing else about it than where, when or of what: "Head of the mill",
/// but not "Head smith".
fn begins_with_class(value: &[Token], class: &[Token]) -> bool {
    let is_same = |(one, other): (&Token, &Token)| one.as_typed() == other.as_typed();
    let begins = value.len() >= class.len() && value.iter().zip(class).all(is_same);
    let joins = |next: &Token| matches!(next.as_typed(), "at" | "for" | "in" | "of" | "on" | "to");
    begins && value.get(class.len()).is_none_or(joins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_says_the_class_that_it_begins_with() {
        let is_class = |value, class| begins_with_class(&Token::all(value), &Token::all(class));
        assert!(is_class("Smith", "smith"));
        assert!(is_class("Smith of the guild", "smith"));
        assert!(!is_class("Smith and miller's clerk", "miller"));
        assert!(!is_class("Head smith", "head"));
        assert!(!is_class("No smith", "smith"));
    }
}
