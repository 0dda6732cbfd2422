//! The vocabulary of the world in the export.

use lore::{Role, TableError};
use serde_json::{Value, json};

use super::{Export, date, edtf};
use crate::world::ROLES;

fn role(role: Role) -> &'static str {
    let known = ROLES.iter().find(|(_, known)| *known == role);
    known.map_or("", |(name, _)| name)
}

impl Export<'_> {
    fn eras(&self) -> Result<Vec<Value>, TableError> {
        let mut eras = Vec::new();
        for era in &self.lore.world().eras {
            let (_, throughout) = self.relative(Some(&era.time))?;
            let (dispute, reading) = self.reading(era.reading)?.unzip();
            eras.push(json!({
                "id": era.id,
                "label": era.label,
                "when": edtf(Some(&era.when)),
                "throughout": throughout,
                "earliest": date(era.when.start_earliest),
                "latest": date(era.when.end_latest),
                "dispute": dispute,
                "reading": reading,
                "summary": era.summary,
            }));
        }
        Ok(eras)
    }

    pub(super) fn world(&self) -> Result<Value, TableError> {
        let world = self.lore.world();
        let featured: Result<Vec<&str>, _> =
            world.featured.iter().map(|id| self.slug(*id)).collect();
        Ok(json!({
            "name": world.name,
            "short_name": world.short_name,
            "tagline": world.tagline,
            "description": world.description,
            "language": world.language,
            "edition": world.edition,
            "calendar": (!world.calendar.is_plain()).then_some(world.calendar),
            "home": self.slug(world.home)?,
            "featured": featured?,
            "eras": self.eras()?,
            "kinds": world.kinds.iter().map(|kind| json!({
                "id": kind.id,
                "label": kind.label,
                "plural": kind.plural,
                "role": kind.role.map(role),
            })).collect::<Vec<_>>(),
            "facts": world.facts.iter().map(|fact| json!({
                "id": fact.id,
                "label": fact.label,
                "lifespan": fact.lifespan,
                "moment": fact.moment,
            })).collect::<Vec<_>>(),
            "categories": world.categories.iter().map(|category| json!({
                "id": category.id,
                "label": category.label,
            })).collect::<Vec<_>>(),
            "relations": world.relations.iter().map(|relation| json!({
                "id": relation.id,
                "label": relation.label,
                "inverse": relation.inverse,
                "symmetric": relation.symmetric,
                "later": relation.later,
                "category": world.categories.get(usize::from(relation.category)).map(|c| c.id),
            })).collect::<Vec<_>>(),
        }))
    }
}
