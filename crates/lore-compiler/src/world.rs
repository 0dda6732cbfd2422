//! `world.toml` as written: the vocabulary of a world, with the place of every word.

mod check;

use lore::Role;

use crate::calendar::CalendarDraft;
use crate::entry::TimeDraft;
use crate::fault::{Fault, Faults, Spot};
use crate::fields::{self, Fields};
use crate::folder::Folder;
use crate::theme::ThemeDraft;

/// The world's file.
pub(crate) const WORLD: &str = "world.toml";

/// Folders that are no kind's.
pub(crate) const OWN_FOLDERS: [&str; 6] =
    ["sources", "disputes", "emblems", "faces", "images", "walks"];

#[derive(Debug)]
pub(crate) struct WorldDraft {
    pub(crate) name: Spot,
    pub(crate) short_name: Spot,
    pub(crate) tagline: Spot,
    pub(crate) description: Spot,
    pub(crate) language: Spot,
    pub(crate) about: Spot,
    pub(crate) home: Spot,
    pub(crate) featured: Vec<Spot>,
    pub(crate) calendar: CalendarDraft,
    pub(crate) eras: Vec<EraDraft>,
    pub(crate) kinds: Vec<KindDraft>,
    pub(crate) facts: Vec<FactDraft>,
    pub(crate) categories: Vec<CategoryDraft>,
    pub(crate) relations: Vec<RelationDraft>,
    pub(crate) sides: Vec<SideDraft>,
    pub(crate) theme: Option<ThemeDraft>,
}

#[derive(Debug)]
pub(crate) struct EraDraft {
    pub(crate) id: Spot,
    pub(crate) label: Spot,
    pub(crate) time: TimeDraft,
    /// The reading that its bounds rest on.
    pub(crate) dispute: Option<Spot>,
    pub(crate) summary: Spot,
}

#[derive(Debug)]
pub(crate) struct KindDraft {
    pub(crate) id: Spot,
    pub(crate) folder: Spot,
    pub(crate) label: Spot,
    pub(crate) plural: Spot,
    pub(crate) emblem: Spot,
    pub(crate) role: Option<Spot>,
}

/// The roles that a kind may have, by their names.
pub(crate) const ROLES: [(&str, Role); 5] = [
    ("event", Role::Event),
    ("faction", Role::Faction),
    ("people", Role::People),
    ("person", Role::Person),
    ("place", Role::Place),
];

impl KindDraft {
    pub(crate) fn role(&self) -> Option<Role> {
        let word = &self.role.as_ref()?.value;
        let known = ROLES.iter().find(|(name, _)| name == word);
        known.map(|(_, role)| *role)
    }
}

#[derive(Debug)]
pub(crate) struct FactDraft {
    pub(crate) id: Spot,
    pub(crate) label: Spot,
    pub(crate) lifespan: bool,
    /// Whether its subject is on the side of what its value links to.
    pub(crate) side: bool,
    /// Other words in which it is asked for.
    pub(crate) asked: Vec<Spot>,
}

#[derive(Debug)]
pub(crate) struct CategoryDraft {
    pub(crate) id: Spot,
    pub(crate) label: Spot,
}

#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag that world.toml may have"
)]
pub(crate) struct RelationDraft {
    pub(crate) id: Spot,
    pub(crate) label: Spot,
    pub(crate) inverse: Spot,
    pub(crate) symmetric: bool,
    pub(crate) later: bool,
    pub(crate) category: Spot,
    /// Whether its subject lies within its target.
    pub(crate) within: bool,
    /// Whether its ends are on one side.
    pub(crate) side: bool,
    /// Whether it holds for a time and not at a moment.
    pub(crate) lasting: bool,
    /// Other words in which it is asked for.
    pub(crate) asked: Vec<Spot>,
}

/// One side of the world's conflicts.
#[derive(Debug)]
pub(crate) struct SideDraft {
    pub(crate) id: Spot,
    pub(crate) label: Spot,
    /// Its colour on a light page.
    pub(crate) light: Spot,
    /// Its colour on a dark page.
    pub(crate) dark: Spot,
    /// The entries that it is named after: its powers and peoples.
    pub(crate) entries: Vec<Spot>,
}

/// Reads the world. Nothing else can be understood without it.
pub(crate) fn read(folder: &Folder, faults: &Faults) -> Option<WorldDraft> {
    let Some(file) = folder.find(WORLD) else {
        let title = format!("there is no `{}`", folder.shown(WORLD));
        faults.add(Fault::new(title).remedy(
            "a lore begins with world.toml, see docs/authoring.md; or name another folder",
        ));
        return None;
    };
    let text = &folder.file(file).text;
    let world = fields::parse(file, text, 0, faults, |fields| draft(&fields, faults));
    world.check(faults);
    Some(world)
}

fn draft(fields: &Fields<'_>, faults: &Faults) -> WorldDraft {
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
