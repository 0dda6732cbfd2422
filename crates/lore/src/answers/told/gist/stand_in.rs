//! Names that stand for what is beside them: a home for its people, an adjective for whom it tells of.

use std::collections::BTreeSet;

use super::super::Told;
use super::super::candidate::Candidate;
use crate::answers::kind::Kinds;
use crate::answers::question::{Mention, Question};
use crate::answers::token::weighty_stems;
use crate::{EntryId, Role, Statement, TableError};

impl Told<'_> {
    /// A people for its home, and a home for its people, where one is called after the other.
    pub(in crate::answers::told) fn stand_ins(
        self,
        entry: EntryId,
    ) -> Result<Vec<EntryId>, TableError> {
        let finder = self.finder();
        let mut found = Vec::new();
        let article = self.lore.article(entry)?;
        for id in article.claims.into_iter().chain(article.incoming) {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { target, .. } = claim.statement {
                let other = if target == entry {
                    claim.subject
                } else {
                    target
                };
                let roles = (finder.role(claim.subject), finder.role(target));
                let is_pair = matches!(
                    roles,
                    (Some(Role::People), Some(Role::Place | Role::Faction))
                );
                let title = |entry| self.lore.card(entry).map(|card| card.title.to_lowercase());
                let is_of_one_name = is_form_of(&title(entry)?, &title(other)?);
                if is_pair && is_of_one_name && !found.contains(&other) {
                    found.push(other);
                }
            }
        }
        Ok(found)
    }

    /// The question with what stands for the names in it, if anything does.
    pub(super) fn with_stand_ins(self) -> Result<Option<Question>, TableError> {
        let mut question = self.question.clone();
        let mut is_other = false;
        for mention in &mut question.named {
            if let Some(&entry) = self.stand_ins(mention.entry)?.first() {
                mention.entry = entry;
                is_other = true;
            }
        }
        Ok(is_other.then_some(question))
    }

    /// Whether a name only tells more of what is asked: what stands behind a preposition, if the claim or a passage of
    /// it has it; "her Vel lover", if that is a Vel.
    pub(super) fn tells_more(
        self,
        found: &Candidate<'_>,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let is_aside = mention.is_aside && !self.is_first(mention) && !mention.is_whose;
        let is_people = self.finder().role(mention.entry) == Some(Role::People);
        let is_of_people = is_people && mention.is_before_noun && !self.question.has_do;
        let tells_more = mention.is_adjective || is_of_people || is_aside;
        if !tells_more || mention.outside.is_some() || self.is_acted_on(mention) {
            return Ok(false);
        }
        let mut words = found.own.clone();
        if is_of_people {
            let names = self.question.names();
            for end in Kinds::of(self.lore, self.question, self.vocabulary).ends(found.id)? {
                if !names.contains(&end) {
                    words.extend(self.called(end)?);
                }
            }
        } else {
            words.extend(found.passages.iter().cloned());
        }
        Ok(mention.stems.iter().all(|stem| words.contains(stem)))
    }

    /// Stems of what an entry is said to be, and of its kind.
    pub(super) fn called(self, entry: EntryId) -> Result<BTreeSet<String>, TableError> {
        let kind = self.lore.card(entry)?.kind;
        let kind = self.lore.world().kinds.get(usize::from(kind));
        let mut called = weighty_stems(kind.map_or("", |kind| kind.label));
        for id in self.lore.article(entry)?.claims {
            let claim = self.lore.claim(id)?;
            if let Statement::Fact { fact, .. } = claim.statement
                && self.vocabulary.tells_what(fact)
            {
                called.extend(weighty_stems(&claim.value()));
            }
        }
        Ok(called)
    }
}

/// Whether one word begins with the other, as forms of one name do: "Rome", "Roman".
fn is_form_of(one: &str, other: &str) -> bool {
    let is_long = one.len().min(other.len()) >= 4;
    one == other || is_long && (one.starts_with(other) || other.starts_with(one))
}
