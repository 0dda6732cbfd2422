//! Parts that pages share: components over the structs of [`crate::models`].

pub mod announcer;
pub mod bookmark;
pub mod claim;
pub mod copy_button;
pub mod emblem;
pub mod entry_link;
pub mod filter_fields;
pub mod filter_fold;
pub mod footer;
pub mod graph_marks;
pub mod header;
pub mod help;
pub mod icon;
pub mod inline;
pub mod local_graph;
pub mod marked;
pub mod passage;
pub mod prose;
pub mod reading;
pub mod search_box;
pub mod settings;
pub mod year_filter;

pub use self::bookmark::Bookmark;
pub use self::claim::{ClaimLineItem, ClaimMarkLink, PlainClaims, StatusLabel};
pub use self::copy_button::{CopyButton, CopyTextButton};
pub use self::emblem::Emblem;
pub use self::entry_link::{EmblemLink, ListedEntries};
pub use self::filter_fold::FilterFold;
pub use self::icon::{Icon, IconShape};
pub use self::inline::Inlines;
pub use self::marked::Marked;
pub use self::passage::{Footnotes, PassagePlace, PassageQuote};
pub use self::prose::Prose;
pub use self::search_box::SearchBox;
pub use self::year_filter::OutsideNote;
