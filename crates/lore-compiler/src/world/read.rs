//! Reads the fields of `world.toml`.

use super::{CategoryDraft, EraDraft, FactDraft, KindDraft, RelationDraft, SideDraft, WorldDraft};
use crate::calendar::CalendarDraft;
use crate::entry::TimeDraft;
use crate::fault::{Fault, Faults};
use crate::fields::Fields;
use crate::theme::ThemeDraft;

pub(super) fn draft(fields: &Fields<'_>, faults: &Faults) -> WorldDraft {
    let world = WorldDraft {
        name: fields.required("name"),
        short_name: fields.required("short_name"),
        tagline: fields.required("tagline"),
        description: fields.required("description"),
        language: fields.required("language"),
        about: fields.required("about"),
        home: fields.required("home"),
        featured: fields.texts("featured"),
        calendar: CalendarDraft::read(fields),
        eras: each(fields, "eras", |era| EraDraft {
            id: era.required("id"),
            label: era.required("label"),
            time: TimeDraft {
                when: era.text("when"),
                during: None,
                throughout: era.text("throughout"),
            },
            dispute: era.text("dispute"),
            summary: era.required("summary"),
        }),
        kinds: each(fields, "kinds", |kind| KindDraft {
            id: kind.required("id"),
            folder: kind.required("folder"),
            label: kind.required("label"),
            plural: kind.required("plural"),
            emblem: kind.required("emblem"),
            role: kind.text("role"),
        }),
        facts: each(fields, "facts", |fact| FactDraft {
            id: fact.required("id"),
            label: fact.required("label"),
            lifespan: fact.flag("lifespan").is_some_and(|flag| flag.value),
            moment: fact.flag("moment").is_some_and(|flag| flag.value),
            side: fact.flag("side").is_some_and(|flag| flag.value),
            asked: fact.texts("asked"),
        }),
        categories: each(fields, "categories", |category| CategoryDraft {
            id: category.required("id"),
            label: category.required("label"),
        }),
        relations: each(fields, "relations", |relation| {
            relation_draft(relation, faults)
        }),
        sides: each(fields, "sides", |side| SideDraft {
            id: side.required("id"),
            label: side.required("label"),
            light: side.required("light"),
            dark: side.required("dark"),
            entries: side.texts("entries"),
        }),
        theme: fields.table("theme").map(|theme| ThemeDraft::read(&theme)),
    };
    fields.finish();
    world
}

fn each<T>(fields: &Fields<'_>, key: &'static str, read: impl Fn(&Fields<'_>) -> T) -> Vec<T> {
    let mut drafts = Vec::new();
    for table in fields.tables(key) {
        drafts.push(read(&table));
        table.finish();
    }
    drafts
}

fn relation_draft(fields: &Fields<'_>, faults: &Faults) -> RelationDraft {
    let id = fields.required("id");
    let label = fields.required("label");
    let symmetric = fields.flag("symmetric").is_some_and(|flag| flag.value);
    let inverse = if symmetric {
        if let Some(inverse) = fields.text("inverse") {
            faults.add(
                Fault::new(format!(
                    "the symmetric relation `{}` has an inverse",
                    id.value
                ))
                .at(inverse.place, "")
                .remedy("it reads the same both ways: remove `inverse`, or `symmetric`"),
            );
        }
        label.clone()
    } else {
        fields.required("inverse")
    };
    let later = fields.flag("later");
    if let Some(flag) = later.as_ref().filter(|flag| flag.value && symmetric) {
        faults.add(
            Fault::new(format!(
                "the symmetric relation `{}` is marked `later`",
                id.value
            ))
            .at(flag.place.clone(), "")
            .remedy("only one of the two can be later: remove `later`, or `symmetric`"),
        );
    }
    let later = later.is_some_and(|flag| flag.value);
    RelationDraft {
        id,
        label,
        inverse,
        symmetric,
        later,
        category: fields.required("category"),
        within: fields.flag("within").is_some_and(|flag| flag.value),
        side: fields.flag("side").is_some_and(|flag| flag.value),
        lasting: fields.flag("lasting").is_some_and(|flag| flag.value),
        asked: fields.texts("asked"),
    }
}
