//! Finds what happened in a year: what began, ended or took place in it, not what just continued.

use super::Finder;
use crate::{
    Basis, Claim, ClaimId, Date, EntryId, Holding, Role, Statement, Status, TableError, When, Years,
};

/// The most claims that answer what happened in a year; more would be a list, not an answer.
const MOST: usize = 12;

impl Finder<'_> {
    /// What happened in the year of the question, to an entry if one is named. The dates of events come first, since
    /// they say the most in the fewest claims; if there are none, or only an entry is asked about, other claims
    /// follow.
    pub(in crate::answers) fn happened(
        self,
        entry: Option<EntryId>,
    ) -> Result<Vec<ClaimId>, TableError> {
        let Some(years) = self.question.years else {
            return Ok(Vec::new());
        };
        let mut dates = Vec::new();
        for event in self.lore.entries() {
            let is_meant = match entry {
                // Causes and effects of an event didn't happen to it.
                Some(entry) if self.role(entry) == Some(Role::Event) => event == entry,
                Some(entry) => self.is_linked(event, entry)?,
                None => true,
            };
            if is_meant && self.role(event) == Some(Role::Event) {
                self.gather(event, &mut dates, |claim| {
                    self.is_date_in(claim, event, years) && happens_in(claim, years)
                })?;
            }
        }
        let mut all = dates.clone();
        if dates.is_empty() || entry.is_some() {
            for about in entry.into_iter().chain(self.lore.entries()) {
                if entry.is_none_or(|entry| entry == about) {
                    self.gather(about, &mut all, |claim| {
                        self.tells_of_change(claim) && happens_in(claim, years)
                    })?;
                }
            }
        }
        let few = [all, dates]
            .into_iter()
            .find(|found| !found.is_empty() && found.len() <= MOST);
        let mut few = few.unwrap_or_default();
        few.sort();
        Ok(few.into_iter().map(|(_, id)| id).collect())
    }

    /// The dates of events that surely went on in the year of the question.
    pub(in crate::answers) fn ongoing(self) -> Result<Vec<ClaimId>, TableError> {
        let Some(years) = self.question.years else {
            return Ok(Vec::new());
        };
        let mut dates = Vec::new();
        for event in self.lore.entries() {
            if self.role(event) == Some(Role::Event) {
                self.gather(event, &mut dates, |claim| {
                    self.is_date_in(claim, event, years)
                })?;
            }
        }
        dates.sort();
        dates.truncate(if dates.len() > MOST { 0 } else { MOST });
        Ok(dates.into_iter().map(|(_, id)| id).collect())
    }

    /// Whether a dated claim surely belongs to the years of the question.
    pub(in crate::answers) fn is_surely_then(self, claim: &Claim<'_>) -> bool {
        let years = self.question.years;
        let when = claim.when.as_ref();
        when.is_none_or(|when| years.is_none_or(|years| when.holds_in(years) == Holding::Yes))
    }

    /// Adds the claims of an entry that pass a test, each once.
    fn gather(
        self,
        entry: EntryId,
        found: &mut Vec<(Status, ClaimId)>,
        passes: impl Fn(&Claim<'_>) -> bool,
    ) -> Result<(), TableError> {
        for id in self.select(entry, passes)? {
            let one = (self.lore.claim(id)?.status, id);
            if !found.contains(&one) {
                found.push(one);
            }
        }
        Ok(())
    }

    /// Whether a claim says more than where or what something was.
    fn tells_of_change(self, claim: &Claim<'_>) -> bool {
        match claim.statement {
            Statement::Relation { relation, .. } => !self.vocabulary.tells_where(relation),
            Statement::Fact { fact, .. } => !self.vocabulary.tells_what(fact),
        }
    }
}

/// Whether a claim surely began, ended or took place in these years, by a date of its own.
fn happens_in(claim: &Claim<'_>, years: Years) -> bool {
    let happens = |when: &When<'_>| {
        let is_within = |from: Option<Date>, to: Option<Date>| {
            let (from, to) = (from.map(|date| date.year), to.map(|date| date.year));
            from.is_some_and(|from| years.first <= from) && to.is_some_and(|to| to <= years.last)
        };
        when.basis == Basis::Dated
            && !when.approximate
            && when.holds_in(years) == Holding::Yes
            && (is_within(when.start_earliest, when.start_latest)
                || is_within(when.end_earliest, when.end_latest))
    };
    claim.when.as_ref().is_some_and(happens)
}
