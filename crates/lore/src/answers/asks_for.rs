//! What a question asks for, to tell which of several ways to show its answer fits.

use super::plain;
use super::question::Asks;
use super::token::Token;

/// Whether a question asks when something ended.
pub fn asks_for_end(typed: &str) -> bool {
    any_reading(typed, |tokens| {
        let is_end = |token| has_stem(token, &["end", "die"]);
        tokens.iter().any(is_end)
    })
}

/// Whether a question asks when something was, or for how long.
pub fn asks_for_time(typed: &str) -> bool {
    any_reading(typed, |tokens| {
        let asks = (0..tokens.len()).filter_map(|at| Asks::at(&tokens[at..]));
        let mut asks = asks.filter(|asks| matches!(asks, Asks::When | Asks::HowLong));
        let is_time = |token| has_stem(token, &["begin", "end", "date", "year"]);
        asks.next().is_some() || tokens.iter().any(is_time)
    })
}

/// Whether this is so of a question as it was typed or in other words.
fn any_reading(typed: &str, is_so: impl Fn(&[Token]) -> bool) -> bool {
    let typed = plain::without_idioms(&Token::all(typed));
    let readings = plain::readings(&typed);
    is_so(&typed) || readings.iter().any(|reading| is_so(reading))
}

/// Whether a word is a form of one of these, or means the same.
fn has_stem(token: &Token, words: &[&str]) -> bool {
    let stem = token.stem();
    words.iter().any(|word| Token::new(word).stem() == stem)
}
