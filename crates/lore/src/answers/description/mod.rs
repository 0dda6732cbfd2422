//! Replaces descriptions in a question by the title of the only entry that fits: "the miners' boss", "Ana's husband",
//! "the smith", "the town at the ford".

mod clause;
mod noun_phrase;
mod office;

use std::collections::BTreeSet;

use super::find::role_of;
use super::question::QuestionWord;
use super::token::{Token, content_stems};
use super::{Answer, Answers};
use crate::{EntryId, Role, Statement, TableError};

/// The most words of a description.
const LONGEST: usize = 7;

/// The most descriptions in a question.
const MOST: usize = 2;

impl Answers<'_> {
    /// The question with its descriptions replaced by titles; none if it has no descriptions.
    pub(super) fn with_titles(&self, typed: &[Token]) -> Result<Option<Vec<Token>>, TableError> {
        let mut replaced = self.with_clause(typed)?.unwrap_or_else(|| typed.to_vec());
        for _ in 0..MOST {
            match self.replace_one(&replaced)? {
                Some(next) => replaced = next,
                None => break,
            }
        }
        Ok((replaced != typed).then_some(replaced))
    }

    fn replace_one(&self, typed: &[Token]) -> Result<Option<Vec<Token>>, TableError> {
        for at in 0..typed.len() {
            for end in (at + 1..=typed.len().min(at + LONGEST)).rev() {
                let span = &typed[at..end];
                if let Some(office_holder) = self.office_holder(span)? {
                    let name = format!("{}'s", self.lore.card(office_holder)?.title);
                    let name = Token::all(&name);
                    return Ok(Some([&typed[..at], &name, &typed[end..]].concat()));
                }
                // If nothing else is left of the question, this isn't a description but what is asked for.
                let mut others = typed[..at].iter().chain(&typed[end..]);
                let asks_fate = |token: &Token| matches!(token.as_typed(), "became" | "become");
                let is_all = !typed.iter().any(asks_fate)
                    && others
                        .all(|token| token.is_filler() || QuestionWord::is_to_be(token.as_typed()));
                let is_part = span.iter().any(ends_description)
                    || span.last().is_some_and(Token::is_stop_word)
                    || typed.get(end).is_some_and(extends_description)
                    || self.cuts_a_name(typed, (at, end));
                if is_all || is_part {
                    continue;
                }
                if let Some(entry) = self.described_by(span)? {
                    let title = Token::all(self.lore.card(entry)?.title);
                    return Ok(Some([&typed[..at], &title, &typed[end..]].concat()));
                }
            }
        }
        Ok(None)
    }

    /// The only entry that some words describe.
    fn described_by(&self, span: &[Token]) -> Result<Option<EntryId>, TableError> {
        let article = span[0].as_typed() == "the";
        let words = &span[usize::from(article)..];
        let Some(first) = words.first() else {
            return Ok(None);
        };
        // A name isn't a description, but "the captain" may be a name of the guard that he leads.
        if self.is_name(words) {
            let found = if article {
                self.described_by_noun(words)?
            } else {
                None
            };
            let is_person = |entry: &EntryId| role_of(self.lore, *entry) == Some(Role::Person);
            return Ok(found.filter(is_person));
        }
        let is_owner = first.as_typed() != first.without_possessive();
        if words.len() > 1
            && (article || is_owner)
            && let Some(entry) = self.related_to(words)?
        {
            return Ok(Some(entry));
        }
        let is_meant = article || matches!(first.as_typed(), "her" | "his" | "its" | "their");
        if is_meant {
            self.described_by_noun(words)
        } else {
            Ok(None)
        }
    }

    /// Whether only a part of a name lies between these places.
    fn cuts_a_name(&self, typed: &[Token], (at, end): (usize, usize)) -> bool {
        let ends = |from: usize| {
            let name = self.names.at_start(&typed[from..]);
            name.ok().flatten().map_or(0, |(_, length)| from + length)
        };
        (0..at).any(|from| ends(from) > at) || (at..end).any(|from| ends(from) > end)
    }

    /// Whether each claim of an answer is about the person that a question describes by a relation: what "Ana's
    /// husband" did isn't answered by what Ana did.
    pub(super) fn is_about_related(
        &self,
        typed: &[Token],
        answer: Option<&Answer>,
    ) -> Result<bool, TableError> {
        let Some(Answer::Claims(claims)) = answer else {
            return Ok(true);
        };
        for at in 0..typed.len() {
            let is_owner = typed[at].as_typed() != typed[at].without_possessive();
            let (Some(from), true) = (
                (0..=at).find(|&from| self.is_name(&typed[from..=at])),
                is_owner,
            ) else {
                continue;
            };
            let Some(words) = typed.get(from..at + 2) else {
                continue;
            };
            let Some(entry) = self.related_to(words)? else {
                continue;
            };
            for &id in claims {
                let claim = self.lore.claim(id)?;
                let is_target = matches!(claim.statement, Statement::Relation { target, .. } if target == entry);
                if claim.subject != entry && !is_target {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Whether some words are a name and nothing else.
    fn is_name(&self, words: &[Token]) -> bool {
        let name = self.names.at_start(words);
        matches!(name, Ok(Some((_, length))) if length == words.len())
    }

    /// The only entry that has the given relation to the named one: "Ana's husband".
    fn related_to(&self, words: &[Token]) -> Result<Option<EntryId>, TableError> {
        // Without a name and a word that asks for a relation there is nothing to find.
        let mut names = (0..words.len()).map(|at| self.names.at_start(&words[at..]));
        let mut stems = words.iter().map(Token::stem);
        if !names.any(|name| matches!(name, Ok(Some(_))))
            || !stems.any(|stem| self.vocabulary.knows(&stem))
        {
            return Ok(None);
        }
        let who = [Token::new("who"), Token::new("was")];
        let mut answer = self.answer_as(&[&who[..], words].concat(), None, false)?;
        // Folding has removed the apostrophe of "the smiths' leader", so the same is asked with "of".
        if let (None, Some((what, owner))) = (&answer, words.split_last())
            && self.is_name(owner)
        {
            let of = [what.clone(), Token::new("of")];
            answer = self.answer_as(&[&who[..], &of, owner].concat(), None, false)?;
        }
        let Some(Answer::Claims(claims)) = answer else {
            return Ok(None);
        };
        let mut found = BTreeSet::new();
        for id in claims {
            let claim = self.lore.claim(id)?;
            let Statement::Relation { target, .. } = claim.statement else {
                return Ok(None);
            };
            let mut ends = Vec::new();
            for end in [claim.subject, target] {
                let title = content_stems(self.lore.card(end)?.title);
                let names = |token: &Token| title.contains(&token.stem());
                let is_named = self.is_named_in(words, end)? || words.iter().any(names);
                ends.extend((!is_named).then_some(end));
            }
            found.extend(ends);
        }
        let found: Vec<EntryId> = found.into_iter().collect();
        Ok(match found.as_slice() {
            &[entry] if role_of(self.lore, entry) == Some(Role::Person) => Some(entry),
            _ => None,
        })
    }

    fn is_named_in(&self, words: &[Token], entry: EntryId) -> Result<bool, TableError> {
        for at in 0..words.len() {
            let name = self.names.at_start(&words[at..])?;
            if name.is_some_and(|(named, _)| named == entry) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a word can't be part of a description.
fn ends_description(token: &Token) -> bool {
    const OTHERS: [&str; 22] = [
        "after", "and", "as", "because", "before", "best", "by", "during", "else", "first", "if",
        "last", "next", "not", "only", "or", "other", "since", "than", "that", "until", "while",
    ];
    let word = token.as_typed();
    QuestionWord::is_to_be(word)
        || QuestionWord::is_to_do(word)
        || QuestionWord::at(std::slice::from_ref(token)).is_some()
        || matches!(word, "have" | "had" | "has")
        || OTHERS.contains(&word)
}

/// Whether a word right after a description continues it.
fn extends_description(token: &Token) -> bool {
    matches!(
        token.as_typed(),
        "of" | "s" | "who" | "whose" | "that" | "which"
    ) || token.as_typed() != token.without_possessive() && token.as_typed().len() < 2
}
