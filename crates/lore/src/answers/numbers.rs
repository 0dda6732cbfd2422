//! Numbers in texts.

use super::question::is_unit_of_time;
use super::token::Token;

/// Whether a text has a number, in digits or in words.
pub(super) fn counts(text: &str) -> bool {
    const NUMBERS: &str = "one two three four five six seven eight nine ten eleven twelve twenty thirty forty \
        fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens \
        half few several";
    Token::all(text).iter().any(|token| {
        let word = token.as_typed();
        word.bytes().any(|byte| byte.is_ascii_digit())
            || NUMBERS.split(' ').any(|number| number == word)
    })
}

/// Whether a text tells how long something was.
pub(super) fn lasts(text: &str) -> bool {
    counts(text)
        && Token::all(text)
            .iter()
            .any(|token| is_unit_of_time(token.as_typed()))
}
