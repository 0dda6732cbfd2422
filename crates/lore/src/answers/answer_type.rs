//! What type of answer a question asks for: a date, or the date of an end. How an answer is shown depends on it.

use super::paraphrase;
use super::question::QuestionWord;
use super::token::Token;

/// Whether a question asks when something ended.
pub fn asks_for_end(typed: &str) -> bool {
    any_wording(typed, |tokens| {
        let is_end = |token| has_stem(token, &["end", "die"]);
        tokens.iter().any(is_end)
    })
}

/// Whether a question asks when something was, or for how long.
pub fn asks_for_time(typed: &str) -> bool {
    any_wording(typed, |tokens| {
        let asks = (0..tokens.len()).filter_map(|at| QuestionWord::at(&tokens[at..]));
        let mut asks =
            asks.filter(|asks| matches!(asks, QuestionWord::When | QuestionWord::HowLong));
        let is_time = |token| has_stem(token, &["begin", "end", "date", "year"]);
        asks.next().is_some() || tokens.iter().any(is_time)
    })
}

/// Whether this holds for a question as typed, or for one of its paraphrases.
fn any_wording(typed: &str, is_so: impl Fn(&[Token]) -> bool) -> bool {
    let typed = paraphrase::without_idioms(&Token::all(typed));
    let paraphrases = paraphrase::paraphrases(&typed);
    is_so(&typed) || paraphrases.iter().any(|reading| is_so(reading))
}

/// Whether a word is a form or a synonym of one of these.
fn has_stem(token: &Token, words: &[&str]) -> bool {
    let stem = token.stem();
    words.iter().any(|word| Token::new(word).stem() == stem)
}
