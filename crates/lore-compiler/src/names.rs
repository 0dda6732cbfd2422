//! The meaning of every name: slugs, titles, aliases, passages, disputes and the world's vocabulary.

mod meaning;

use std::collections::HashMap;

use lore::{DisputeId, EntryId, Id, PassageId, ReadingRef};

use crate::drafts::Drafts;
use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::fold::{fold, slugify};
use crate::source::SourceDraft;
use crate::suggest::{either, nearest, suggest};

/// The names of a lore, each with what it names.
#[derive(Debug)]
pub(crate) struct Names<'d> {
    drafts: &'d Drafts,
    entries: HashMap<&'d str, EntryId>,
    folded: HashMap<String, EntryId>,
    passages: HashMap<&'d str, PassageId>,
    facts: HashMap<&'d str, u16>,
    relations: HashMap<&'d str, u16>,
    emblems: HashMap<&'d str, u16>,
    /// Other names in the form of slugs, with the entries they lead to, in order: those that the
    /// reader's slugify can't make.
    pub(crate) redirects: Vec<(String, EntryId)>,
}

fn numbered<'d>(ids: impl Iterator<Item = &'d str>) -> HashMap<&'d str, u16> {
    ids.zip(0..).collect()
}

impl<'d> Names<'d> {
    /// Gathers the names and reports those with two meanings.
    pub(crate) fn gather(drafts: &'d Drafts, faults: &Faults) -> Self {
        let world = &drafts.world;
        let slugs = drafts.entries.iter().map(|entry| entry.slug.as_str());
        let passages = drafts.sources.iter().flat_map(SourceDraft::passages);
        let mut names = Self {
            drafts,
            entries: slugs
                .enumerate()
                .map(|(at, slug)| (slug, EntryId::from_index(at)))
                .collect(),
            folded: HashMap::new(),
            passages: passages
                .enumerate()
                .map(|(at, passage)| (passage.name.as_str(), PassageId::from_index(at)))
                .collect(),
            facts: numbered(world.facts.iter().map(|fact| fact.id.value.as_str())),
            relations: numbered(world.relations.iter().map(|r| r.id.value.as_str())),
            emblems: numbered(drafts.emblems.iter().map(|emblem| emblem.id.as_str())),
            redirects: Vec::new(),
        };
        names.folded = meaning::gather(drafts, faults);
        names.redirect_all();
        names
    }

    fn redirect_all(&mut self) {
        let mut redirects = Vec::new();
        for (at, entry) in self.drafts.entries.iter().enumerate() {
            for name in entry.aliases.iter().chain([&entry.title]) {
                let slug = slugify(&name.value);
                let plain = lore::slugify(&name.value) == slug;
                if !plain && !slug.is_empty() && !self.entries.contains_key(slug.as_str()) {
                    redirects.push((slug, EntryId::from_index(at)));
                }
            }
        }
        redirects.sort();
        redirects.dedup_by(|later, first| later.0 == first.0);
        self.redirects = redirects;
    }

