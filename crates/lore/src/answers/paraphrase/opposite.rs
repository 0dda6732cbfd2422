//! Asks yes-or-no questions about the opposite, since their answer may be no.

use super::verbs::OPPOSITES;
use crate::answers::question::QuestionWord;
use crate::answers::thesaurus::common_stem;
use crate::answers::token::Token;

/// The question with a word replaced by its opposite: "was she convicted" as "was she exonerated".
pub(super) fn opposite(typed: &[Token]) -> Option<Vec<Token>> {
    let first = typed.first()?.as_typed();
    if !QuestionWord::is_to_be(first) && !QuestionWord::is_to_do(first) {
        return None;
    }
    let of = |token: &Token| {
        let stem = token.stem();
        OPPOSITES.iter().find_map(|&(one, other)| match stem {
            _ if stem == common_stem(one) => Some(other),
            _ if stem == common_stem(other) => Some(one),
            _ => None,
        })
    };
    // "Did she win or lose" already asks for both.
    let is_choice = typed.iter().any(|token| token.as_typed() == "or");
    let at = typed
        .iter()
        .position(|token| of(token).is_some() && !is_choice)?;
    let mut replaced = typed.to_vec();
    replaced[at] = Token::new(of(&typed[at])?);
    Some(replaced)
}
