//! Reorders questions that name their topic first: "the mine: who commanded it".

use crate::answers::question::QuestionWord;
use crate::answers::token::Token;

/// The question with its question word first: "the mine: who commanded it" as "who commanded the mine", and "mine
/// closed when" as "when was mine closed". `within`: whether a topic without a pronoun is a place or time, after "in".
pub(super) fn question_first(typed: &[Token], within: bool) -> Vec<Token> {
    const PRONOUNS: [&str; 7] = ["he", "her", "him", "it", "she", "them", "they"];
    let asks = |at: &usize| QuestionWord::at(&typed[*at..]).is_some();
    let Some(at) = (0..typed.len()).find(asks).filter(|&at| at > 0) else {
        return typed.to_vec();
    };
    let (named, asked) = typed.split_at(at);
    let is_done = named.last().is_some_and(Token::is_participle);
    if named[0].is_filler() {
        return typed.to_vec();
    }
    if asked.len() == 1 {
        let was = [Token::new("was")];
        return if is_done
            && !named
                .iter()
                .any(|token| QuestionWord::is_to_be(token.as_typed()))
        {
            [asked, &was, named].concat()
        } else {
            typed.to_vec()
        };
    }
    // "Smiths who left the town" asks which smiths did.
    let is_kind = at == 1 && named[0].as_typed().ends_with('s');
    if within && is_kind && asked[0].as_typed() == "who" {
        return [&[Token::new("which")], named, &asked[1..]].concat();
    }
    let is_it = |token: &Token| PRONOUNS.contains(&token.as_typed());
    if let Some(it) = asked.iter().position(is_it) {
        return [&asked[..it], named, &asked[it + 1..]].concat();
    }
    let within: Vec<Token> = within.then(|| Token::new("in")).into_iter().collect();
    [asked, &within, named].concat()
}
