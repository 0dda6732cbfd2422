//! Finds when an entry existed, or when an event happened.

use std::collections::BTreeSet;

use super::{Finder, is_lasting};
use crate::answers::phrase::Wanted;
use crate::answers::question::QuestionWord;
use crate::answers::token::content_stems;
use crate::{
    Basis, Claim, ClaimId, EntryId, Holding, Role, Shape, Statement, TableError, When, Years,
};

impl Finder<'_> {
    /// When an entry existed or happened, if the question asks for a beginning or an end that is known.
    pub(in crate::answers) fn lifespan(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        let asks = |stem: &str| self.question.stems.iter().any(|asked| asked == stem);
        let (begin, end) = (asks("begin") || asks("born"), asks("end") || asks("die"));
        let long = self.question.asks == Some(QuestionWord::HowLong);
        let is_told = |when: &When<'_>| {
            let is_open = when.basis == Basis::Dated && when.shape == Shape::Span;
            let has_start = !is_open || when.start_earliest.is_some();
            let has_end = !is_open || when.end_latest.is_some();
            let years = self.question.years;
            let is_then = years.is_none_or(|years| when.holds_in(years) != Holding::No);
            is_then && (!begin || has_start) && (!end || has_end) && (!long || is_lasting(when))
        };
        self.select(entry, |claim| match &claim.statement {
            Statement::Fact { fact, value } => {
                let kind = self.lore.world().facts.get(usize::from(*fact));
                // If no years are known, "after the war" is a date, too.
                let is_told = match (&claim.when, value) {
                    (Some(when), _) => is_told(when),
                    (None, Some(_)) => !begin && !end && !long && self.question.years.is_none(),
                    (None, None) => false,
                };
                claim.subject == entry && is_told && kind.is_some_and(|kind| kind.lifespan)
            }
            Statement::Relation { .. } => false,
        })
    }

    /// Whether a claim says when its subject existed.
    pub(in crate::answers) fn is_lifespan(self, claim: &Claim<'_>) -> bool {
        self.lore.world().is_lifespan(claim)
    }

    /// When the only event among several names happened, if all other named entries were involved: "when was the first
    /// meeting of Ana and Bram".
    pub(in crate::answers) fn when_event_happened(self) -> Result<Vec<ClaimId>, TableError> {
        let names = self.question.names();
        let is_event = |entry: &&EntryId| self.role(**entry) == Some(Role::Event);
        let mut events = names.iter().filter(is_event);
        let (Some(&event), None) = (events.next(), events.next()) else {
            return Ok(Vec::new());
        };
        let title = content_stems(self.lore.card(event)?.title);
        if !self
            .question
            .content()
            .iter()
            .all(|stem| title.contains(*stem))
        {
            return Ok(Vec::new());
        }
        let dates = self.lifespan(event)?;
        let mut passages = BTreeSet::new();
        for &id in &dates {
            for passage in self.lore.claim(id)?.passages {
                passages.extend(content_stems(self.lore.passage(passage)?.text));
            }
        }
        for mention in &self.question.named {
            let is_told = mention.stems.iter().all(|stem| passages.contains(stem));
            // "The coup by the guild" is not a coup against the guild.
            let is_by = mention
                .preceding
                .is_some_and(|preceding| self.question.by.contains(&preceding));
            let fits = if is_by {
                self.took_part(mention.entry, event)?
            } else {
                is_told
                    || self.is_linked(event, mention.entry)?
                    || self.involved_its_people(mention.entry, event)?
            };
            if mention.entry != event && !fits {
                return Ok(Vec::new());
            }
        }
        Ok(dates)
    }

    /// Whether an event involved the people who live in a place.
    fn involved_its_people(self, entry: EntryId, event: EntryId) -> Result<bool, TableError> {
        for id in self.lore.article(entry)?.incoming {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { relation, .. } = claim.statement
                && self.role(claim.subject) == Some(Role::People)
                && self.vocabulary.tells_where(relation)
                && self.is_linked(event, claim.subject)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether an entry took part in an event, and wasn't just connected with it.
    pub(in crate::answers) fn took_part(
        self,
        entry: EntryId,
        event: EntryId,
    ) -> Result<bool, TableError> {
        let kinds = &self.lore.world().relations;
        let parts = self.select(event, |claim| match claim.statement {
            Statement::Relation { relation, target } => {
                let kind = kinds.get(usize::from(relation));
                let is_mutual = kind.is_none_or(|kind| kind.symmetric);
                claim.subject == entry && target == event && !is_mutual
            }
            Statement::Fact { .. } => false,
        })?;
        Ok(!parts.is_empty())
    }

    /// Why something ended: the cause of the event that ended it.
    pub(in crate::answers) fn cause_of_end(
        self,
        entry: EntryId,
    ) -> Result<Vec<ClaimId>, TableError> {
        let kinds = &self.lore.world().relations;
        let ends = self.select(entry, |claim| match claim.statement {
            Statement::Relation { relation, target } => {
                let kind = kinds.get(usize::from(relation));
                target == entry
                    && kind.is_some_and(|kind| content_stems(kind.label).contains("end"))
            }
            Statement::Fact { .. } => false,
        })?;
        let mut causes = Vec::new();
        for id in ends {
            let event = self.lore.claim(id)?.subject;
            causes.extend(self.select(event, |claim| match claim.statement {
                Statement::Fact { fact, .. } => {
                    let wanted = Wanted::Fact(fact);
                    claim.subject == event && self.vocabulary.is_asked_by(wanted, QuestionWord::Why)
                }
                Statement::Relation { .. } => false,
            })?);
        }
        Ok(causes)
    }

    /// When something without dates of its own was made, if a claim says who made it.
    pub(in crate::answers) fn when_made(self, entry: EntryId) -> Result<Vec<ClaimId>, TableError> {
        const MAKING: [&str; 5] = ["build", "compos", "found", "mak", "writ"];
        let kinds = &self.lore.world().relations;
        let ends = ["end", "die"];
        if self.question.asks == Some(QuestionWord::HowLong)
            || self
                .question
                .stems
                .iter()
                .any(|stem| ends.contains(&stem.as_str()))
        {
            return Ok(Vec::new());
        }
        self.select(entry, |claim| match claim.statement {
            Statement::Relation { relation, target } => {
                let label = kinds
                    .get(usize::from(relation))
                    .map_or("", |kind| kind.label);
                let stems = content_stems(label);
                // Whatever it "formed part of" didn't make it.
                let is_making =
                    !stems.contains("part") && MAKING.iter().any(|stem| stems.contains(*stem));
                target == entry && is_making && claim.when.is_some() && self.is_in_years(claim)
            }
            Statement::Fact { .. } => false,
        })
    }

    /// Whether the event of an undated claim was in these years.
    pub(super) fn is_event_in(self, entry: EntryId, years: Years) -> bool {
        self.role(entry) == Some(Role::Event)
            && self
                .select(entry, |claim| self.is_date_in(claim, entry, years))
                .is_ok_and(|dates| !dates.is_empty())
    }

    pub(super) fn is_date_in(self, claim: &Claim<'_>, event: EntryId, years: Years) -> bool {
        let Statement::Fact { fact, .. } = claim.statement else {
            return false;
        };
        let kind = self.lore.world().facts.get(usize::from(fact));
        let when = claim.when.as_ref();
        claim.subject == event
            && kind.is_some_and(|kind| kind.lifespan)
            && when.is_some_and(|when| when.holds_in(years) == Holding::Yes)
    }
}
