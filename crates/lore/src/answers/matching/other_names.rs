//! Finds the other entries that a name may stand for, the other names of an event, and names in a text.

use super::Matcher;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::Token;
use crate::{EntryId, Role, TableError};

impl Matcher<'_> {
    /// Whether a name may also stand for another entry: "the miners" for the faction "Miners' guild", or "at the mill"
    /// for the event "Fire at the mill".
    pub(super) fn stands_for(self, entry: EntryId, mention: &Mention) -> Result<bool, TableError> {
        let finder = self.finder();
        let title = Token::all(self.lore.card(entry)?.title);
        let title: Vec<_> = title.iter().filter(|token| !token.is_stop_word()).collect();
        let begins = title.len() > mention.stems.len()
            && mention
                .stems
                .iter()
                .zip(&title)
                .all(|(stem, token)| *stem == token.stem());
        let asks_where = self.question.asks == Some(QuestionWord::Where);
        // "Who opposed leaving the valley" asks who opposed "the withdrawal from the valley".
        let is_event = finder.role(entry) == Some(Role::Event);
        if is_event {
            let content = self.question.content();
            let is_verb = |stem: &str| mention.verb.as_deref() == Some(stem) || asks_where;
            let verbs: Vec<&str> = content.into_iter().filter(|stem| is_verb(stem)).collect();
            // The action comes before its object: "the withdrawal from the valley".
            let has_both = |name: &Vec<String>| {
                let at = name.iter().position(|stem| verbs.contains(&stem.as_str()));
                at.is_some_and(|at| mention.stems.iter().all(|stem| name[at..].contains(stem)))
            };
            if self.event_names(entry)?.iter().any(has_both) {
                return Ok(true);
            }
        }
        if mention.is_detail {
            let mut stems = mention.stems.iter();
            return Ok(stems.all(|stem| title.iter().any(|token| token.stem() == *stem)));
        }
        Ok(begins && (finder.is_somebody(entry) || asks_where))
    }

    /// The words of an entry's title and, for an event, of its other names: "the looting of the mill" may have the
    /// title "Damage to the mill".
    pub(super) fn event_names(self, entry: EntryId) -> Result<Vec<Vec<String>>, TableError> {
        let card = self.lore.card(entry)?;
        let is_event = self.finder().role(entry) == Some(Role::Event);
        let others = card.aliases.iter().filter(|_| is_event);
        let names = std::iter::once(&card.title).chain(others);
        let stems = |name: &&str| {
            let tokens = Token::all(name).into_iter();
            let content_words = tokens.filter(|token| !token.is_stop_word());
            content_words.map(|token| token.stem()).collect()
        };
        Ok(names.map(stems).collect())
    }

    /// Whether a text names an entry.
    pub(in crate::answers) fn is_named(
        self,
        text: &str,
        entry: EntryId,
    ) -> Result<bool, TableError> {
        let tokens = Token::all(text);
        let mut at = 0;
        while at < tokens.len() {
            let name = self.names.at_start(&tokens[at..])?;
            if name.is_some_and(|(named, _)| named == entry) {
                return Ok(true);
            }
            // "Captain of the valley" also names the valley.
            let length = name.map_or(1, |(_, length)| length);
            let of = tokens[at..at + length].iter();
            let of = of.clone().position(|token| token.as_typed() == "of");
            at += of.map_or(length, |of| of + 1);
        }
        Ok(false)
    }
}
