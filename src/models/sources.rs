//! The sources, passage by passage, and the claims that rest on each.

use lore::{ClaimId, Id, Passage, PassageId, PassageUse, Source, SourceSection, TableError};

use super::PageContext;
use super::entry_link::EntryLink;

/// Everything that the sources page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcesModel {
    /// How many passages there are.
    pub passages: usize,
    /// How many of them are used by a claim or a text.
    pub cited: usize,
    /// The sources in order.
    pub sources: Vec<SourceModel>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceModel {
    /// Its name in citations, and its id on the page.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it is.
    pub description: &'static str,
    /// Who wrote it.
    pub author: Option<&'static str>,
    /// Its parts.
    pub sections: Vec<SectionModel>,
}

/// A part of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionModel {
    /// Its id on the page.
    pub id: String,
    /// Its heading.
    pub title: &'static str,
    /// Its passages.
    pub passages: Vec<PassageRow>,
}

/// A passage, and what rests on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageRow {
    /// Its full name, and its id on the page.
    pub id: &'static str,
    /// Its number within its source.
    pub number: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Its location in the source.
    pub locator: &'static str,
    /// The claims that rest on it. Their sentences are read only when they are drawn, after the
    /// page.
    pub claims: Vec<ClaimId>,
    /// The entries whose texts cite it.
    pub cited_by: Vec<EntryLink>,
}

impl SourcesModel {
    /// The page of the sources.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let uses = page.lore.passage_uses()?;
        let sources = page.lore.sources()?;
        let sources = sources.iter().map(|one| SourceModel::of(page, &uses, one));
        let cited = |one: &&PassageUse| !one.claims.is_empty() || !one.cited_by.is_empty();
        Ok(Self {
            passages: uses.len(),
            cited: uses.iter().filter(cited).count(),
            sources: sources.collect::<Result<_, _>>()?,
        })
    }

    /// The percentage of passages that are used, rounded down; 100 if there are none.
    pub fn percent(&self) -> usize {
        (self.cited * 100).checked_div(self.passages).unwrap_or(100)
    }
}

impl SourceModel {
    fn of(
        page: PageContext,
        uses: &[PassageUse],
        source: &Source<'static>,
    ) -> Result<Self, TableError> {
        let sections = (1..).zip(&source.sections).map(|(number, section)| {
            let id = format!("{}-{number}", source.id);
            SectionModel::of(page, uses, section, id)
        });
        Ok(Self {
            id: source.id,
            title: source.title,
            description: source.description,
            author: source.author,
            sections: sections.collect::<Result<_, _>>()?,
        })
    }
}

impl SectionModel {
    fn of(
        page: PageContext,
        uses: &[PassageUse],
        section: &SourceSection<'static>,
        id: String,
    ) -> Result<Self, TableError> {
        let rows = uses.iter().enumerate().skip(section.first.index());
        let rows = rows.take(section.len as usize).map(|(number, one)| {
            let passage = page.lore.passage(PassageId::from_index(number))?;
            PassageRow::of(page, &passage, one)
        });
        Ok(Self {
            id,
            title: section.title,
            passages: rows.collect::<Result<_, _>>()?,
        })
    }
}

impl PassageRow {
    fn of(
        page: PageContext,
        passage: &Passage<'static>,
        one: &PassageUse,
    ) -> Result<Self, TableError> {
        // The source's name is before the colon; within the source the number is enough.
        let number = passage.id.split_once(':');
        let cited_by = one.cited_by.iter();
        let cited_by = cited_by.map(|&entry| EntryLink::of(page, entry));
        Ok(Self {
            id: passage.id,
            number: number.map_or(passage.id, |(_, number)| number),
            text: passage.text,
            locator: passage.locator,
            claims: one.claims.clone(),
            cited_by: cited_by.collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{PassageRow, SourcesModel};
    use crate::models::page::test_page;

    fn rows(model: &SourcesModel) -> impl Iterator<Item = &PassageRow> {
        let sections = model.sources.iter().flat_map(|source| &source.sections);
        sections.flat_map(|section| &section.passages)
    }

    #[test]
    fn every_passage_stands_once_and_those_that_something_rests_on_are_counted() {
        let page = test_page();
        let model = SourcesModel::of(page).unwrap();
        assert_eq!(rows(&model).count(), page.lore.passage_count().unwrap());
        assert_eq!(rows(&model).count(), model.passages);
        let used = rows(&model).filter(|row| !row.claims.is_empty() || !row.cited_by.is_empty());
        assert_eq!(used.count(), model.cited);
    }

    #[test]
    fn the_number_of_a_passage_is_its_name_without_its_source() {
        let model = SourcesModel::of(test_page()).unwrap();
        for source in &model.sources {
            for row in source.sections.iter().flat_map(|section| &section.passages) {
                assert_eq!(row.id, format!("{}:{}", source.id, row.number));
            }
        }
    }

    #[test]
    fn all_of_no_passages_are_cited() {
        let model = |passages, cited| SourcesModel {
            passages,
            cited,
            sources: Vec::new(),
        };
        assert_eq!(model(0, 0).percent(), 100);
        assert_eq!(model(3, 2).percent(), 66);
    }
}
