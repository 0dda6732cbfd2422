//! The vocabulary of a world: its name, eras, kinds, facts and relation types.

use serde::{Deserialize, Serialize};

use crate::{Basis, Calendar, Card, Claim, EntryId, Heading, ReadingRef, Statement, Time, When};

/// Everything that is known before any entry is opened. Small: it doesn't grow with the number of
/// entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct World<'a> {
    /// Name of the encyclopedia.
    pub name: &'a str,
    /// Name under an icon.
    pub short_name: &'a str,
    /// One line below the name.
    pub tagline: &'a str,
    /// Two sentences for search engines and previews.
    pub description: &'a str,
    /// BCP 47 language of the texts.
    pub language: &'a str,
    /// The About page, as [`Article::html`](crate::Article::html).
    pub about: &'a str,
    /// Its headings in order.
    #[serde(borrow)]
    pub about_headings: Vec<Heading<'a>>,
    /// The entry featured first on the home page.
    pub home: EntryId,
    /// More entries for the home page.
    pub featured: Vec<EntryId>,
    /// How its years are named.
    #[serde(borrow)]
    pub calendar: Calendar<'a>,
    /// Eras in order.
    #[serde(borrow)]
    pub eras: Vec<Era<'a>>,
    /// Kinds in the order of browsing.
    #[serde(borrow)]
    pub kinds: Vec<Kind<'a>>,
    /// Fact types in the order of the infobox.
    #[serde(borrow)]
    pub facts: Vec<FactType<'a>>,
    /// Groups of relation types.
    #[serde(borrow)]
    pub categories: Vec<Category<'a>>,
    /// Relation types.
    #[serde(borrow)]
    pub relations: Vec<RelationType<'a>>,
    /// Emblems of kinds and entries.
    #[serde(borrow)]
    pub emblems: Vec<Emblem<'a>>,
    /// The sides of its conflicts, if it has any.
    #[serde(borrow)]
    pub sides: Vec<WorldSide<'a>>,
    /// Hash of the whole lore in hexadecimal, for citations.
    pub edition: &'a str,
}

impl World<'_> {
    /// The role of an entry's kind in the views.
    pub fn role_of(&self, card: &Card<'_>) -> Option<Role> {
        self.kinds.get(usize::from(card.kind))?.role
    }

    /// Whether a claim says when its subject existed or happened.
    pub fn is_lifespan(&self, claim: &Claim<'_>) -> bool {
        self.fact_of(claim).is_some_and(|fact| fact.lifespan)
    }

    /// Whether a claim that is dated to a single moment happened then. Otherwise it began then.
    pub fn may_happen(&self, claim: &Claim<'_>) -> bool {
        match claim.statement {
            Statement::Fact { .. } => self.fact_of(claim).is_some_and(|fact| fact.moment),
            Statement::Relation { .. } => true,
        }
    }

    fn fact_of(&self, claim: &Claim<'_>) -> Option<&FactType<'_>> {
        let Statement::Fact { fact, .. } = claim.statement else {
            return None;
        };
        self.facts.get(usize::from(fact))
    }
}

/// A period of the world's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Era<'a> {
    /// Its name in addresses.
    pub id: &'a str,
    /// Its name for readers.
    pub label: &'a str,
    /// When it was, as its author wrote it.
    #[serde(borrow)]
    pub time: Time<'a>,
    /// The bounds of that time under the readings of the lore that it was read from: the widest if
    /// none is chosen.
    #[serde(borrow)]
    pub when: When<'a>,
    /// The reading that its bounds rest on, if they are disputed.
    pub reading: Option<ReadingRef>,
    /// Whether the chosen readings rule out its bounds.
    #[serde(skip)]
    pub ruled_out: bool,
    /// One sentence.
    pub summary: &'a str,
    /// How many entries have a dated claim in it.
    pub entries: u32,
}

impl Era<'_> {
    /// Its years in words: "1850 to 1860"; in short form if they are those of something else.
    pub fn years(&self, calendar: Calendar<'_>) -> String {
        match self.when.basis {
            Basis::Dated => self.when.words.to_owned(),
            Basis::During | Basis::Throughout => self.when.years(calendar),
        }
    }
}

/// A kind of entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind<'a> {
    /// Its name in addresses.
    pub id: &'a str,
    /// The singular name.
    pub label: &'a str,
    /// The plural name.
    pub plural: &'a str,
    /// Number of its emblem.
    pub emblem: u16,
    /// The role of its entries in the views; optional.
    pub role: Option<Role>,
    /// How many entries are of it.
    pub entries: u32,
}

/// The role of a kind's entries in the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Events: an entry lists those that it took part in.
    Event,
    /// Powers and their branches: entries are browsed by them.
    Faction,
    /// Persons.
    Person,
    /// Places.
    Place,
    /// Whole peoples, shown alongside the powers.
    People,
}

/// A row of the infobox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactType<'a> {
    /// Its name in exports.
    pub id: &'a str,
    /// Its name for readers.
    pub label: &'a str,
    /// Whether its date says when the subject began and ceased to exist.
    pub lifespan: bool,
    /// Whether its date says when it happened, not when it began to be true: a fate, damage.
    pub moment: bool,
}

/// A group of relation types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category<'a> {
    /// Its name in addresses.
    pub id: &'a str,
    /// Its name for readers.
    pub label: &'a str,
}

/// A type of relation between two entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationType<'a> {
    /// Its name in addresses and exports.
    pub id: &'a str,
    /// From the subject to the target: "commanded".
    pub label: &'a str,
    /// From the target to the subject: "commanded by". Equal to `label` if symmetric.
    pub inverse: &'a str,
    /// Whether both directions mean the same.
    pub symmetric: bool,
    /// Whether it says that the subject came after the target.
    pub later: bool,
    /// Number of its category.
    pub category: u16,
}

/// A small picture, drawn in the colour of the text around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emblem<'a> {
    /// Its file's name.
    pub id: &'a str,
    /// The inside of an `<svg viewBox="0 0 64 64">`, checked by the compiler.
    pub svg: &'a str,
}

/// A side of the world's conflicts. Entries on it share a colour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldSide<'a> {
    /// Its name in exports.
    pub id: &'a str,
    /// Its name for readers: "of the harbour".
    pub label: &'a str,
}
