//! The table of top-level pages: the word in the address, the parameters if there are any, and the page's
//! name.
//!
//! A page missing here is a compile error, and everything that iterates over pages uses it: parsing
//! and printing, titles, the published files, the palette, and the tests.

use super::query::{Params, Query, QueryWriter};
use super::{
    Address, BrowseParams, CompareParams, RelationsParams, Route, SearchParams, ShareParams,
    StoryParams, TimelineParams,
};

macro_rules! top_level {
    ($($word:literal => $page:ident $(($params:ident: $type:ty))? {
        name: $name:literal,
        keywords: $keywords:literal,
        description: $description:expr,
        listed: $listed:literal,
    })*) => {
        /// The words of the pages, in the order in which they are published and listed.
        const WORDS: &[&str] = &[$($word),*];

        impl Route {
            /// The page with a word, with the parameters of a query.
            pub(super) fn of_word(word: &str, query: &Query) -> Option<Self> {
                Some(match word {
                    $($word => Self::$page $((<$type>::parse(query)))?,)*
                    _ => return None,
                })
            }

            /// The word of a top-level page.
            pub(super) fn word(&self) -> Option<&'static str> {
                Some(match self {
                    $(Self::$page { .. } => $word,)*
                    Self::Entry(_) | Self::Walk(_) | Self::Reading { .. } | Self::Missing(_) => {
                        return None;
                    }
                })
            }

            /// The name of a top-level page.
            pub fn name(&self) -> Option<&'static str> {
                match self {
                    $(Self::$page { .. } => Some($name),)*
                    _ => None,
                }
            }

            /// Other words that find a top-level page in the palette.
            pub fn keywords(&self) -> &'static str {
                match self {
                    $(Self::$page { .. } => $keywords,)*
                    _ => "",
                }
            }

            /// What a top-level page is about, in a sentence for search engines and link previews.
            /// None if the encyclopedia's own description applies.
            pub fn description(&self) -> Option<&'static str> {
                match self {
                    $(Self::$page { .. } => $description,)*
                    _ => None,
                }
            }

            /// Whether search engines list the page: not if it is about the reader or another page.
            pub fn is_listed(&self) -> bool {
                match self {
                    $(Self::$page { .. } => $listed,)*
                    Self::Entry(_) | Self::Walk(_) | Self::Reading { .. } => true,
                    Self::Missing(_) => false,
                }
            }

            /// Prints the parameters of a page.
            pub(super) fn print_params(&self, query: &mut QueryWriter) {
                match self {
                    $($(Self::$page($params) => <$type>::print($params, query),)?)*
                    _ => {}
                }
            }
        }
    };
}

top_level! {
    "" => Home {
        name: "Home",
        keywords: "front page start",
        description: None,
        listed: true,
    }
    "browse" => Browse(params: BrowseParams) {
        name: "Browse",
        keywords: "all entries a to z index",
        description: Some("All entries from A to Z, by kind, faction and era."),
        listed: true,
    }
    "timeline" => Timeline(params: TimelineParams) {
        name: "Timeline",
        keywords: "events chronology story",
        description: Some("What happened, in order, with the doubts left in."),
        listed: true,
    }
    "relations" => Relations(params: RelationsParams) {
        name: "Relations",
        keywords: "graph network path",
        description: Some("Who did what to whom, with years and sources."),
        listed: true,
    }
    "story" => Story(params: StoryParams) {
        name: "Story",
        keywords: "play events years",
        description: Some("Every event in order, with who stood with whom."),
        listed: true,
    }
    "compare" => Compare(params: CompareParams) {
        name: "Compare two years or readings",
        keywords: "entry began ended",
        description: Some("What began, ended or stayed the same for an entry between two years."),
        listed: false,
    }
    "disputes" => Disputes {
        name: "Disputes",
        keywords: "questions readings",
        description: Some("What the sources answer in more than one way."),
        listed: true,
    }
    "sources" => Sources {
        name: "Sources",
        keywords: "passages",
        description: Some("The passages that every claim rests on."),
        listed: true,
    }
    "walks" => Walks {
        name: "Walks",
        keywords: "guided reading tour steps",
        description: Some("Guided readings, step by step."),
        listed: true,
    }
    "search" => Search(params: SearchParams) {
        name: "Search",
        keywords: "find results",
        description: Some("Find an entry by its name or by what is said of it."),
        listed: true,
    }
    "saved" => Saved {
        name: "Saved",
        keywords: "bookmarks read history",
        description: Some("The entries that you have bookmarked and read, kept on your device."),
        listed: false,
    }
    "settings" => Settings {
        name: "Settings",
        keywords: "preferences theme small large text size font motion animation keys export import",
        description: Some("How pages look and behave, and what your device keeps."),
        listed: false,
    }
    "about" => About {
        name: "About",
        keywords: "help how to read",
        description: None,
        listed: true,
    }
    "share" => Share(params: ShareParams) {
        name: "Share and embed",
        keywords: "link cite citation",
        description: Some("How to link to a page, cite it and show it in another site."),
        listed: false,
    }
    "random" => Random {
        name: "A random entry",
        keywords: "surprise any",
        description: Some("Opens an entry at random."),
        listed: false,
    }
}

impl Route {
    /// All pages at the top level, without parameters. The others belong to an entry, a walk or a
    /// reading.
    pub fn top_level() -> impl Iterator<Item = Self> {
        WORDS.iter().map(|word| Address::parse(word).route)
    }
}
