//! What a search asks besides its words: kinds, factions, years, phrases, and who or where.

use super::Seeker;
use super::reach::is_faction;
use super::words;
use crate::route::Search;
use crate::search::fold::{has_phrase as says_phrase, key, words as folded};
use crate::search::query::{Filter, Piece, Query};
use crate::{EntryId, Lore, Role, TableError, Years, sentence};

/// The facets of a search, as numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub(super) kinds: Vec<u16>,
    pub(super) not_kinds: Vec<u16>,
    pub(super) factions: Vec<EntryId>,
    pub(super) not_factions: Vec<EntryId>,
    /// Years that were typed: what is dated in none of them is left out.
    years: Option<Years>,
    /// Years that are looked through: what is dated in others comes later.
    lens: Option<Years>,
    /// What the first word asks for: who, where, when.
    role: Option<Role>,
}

/// How an entry counts that is not of the role that was asked for: nearly as much, since the
/// answer to "who led the cell" may stand in the entry of the cell.
const OTHER_ROLE: f32 = 0.9;

impl Asked {
    /// What is asked, and the facets whose value names nothing.
    pub(super) fn of(
        lore: &Lore<'_>,
        search: &Search,
        query: &Query,
        lens: Option<Years>,
    ) -> Result<(Self, Vec<Filter>), TableError> {
        let mut asked = Self {
            years: query.years.as_ref().map(|years| Years {
                first: *years.start(),
                last: *years.end(),
            }),
            lens,
            role: role(query),
            ..Self::default()
        };
        for slug in search.kinds.as_slice() {
            let mut kinds = (0..).zip(&lore.world().kinds);
            let kind = kinds.find(|(_, kind)| kind.id == slug.as_str());
            asked.kinds.extend(kind.map(|(number, _)| number));
        }
        for slug in search.factions.as_slice() {
            asked.factions.extend(lore.find(slug.as_str()));
        }
        let mut unknown = Vec::new();
        for filter in &query.filters {
            if !asked.take(lore, filter)? {
                unknown.push(filter.clone());
            }
        }
        Ok((asked, unknown))
    }

    /// Takes a facet that was typed; says whether its value names anything.
    fn take(&mut self, lore: &Lore<'_>, filter: &Filter) -> Result<bool, TableError> {
        if filter.facet == super::FACETS[0] {
            let named = kinds_named(lore, &filter.value);
            let known = !named.is_empty();
            let kinds = if filter.without {
                &mut self.not_kinds
            } else {
                &mut self.kinds
            };
            kinds.extend(named);
            return Ok(known);
        }
        let named = factions_named(lore, &filter.value)?;
        let known = !named.is_empty();
        let factions = if filter.without {
            &mut self.not_factions
        } else {
            &mut self.factions
        };
        factions.extend(named);
        Ok(known)
    }

    /// Whether nothing is asked but words.
    pub(super) fn is_empty(&self) -> bool {
        self.all_kinds() && self.years.is_none()
    }

    /// Whether no facet leaves entries out.
    pub(super) fn all_kinds(&self) -> bool {
        self.kinds.is_empty()
            && self.not_kinds.is_empty()
            && self.factions.is_empty()
            && self.not_factions.is_empty()
    }

    /// Whether an entry passes the facets.
    pub(super) fn passes(&self, seeker: &Seeker<'_>, entry: EntryId) -> Result<bool, TableError> {
        let kind = seeker.lore.card(entry)?.kind;
        let factions = seeker.reach(entry)?.factions;
        Ok(self.of_kind(kind) && self.of_faction(&factions))
    }

    pub(super) fn of_kind(&self, kind: u16) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind)) && !self.not_kinds.contains(&kind)
    }

    pub(super) fn of_faction(&self, factions: &[EntryId]) -> bool {
        let touches = |asked: &[EntryId]| factions.iter().any(|faction| asked.contains(faction));
        (self.factions.is_empty() || touches(&self.factions)) && !touches(&self.not_factions)
    }

    /// By what the score of an entry is multiplied, before its kind and factions are looked at.
    pub(super) fn worth(&self, seeker: &Seeker<'_>, entry: EntryId) -> Result<f32, TableError> {
        let mut worth = 1.0;
        if let Some(role) = self.role {
            let lore = seeker.lore;
            let kind = lore.world().kinds.get(usize::from(lore.card(entry)?.kind));
            if kind.and_then(|kind| kind.role) != Some(role) {
                worth = OTHER_ROLE;
            }
        }
        if self.years.is_none() && self.lens.is_none() {
            return Ok(worth);
        }
        let reach = seeker.reach(entry)?;
        if self.years.is_some_and(|years| !reach.is_in(years)) {
            return Ok(0.0);
        }
        Ok(worth * self.lens.map_or(1.0, |years| reach.through(years)))
    }
}

