//! A compiled lore, read in place.

use crate::bytes::{Sections, Table};
use crate::{
    Article, Card, Claim, ClaimId, Dispute, DisputeId, EntryId, Id, Passage, PassageId, Source,
    TableError, World,
};

/// The sections of a compiled lore, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// One row: [`World`].
    World,
    /// [`Card`], by [`EntryId`].
    Cards,
    /// [`Article`], by [`EntryId`].
    Articles,
    /// [`Claim`], by [`ClaimId`].
    Claims,
    /// [`Source`].
    Sources,
    /// [`Passage`], by [`PassageId`].
    Passages,
    /// [`Dispute`], by [`DisputeId`].
    Disputes,
    /// `(slug of another name, EntryId)`, in the order of these slugs.
    Redirects,
    /// Rows of row numbers: the entries by title, then the dated claims by time.
    Orders,
    /// The search index, in the format of its own module.
    Search,
}

impl Section {
    /// How many there are.
    pub const COUNT: usize = Self::Search as usize + 1;
}

/// A compiled lore. Opening it decodes the [`World`] only.
#[derive(Clone, Debug)]
pub struct Lore<'a> {
    sections: Sections<'a>,
    world: World<'a>,
    cards: Table<'a>,
    articles: Table<'a>,
    claims: Table<'a>,
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
            world: table(Section::World)?.row(0)?,
            cards: table(Section::Cards)?,
            articles: table(Section::Articles)?,
            claims: table(Section::Claims)?,
            sections,
        })
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

    /// Every claim.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> + use<> {
        (0..self.claims.len()).map(ClaimId::from_index)
    }

    /// An entry's card.
    ///
    /// # Errors
    /// If there is no such row or the bytes are damaged; so for all look-ups below.
    pub fn card(&self, id: EntryId) -> Result<Card<'a>, TableError> {
        self.cards.row(id.index())
    }

    /// An entry's article.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn article(&self, id: EntryId) -> Result<Article<'a>, TableError> {
        self.articles.row(id.index())
    }

    /// A claim.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn claim(&self, id: ClaimId) -> Result<Claim<'a>, TableError> {
        self.claims.row(id.index())
    }

    /// The entry with this slug, by binary search.
    pub fn find(&self, slug: &str) -> Option<EntryId> {
        search(self.len(), |row| {
            let card: Card<'a> = self.cards.row(row).ok()?;
            Some(card.slug.cmp(slug))
        })
        .map(EntryId::from_index)
    }

    /// The entry that another name, written as a slug, leads to.
    pub fn redirect(&self, slug: &str) -> Option<EntryId> {
        let table = self.table(Section::Redirects).ok()?;
        let row = search(table.len(), |row| {
            let (name, _): (&str, EntryId) = table.row(row).ok()?;
            Some(name.cmp(slug))
        })?;
        let (_, entry): (&str, EntryId) = table.row(row).ok()?;
        Some(entry)
    }

    /// Every source.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn sources(&self) -> Result<Vec<Source<'a>>, TableError> {
        let table = self.table(Section::Sources)?;
        (0..table.len()).map(|row| table.row(row)).collect()
    }

    /// A passage.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn passage(&self, id: PassageId) -> Result<Passage<'a>, TableError> {
        self.table(Section::Passages)?.row(id.index())
    }

    /// How many passages there are.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn passage_count(&self) -> Result<usize, TableError> {
        Ok(self.table(Section::Passages)?.len())
    }

    /// A dispute.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn dispute(&self, id: DisputeId) -> Result<Dispute<'a>, TableError> {
        self.table(Section::Disputes)?.row(id.index())
    }

    /// Every dispute.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn disputes(&self) -> Result<Vec<Dispute<'a>>, TableError> {
        let table = self.table(Section::Disputes)?;
        (0..table.len()).map(|row| table.row(row)).collect()
    }

    /// The entries in the order of their titles.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn by_title(&self) -> Result<Vec<EntryId>, TableError> {
        self.table(Section::Orders)?.row(0)
    }

    /// The dated claims in the order of a chronicle.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn by_time(&self) -> Result<Vec<ClaimId>, TableError> {
        self.table(Section::Orders)?.row(1)
    }

    /// The bytes of a section with a format of its own.
    ///
    /// # Errors
    /// If the directory is damaged.
    pub fn raw(&self, section: Section) -> Result<&'a [u8], TableError> {
        self.sections.section(section as usize)
    }

    fn table(&self, section: Section) -> Result<Table<'a>, TableError> {
        Table::open(self.raw(section)?)
    }
}

/// Binary search over rows; a row that does not decode ends it.
fn search(
    len: usize,
    mut compare: impl FnMut(usize) -> Option<std::cmp::Ordering>,
) -> Option<usize> {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low.midpoint(high);
        match compare(middle)? {
            std::cmp::Ordering::Equal => return Some(middle),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}
