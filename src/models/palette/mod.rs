//! What the palette lists: sections of options, each of which leads somewhere or does something.

mod answer;
mod commands;
mod places;
mod sections;
#[cfg(test)]
mod tests;

use lore::Status;
use lore::route::Address;

pub use self::answer::{find_answer, may_be_question};
pub use self::commands::{Command, PaletteContext};
pub use self::places::find_places;
pub use self::sections::list_options;
use super::counted::counted;
use super::highlighted::HighlightedText;
use super::search::Suggestion;

/// What the options of a section are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// The answer to a question.
    Answer,
    /// Recently read entries.
    Recent,
    /// Bookmarked entries.
    Bookmarks,
    /// Entries that were found.
    Entries,
    /// Headings in their texts.
    Headings,
    /// Claims.
    Claims,
    /// Questions that the sources disagree about.
    Disputes,
    /// Years to view the world in.
    Years,
    /// Pages that aren't entries.
    Pages,
    /// Commands.
    Commands,
}

impl SectionKind {
    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Answer => "Answer",
            Self::Recent => "Recent",
            Self::Bookmarks => "Bookmarks",
            Self::Entries => "Entries",
            Self::Headings => "Headings",
            Self::Claims => "Claims",
            Self::Disputes => "Disputes",
            Self::Years => "Years",
            Self::Pages => "Pages",
            Self::Commands => "Commands",
        }
    }

    /// Its name in ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Recent => "recent",
            Self::Bookmarks => "bookmarks",
            Self::Entries => "entries",
            Self::Headings => "headings",
            Self::Claims => "claims",
            Self::Disputes => "disputes",
            Self::Years => "years",
            Self::Pages => "pages",
            Self::Commands => "commands",
        }
    }

    /// A count of its options, in words.
    fn in_words(self, count: usize) -> String {
        let (one, several) = match self {
            Self::Answer => ("answer", "answers"),
            Self::Recent => ("recent entry", "recent entries"),
            Self::Bookmarks => ("bookmark", "bookmarks"),
            Self::Entries => ("entry", "entries"),
            Self::Headings => ("heading", "headings"),
            Self::Claims => ("claim", "claims"),
            Self::Disputes => ("dispute", "disputes"),
            Self::Years => ("option for the year", "options for the year"),
            Self::Pages => ("page", "pages"),
            Self::Commands => ("command", "commands"),
        };
        counted(count, one, several)
    }
}

/// A section of the list; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteSection {
    /// What its options are.
    pub kind: SectionKind,
    /// How many there are in total; not all of them are options.
    pub count: usize,
    /// The options.
    pub options: Vec<PaletteOption>,
    /// Whether the words are the question of one of its disputes.
    pub is_question_answered: bool,
}

/// An option of the palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteOption {
    /// A suggestion of a search box.
    Suggested(Suggestion),
    /// Any other.
    Line(PaletteLine),
}

/// An option that search boxes don't have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteLine {
    /// The inside of its emblem's `<svg>`; none if it isn't an entry.
    pub emblem: Option<&'static str>,
    /// Its text, with matches marked.
    pub title: HighlightedText,
    /// A second line.
    pub text: Option<String>,
    /// How well it is founded, if it is a claim, and whether the chosen readings rule it out.
    pub status: Option<(Status, bool)>,
    /// What it does.
    pub action: PaletteAction,
}

/// What an option does.
#[allow(
    clippy::large_enum_variant,
    reason = "a few dozen are alive at a time, and most are addresses; on wasm32 it is not large"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteAction {
    /// Leads to an address.
    Go(Address),
    /// Runs a command.
    Run(Command),
}

impl PaletteOption {
    /// What it does.
    pub fn action(&self) -> PaletteAction {
        match self {
            Self::Suggested(suggestion) => PaletteAction::Go(suggestion.address().clone()),
            Self::Line(line) => line.action.clone(),
        }
    }
}

impl PaletteSection {
    /// A section, if it has any options. `count` is the number of all results.
    fn of(kind: SectionKind, count: usize, options: Vec<PaletteOption>) -> Option<Self> {
        let shown = !options.is_empty();
        shown.then_some(Self {
            kind,
            count,
            options,
            is_question_answered: false,
        })
    }

    /// Whether it answers what the words ask, so that it comes first.
    fn answers(&self) -> bool {
        self.kind == SectionKind::Answer || self.is_question_answered
    }
}

/// The whole list: the options based on names, and what was found in the lore. What answers the words comes first,
/// unless options may no longer move. An answer is left out if the words are the question of a dispute, which says
/// the same.
pub fn list_all(
    named: &[PaletteSection],
    in_lore: &[&[PaletteSection]],
    still: bool,
) -> Vec<PaletteSection> {
    let in_lore = || in_lore.iter().copied().flatten();
    let is_dispute = in_lore().any(|section| section.is_question_answered);
    let (mut list, after): (Vec<_>, Vec<_>) = in_lore()
        .filter(|section| section.kind != SectionKind::Answer || !is_dispute)
        .cloned()
        .partition(|section| section.answers() && !still);
    list.extend_from_slice(named);
    list.extend(after);
    list
}

/// How much a list has, in words: "7 entries, 2 headings".
pub fn sections_in_words(sections: &[PaletteSection]) -> String {
    if sections.is_empty() {
        return "Nothing found".to_owned();
    }
    let counts = sections
        .iter()
        .map(|section| section.kind.in_words(section.count));
    counts.collect::<Vec<_>>().join(", ")
}
