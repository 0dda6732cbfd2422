//! A compiled lore, read in place.

mod claims;
mod names;
mod sources;

use std::sync::Arc;

use crate::bytes::{Sections, Table};
use crate::route::{ChosenReadings, Readings};
use crate::{Article, Card, ClaimId, EntryId, Id, TableError, World};

/// The sections of a compiled lore, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// One row: [`World`].
    World,
    /// [`Card`], by [`EntryId`].
    Cards,
    /// [`Article`], by [`EntryId`].
    Articles,
    /// [`Claim`](crate::stored::Claim), by [`ClaimId`]: those of an entry are adjacent, in the order of the
    /// entries.
    Claims,
    /// [`Time`](crate::Time), each once. The words of a date are empty if they equal the EDTF.
    Times,
    /// [`Source`](crate::Source).
    Sources,
    /// [`Passage`](crate::Passage), by [`PassageId`](crate::PassageId).
    Passages,
    /// [`Dispute`](crate::Dispute), by [`DisputeId`](crate::DisputeId).
    Disputes,
    /// [`Redirect`](crate::stored::Redirect): slugs of entries that have moved, then other names as slugs that
    /// [`slugify`](crate::slugify) can't derive from them; each part in the order of the slugs.
    Redirects,
    /// Rows of row numbers: the entries by title, then the dated claims by time.
    Orders,
    /// [`Walk`](crate::Walk), in the order of their slugs.
    Walks,
}

impl Section {
    /// How many there are.
    pub const COUNT: usize = Self::Walks as usize + 1;
}

/// A compiled lore, under the readings that a reader chose; at first under all of them. Opening it only
/// decodes the [`World`].
#[derive(Clone, Debug)]
pub struct Lore<'a> {
    sections: Sections<'a>,
    world: Arc<World<'a>>,
    cards: Table<'a>,
    articles: Table<'a>,
    claims: Table<'a>,
    readings: Readings,
    chosen: ChosenReadings,
}

impl<'a> Lore<'a> {
    /// Opens the bytes that the compiler wrote.
    ///
    /// # Errors
    /// If they are of another version or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, TableError> {
        let sections = Sections::open(bytes, Section::COUNT)?;
        let table = |section: Section| Table::open(sections.section(section as usize)?);
        Ok(Self {
            world: Arc::new(table(Section::World)?.row(0)?),
            cards: table(Section::Cards)?,
            articles: table(Section::Articles)?,
            claims: table(Section::Claims)?,
            readings: Readings::default(),
            chosen: ChosenReadings::default(),
            sections,
        })
    }

    /// The same lore under chosen readings: its claims and eras then say whether they are ruled out, and
    /// have the time bounds that remain. Nothing else decides that. An unknown reading changes nothing.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn under(&self, readings: &Readings) -> Result<Self, TableError> {
        let chosen = readings.resolve(self)?;
        let mut world = Arc::clone(&self.world);
        if chosen.readings != self.chosen.readings {
            for era in &mut Arc::make_mut(&mut world).eras {
                let judged = chosen.judge(era.reading, Some(&era.time));
                era.ruled_out = judged.ruled_out;
                if let Some(when) = judged.when {
                    era.when = when;
                }
            }
        }
        Ok(Self {
            world,
            readings: readings.clone(),
            chosen,
            ..self.clone()
        })
    }

    /// The chosen readings, as in an address.
    pub fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The chosen readings.
    pub fn chosen(&self) -> &ChosenReadings {
        &self.chosen
    }

    /// The vocabulary of the world.
    pub fn world(&self) -> &World<'a> {
        &self.world
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every entry, in the order of the slugs.
    pub fn entries(&self) -> impl Iterator<Item = EntryId> + use<> {
        (0..self.len()).map(EntryId::from_index)
    }

    /// An entry's card.
    ///
    /// # Errors
    /// If there is no such row or the bytes are damaged; likewise for all look-ups.
    pub fn card(&self, id: EntryId) -> Result<Card<'a>, TableError> {
        self.cards.row(id.index())
    }

    /// An entry's article.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn article(&self, id: EntryId) -> Result<Article<'a>, TableError> {
        let mut article: Article<'a> = self.articles.row(id.index())?;
        article.claims = self.claims_of(id)?.map(ClaimId::from_index).collect();
        Ok(article)
    }

    /// The entries in the order of their titles.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn by_title(&self) -> Result<Vec<EntryId>, TableError> {
        self.table(Section::Orders)?.row(0)
    }

    fn table(&self, section: Section) -> Result<Table<'a>, TableError> {
        Table::open(self.sections.section(section as usize)?)
    }
}
