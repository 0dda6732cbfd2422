//! Checks that a named entry has the same role in a claim as in the question: subject, object or detail.

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::thesaurus::common_stem;
use crate::answers::token::{Token, content_stems};
use crate::{Side, Statement, TableError};

impl Matcher<'_> {
    /// Whether the named entry has the role in a claim that the question gives it.
    pub(super) fn has_same_role(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let claim = &found.claim;
        let question = self.question;
        let asks_when = matches!(
            question.asks,
            Some(QuestionWord::When | QuestionWord::HowLong)
        );
        let is_first = self.is_first(mention);
        let after_verb = question.first_word.is_some_and(|word| word < mention.place);
        let is_active = question.be.is_empty() && !question.has_do;
        let is_object = question.asks == Some(QuestionWord::Who)
            && is_active
            && after_verb
            && is_first
            && !mention.is_detail;
        let is = |entry| entry == mention.entry;
        match &claim.statement {
            Statement::Relation { relation, target } => {
                let is_subject = is(claim.subject) || self.stands_for(claim.subject, mention)?;
                let is_other = is(*target) || self.stands_for(*target, mention)?;
                let finder = self.finder();
                if is_object
                    && mention.preceding.is_some()
                    && mention.preceding == question.first_word
                {
                    return Ok(is_other || self.is_mutual(*relation) && is_subject);
                }
                // "Who worked for Ana" isn't answered by whom Ana worked with.
                if is_first && self.takes_a_side(mention) {
                    return Ok(is_other || self.is_mutual(*relation) && is_subject);
                }
                Ok(
                    match finder.side_of(*relation, mention).filter(|_| is_first) {
                        Some(Side::Subject) => is_subject,
                        Some(Side::Target) => is_other,
                        None if is_object => is_other,
                        None if is_first && question.asks == Some(QuestionWord::Where) => {
                            is_subject
                        }
                        None if is_first
                            && question.asks == Some(QuestionWord::Who)
                            && question.has_do =>
                        {
                            is_subject
                        }
                        None => is_subject || is_other,
                    },
                )
            }
            Statement::Fact { fact, .. } => {
                let is_subject =
                    is(claim.subject) || self.is_event_asked_about(found, *fact, mention)?;
                let value = found.claim.value();
                let stems = content_stems(&value);
                let in_value = question.content().iter().any(|stem| stems.contains(*stem));
                // "Who led Ana" doesn't ask whom Ana led, and the date of a claim about another entry isn't the date of
                // the named one.
                let is_passive = !matches!(question.asks, Some(asks) if asks != QuestionWord::Is)
                    && !question.be.is_empty()
                    && question.first_word.is_some_and(|word| word > mention.place);
                // Of "the guild's stance, the dam", the first is the subject, and the second may be in the value.
                let mut others = question.named.iter();
                let of_another = !is_first
                    && !question.is_asked()
                    && others.any(|other| other.entry == claim.subject);
                let only_subject = is_first && is_passive
                    || !in_value && question.asks != Some(QuestionWord::HowMany) && !of_another
                    || asks_when
                    || is_first && self.is_another_action(&value, mention)?
                    || self.is_lifespan(&found.claim)
                    || is_first && self.asks_what_was_done_to(mention)
                    || is_first && question.asks == Some(QuestionWord::Who) && question.has_do
                    || is_first && question.asks == Some(QuestionWord::Where);
                if is_subject && is_object && in_value {
                    return Ok(Token::all(&value)
                        .iter()
                        .any(|token| token.as_typed() == "by"));
                }
                let is_agent = is_first && question.has_do && self.says_done_by(&value, mention)?;
                if is_agent && in_value {
                    return Ok(true);
                }
                if is_subject || only_subject {
                    return Ok(is_subject);
                }
                let is_in_words = mention.stems.len() > 1
                    && mention.stems.iter().all(|stem| stems.contains(stem));
                let is_named = is_in_words || self.is_named(&value, mention.entry)?;
                let is_named = is_named && is_in_one_item(&value, mention, &question.content());
                Ok(is_named && (!is_object || self.is_done_to(found, mention)))
            }
        }
    }

    /// Whether the value of a fact says what its subject did to the named entry: "tried to flood the mill", but not
    /// "flooded by the mill".
    pub(super) fn is_done_to(self, found: &Candidate<'_>, mention: &Mention) -> bool {
        let value = Token::all(&found.claim.value());
        let stems: Vec<String> = value.iter().map(Token::stem).collect();
        let content = self.question.content();
        // Whoever is "for the dam" favours it.
        let favours = content.first() == Some(&common_stem("favour").as_str());
        if favours && value.first().is_some_and(|first| first.as_typed() == "for") {
            return mention.stems.iter().all(|stem| stems.contains(stem));
        }
        // "A cure of the plague" cured nothing, and "from being flooded" flooded nothing.
        let is_verb = |at: &usize| content.first() == Some(&stems[*at].as_str());
        // "Orders" that somebody gave don't say that they ordered the named entry.
        let is_other = |token: &Token| token.is_article() || token.as_typed() == "being";
        let tells = |at: usize| {
            let is_infinitive = at > 0 && value[at - 1].as_typed() == "to";
            is_infinitive || value[at].is_participle() || value[at].as_typed().ends_with("ing")
        };
        let is_noun = |at: usize| at > 0 && (is_other(&value[at - 1]) || !tells(at));
        let verb_at = (0..stems.len()).find(is_verb);
        let verb = verb_at.is_some_and(|at| {
            !is_noun(at) && mention.stems.iter().all(|stem| stems[at..].contains(stem))
        });
        let after = verb_at.unwrap_or_default();
        let by = (after..value.len()).find(|&at| value[at].as_typed() == "by");
        let by_it =
            by.is_some_and(|by| mention.stems.iter().all(|stem| stems[by..].contains(stem)));
        let finder = self.finder();
        verb && !by_it && (!self.question.is_who || finder.is_somebody(found.claim.subject))
    }

    /// Whether a claim is about what the question is about, if the question has no name: "how did the war end" isn't
    /// answered by how something else ended.
    pub(super) fn is_about_same_subject(
        self,
        found: &Candidate<'_>,
        content: &[&str],
    ) -> Result<bool, TableError> {
        let by_label =
            |stem: &&str| found.asked_for.contains(stem) && !found.words.own.contains(*stem);
        let asks_how = self.question.asks == Some(QuestionWord::How);
        let is_fact = matches!(found.claim.statement, Statement::Fact { .. });
        if !is_fact || !self.question.named.is_empty() || !asks_how && !content.iter().any(by_label)
        {
            return Ok(true);
        }
        // "Who came from the hill" is answered by "home: hill", since its value has no other words.
        let value = content_stems(&found.claim.value());
        let says_value =
            self.question.is_who && value.iter().all(|stem| content.contains(&&**stem));
        let title = content_stems(self.lore.card(found.claim.subject)?.title);
        Ok(says_value && !value.is_empty() || content.iter().any(|stem| title.contains(*stem)))
    }

    /// Whether a relation says what happened to the named entry itself: "when was the guild founded" isn't answered by
    /// the part of the guild in the founding of something else.
    pub(super) fn happened_to_named(
        self,
        found: &Candidate<'_>,
        content: &[&str],
    ) -> Result<bool, TableError> {
        let Some(mention) = self.question.named.first() else {
            return Ok(true);
        };
        let is_passive =
            self.question.asks == Some(QuestionWord::When) && !self.question.be.is_empty();
        if let Statement::Relation { target, .. } = found.claim.statement
            && is_passive
        {
            for end in [found.claim.subject, target] {
                let title = content_stems(self.lore.card(end)?.title);
                let names_it = content.iter().any(|stem| title.contains(*stem));
                if names_it && !mention.stems.iter().all(|stem| title.contains(stem)) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

/// Whether the named entry and a word of the question occur in the same item of a value: "the mill; the smith's house"
/// doesn't mention a house of the mill.
fn is_in_one_item(value: &str, mention: &Mention, content: &[&str]) -> bool {
    let is_list = value.contains("; ");
    let has_both = |item: &str| {
        let stems = content_stems(item);
        mention.stems.iter().any(|stem| stems.contains(stem))
            && content.iter().any(|stem| stems.contains(*stem))
    };
    !is_list || value.split("; ").any(has_both)
}
