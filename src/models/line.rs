//! A line of text with links in it.

use lore::{Card, EntryId, Span, TableError, Text};

use super::PageContext;

/// A piece of a [`Line`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words as they are.
    Words(String),
    /// Words that link to a page.
    Link {
        /// Where they lead.
        href: String,
        /// The words.
        words: String,
    },
}

impl Inline {
    /// A link to an entry by its title.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_entry(page: PageContext, entry: EntryId) -> Result<Self, TableError> {
        let card = page.lore.card(entry)?;
        Ok(Self::Link {
            href: page.to_entry(&card),
            words: card.title.to_owned(),
        })
    }
}

/// Words and links in order, without line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Inline>);

impl Line {
    /// A line of words without links.
    pub fn words(words: impl Into<String>) -> Self {
        Self(vec![Inline::Words(words.into())])
    }

    /// A text of the lore.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_text(page: PageContext, text: &Text<'_>) -> Result<Self, TableError> {
        let mut line = Self::default();
        for span in &text.0 {
            line = match *span {
                Span::Plain(words) => line.then(words),
                Span::Entry { entry, label } => {
                    line.then_card(page, &page.lore.card(entry)?, label)
                }
            };
        }
        Ok(line)
    }

    /// The line, followed by words.
    pub fn then(mut self, words: impl Into<String>) -> Self {
        self.0.push(Inline::Words(words.into()));
        self
    }

    /// The line, followed by another.
    pub fn then_line(mut self, line: Self) -> Self {
        self.0.extend(line.0);
        self
    }

    /// The line, followed by a link to an entry by its title.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn then_entry(mut self, page: PageContext, entry: EntryId) -> Result<Self, TableError> {
        self.0.push(Inline::of_entry(page, entry)?);
        Ok(self)
    }

    fn then_card(mut self, page: PageContext, card: &Card<'_>, words: &str) -> Self {
        let (href, words) = (page.to_entry(card), words.to_owned());
        self.0.push(Inline::Link { href, words });
        self
    }

    /// What two lines begin with alike, in whole pieces.
    pub fn common_start(&self, other: &Self) -> Self {
        let pieces = self.0.iter().zip(&other.0);
        let alike = pieces.take_while(|(one, other)| one == other);
        Self(alike.map(|(piece, _)| piece.clone()).collect())
    }

    /// The words without the links.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|inline| match inline {
            Inline::Words(words) | Inline::Link { words, .. } => words.as_str(),
        });
        words.collect()
    }
}

/// Words with a capital letter at the start.
pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
