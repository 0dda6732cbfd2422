//! The sources in the export, with disputes and walks.

use lore::{Id, PassageId, TableError};
use serde_json::{Value, json};

use super::Export;

impl Export<'_> {
    pub(super) fn disputes(&self) -> Result<Vec<Value>, TableError> {
        let mut disputes = Vec::new();
        for dispute in self.lore.disputes()? {
            let mut readings = Vec::new();
            for reading in &dispute.readings {
                let claims = reading.claims.iter().map(|id| self.claim_name(*id));
                readings.push(json!({
                    "id": reading.id,
                    "label": reading.label,
                    "claims": claims.collect::<Result<Vec<_>, _>>()?,
                }));
            }
            disputes.push(json!({
                "id": dispute.slug,
                "title": dispute.title,
                "question": dispute.question,
                "readings": readings,
            }));
        }
        Ok(disputes)
    }

    pub(super) fn walks(&self) -> Result<Vec<Value>, TableError> {
        let walks = self.lore.walks()?.into_iter().map(|walk| {
            let steps = walk.steps.iter();
            let steps = steps.map(|step| json!({ "shows": step.shows, "text": step.text }));
            json!({
                "id": walk.slug,
                "title": walk.title,
                "summary": walk.summary,
                "steps": steps.collect::<Vec<_>>(),
            })
        });
        Ok(walks.collect())
    }

    pub(super) fn sources(&self) -> Result<Vec<Value>, TableError> {
        let mut sources = Vec::new();
        for source in self.lore.sources()? {
            let mut passages = Vec::new();
            for section in &source.sections {
                let first = section.first.index();
                for row in first..first + section.len as usize {
                    let passage = self.lore.passage(PassageId::from_index(row))?;
                    passages.push(json!({
                        "id": passage.id,
                        "section": section.title,
                        "locator": passage.locator,
                        "text": passage.text,
                    }));
                }
            }
            sources.push(json!({
                "id": source.id,
                "title": source.title,
                "description": source.description,
                "author": source.author,
                "passages": passages,
            }));
        }
        Ok(sources)
    }
}
