//! The kind of thing that an answer must be: a camp for "which camp", a general for "what general".

use super::find::role_of;
use super::phrase::Wanted;
use super::question::{Question, QuestionWord};
use super::token::{Token, content_stems};
use super::vocabulary::Vocabulary;
use crate::{ClaimId, EntryId, Lore, Role, Span, Statement, TableError};

/// Tells whether entries are of the kind that a question asks for.
#[derive(Clone, Copy)]
pub(super) struct Kinds<'q> {
    lore: &'q Lore<'q>,
    asked: Option<&'q str>,
    vocabulary: &'q Vocabulary,
}

impl<'q> Kinds<'q> {
    pub(super) fn of(
        lore: &'q Lore<'q>,
        question: &'q Question,
        vocabulary: &'q Vocabulary,
    ) -> Self {
        Self {
            lore,
            asked: question.kind.as_deref(),
            vocabulary,
        }
    }

    /// The kind that this stem names.
    pub(super) fn asked(lore: &'q Lore<'q>, stem: &'q str, vocabulary: &'q Vocabulary) -> Self {
        Self {
            lore,
            asked: Some(stem),
            vocabulary,
        }
    }

    /// Whether an entry is of the kind that was asked for, by its kind in the world or by a fact that says what it is.
    pub(super) fn is_called(self, entry: EntryId) -> Result<bool, TableError> {
        let asked = self.asked.unwrap_or_default();
        let kind = self.lore.card(entry)?.kind;
        let kind = self.lore.world().kinds.get(usize::from(kind));
        if content_stems(kind.map_or("", |kind| kind.label)).contains(asked) {
            return Ok(true);
        }
        for id in self.lore.article(entry)?.claims {
            let claim = self.lore.claim(id)?;
            if let Statement::Fact { fact, .. } = claim.statement
                && self
                    .vocabulary
                    .is_asked_by(Wanted::Fact(fact), QuestionWord::Is)
                && content_stems(head_of(&claim.value())).contains(asked)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Keeps the claims that lead from an entry to another of the kind; all of them if no kind was asked for.
    pub(super) fn leading_to_kind(
        self,
        mut claims: Vec<ClaimId>,
        entry: EntryId,
    ) -> Result<Vec<ClaimId>, TableError> {
        if self.asked.is_some() {
            let mut fitting = Vec::new();
            for &id in &claims {
                let ends = self.entries_in(id)?;
                let others = ends.into_iter().filter(|&end| end != entry);
                let fits = others.map(|other| self.fits(other));
                fitting.extend(
                    fits.collect::<Result<Vec<_>, _>>()?
                        .contains(&true)
                        .then_some(id),
                );
            }
            claims = fitting;
        }
        Ok(claims)
    }

    /// The entries that a claim involves: its subject, and its target or the entries in its value.
    pub(super) fn entries_in(self, id: ClaimId) -> Result<Vec<EntryId>, TableError> {
        let claim = self.lore.claim(id)?;
        let mut ends = vec![claim.subject];
        match claim.statement {
            Statement::Relation { target, .. } => ends.push(target),
            Statement::Fact { value, .. } => {
                for span in value.into_iter().flat_map(|value| value.0) {
                    if let Span::Entry { entry, .. } = span {
                        ends.push(entry);
                    }
                }
            }
        }
        Ok(ends)
    }

    /// Whether one of the entries that a claim involves is of the kind and isn't named in the question.
    pub(super) fn involves_kind(self, id: ClaimId, named: &[EntryId]) -> Result<bool, TableError> {
        for end in self.entries_in(id)? {
            if !named.contains(&end) && self.fits(end)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether an entry is described as a world, or not described at all.
    fn is_world(self, entry: EntryId) -> Result<bool, TableError> {
        let mut is_described = false;
        for id in self.lore.article(entry)?.claims {
            let claim = self.lore.claim(id)?;
            if matches!(claim.statement, Statement::Fact { fact, .. } if self.vocabulary.tells_what(fact))
            {
                let value = content_stems(head_of(&claim.value()));
                if value
                    .iter()
                    .any(|stem| is_world(stem) || stem.starts_with("homeworld"))
                {
                    return Ok(true);
                }
                is_described = true;
            }
        }
        Ok(!is_described)
    }

    /// Whether an entry is of the kind that was asked for, by its title, its kind in the world or its description. It
    /// isn't enough that other claims have the word: someone who had dealings with smiths is no smith.
    fn fits(self, entry: EntryId) -> Result<bool, TableError> {
        let Some(asked) = self.asked else {
            return Ok(true);
        };
        let card = self.lore.card(entry)?;
        let kind = self.lore.world().kinds.get(usize::from(card.kind));
        if let Some(roles) = roles_of(asked) {
            let role = kind.and_then(|kind| kind.role);
            let fits = role.map_or(roles.is_empty(), |role| roles.contains(&role));
            return Ok(fits && (!is_world(asked) || self.is_world(entry)?));
        }
        let kind = kind.map_or("", |kind| kind.label);
        // "Miners' guild" is a guild, and no miner.
        let head = Token::all(head_of(card.title)).pop();
        if head.is_some_and(|head| head.stem() == asked) || content_stems(kind).contains(asked) {
            return Ok(true);
        }
        for id in self.lore.article(entry)?.claims {
            if let Statement::Fact {
                fact,
                value: Some(value),
            } = self.lore.claim(id)?.statement
                && self.vocabulary.tells_what(fact)
                && content_stems(&value.plain()).contains(asked)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a word asks for worlds. A place need not be a world; it may be part of one.
fn is_world(asked: &str) -> bool {
    matches!(asked, "world" | "planet")
}

/// The head of a description, without what qualifies it: "square" in "square with shops".
pub(super) fn head_of(value: &str) -> &str {
    let ends = [
        " with ", " on ", " in ", " for ", " at ", " of ", " used ", ", ",
    ];
    let end = ends.iter().filter_map(|end| value.find(end)).min();
    &value[..end.unwrap_or(value.len())]
}

/// The roles that a word asks for, if it means the same in any world: "person", "event".
fn roles_of(asked: &str) -> Option<&'static [Role]> {
    match asked {
        "world" | "planet" | "plac" | "locat" => Some(&[Role::Place]),
        "peopl" | "group" | "organ" | "bodi" | "agenc" => Some(&[Role::People, Role::Faction]),
        "person" => Some(&[Role::Person]),
        // Anything without a role: no person, place or event.
        "item" => Some(&[]),
        "event" => Some(&[Role::Event]),
        _ => None,
    }
}

/// Whether a word asks for a role that exists in any world.
pub(super) fn is_role(asked: &str) -> bool {
    roles_of(asked).is_some()
}

/// Drops names from a question that only say what another name is: "the mine of Ana's Rest" asks about Ana's Rest, if
/// that is a mine.
pub(super) fn without_appositions(
    lore: &Lore<'_>,
    vocabulary: &Vocabulary,
    mut question: Question,
) -> Result<Question, TableError> {
    let mut at = 0;
    while at + 1 < question.named.len() && question.asks != Some(QuestionWord::Is) {
        let (first, second) = (&question.named[at], &question.named[at + 1]);
        let is_adjacent = second.is_adjacent && first.entry != second.entry;
        // In "Captain Ana", the first name may give her role, but "Ana's captain Bram" names two people.
        let is_somebody = role_of(lore, first.entry).is_some();
        // "The trial of Ana" is one name if there is a "Trial of Ana Bell".
        let title = content_stems(lore.card(first.entry)?.title);
        let is_repeated = second.stems.iter().all(|stem| title.contains(stem));
        if is_adjacent && second.follows_of && is_repeated && question.asks.is_some() {
            question.named.remove(at + 1);
            continue;
        }
        for id in lore.article(second.entry)?.claims {
            let claim = lore.claim(id)?;
            if let Statement::Fact { fact, .. } = claim.statement
                && is_adjacent
                && (vocabulary.is_asked_by(Wanted::Fact(fact), QuestionWord::Is)
                    || vocabulary.tells_what(fact) && !is_somebody)
            {
                let value = content_stems(&claim.value());
                if first.stems.iter().all(|stem| value.contains(stem)) {
                    question.named.remove(at);
                    return without_appositions(lore, vocabulary, question);
                }
            }
        }
        at += 1;
    }
    Ok(question)
}
