//! The table of contents of a page.

/// The contents of the page, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents(pub Vec<Chapter>);

/// A chapter of the text with its sections, or a part below the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its heading.
    pub heading: Section,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its id on the page.
    pub id: String,
    /// Its words.
    pub words: &'static str,
}

impl Chapter {
    /// A chapter without sections.
    pub fn alone(id: String, words: &'static str) -> Self {
        Self {
            heading: Section { id, words },
            sections: Vec::new(),
        }
    }
}