/// Whether an entry has what stood in quotes as it stood, and nothing that is unwanted; not, where
/// that can't be told.
///
/// Single words are settled by the index; of several, it knows only that all are there.
pub(super) fn speaks(
    seeker: &Seeker<'_>,
    query: &Query,
    entry: EntryId,
) -> Result<bool, TableError> {
    if !has_phrase(query) {
        return Ok(true);
    }
    let Some(said) = seeker.said else {
        return Ok(false);
    };
    let said = said(seeker.lore, entry)?;
    let (mut wanted, mut unwanted) = phrases(query);
    let says = |piece: &Piece| said.iter().any(|text| says_phrase(text, &piece.text));
    Ok(wanted.all(says) && !unwanted.any(says))
}

/// Its names, its text, its headings and its claims.
pub(super) fn said(lore: &Lore<'_>, entry: EntryId) -> Result<Vec<String>, TableError> {
    let card = lore.card(entry)?;
    let mut said = vec![card.title.to_owned(), words(lore, entry)?];
    said.extend(card.aliases.iter().map(|&alias| alias.to_owned()));
    let article = lore.article(entry)?;
    let headings = article.headings.iter();
    said.extend(headings.map(|heading| heading.text.to_owned()));
    for claim in article.claims {
        said.push(sentence(lore, &lore.claim(claim)?)?);
    }
    Ok(said)
}

/// What stood in quotes of several words: what is wanted, and what is not.
fn phrases(query: &Query) -> (impl Iterator<Item = &Piece>, impl Iterator<Item = &Piece>) {
    let several = |piece: &&Piece| folded(&piece.text).nth(1).is_some();
    let quoted = query.pieces.iter().filter(|piece| piece.quoted);
    (quoted.filter(several), query.without.iter().filter(several))
}

/// Whether a query has several words in quotes.
pub(super) fn has_phrase(query: &Query) -> bool {
    let (mut wanted, mut unwanted) = phrases(query);
    wanted.next().is_some() || unwanted.next().is_some()
}

/// The role that a question asks for by its first word.
fn role(query: &Query) -> Option<Role> {
    let first = folded(&query.pieces.first()?.text).next()?;
    match first.bytes.as_slice() {
        b"who" | b"whom" | b"whose" => Some(Role::Person),
        b"where" => Some(Role::Place),
        b"when" => Some(Role::Event),
        _ => None,
    }
}

/// The kinds that a typed value names: by id, label or plural, or the beginning of one.
fn kinds_named(lore: &Lore<'_>, value: &str) -> Vec<u16> {
    let value = key(value);
    let kinds = &lore.world().kinds;
    let names = |same: &dyn Fn(&[u8]) -> bool| -> Vec<u16> {
        let named = (0..).zip(kinds).filter(|(_, kind)| {
            let names = [kind.id, kind.label, kind.plural];
            names.into_iter().any(|name| same(&key(name)))
        });
        named.map(|(number, _)| number).collect()
    };
    let exact = names(&|name| name == value);
    if exact.is_empty() && !value.is_empty() {
        return names(&|name| name.starts_with(&value));
    }
    exact
}

/// The factions that a typed value names: by slug or name, else by words that a name has.
fn factions_named(lore: &Lore<'_>, value: &str) -> Result<Vec<EntryId>, TableError> {
    let wanted = key(value);
    let (mut exact, mut partly) = (Vec::new(), Vec::new());
    for entry in lore.entries() {
        if !is_faction(lore, entry)? {
            continue;
        }
        let card = lore.card(entry)?;
        let mut names = card.aliases.iter().chain([&card.title, &card.slug]);
        if names.clone().any(|name| key(name) == wanted) {
            exact.push(entry);
        } else if names.any(|name| has_words(name, value)) {
            partly.push(entry);
        }
    }
    Ok(if exact.is_empty() { partly } else { exact })
}

/// Whether each word of `value` begins a word of `name`.
fn has_words(name: &str, value: &str) -> bool {
    let mut any = false;
    let all = folded(value).all(|word| {
        any = true;
        folded(name).any(|own| own.bytes.starts_with(&word.bytes))
    });
    any && all
}
