//! Puts questions in other words: "pull out" as "withdraw", "what became of Ana" as "what happened to Ana". Most
//! paraphrases come from tables of patterns; `forms` describes their syntax.

mod everyday;
mod forms;
mod idioms;
mod loose;
mod nouns;
mod opposite;
mod polite;
mod rule;
mod statement_order;
mod topic_first;
mod verbs;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use self::everyday::EVERYDAY;
use self::forms::FORMS;
use self::idioms::IDIOMS;
use self::loose::LOOSE;
use self::opposite::opposite;
use self::polite::without_politeness;
use self::rule::Rule;
use self::statement_order::{as_who_question, with_did};
use self::topic_first::question_first;
use self::verbs::VERBS;
use super::question::{QuestionWord, is_negation};
use super::thesaurus::common_stem;
use super::token::Token;

/// The most paraphrases of one question.
const MOST: usize = 8;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let forms = [EVERYDAY, LOOSE, FORMS].into_iter().flat_map(Rule::all);
    nouns::rules().chain(forms).collect()
});
static IDIOM_RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| Rule::all(IDIOMS));
static VERB_RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| Rule::all(VERBS));

fn stems_of(tokens: &[Token]) -> Vec<String> {
    tokens.iter().map(Token::stem).collect()
}

/// The question with "what's" as two words and "wat" spelt out.
fn without_contractions(typed: &[Token]) -> Vec<Token> {
    let words = (0..typed.len()).flat_map(|at| {
        let token = &typed[at];
        let is_passive = typed.get(at + 1).is_some_and(Token::is_participle);
        let asks = match token.as_typed() {
            "got" if is_passive => "was",
            "hows" => "how is",
            "whats" | "wats" => "what is",
            "whens" => "when is",
            "wheres" => "where is",
            "whos" => "who is",
            "wat" => "what",
            "wen" | "whn" => "when",
            _ => return vec![token.clone()],
        };
        Token::all(asks)
    });
    words.collect()
}

/// "Why did Ana have to leave" as "why did Ana leave". Negated questions stay as they are, and so does "did she have
/// to leave", which asks whether she was forced to.
fn without_having_to(mut typed: Vec<Token>) -> Vec<Token> {
    let is_had = |pair: &[Token]| {
        matches!(pair[0].as_typed(), "have" | "need") && pair[1].as_typed() == "to"
    };
    if let Some(at) = typed.windows(2).position(is_had) {
        let is_do = |token: &Token| QuestionWord::is_to_do(token.as_typed());
        let asks = typed[..at].iter().position(is_do).is_some_and(|at| at > 0);
        if asks && !typed[..at].iter().any(is_negation) && at + 2 < typed.len() {
            typed.drain(at..at + 2);
        }
    }
    typed
}

/// A question without polite words and with its idioms replaced. It takes the place of what was typed.
pub(super) fn without_idioms(typed: &[Token]) -> Vec<Token> {
    let typed = without_having_to(without_politeness(without_contractions(typed)));
    if let Some(asked) = as_who_question(&typed) {
        return asked;
    }
    let stems = stems_of(&typed);
    let mut replaced = IDIOM_RULES.iter().filter_map(|rule| {
        let found = rule.find(&typed, &stems)?;
        rule.replace(&typed, &found).into_iter().next()
    });
    replaced.next().unwrap_or(typed)
}

/// The paraphrases of a question, one for each thing that it may mean. A question that ends with a year is also
/// paraphrased without it, and gets it back.
pub(super) fn paraphrases(typed: &[Token]) -> Vec<Vec<Token>> {
    let mut all = paraphrases_of(typed);
    if let [rest @ .., year] = typed
        && rest.len() > 1
        && year.as_typed().parse::<u16>().is_ok()
    {
        let is_in = rest.last().is_some_and(|last| last.as_typed() == "in");
        let rest = paraphrases_of(&rest[..rest.len() - usize::from(is_in)]);
        let when = [Token::new("in"), year.clone()];
        all.extend(rest.into_iter().map(|rest| [&rest[..], &when].concat()));
    }
    all
}

fn paraphrases_of(typed: &[Token]) -> Vec<Vec<Token>> {
    let mut all = vec![question_first(typed, false), question_first(typed, true)];
    all.dedup();
    for rule in RULES.iter().chain(VERB_RULES.iter()) {
        let mut next = Vec::new();
        for reading in all {
            match rule.find(&reading, &stems_of(&reading)) {
                Some(found) => next.extend(rule.replace(&reading, &found)),
                None => next.push(reading),
            }
        }
        next.truncate(MOST);
        all = next;
    }
    all.extend(
        all.iter()
            .filter_map(|reading| opposite(reading))
            .collect::<Vec<_>>(),
    );
    all.extend(
        all.iter()
            .filter_map(|reading| with_did(reading))
            .collect::<Vec<_>>(),
    );
    all.retain(|reading| reading != typed);
    all
}

/// The stems of the single verbs that the phrasal verbs in a text stand for, in their first meaning.
pub(super) fn verb_stems(tokens: &[Token]) -> BTreeSet<String> {
    let stems = stems_of(tokens);
    let found = VERB_RULES
        .iter()
        .filter(|rule| rule.find(tokens, &stems).is_some());
    let words = found.flat_map(|rule| rule.replacements.iter().take(1).flatten());
    words.map(|word| common_stem(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(typed: &str) -> Vec<String> {
        let print = |tokens: Vec<Token>| {
            let words: Vec<_> = tokens.iter().map(Token::as_typed).collect();
            words.join(" ")
        };
        paraphrases(&Token::all(typed))
            .into_iter()
            .map(print)
            .collect()
    }

    #[test]
    fn what_means_several_things_is_read_in_each_way() {
        let ways = ["abolish", "leave", "surrender"].map(|verb| format!("why did ana {verb} rome"));
        assert_eq!(said("Why did Ana give up Rome?"), ways);
        assert_eq!(said("who pulled out of rome"), ["who withdraw from rome"]);
        assert_eq!(said("when did ana leave rome"), Vec::<String>::new());
    }

    #[test]
    fn forms_of_questions_ask_for_what_they_mean() {
        assert_eq!(
            said("what did ana do for a living"),
            ["what was the role of ana"]
        );
        assert_eq!(said("is ana the same woman as bea"), ["is ana bea"]);
        assert!(said("rome who founded").contains(&"who founded rome".to_owned()));
        assert!(said("smiths who left rome").contains(&"which smiths left rome".to_owned()));
        assert!(!said("ana who left rome").contains(&"which ana left rome".to_owned()));
    }

    #[test]
    fn what_one_had_to_do_is_what_one_did_where_a_question_word_asks() {
        let plain = |typed: &str| {
            let tokens = without_idioms(&Token::all(typed));
            let words: Vec<_> = tokens.iter().map(Token::as_typed).collect();
            words.join(" ")
        };
        let plain_one = "why did ana leave rome";
        assert_eq!(plain("why did Ana have to leave Rome"), plain_one);
        for other in [
            "did ana have to leave rome",
            "why did ana not have to leave rome",
            "what did ana have to",
            "what did ana have",
        ] {
            assert_eq!(plain(other), other);
        }
    }

    #[test]
    fn only_what_may_be_answered_by_no_is_asked_of_its_opposite() {
        assert_eq!(said("was ana convicted"), ["was ana exonerate"]);
        assert_eq!(said("who was convicted"), Vec::<String>::new());
    }
}
