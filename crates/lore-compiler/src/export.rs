//! The lore as one JSON document, described by `docs/lore.schema.json`.

mod world;

use lore::{
    AnchorTarget, Article, Basis, Claim, ClaimId, Date, EntryId, Id, Lore, PassageId, ReadingRef,
    Role, Statement, TableError, Time, When,
};
use serde_json::{Map, Value, json};

use crate::Output;

/// Everything that a lore says. The same lore gives the same text.
///
/// # Errors
/// If the output's bytes are damaged.
pub fn json(output: &Output) -> Result<String, TableError> {
    let lore = output.lore()?;
    let export = Export {
        lore: &lore,
        output,
    };
    let document = json!({
        "world": export.world()?,
        "entries": export.entries()?,
        "relations": export.relations()?,
        "events": export.events()?,
        "disputes": export.disputes()?,
        "walks": export.walks()?,
        "sources": export.sources()?,
    });
    Ok(format!("{document:#}\n"))
}

struct Export<'a> {
    lore: &'a Lore<'a>,
    output: &'a Output,
}

fn date(date: Option<Date>) -> Option<String> {
    let text = |date: Date| {
        let sign = if date.year < 0 { "-" } else { "" };
        let year = date.year.unsigned_abs();
        format!("{sign}{year:04}-{:02}-{:02}", date.month, date.day)
    };
    date.map(text)
}

/// The date in EDTF, of what has one of its own.
fn edtf<'a>(when: Option<&When<'a>>) -> Option<&'a str> {
    let own = when.filter(|when| when.basis == Basis::Dated);
    own.map(|when| when.edtf)
}

impl<'a> Export<'a> {
    fn slug(&self, id: EntryId) -> Result<&'a str, TableError> {
        Ok(self.lore.card(id)?.slug)
    }

    fn entries(&self) -> Result<Vec<Value>, TableError> {
        let mut entries = Vec::new();
        for id in self.lore.entries() {
            let card = self.lore.card(id)?;
            let article = self.lore.article(id)?;
            let claims: Result<Vec<Value>, _> = article
                .claims
                .iter()
                .map(|claim| self.claim(*claim))
                .collect();
            entries.push(json!({
                "id": card.slug,
                "title": card.title,
                "aliases": card.aliases,
                "kind": self.kind(card.kind),
                "summary": card.summary,
                "text": self.output.texts.get(id.index()),
                "claims": claims?,
            }));
        }
        Ok(entries)
    }

    fn kind(&self, kind: u16) -> &'a str {
        let kind = self.lore.world().kinds.get(usize::from(kind));
        kind.map_or("", |kind| kind.id)
    }

    /// A claim as `entry#key`, its name in the whole export.
    fn claim_name(&self, id: ClaimId) -> Result<String, TableError> {
        let claim = self.lore.claim(id)?;
        Ok(format!("{}#{}", self.slug(claim.subject)?, claim.key))
    }

    fn claim(&self, id: ClaimId) -> Result<Value, TableError> {
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

    /// What a time is told by, as `during` and as `throughout`.
    fn relative(
        &self,
        time: Option<&Time<'_>>,
    ) -> Result<(Option<String>, Option<String>), TableError> {
        Ok(match time {
            None | Some(Time::At(_)) => (None, None),
            Some(Time::During(anchor)) => (Some(self.target(anchor.target)?), None),
            Some(Time::Throughout(anchor)) => (None, Some(self.target(anchor.target)?)),
        })
    }

    /// What an author would name it by.
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

    fn reading(
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

    fn passages(&self, passages: &[PassageId]) -> Result<Vec<&'a str>, TableError> {
        let name = |id: &PassageId| Ok(self.lore.passage(*id)?.id);
        passages.iter().map(name).collect()
    }

    fn relations(&self) -> Result<Vec<Value>, TableError> {
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

    /// One row for each date of an event; rival dates are rows of their own. An event without a
    /// date has one row, which rests on what its text cites.
    fn events(&self) -> Result<Vec<Value>, TableError> {
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

    fn disputes(&self) -> Result<Vec<Value>, TableError> {
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

    fn walks(&self) -> Result<Vec<Value>, TableError> {
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

    fn sources(&self) -> Result<Vec<Value>, TableError> {
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
