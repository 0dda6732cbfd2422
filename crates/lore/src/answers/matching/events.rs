//! Matches questions about an action with the event of that name: "when did the miners strike" is answered by the date
//! of "the strike of the miners".

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::kind::Kinds;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::{Token, content_stems};
use crate::{Role, Statement, TableError};

impl Matcher<'_> {
    /// Whether an event is what the question asks about. Its title must have the verb, and the named entry must be in
    /// its title, too, or have been involved in it.
    pub(super) fn is_event_asked_about(
        self,
        found: &Candidate<'_>,
        fact: u16,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let subject = found.claim.subject;
        let kind = self.lore.world().facts.get(usize::from(fact));
        let fits = match self.question.asks {
            Some(QuestionWord::When | QuestionWord::HowLong) => {
                kind.is_some_and(|kind| kind.lifespan)
            }
            // "Did the town surrender peacefully" asks about the surrender. "Was Ana still giving orders" asks about
            // Ana, not about what became of an order.
            None => {
                let is_of_state = !self.question.be.is_empty() && self.question.verb.is_none();
                let is_event = self.finder().role(subject) == Some(Role::Event);
                self.question.is_asked() && !is_of_state && is_event
            }
            _ => self.asks_for_a_kind_of_fact(),
        };
        if !fits {
            return Ok(false);
        }
        let content = self.question.content();
        let names = self.event_names(subject)?;
        let has_verb_in =
            |name: &Vec<String>| name.iter().any(|stem| content.contains(&stem.as_str()));
        let has_verb = has_verb_in(&names[0])
            || self.question.asks == Some(QuestionWord::Why) && names.iter().any(has_verb_in);
        let has_both = names
            .iter()
            .any(|name| has_verb_in(name) && mention.stems.iter().all(|stem| name.contains(stem)));
        // "The looting of the mill" has both the action and its object.
        let others = || {
            self.question
                .named
                .iter()
                .filter(|other| other.place != mention.place)
        };
        let has_action = names.iter().any(|name| {
            let is_in = |other: &Mention| other.stems.iter().all(|stem| name.contains(stem));
            has_verb_in(name) && others().any(is_in)
        });
        let is_named = has_action
            || self
                .question
                .named
                .iter()
                .any(|other| other.entry == subject);
        let is_done = self.question.be.is_empty() || is_named;
        Ok(has_both
            || is_done && (has_verb || is_named) && self.is_participant(subject, mention)?)
    }

    /// Whether the named entry is involved in the event that the claim is about.
    pub(super) fn is_involved_in_event(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let finder = self.finder();
        if finder.role(mention.entry) == Some(Role::Event) {
            return Ok(false);
        }
        let mut ends = Kinds::of(self.lore, self.question, self.vocabulary).entries_in(found.id)?;
        // A value such as "against the withdrawal" may name the event without a link.
        let value = Token::all(&found.claim.value());
        for at in (0..value.len()).filter(|_| !self.shares_only_label(found)) {
            ends.extend(self.names.at_start(&value[at..])?.map(|(entry, _)| entry));
        }
        for end in ends {
            if finder.role(end) == Some(Role::Event) && self.is_linked(end, mention)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a word only names something that an event involves, by its title or its kind: the station in "the
    /// looting of the station when they left".
    pub(super) fn names_something_involved(
        self,
        found: &Candidate<'_>,
        stem: &str,
    ) -> Result<bool, TableError> {
        let event = found.claim.subject;
        let may_be_in_passage = self.is_lenient || self.asks_for_a_kind_of_fact();
        if !may_be_in_passage || self.finder().role(event) != Some(Role::Event) {
            return Ok(false);
        }
        let kinds = Kinds::asked(self.lore, stem, self.vocabulary);
        let article = self.lore.article(event)?;
        // If the question asks for a date, the word may also name those who took part.
        let asks_when = self.question.asks == Some(QuestionWord::When);
        let incoming = article.incoming.into_iter().filter(|_| asks_when);
        for id in article.claims.into_iter().chain(incoming) {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { target, .. } = claim.statement {
                let other = if target == event {
                    claim.subject
                } else {
                    target
                };
                let title = content_stems(self.lore.card(other)?.title);
                if title.contains(stem) || kinds.is_called(other)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
