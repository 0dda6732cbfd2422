//! The table of the pages at the top level: one word in the address, and parameters if there are any.
//!
//! A page that is missing here does not compile, and everything that goes through all pages reads it:
//! parsing and printing, the files that are published, and the tests.

use super::query::{Params, Query, QueryWriter};
use super::{
    Address, BrowseParams, CompareParams, RelationsParams, Route, SearchParams, ShareParams,
    StoryParams, TimelineParams,
};

macro_rules! top_level {
    ($($word:literal => $page:ident $(($name:ident: $params:ty))?,)*) => {
        /// The words of the pages, in the order that they are published in.
        const WORDS: &[&str] = &[$($word),*];

        impl Route {
            /// The page of a word, with the parameters of a query.
            pub(super) fn of_word(word: &str, query: &Query) -> Option<Self> {
                Some(match word {
                    $($word => Self::$page $((<$params>::parse(query)))?,)*
                    _ => return None,
                })
            }

            /// The word of a page at the top level.
            pub(super) fn word(&self) -> Option<&'static str> {
                Some(match self {
                    $(Self::$page { .. } => $word,)*
                    Self::Entry(_) | Self::Walk(_) | Self::Reading { .. } | Self::Missing(_) => {
                        return None;
                    }
                })
            }

            /// Prints the parameters of a page.
            pub(super) fn print_params(&self, query: &mut QueryWriter) {
                match self {
                    $($(Self::$page($name) => <$params>::print($name, query),)?)*
                    _ => {}
                }
            }
        }
    };
}

top_level! {
    "" => Home,
    "browse" => Browse(params: BrowseParams),
    "timeline" => Timeline(params: TimelineParams),
    "relations" => Relations(params: RelationsParams),
    "story" => Story(params: StoryParams),
    "compare" => Compare(params: CompareParams),
    "disputes" => Disputes,
    "sources" => Sources,
    "walks" => Walks,
    "search" => Search(params: SearchParams),
    "about" => About,
    "share" => Share(params: ShareParams),
    "saved" => Saved,
    "settings" => Settings,
    "random" => Random,
}

impl Route {
    /// All pages at the top level, without parameters. The others belong to an entry, a walk or a
    /// reading.
    pub fn top_level() -> impl Iterator<Item = Self> {
        WORDS.iter().map(|word| Address::parse(word).route)
    }
}
