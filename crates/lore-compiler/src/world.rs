//! `world.toml` as written: the vocabulary of a world, with the position of every word.

mod check;
mod read;

use lore::Role;

use self::read::draft;
use crate::calendar::CalendarDraft;
use crate::entry::TimeDraft;
use crate::fault::{Fault, Faults, Spot};
use crate::fields;
use crate::folder::Folder;
use crate::theme::ThemeDraft;

/// The world's file.
pub(crate) const WORLD: &str = "world.toml";

/// Folders that belong to no kind.
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
    /// Whether its date says when it happened.
    pub(crate) moment: bool,
    /// Whether its subject is on the side of what its value links to.
    pub(crate) side: bool,
    /// Other words in which readers ask for it.
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
    /// Whether both its ends are on the same side.
    pub(crate) side: bool,
    /// Whether it holds for a time rather than at a moment.
    pub(crate) lasting: bool,
    /// Other words in which readers ask for it.
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
