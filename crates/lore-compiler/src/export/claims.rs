//! The claims in the export, with the times, readings and passages that they name.

use lore::{AnchorTarget, Claim, ClaimId, PassageId, ReadingRef, Statement, TableError, Time};
use serde_json::{Map, Value, json};

use super::{Export, date, edtf};

impl<'a> Export<'a> {
    /// A claim as `entry#key`, its name throughout the export.
    pub(super) fn claim_name(&self, id: ClaimId) -> Result<String, TableError> {
        let claim = self.lore.claim(id)?;
        Ok(format!("{}#{}", self.slug(claim.subject)?, claim.key))
    }

    pub(super) fn claim(&self, id: ClaimId) -> Result<Value, TableError> {
        let claim = self.lore.claim(id)?;
        let world = self.lore.world();
        let mut fields = Map::new();
        fields.insert("id".to_owned(), json!(claim.key));
        match &claim.statement {
            Statement::Fact { fact, value } => {
                let fact = world.facts.get(usize::from(*fact)).map(|fact| fact.id);
                let value = value.as_ref().map(lore::Text::plain);
                fields.insert("fact".to_owned(), json!(fact));
                fields.insert("value".to_owned(), json!(value));
            }
            Statement::Relation { target, .. } => {
                fields.insert("relation".to_owned(), json!(self.relation_type(&claim)));
                fields.insert("target".to_owned(), json!(self.slug(*target)?));
            }
        }
        let when = claim.when.as_ref();
        let (dispute, reading) = self.reading(claim.reading)?.unzip();
        let (during, throughout) = self.relative(claim.time.as_ref())?;
        let rest = [
            ("when", json!(edtf(when))),
            ("during", json!(during)),
            ("throughout", json!(throughout)),
            (
                "earliest",
                json!(when.and_then(|when| date(when.start_earliest))),
            ),
            ("latest", json!(when.and_then(|when| date(when.end_latest)))),
            ("status", json!(claim.status.word())),
            ("dispute", json!(dispute)),
            ("reading", json!(reading)),
            ("source", json!(self.passages(&claim.passages)?)),
            ("note", json!(claim.note.as_ref().map(lore::Text::plain))),
        ];
        fields.extend(rest.map(|(key, value)| (key.to_owned(), value)));
        Ok(Value::Object(fields))
    }

    fn relation_type(&self, claim: &Claim<'_>) -> Option<&'a str> {
        let Statement::Relation { relation, .. } = claim.statement else {
            return None;
        };
        let kind = self.lore.world().relations.get(usize::from(relation));
        kind.map(|kind| kind.id)
    }

    pub(super) fn relations(&self) -> Result<Vec<Value>, TableError> {
        let mut relations = Vec::new();
        for id in self.lore.claims() {
            let claim = self.lore.claim(id)?;
            if let Statement::Relation { target, .. } = claim.statement {
                let (during, throughout) = self.relative(claim.time.as_ref())?;
                relations.push(json!({
                    "from": self.slug(claim.subject)?,
                    "to": self.slug(target)?,
                    "type": self.relation_type(&claim),
                    "when": edtf(claim.when.as_ref()),
                    "during": during,
                    "throughout": throughout,
                    "status": claim.status.word(),
                    "source": self.passages(&claim.passages)?,
                }));
            }
        }
        Ok(relations)
    }

    /// The anchor of a relative time, as `during` and as `throughout`.
    pub(super) fn relative(
        &self,
        time: Option<&Time<'_>>,
    ) -> Result<(Option<String>, Option<String>), TableError> {
        Ok(match time {
            None | Some(Time::At(_)) => (None, None),
            Some(Time::During(anchor)) => (Some(self.target(anchor.target)?), None),
            Some(Time::Throughout(anchor)) => (None, Some(self.target(anchor.target)?)),
        })
    }

    /// The name of an anchor, as authors write it.
    fn target(&self, target: AnchorTarget) -> Result<String, TableError> {
        Ok(match target {
            AnchorTarget::Entry(entry) => self.slug(entry)?.to_owned(),
            AnchorTarget::Era(number) => {
                let era = self.lore.world().eras.get(usize::from(number));
                era.map_or("", |era| era.id).to_owned()
            }
            AnchorTarget::Reading(reading) => {
                let (dispute, reading) = self.reading(Some(reading))?.unwrap_or_default();
                format!("{dispute}/{reading}")
            }
        })
    }

    pub(super) fn reading(
        &self,
        reading: Option<ReadingRef>,
    ) -> Result<Option<(&'a str, &'a str)>, TableError> {
        let Some(reading) = reading else {
            return Ok(None);
        };
        let dispute = self.lore.dispute(reading.dispute)?;
        let answer = dispute.readings.get(usize::from(reading.reading));
        Ok(answer.map(|answer| (dispute.slug, answer.id)))
    }

    pub(super) fn passages(&self, passages: &[PassageId]) -> Result<Vec<&'a str>, TableError> {
        let name = |id: &PassageId| Ok(self.lore.passage(*id)?.id);
        passages.iter().map(name).collect()
    }
}
