//! Claims, read in full.

use std::ops::Range;

use super::{Lore, Section};
use crate::{Claim, ClaimId, EntryId, Id, Statement, Status, TableError, Time, stored};

impl<'a> Lore<'a> {
    /// Every claim.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> + use<> {
        (0..self.claims.len()).map(ClaimId::from_index)
    }

    /// A claim.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn claim(&self, id: ClaimId) -> Result<Claim<'a>, TableError> {
        self.resolve(self.claims.row(id.index())?)
    }

    /// The rows of an entry's claims.
    pub(super) fn claims_of(&self, entry: EntryId) -> Result<Range<usize>, TableError> {
        // A row begins with its subject, so the rest needn't be read.
        let subject = |row| self.claims.row::<EntryId>(row);
        let start = self.claims.partition(|row| Ok(subject(row)? < entry))?;
        let end = self.claims.partition(|row| Ok(subject(row)? <= entry))?;
        Ok(start..end)
    }

    /// A claim in full.
    fn resolve(&self, stored: stored::Claim<'a>) -> Result<Claim<'a>, TableError> {
        let (mut key, statement) = match stored.statement {
            stored::Statement::Fact { fact, value } => {
                let kind = self.world.facts.get(usize::from(fact));
                let value = self.text(value)?;
                let key = kind.map_or("", |kind| kind.id).to_owned();
                (key, Statement::Fact { fact, value })
            }
            stored::Statement::Relation { relation, target } => {
                let kind = self.world.relations.get(usize::from(relation));
                let kind = kind.map_or("", |kind| kind.id);
                let key = format!("{kind}-{}", self.card(target)?.slug);
                (key, Statement::Relation { relation, target })
            }
        };
        if !stored.key.is_empty() && !stored.key.starts_with('-') {
            key.clear();
        }
        key.push_str(stored.key);
        let (status, reading) = match stored.standing {
            stored::Standing::Stated => (Status::Stated, None),
            stored::Standing::Inferred => (Status::Inferred, None),
            stored::Standing::Disputed(reading) => (Status::Disputed, Some(reading)),
        };
        let time = stored.time.map(|row| self.time(row)).transpose()?;
        let judged = self.chosen.judge(reading, time.as_ref());
        Ok(Claim {
            key,
            subject: stored.subject,
            statement,
            when: judged.when,
            time,
            status,
            reading,
            ruled_out: judged.ruled_out,
            passages: stored.passages,
            note: self.text(stored.note)?,
        })
    }

    fn time(&self, row: u32) -> Result<Time<'a>, TableError> {
        let mut time: Time<'a> = self.table(Section::Times)?.row(row as usize)?;
        if let Time::At(when) = &mut time
            && when.words.is_empty()
        {
            when.words = when.edtf;
        }
        Ok(time)
    }

    /// The dated claims in chronological order.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn by_time(&self) -> Result<Vec<ClaimId>, TableError> {
        self.table(Section::Orders)?.row(1)
    }
}
