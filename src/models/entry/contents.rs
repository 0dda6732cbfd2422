//! The table of contents of an entry.

use lore::{Article, Heading};

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

/// Which parts there are below the text, besides those known from the article.
#[expect(
    clippy::struct_excessive_bools,
    reason = "a set of parts, each there or not"
)]
pub(super) struct PartsThere {
    pub facts: bool,
    pub relations: bool,
    pub events: bool,
    pub walks: bool,
}

impl Contents {
    pub(super) fn of(article: &Article<'static>, there: &PartsThere) -> Self {
        let below = [
            ("facts", "Key facts", there.facts),
            ("relations", "Relations", there.relations),
            ("events", "Events", there.events),
            ("walks", "Walks", there.walks),
            ("mentions", "Mentioned in", !article.backlinks.is_empty()),
            ("claims", "Claims", !article.claims.is_empty()),
            ("footnotes", "Passages", !article.footnotes.is_empty()),
        ];
        let below = below.into_iter().filter(|&(.., there)| there);
        let below = below.map(|(id, words, _)| Chapter::alone(id.to_owned(), words));
        Self(
            chapters(&article.headings)
                .into_iter()
                .chain(below)
                .collect(),
        )
    }
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

/// The headings as chapters with their sections.
fn chapters(headings: &[Heading<'static>]) -> Vec<Chapter> {
    let section = |heading: &Heading<'static>| Section {
        id: heading.id.to_owned(),
        words: heading.text,
    };
    let mut chapters: Vec<Chapter> = Vec::new();
    for heading in headings {
        match chapters.last_mut() {
            Some(chapter) if heading.level > 2 => chapter.sections.push(section(heading)),
            // A text may begin with a section instead of a chapter.
            _ => chapters.push(Chapter {
                heading: section(heading),
                sections: Vec::new(),
            }),
        }
    }
    chapters
}

#[cfg(test)]
mod tests {
    use lore::Heading;

    use super::chapters;

    #[test]
    fn sections_stand_below_the_chapter_before_them() {
        let levels = [3, 2, 3, 3, 2];
        let headings = levels.map(|level| Heading {
            level,
            id: "",
            text: "",
        });
        let sections = chapters(&headings).into_iter();
        let sections: Vec<_> = sections.map(|chapter| chapter.sections.len()).collect();
        assert_eq!(sections, [0, 2, 0]);
    }
}
