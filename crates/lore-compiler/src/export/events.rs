//! The events of the export.

use lore::{Article, Claim, Role, Statement, TableError};
use serde_json::{Value, json};

use super::{Export, edtf};

impl<'a> Export<'a> {
    /// One row for each date of an event, including rival dates. An event without a date has one row, which rests
    /// on what its text cites.
    pub(super) fn events(&self) -> Result<Vec<Value>, TableError> {
        let mut events = Vec::new();
        for id in self.lore.entries() {
            let card = self.lore.card(id)?;
            let kind = self.lore.world().kinds.get(usize::from(card.kind));
            if kind.and_then(|kind| kind.role) != Some(Role::Event) {
                continue;
            }
            let article = self.lore.article(id)?;
            let dates = self.dates(&article)?;
            for claim in &dates {
                let (during, throughout) = self.relative(claim.time.as_ref())?;
                events.push(json!({
                    "id": card.slug,
                    "title": card.title,
                    "when": edtf(claim.when.as_ref()),
                    "during": during,
                    "throughout": throughout,
                    "status": claim.status.word(),
                    "source": self.passages(&claim.passages)?,
                }));
            }
            if dates.is_empty() {
                events.push(json!({
                    "id": card.slug,
                    "title": card.title,
                    "when": null,
                    "during": null,
                    "throughout": null,
                    "status": "stated",
                    "source": self.passages(&article.footnotes)?,
                }));
            }
        }
        Ok(events)
    }

    /// The claims that say when an entry was.
    fn dates(&self, article: &Article<'_>) -> Result<Vec<Claim<'a>>, TableError> {
        let mut dates = Vec::new();
        for id in &article.claims {
            let claim = self.lore.claim(*id)?;
            let lifespan = match claim.statement {
                Statement::Fact { fact, .. } => {
                    let fact = self.lore.world().facts.get(usize::from(fact));
                    fact.is_some_and(|fact| fact.lifespan)
                }
                Statement::Relation { .. } => false,
            };
            if lifespan && claim.when.is_some() {
                dates.push(claim);
            }
        }
        Ok(dates)
    }
}