    pub(crate) fn slug(&self, id: EntryId) -> &'d str {
        &self.drafts.entries[id.index()].slug
    }

    /// The entry with this slug.
    pub(crate) fn find(&self, slug: &str) -> Option<EntryId> {
        self.entries.get(slug).copied()
    }

    /// All slugs, in no particular order.
    pub(crate) fn slugs(&self) -> impl Iterator<Item = &'d str> {
        self.entries.keys().copied()
    }

    /// The entry that a name means: a title, a slug or an alias in any spelling.
    pub(crate) fn meaning(&self, name: &str) -> Option<EntryId> {
        self.folded.get(&fold(name)).copied()
    }

    pub(crate) fn title(&self, id: EntryId) -> &'d str {
        &self.drafts.entries[id.index()].title.value
    }

    /// The entry with this slug; reports at `place` if there is none.
    pub(crate) fn entry(&self, slug: &str, place: &SourceSpan, faults: &Faults) -> Option<EntryId> {
        if let Some(id) = self.entries.get(slug) {
            return Some(*id);
        }
        let remedy = match self.folded.get(&fold(slug)) {
            Some(owner) => {
                let slug = self.slug(*owner);
                format!(
                    "that is a name of `{slug}`: write `{slug}`, in a text `[[{slug}|your words]]`"
                )
            }
            None => match nearest(slug, self.entries.keys().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "use the file name of an entry, or write this entry".to_owned(),
            },
        };
        faults.add(
            Fault::new(format!("there is no entry `{slug}`"))
                .at(place.clone(), "")
                .remedy(remedy),
        );
        None
    }

    pub(crate) fn passage(
        &self,
        name: &str,
        place: &SourceSpan,
        faults: &Faults,
    ) -> Option<PassageId> {
        if let Some(id) = self.passages.get(name) {
            return Some(*id);
        }
        let source = name.split(':').next().unwrap_or(name);
        let sources = || self.drafts.sources.iter().map(|source| source.id.as_str());
        let remedy = if !name.contains(':') {
            "cite as `source:id`, such as `gazette:2.1` for sources/gazette.toml".to_owned()
        } else if sources().any(|id| id == source) {
            match nearest(name, self.passages.keys().copied()) {
                Some(near) => format!("did you mean `{near}`? or add it to sources/{source}.toml"),
                None => format!("add the passage to sources/{source}.toml"),
            }
        } else {
            suggest(source, sources().collect::<Vec<_>>())
        };
        faults.add(
            Fault::new(format!("there is no passage `{name}`"))
                .at(place.clone(), "")
                .remedy(remedy),
        );
        None
    }

    /// The reading that `dispute/reading` names.
    pub(crate) fn reading(&self, spot: &Spot, faults: &Faults) -> Option<ReadingRef> {
        let disputes = || {
            self.drafts
                .disputes
                .iter()
                .map(|dispute| dispute.slug.as_str())
        };
        let fault = |title: String, remedy: String| {
            faults.add(Fault::new(title).at(spot.place.clone(), "").remedy(remedy));
            None
        };
        let Some((slug, reading)) = spot.value.split_once('/') else {
            return fault(
                format!("`{}` is not a reading", spot.value),
                "write `dispute/reading`, the dispute by the name of its file".to_owned(),
            );
        };
        let Some(at) = disputes().position(|known| known == slug) else {
            let title = format!("there is no dispute `{slug}`");
            return fault(title, suggest(slug, disputes().collect::<Vec<_>>()));
        };
        let readings = &self.drafts.disputes[at].readings;
        let Some(number) = readings.iter().position(|known| known.id.value == reading) else {
            let ids = readings.iter().map(|known| known.id.value.as_str());
            return fault(
                format!("the dispute `{slug}` has no reading `{reading}`"),
                suggest(reading, ids),
            );
        };
        Some(ReadingRef {
            dispute: DisputeId::from_index(at),
            reading: u8::try_from(number).unwrap_or(u8::MAX),
        })
    }

    pub(crate) fn fact(&self, spot: &Spot, faults: &Faults) -> Option<u16> {
        vocabulary("fact", &self.facts, spot, faults)
    }

    pub(crate) fn relation(&self, spot: &Spot, faults: &Faults) -> Option<u16> {
        vocabulary("relation", &self.relations, spot, faults)
    }

    pub(crate) fn emblem(&self, spot: &Spot, faults: &Faults) -> Option<u16> {
        vocabulary("emblem", &self.emblems, spot, faults)
    }
}

fn vocabulary(what: &str, known: &HashMap<&str, u16>, spot: &Spot, faults: &Faults) -> Option<u16> {
    let wanted = spot.value.as_str();
    let found = known.get(wanted).copied();
    if found.is_none() && !wanted.is_empty() {
        let where_from = match what {
            "emblem" => "draw it as an SVG in emblems/",
            _ => "add it to world.toml",
        };
        let near = suggest(wanted, known.keys().copied().collect::<Vec<_>>());
        faults.add(
            Fault::new(format!("there is no {what} `{wanted}`"))
                .at(spot.place.clone(), "")
                .remedy(either(&near, where_from)),
        );
    }
    found
}
