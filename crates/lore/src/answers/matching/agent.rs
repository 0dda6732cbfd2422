//! Checks who acts in a question and in a claim: "who was harmed by Ana" isn't answered by who harmed Ana.

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::Token;
use crate::{Statement, TableError};

/// The most words between a form of "to be" and its participle.
const REACH: usize = 3;

/// The voice in which a text has a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    /// "Killed an officer".
    Active,
    /// "Killed by an officer", "was later cleared", or a bare "cleared".
    Passive,
}

impl Matcher<'_> {
    /// Whether a claim says that the entry named after "by" did what the question asks about. Its subject did it if the
    /// value has the verb in the active voice, and otherwise whoever it names after "by".
    pub(super) fn is_done_by_named(
        self,
        found: &Candidate<'_>,
        content: &[&str],
    ) -> Result<bool, TableError> {
        let Some(agent) = self.agent() else {
            return Ok(true);
        };
        if let Statement::Relation { target, .. } = found.claim.statement {
            // A passage about "orders to kill" doesn't say that those whom it mentions killed anybody.
            let is_end = agent.entry == found.claim.subject || agent.entry == target;
            return Ok(is_end
                || self.stands_for(found.claim.subject, agent)?
                || self.stands_for(target, agent)?);
        }
        let is_agent = found.claim.subject == agent.entry;
        let value = found.claim.value();
        let Some(voice) = voice_of(&Token::all(&value), content) else {
            return Ok(true);
        };
        if is_agent || voice == Voice::Active {
            return Ok(is_agent && voice == Voice::Active);
        }
        if self.says_done_by(&value, agent)? {
            return Ok(true);
        }
        for &passage in &found.claim.passages {
            let text = Token::all(self.lore.passage(passage)?.text);
            if names_agent(&text, agent, content) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a fact relates its subject to the entry named after "with" or "for" in "who worked with Ana": that Ana
    /// herself was a worker doesn't.
    pub(super) fn sides_with_named(self, found: &Candidate<'_>) -> bool {
        let Some(first) = self.question.named.first() else {
            return true;
        };
        let is_fact = matches!(found.claim.statement, Statement::Fact { .. });
        !is_fact
            || !self.takes_a_side(first)
            || follows_preposition(&Token::all(&found.claim.value()), &first.stems)
    }

    /// Whether the question asks who did something for, with or against the named entry.
    pub(super) fn takes_a_side(self, mention: &Mention) -> bool {
        let verb = self.question.first_word;
        let is_next = verb.is_some_and(|verb| mention.preceding == Some(verb + 1));
        is_next && mention.side.is_some() && self.question.asks_who_acted()
    }

    /// The entry that did it, in a passive question such as "who was harmed by Ana".
    fn agent(&self) -> Option<&Mention> {
        let question = self.question;
        let be = question.be.first().copied()?;
        let is_passive = question.asks == Some(QuestionWord::Who) && !question.has_do;
        let follows_by = |mention: &&Mention| {
            let preceding = mention.preceding.filter(|place| *place > be);
            preceding.is_some_and(|place| question.by.contains(&place))
        };
        let mut named = question.named.iter().filter(|_| is_passive);
        named.find(follows_by)
    }
}

/// The voice in which a text has one of some verbs, if it has any as a participle.
fn voice_of(text: &[Token], verbs: &[&str]) -> Option<Voice> {
    let is_verb = |token: &Token| token.is_participle() && verbs.contains(&token.stem().as_str());
    let at = text.iter().position(is_verb)?;
    let before = text[..at].iter().rev().take(REACH);
    let is_to_be = |token: &Token| QuestionWord::is_to_be(token.as_typed());
    let has_be = before.clone().any(is_to_be);
    let owns = |token: &Token| matches!(token.as_typed(), "all" | "her" | "his" | "its" | "their");
    let next = text.get(at + 1);
    let has_object = next.is_some_and(|next| next.is_article() || owns(next) || next.is_noun());
    Some(if has_object && !has_be {
        Voice::Active
    } else {
        Voice::Passive
    })
}

/// Whether a text names an agent of one of some verbs: after "by", or before the verb in the active voice.
fn names_agent(text: &[Token], agent: &Mention, verbs: &[&str]) -> bool {
    let names = |tokens: &[Token]| {
        let stems: Vec<String> = tokens.iter().map(Token::stem).collect();
        agent.stems.iter().all(|stem| stems.contains(stem))
    };
    let length = agent.stems.len() + 1;
    (0..text.len()).any(|at| {
        let is_verb = text[at].is_participle() && verbs.contains(&text[at].stem().as_str());
        let is_by = text[at].as_typed() == "by";
        is_by && names(&text[at + 1..text.len().min(at + 1 + length)])
            || is_verb
                && voice_of(&text[at..], verbs) == Some(Voice::Active)
                && names(&text[at.saturating_sub(length)..at])
    })
}

/// Whether a text has all stems of a name after a preposition: "in league with Ana".
fn follows_preposition(text: &[Token], name: &[String]) -> bool {
    let relates =
        |token: &Token| matches!(token.as_typed(), "against" | "for" | "of" | "to" | "with");
    let Some(at) = text.iter().position(relates) else {
        return false;
    };
    let stems: Vec<String> = text[at..].iter().map(Token::stem).collect();
    name.iter().all(|stem| stems.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_voice_of_a_verb_tells_who_acts() {
        for (text, voice) in [
            ("Killed a guard who wanted more", Some(Voice::Active)),
            ("Left when he killed the captain", Some(Voice::Active)),
            ("Killed by the guard", Some(Voice::Passive)),
            (
                "Left the guild and was later killed for it",
                Some(Voice::Passive),
            ),
            ("Killed", Some(Voice::Passive)),
            ("A killer of guards", None),
        ] {
            assert_eq!(voice_of(&Token::all(text), &["kil"]), voice, "{text}");
        }
    }

    #[test]
    fn a_side_is_named_after_a_preposition() {
        let ana = ["ana".to_owned()];
        let follows = |text| follows_preposition(&Token::all(text), &ana);
        assert!(follows("In league with Ana"));
        assert!(!follows("Ana, a worker for hire"));
    }
}
