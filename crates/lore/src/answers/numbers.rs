//! Recognizes numbers in texts, in digits or in words, and what they count.

use super::question::is_unit_of_time;
use super::token::Token;

/// The most words between a number and what it counts: "hundreds of poor miners".
const REACH: usize = 3;

/// Whether a text has a number, in digits or in words.
pub(super) fn counts(text: &str) -> bool {
    Token::all(text).iter().any(is_number)
}

/// Whether a text gives a number of things whose noun has this stem.
pub(super) fn counts_things(text: &str, noun: &str) -> bool {
    let tokens = Token::all(text);
    let numbers = (0..tokens.len()).filter(|&at| is_number(&tokens[at]));
    numbers.into_iter().any(|at| {
        let counted = tokens.iter().skip(at + 1).take(REACH);
        counted.into_iter().any(|token| token.stem() == noun)
    })
}

fn is_number(token: &Token) -> bool {
    const NUMBERS: &str = "one two three four five six seven eight nine ten eleven twelve twenty thirty forty \
        fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens \
        half few several";
    let word = token.as_typed();
    word.bytes().any(|byte| byte.is_ascii_digit())
        || NUMBERS.split(' ').any(|number| number == word)
}

/// Whether a text says how long something lasted.
pub(super) fn lasts(text: &str) -> bool {
    counts(text)
        && Token::all(text)
            .iter()
            .any(|token| is_unit_of_time(token.as_typed()))
}
