//! The table of contents of an entry.

use lore::{Article, Heading};

use crate::models::contents::{Chapter, Contents, Section};

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

/// The chapters of an entry and the parts below them.
pub(super) fn contents(article: &Article<'static>, there: &PartsThere) -> Contents {
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
    Contents(
        chapters(&article.headings)
            .into_iter()
            .chain(below)
            .collect(),
    )
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
