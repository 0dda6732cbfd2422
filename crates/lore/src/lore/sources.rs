//! Sources and their passages, disputes, walks.

use super::{Lore, Section};
use crate::{
    Article, Dispute, DisputeId, Id, Passage, PassageId, PassageUse, Source, TableError, Walk,
    stored,
};

impl<'a> Lore<'a> {
    /// Every source.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn sources(&self) -> Result<Vec<Source<'a>>, TableError> {
        let table = self.table(Section::Sources)?;
        (0..table.len()).map(|row| table.row(row)).collect()
    }

    /// Whether there is only one source, so that a passage's number is enough to name it.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn has_one_source(&self) -> Result<bool, TableError> {
        Ok(self.table(Section::Sources)?.len() == 1)
    }

    /// A passage.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn passage(&self, id: PassageId) -> Result<Passage<'a>, TableError> {
        self.table(Section::Passages)?.row(id.index())
    }

    /// How many passages there are.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn passage_count(&self) -> Result<usize, TableError> {
        Ok(self.table(Section::Passages)?.len())
    }

    /// What rests on each passage, gathered from all claims and texts: for the page that shows
    /// them all.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn passage_uses(&self) -> Result<Vec<PassageUse>, TableError> {
        let mut uses = vec![PassageUse::default(); self.passage_count()?];
        let at = |id: &PassageId| id.index();
        for id in self.claims() {
            let claim: stored::Claim<'a> = self.claims.row(id.index())?;
            for row in claim.passages.iter().map(at) {
                let passage = uses.get_mut(row).ok_or(TableError::NoRow(row))?;
                passage.claims.push(id);
            }
        }
        for entry in self.entries() {
            let article: Article<'a> = self.articles.row(entry.index())?;
            for row in article.footnotes.iter().map(at) {
                let passage = uses.get_mut(row).ok_or(TableError::NoRow(row))?;
                passage.cited_by.push(entry);
            }
        }
        Ok(uses)
    }

    /// A dispute.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn dispute(&self, id: DisputeId) -> Result<Dispute<'a>, TableError> {
        self.table(Section::Disputes)?.row(id.index())
    }

    /// How many disputes there are.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn dispute_count(&self) -> Result<usize, TableError> {
        Ok(self.table(Section::Disputes)?.len())
    }

    /// Every dispute.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn disputes(&self) -> Result<Vec<Dispute<'a>>, TableError> {
        let table = self.table(Section::Disputes)?;
        (0..table.len()).map(|row| table.row(row)).collect()
    }

    /// The dispute with a slug, if there is one.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn dispute_named(&self, slug: &str) -> Result<Option<Dispute<'a>>, TableError> {
        let mut disputes = self.disputes()?.into_iter();
        Ok(disputes.find(|dispute| dispute.slug == slug))
    }

    /// Every walk.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn walks(&self) -> Result<Vec<Walk<'a>>, TableError> {
        let table = self.table(Section::Walks)?;
        (0..table.len()).map(|row| table.row(row)).collect()
    }
}
