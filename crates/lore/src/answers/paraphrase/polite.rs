//! Removes polite or spoken openings, and what trails after a question: "could you tell me", "please".
//!
//! The table has the syntax of `forms` and is applied before all others. Each line applies once, so that one opening
//! may follow another.

use super::rule::Rule;
use crate::answers::token::Token;
use std::sync::LazyLock;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| Rule::all(POLITE));

/// Openings and fillers.
const POLITE: &str = "\
^ so|and|but|well|ok|okay|hey|hi|hello|hm|hmm|now =>
^ excuse|pardon|forgive me but =>
^ excuse|pardon me =>
^ sorry but =>
^ sorry =>
^ out of curiosity|interest =>
^ by the way =>
^ i am => ^ im
^ i was => ^ im
^ i have => ^ ive
^ i would => ^ id
^ we would => ^ id
^ please =>
^ can|could|would|will you|anyone|anybody|someone|somebody please|kindly|perhaps|maybe|possibly => ^ can you
^ would|do you mind telling|showing|giving|explaining => ^ tell
^ can|could|would|will you|anyone|anybody|someone|somebody tell|show|give|say|explain|describe|remind|recall|confirm => ^ tell
^ can|could|would|will you|anyone|anybody|someone|somebody list => ^ list
^ can|could|would|will you|anyone|anybody|someone|somebody name => ^ name
^ may|might|can|could i|we|one ask|know|learn|hear|inquire => ^ tell
^ i need|want|wish you to tell|show|give|explain|remind => ^ tell
^ id like|love you to tell|show|give|explain|remind => ^ tell
^ please =>
^ tell|show|give|remind|explain|describe|say to me|us => ^ tell
^ tell|show|give|remind me|us again|once => ^ tell
^ tell|show|give|remind me|us => ^ tell
^ let me|us know => ^ tell
^ help me|us understand|find|remember|recall|learn|see => ^ tell
^ do|does you|we|i|anyone|anybody|someone|somebody|people happen to know|remember|recall => ^ tell
^ do|does you|we|i|anyone|anybody|someone|somebody|people know|remember|recall|understand => ^ tell
^ do|does you|we|anyone|anybody|someone|somebody have an|any|some idea|ideas|clue => ^ tell
^ have|has you|we|anyone|anybody an|any|some idea|ideas|clue => ^ tell
^ any idea|ideas|clue|chance|thoughts => ^ tell
^ is|was it|anything known|recorded|written|told|said|clear|stated|understood => ^ tell
^ has it been recorded|written|told|said|stated => ^ tell
^ you know => ^ tell
^ im just|only|also|really|still|a|quite|very|bit|little|rather => ^ im
^ i|we just|only|also|really|still|always|often|do|did|was|have => ^ i
^ im wondering|asking|wondered|curious|interested|unsure|uncertain|confused => ^ tell
^ im not sure|certain => ^ tell
^ im trying|keen|eager|dying to know|learn|find|understand|remember|recall|establish => ^ tell
^ ive always|often|long|just|been => ^ ive
^ ive wondered|wondering|forgotten|forgot|asked => ^ tell
^ i|we wonder|wondered|ask|forget|forgot|forgotten => ^ tell
^ i|we dont|cant|didnt know|remember|recall|understand|get|see|tell => ^ tell
^ i|we|id want|wish|need|like|love|wanted|hope|hoping|going to know|learn|hear|find|see|understand|ask => ^ tell
^ im looking|searching|hunting for|up => ^ seek
^ i|we seek|need|want => ^ seek
^ seek information|details|facts|data|something|anything about|on => ^ tell
^ seek the|a|an ~ that|who|which|whom => ^ which *
^ seek => ^ tell
^ tell to know|learn|hear|find|see => ^ tell
^ tell out =>
^ explain|describe => ^ tell
^ tell if|whether ~ be => ^ was *
^ tell if|whether => ^ did
^ tell =>
exactly|precisely|basically|essentially|actually|honestly =>
what|who|where|when|why|how on earth =>
in heavens|gods name =>
^ what ever => ^ what
in the first place $ =>
after all $ =>
in those days $ =>
over the years|course $ =>
by the way $ =>
please $ =>
anyone|anybody know|knows|remember|remembers $ =>
what|which year|date|time be that|it $ =>
^ about when => ^ when
back then $ =>
^ who be * again $ => ^ who was *
^ what be * again $ => ^ what was *
^ where be * again $ => ^ where was *
itself|himself|herself|themselves $ =>
of its|his|her|their own =>
for it all $ =>
for all of it|that|this $ =>
^ why * if it|that|this wasnt|werent|isnt|didnt * $ => ^ why *
^ what became|become|happened of|to * once|when|after it|that|everything be|had over|done|ended|finished $ => ^ what became of *
^ what became|become|happened of|to * once|when|after it|that|everything be all|been over|done|ended|finished $ => ^ what became of *
* i|we cant|dont|didnt|couldnt|never|forgot|keep|always * $ => *
at the time|moment $ =>
^ remind|remember|recall me|us => ^ tell
^ what even be => ^ what is
on her|his|its|their own $ =>
folks|folk => people";

/// A question without polite words, if anything is left.
pub(super) fn without_politeness(typed: Vec<Token>) -> Vec<Token> {
    let asked = RULES.iter().fold(typed.clone(), |asked, rule| {
        let stems: Vec<String> = asked.iter().map(Token::stem).collect();
        let plain = rule
            .find(&asked, &stems)
            .map(|found| rule.replace(&asked, &found));
        plain
            .and_then(|ways| ways.into_iter().next())
            .unwrap_or(asked)
    });
    if asked.is_empty() { typed } else { asked }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(typed: &str) -> String {
        let tokens = without_politeness(Token::all(typed));
        let words: Vec<_> = tokens.iter().map(Token::as_typed).collect();
        words.join(" ")
    }

    #[test]
    fn polite_openings_ask_nothing() {
        for opening in [
            "Could you please tell me",
            "So do we know",
            "I was wondering",
            "I'd like to know",
            "Is anything known",
            "I'm just curious to know",
            "Does anybody remember",
        ] {
            let typed = format!("{opening} when Rome was founded?");
            assert_eq!(plain(&typed), "when rome was founded");
        }
        assert_eq!(
            plain("I'm looking for the guild that made bread"),
            "which guild made bread"
        );
        assert_eq!(
            plain("Can you tell me whether Ana was a smith"),
            "was ana a smith"
        );
    }

    #[test]
    fn what_asks_by_itself_is_left() {
        for typed in [
            "again",
            "please",
            "did ana sing again",
            "who told bram",
            "can ana sing",
        ] {
            assert_eq!(plain(typed), typed);
        }
    }
}
