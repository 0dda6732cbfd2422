//! Questions in the order of a statement: "tell me when Ana left Rome".

use crate::answers::question::Asks;
use crate::answers::token::Token;

/// "When Ana left Rome" as "when did Ana left Rome": with the verb that tells who acts, which the order does not tell.
pub(super) fn inverted(typed: &[Token]) -> Option<Vec<Token>> {
    let (first, rest) = typed.split_first()?;
    let is_plain = matches!(
        Asks::at(typed)?,
        Asks::When | Asks::Where | Asks::Why | Asks::How
    );
    let is_verb =
        |token: &Token| Asks::is_to_be(token.as_typed()) || Asks::is_to_do(token.as_typed());
    let may_be = is_plain && rest.len() > 1 && !rest.iter().any(is_verb);
    may_be.then(|| [&[first.clone(), Token::new("did")], rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_order_of_a_statement_is_turned() {
        let turned = |typed: &str| inverted(&Token::all(typed)).map(|tokens| tokens.len());
        assert_eq!(turned("when ana left rome"), Some(5));
        assert_eq!(turned("when was rome founded"), None);
        assert_eq!(turned("what left rome"), None);
        assert_eq!(turned("when rome"), None);
    }
}
