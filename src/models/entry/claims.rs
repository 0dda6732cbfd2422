//! The claims of an entry: each has one place on its page.

use lore::{Article, Statement, TableError};

use super::{EntryRelations, FactRow};
use crate::models::PageContext;
use crate::models::claim::{ClaimLine, Subject};
use crate::models::line::{Inline, Line};

/// How many claims are where on the page of an entry, and the facts with an editor's remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryClaims {
    /// How many are among the key facts.
    pub facts: usize,
    /// How many are among the relations.
    pub relations: usize,
    /// How many are among the events.
    pub events: usize,
    /// The facts with a remark, for which the key facts have no room.
    pub remarked: Vec<ClaimLine>,
}

impl EntryClaims {
    pub(super) fn of(
        page: PageContext,
        article: &Article<'static>,
        infobox: &[FactRow],
        relations: Option<&EntryRelations>,
        events: &[ClaimLine],
    ) -> Result<Self, TableError> {
        let groups = relations.into_iter().flat_map(|part| &part.groups);
        Ok(Self {
            facts: infobox.iter().map(|row| row.values.len()).sum(),
            relations: groups.map(|group| group.claims.len()).sum(),
            events: events.len(),
            remarked: remarked(page, article)?,
        })
    }

    /// How many there are, and where.
    pub fn count_line(&self) -> Line {
        let places = [
            (self.facts, "among the key facts", "#facts"),
            (self.relations, "among the relations", "#relations"),
            (self.events, "among the events", "#events"),
        ];
        let mut line = Line::words(format!("{} in all: ", self.all()));
        let mut comma = "";
        for (count, words, href) in places.into_iter().filter(|&(count, ..)| count > 0) {
            line = line.then(format!("{comma}{count} "));
            comma = ", ";
            line.0.push(Inline::Link {
                href: href.to_owned(),
                words: words.to_owned(),
            });
        }
        line.then(". Select the mark of one to see its source.")
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.facts + self.relations + self.events
    }
}

fn remarked(page: PageContext, article: &Article<'static>) -> Result<Vec<ClaimLine>, TableError> {
    let mut lines = Vec::new();
    for &id in &article.claims {
        let claim = page.lore.claim(id)?;
        if claim.note.is_some() && matches!(claim.statement, Statement::Fact { .. }) {
            lines.push(ClaimLine::of(page, &claim, Subject::Omitted)?);
        }
    }
    Ok(lines)
}
