//! Reorders questions that have the word order of a statement: "tell me when Ana left Rome", "mill built by".

use crate::answers::question::QuestionWord;
use crate::answers::token::Token;

/// "Mill built by" and "mill builder" as "who built mill".
pub(super) fn as_who_question(typed: &[Token]) -> Option<Vec<Token>> {
    let done = match typed.last()?.as_typed() {
        "by" => typed.get(typed.len().checked_sub(2)?)?.clone(),
        "builder" | "builders" => Token::new("built"),
        "founder" | "founders" => Token::new("founded"),
        "owner" | "owners" => Token::new("owned"),
        _ => return None,
    };
    let is_by = typed.last()?.as_typed() == "by";
    let named = &typed[..typed.len() - 1 - usize::from(is_by)];
    let is_it = done.is_participle() && !named.is_empty();
    let is_plain = QuestionWord::at(typed).is_none() && !typed.iter().any(is_verb);
    (is_it && is_plain).then(|| [&[Token::new("who"), done], named].concat())
}

fn is_verb(token: &Token) -> bool {
    QuestionWord::is_to_be(token.as_typed()) || QuestionWord::is_to_do(token.as_typed())
}

/// Adds "did": "when Ana left Rome" as "when did Ana left Rome". That shows the parser that Ana acts.
pub(super) fn with_did(typed: &[Token]) -> Option<Vec<Token>> {
    let (first, rest) = typed.split_first()?;
    // "What Ana wrote", but not "what left Rome".
    let ends_so = |words: &[Token]| words.len() > 1 && words.last().is_some_and(is_past_verb);
    let is_plain = match QuestionWord::at(typed)? {
        QuestionWord::When | QuestionWord::Where | QuestionWord::Why | QuestionWord::How => true,
        QuestionWord::Who => first.as_typed() == "what" && ends_so(rest),
        _ => false,
    };
    let may_be = is_plain && rest.len() > 1 && !rest.iter().any(is_verb);
    may_be.then(|| [&[first.clone(), Token::new("did")], rest].concat())
}

fn is_past_verb(token: &Token) -> bool {
    token.is_participle() || matches!(token.as_typed(), "did" | "said" | "wrote")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_order_of_a_statement_is_changed() {
        let words = |typed: &str| with_did(&Token::all(typed)).map(|tokens| tokens.len());
        assert_eq!(words("when ana left rome"), Some(5));
        assert_eq!(words("when was rome founded"), None);
        assert_eq!(words("what left rome"), None);
        assert_eq!(words("when rome"), None);
    }
}
