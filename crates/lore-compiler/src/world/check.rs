//! Checks of the vocabulary by itself.

use super::{OWN_FOLDERS, ROLES, WorldDraft};
use crate::fault::{Fault, Faults, Spot};
use crate::ids::{check_once, check_slug};
use crate::suggest::suggest;

/// The maximum length of the name under an icon, in characters.
const SHORT_NAME_MAX: usize = 20;

impl WorldDraft {
    pub(super) fn check(&self, faults: &Faults) {
        let lists: [(&str, Vec<&Spot>); 6] = [
            ("era", self.eras.iter().map(|era| &era.id).collect()),
            ("kind", self.kinds.iter().map(|kind| &kind.id).collect()),
            ("fact", self.facts.iter().map(|fact| &fact.id).collect()),
            ("category", self.categories.iter().map(|c| &c.id).collect()),
            ("relation", self.relations.iter().map(|r| &r.id).collect()),
            ("side", self.sides.iter().map(|side| &side.id).collect()),
        ];
        for (what, ids) in lists {
            check_once(what, ids.iter().copied(), faults);
            for id in ids {
                check_slug(what, &id.value, &id.place, faults);
            }
        }
        let folders: Vec<&Spot> = self.kinds.iter().map(|kind| &kind.folder).collect();
        check_once("folder", folders.iter().copied(), faults);
        for folder in folders
            .into_iter()
            .filter(|f| OWN_FOLDERS.contains(&&*f.value))
        {
            faults.add(
                Fault::new(format!("a kind can't have the folder `{}`", folder.value))
                    .at(folder.place.clone(), "")
                    .remedy("it is reserved: choose another name"),
            );
        }
        for relation in &self.relations {
            let categories = self.categories.iter().map(|c| c.id.value.as_str());
            let wanted = &relation.category;
            if !wanted.value.is_empty() && !categories.clone().any(|c| c == wanted.value) {
                faults.add(
                    Fault::new(format!("there is no category `{}`", wanted.value))
                        .at(wanted.place.clone(), "")
                        .remedy(suggest(&wanted.value, categories)),
                );
            }
        }
        for kind in &self.kinds {
            if let (Some(word), None) = (&kind.role, kind.role()) {
                faults.add(
                    Fault::new(format!("there is no role `{}`", word.value))
                        .at(word.place.clone(), "")
                        .remedy(suggest(&word.value, ROLES.map(|(name, _)| name))),
                );
            }
        }
        self.calendar.check(faults);
        self.check_names(faults);
    }

    fn check_names(&self, faults: &Faults) {
        let len = self.short_name.value.chars().count();
        if len > SHORT_NAME_MAX {
            faults.add(
                Fault::new(format!("`short_name` has {len} characters"))
                    .at(self.short_name.place.clone(), "")
                    .remedy(format!(
                        "it appears under an icon: at most {SHORT_NAME_MAX}"
                    )),
            );
        }
        // It is used in the name of a file beside `index.html` and `404.html`, and in the browser's storage.
        let file = lore::slugify(&self.short_name.value);
        if len > 0 && matches!(file.as_str(), "" | "index" | "404") {
            faults.add(
                Fault::new("`short_name` can't be used as the name of a file")
                    .at(self.short_name.place.clone(), "")
                    .remedy(
                        "the edition in one file is named after it: give it letters, and not `index` or `404`",
                    ),
            );
        }
        let tag = &self.language.value;
        let part = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        if !tag.is_empty() && !tag.split('-').all(part) {
            faults.add(
                Fault::new(format!("`{tag}` is not a language tag"))
                    .at(self.language.place.clone(), "")
                    .remedy("write one of BCP 47, such as `en` or `pt-BR`"),
            );
        }
    }
}
