//! A compiled lore, read in place.

use std::sync::Arc;

use crate::bytes::{Sections, Table};
use crate::route::{ChosenReadings, Readings};
use crate::{
    Article, Card, Claim, ClaimId, Dispute, DisputeId, EntryId, Id, Passage, PassageId, PassageUse,
    Redirect, Source, Statement, Status, TableError, Time, Walk, World, slugify, stored,
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
    /// [`stored::Claims`], by [`EntryId`].
    Claims,
    /// [`Time`], each once. The words of a date are empty where they are the EDTF.
    Times,
    /// [`Source`].
    Sources,
    /// [`Passage`], by [`PassageId`].
    Passages,
    /// [`Dispute`], by [`DisputeId`].
    Disputes,
    /// [`stored::Redirect`]: slugs of entries that have moved, then other names in the form of slugs
    /// that [`slugify`] can't make of them; each part in the order of the slugs.
    Redirects,
    /// Rows of row numbers: the entries by title, then the dated claims by time.
    Orders,
    /// [`Walk`], in the order of their slugs.
    Walks,
}

impl Section {
    /// How many there are.
    pub const COUNT: usize = Self::Walks as usize + 1;
}

/// A compiled lore, seen under the readings that a reader chose; at first under all of them. Opening it
/// decodes the [`World`] only.
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

    /// The same lore under chosen readings: its claims and eras say whether these rule them out, and have
    /// the bounds that these leave to their times. Nothing else judges that. A reading that the lore does
    /// not have changes nothing.
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

    /// The readings that it is seen under, as an address names them.
    pub fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The readings that it is seen under.
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

    /// Every claim.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> + use<> {
        let last = self.len().checked_sub(1);
        let own = last.and_then(|row| self.claims.row(row).ok());
        let len = own.map_or(0, |own: stored::Claims<'_>| {
            own.first.index().saturating_add(own.claims.len())
        });
        (0..len).map(ClaimId::from_index)
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
        let mut article: Article<'a> = self.articles.row(id.index())?;
        let own: stored::Claims<'a> = self.claims.row(id.index())?;
        let first = own.first.index();
        article.claims = (0..own.claims.len())
            .map(|at| ClaimId::from_index(first.saturating_add(at)))
            .collect();
        Ok(article)
    }

    /// A claim.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn claim(&self, id: ClaimId) -> Result<Claim<'a>, TableError> {
        let first_after = self.claims.partition(|row| {
            let first: ClaimId = self.claims.row(row)?;
            Ok(first <= id)
        })?;
        let missing = TableError::NoRow(id.index());
        let row = first_after.checked_sub(1).ok_or(missing)?;
        let own: stored::Claims<'a> = self.claims.row(row)?;
        let at = id.index().checked_sub(own.first.index()).ok_or(missing)?;
        let claim = own.claims.into_iter().nth(at).ok_or(missing)?;
        self.resolve(EntryId::from_index(row), claim)
    }

    /// A claim in full.
    fn resolve(
        &self,
        subject: EntryId,
        stored: stored::Claim<'a>,
    ) -> Result<Claim<'a>, TableError> {
        let (mut key, statement) = match stored.statement {
            stored::Statement::Fact { fact, value } => {
                let kind = self.world.facts.get(usize::from(fact));
                let value = self.text(value)?;
                let key = kind.map_or("", |kind| kind.id).to_owned();
                (key, Statement::Fact { fact, value })
            }
            stored::Statement::Relation { relation, target } => {
                let kind = self.world.relations.get(usize::from(relation));
                let kind = kind.map_or("", |kind| kind.id);
                let key = format!("{kind}-{}", self.card(target)?.slug);
                (key, Statement::Relation { relation, target })
            }
        };
        if !stored.key.is_empty() && !stored.key.starts_with('-') {
            key.clear();
        }
        key.push_str(stored.key);
        let (status, reading) = match stored.standing {
            stored::Standing::Stated => (Status::Stated, None),
            stored::Standing::Inferred => (Status::Inferred, None),
            stored::Standing::Disputed(reading) => (Status::Disputed, Some(reading)),
        };
        let time = stored.time.map(|row| self.time(row)).transpose()?;
        let judged = self.chosen.judge(reading, time.as_ref());
        Ok(Claim {
            key,
            subject,
            statement,
            when: judged.when,
            time,
            status,
            reading,
            ruled_out: judged.ruled_out,
            passages: stored.passages,
            note: self.text(stored.note)?,
        })
    }

    fn time(&self, row: u32) -> Result<Time<'a>, TableError> {
        let mut time: Time<'a> = self.table(Section::Times)?.row(row as usize)?;
        if let Time::At(when) = &mut time
            && when.words.is_empty()
        {
            when.words = when.edtf;
        }
        Ok(time)
    }

    /// The entry with this slug, by binary search.
    pub fn find(&self, slug: &str) -> Option<EntryId> {
        let row = self.cards.partition(|row| {
            let card: Card<'a> = self.cards.row(row)?;
            Ok(card.slug < slug)
        });
        let id = EntryId::from_index(row.ok()?);
        let found = self.card(id).ok()?.slug == slug;
        found.then_some(id)
    }

    /// Where another name, written as a slug, leads: the slug that an entry had before it was
    /// merged into another, an alias, or a title. For slugs that [`Self::find`] does not know: it
    /// looks through all entries.
    pub fn redirect(&self, slug: &str) -> Option<Redirect<'a>> {
        let table = self.table(Section::Redirects).ok()?;
        for row in 0..table.len() {
            let stored: stored::Redirect<'a> = table.row(row).ok()?;
            if stored.slug == slug {
                return Some(Redirect {
                    entry: stored.entry,
                    heading: stored.heading,
                });
            }
        }
        let named = self.entries().find(|&id| {
            self.card(id).is_ok_and(|card| {
                let mut names = card.aliases.iter().chain([&card.title]);
                names.any(|name| slugify(name) == slug)
            })
        });
        named.map(|entry| Redirect {
            entry,
            heading: None,
        })
    }

    /// Every slug of an entry that has been merged into another, in order, with where it leads:
    /// for the pages that serve the old addresses.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn moved(&self) -> Result<Vec<(&'a str, Redirect<'a>)>, TableError> {
        let table = self.table(Section::Redirects)?;
        let mut moved = Vec::new();
        for row in 0..table.len() {
            let stored: stored::Redirect<'a> = table.row(row)?;
            if stored.moved {
                let redirect = Redirect {
                    entry: stored.entry,
                    heading: stored.heading,
                };
                moved.push((stored.slug, redirect));
            }
        }
        Ok(moved)
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

    /// What rests on each passage, gathered from all claims and texts: for the page that shows
    /// them all.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn passage_uses(&self) -> Result<Vec<PassageUse>, TableError> {
        let mut uses = vec![PassageUse::default(); self.passage_count()?];
        let at = |id: &PassageId| id.index();
        for entry in self.entries() {
            let own: stored::Claims<'a> = self.claims.row(entry.index())?;
            for (number, claim) in own.claims.iter().enumerate() {
                let claim_id = ClaimId::from_index(own.first.index().saturating_add(number));
                for row in claim.passages.iter().map(at) {
                    let passage = uses.get_mut(row).ok_or(TableError::NoRow(row))?;
                    passage.claims.push(claim_id);
                }
            }
            let article: Article<'a> = self.articles.row(entry.index())?;
            for row in article.footnotes.iter().map(at) {
                let passage = uses.get_mut(row).ok_or(TableError::NoRow(row))?;
                passage.cited_by.push(entry);
            }
        }
        Ok(uses)
    }

    /// A dispute.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn dispute(&self, id: DisputeId) -> Result<Dispute<'a>, TableError> {
        self.table(Section::Disputes)?.row(id.index())
    }

    /// How many disputes there are.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn dispute_count(&self) -> Result<usize, TableError> {
        Ok(self.table(Section::Disputes)?.len())
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

    /// Every walk.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn walks(&self) -> Result<Vec<Walk<'a>>, TableError> {
        let table = self.table(Section::Walks)?;
        (0..table.len()).map(|row| table.row(row)).collect()
    }

    fn table(&self, section: Section) -> Result<Table<'a>, TableError> {
        Table::open(self.sections.section(section as usize)?)
    }
}
