//! Checks names that are part of addresses.

use std::collections::HashMap;

use lore::Slug;

use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::fold::slugify;

/// Reports a name that can't be part of an address.
pub(crate) fn check_slug(what: &str, id: &str, place: &SourceSpan, faults: &Faults) {
    // An empty name was reported when it was read.
    if id.is_empty() || Slug::parse(id).is_some() {
        return;
    }
    let form = "use lower-case letters, digits and single hyphens";
    let remedy = match Slug::parse(&slugify(id)) {
        Some(slug) => format!("{form}: `{slug}`"),
        None => form.to_owned(),
    };
    faults.add(
        Fault::new(format!(
            "`{id}` can't be the name of {}",
            with_article(what)
        ))
        .at(place.clone(), "")
        .remedy(remedy),
    );
}

/// Reports names that occur more than once.
pub(crate) fn check_once<'s>(what: &str, ids: impl IntoIterator<Item = &'s Spot>, faults: &Faults) {
    let mut seen: HashMap<&str, &Spot> = HashMap::new();
    for id in ids {
        if id.value.is_empty() {
            continue;
        }
        if let Some(first) = seen.get(id.value.as_str()) {
            faults.add(
                Fault::new(format!("the {what} `{}` appears twice", id.value))
                    .at(id.place.clone(), "again here")
                    .also(first.place.clone(), "first here")
                    .remedy("remove one of them, or give it another name"),
            );
        } else {
            seen.insert(&id.value, id);
        }
    }
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}
