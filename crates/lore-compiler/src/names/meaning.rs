//! Names that readers type: each means one entry, whatever its case, accents and hyphens.

use std::collections::{HashMap, HashSet};

use lore::{EntryId, Id};

use crate::drafts::Drafts;
use crate::entry::EntryDraft;
use crate::fault::{Fault, Faults, Spot};
use crate::fold::fold;

/// Which entry each folded title, slug and alias means. Reports those with two meanings.
pub(super) fn gather(drafts: &Drafts, faults: &Faults) -> HashMap<String, EntryId> {
    let mut meanings = Meanings {
        entries: &drafts.entries,
        owners: HashMap::new(),
        faults,
    };
    // Titles first, then slugs and aliases: an alias gives way to a title.
    for (at, entry) in drafts.entries.iter().enumerate() {
        meanings.title(EntryId::from_index(at), entry);
    }
    for (at, entry) in drafts.entries.iter().enumerate() {
        meanings.slug(EntryId::from_index(at), entry);
    }
    for (at, entry) in drafts.entries.iter().enumerate() {
        meanings.aliases(EntryId::from_index(at), entry);
    }
    let owners = meanings.owners.into_iter();
    owners.map(|(key, (id, _))| (key, id)).collect()
}

struct Meanings<'d> {
    entries: &'d [EntryDraft],
    /// The entry that has the name, and where it is written, unless that is a file's name.
    owners: HashMap<String, (EntryId, Option<&'d Spot>)>,
    faults: &'d Faults,
}

impl<'d> Meanings<'d> {
    fn slug_of(&self, id: EntryId) -> &'d str {
        &self.entries[id.index()].slug
    }

    fn title(&mut self, id: EntryId, entry: &'d EntryDraft) {
        let title = &entry.title;
        if title.value.is_empty() {
            return;
        }
        let first = *self
            .owners
            .entry(fold(&title.value))
            .or_insert((id, Some(title)));
        if let (owner, Some(first)) = first
            && owner != id
        {
            self.faults.add(
                Fault::new(format!("two entries have the title `{}`", title.value))
                    .at(title.place.clone(), "this one")
                    .also(first.place.clone(), "and this one")
                    .remedy("tell them apart, for example by a word in brackets"),
            );
        }
    }

    fn slug(&mut self, id: EntryId, entry: &'d EntryDraft) {
        let key = fold(&entry.slug);
        match self.owners.get(&key) {
            Some((owner, Some(title))) if *owner != id => {
                let title_of = format!("the title of `{}`", self.slug_of(*owner));
                self.faults.add(
                    Fault::new(format!(
                        "the file name `{}` reads as {title_of}",
                        entry.slug
                    ))
                    .at(entry.title.place.clone(), "this entry")
                    .also(title.place.clone(), title_of)
                    .remedy("rename the file after its own title"),
                );
            }
            // Two slugs that fold to the same key are also two spellings of one name.
            Some((owner, None)) if *owner != id => {
                let other = self.slug_of(*owner);
                self.faults.add(
                    Fault::new(format!("the file name `{}` reads as `{other}`", entry.slug))
                        .at(entry.title.place.clone(), "this entry")
                        .remedy("rename one of the files: hyphens alone don't tell them apart"),
                );
            }
            _ => {
                self.owners.insert(key, (id, None));
            }
        }
    }

    fn aliases(&mut self, id: EntryId, entry: &'d EntryDraft) {
        let title = fold(&entry.title.value);
        let mut own = HashSet::from([title.clone()]);
        for alias in &entry.aliases {
            let key = fold(&alias.value);
            let known = if key == title {
                "the title"
            } else {
                "another alias"
            };
            if own.insert(key.clone()) {
                self.alias(id, alias, key);
            } else {
                self.faults.add(
                    Fault::new(format!("the alias `{}` is {known} again", alias.value))
                        .at(alias.place.clone(), "")
                        .remedy("remove it: case, accents, apostrophes, hyphens and spaces are ignored anyway"),
                );
            }
        }
    }

    fn alias(&mut self, id: EntryId, alias: &'d Spot, key: String) {
        let Some((owner, first)) = self
            .owners
            .get(&key)
            .copied()
            .filter(|(owner, _)| *owner != id)
        else {
            self.owners.insert(key, (id, Some(alias)));
            return;
        };
        let other = self.slug_of(owner);
        let title = format!("the alias `{}` could also mean `{other}`", alias.value);
        let mut fault = Fault::new(title).at(alias.place.clone(), "");
        if let Some(spot) = first {
            fault = fault.also(spot.place.clone(), format!("`{other}`"));
        }
        self.faults.add(
            fault.remedy("one name leads to one entry: remove it from one of them, or add a word"),
        );
    }
}
