//! What an encyclopedia knows and how it is addressed, independent of the web.
//!
//! The unit of knowledge is the [`Claim`]: a subject, a fact or a relation, a date, a status
//! and the passages it rests on. Infobox rows, edges, marks on the timeline and search hits are
//! all views of claims.
//!
//! A lore is compiled to bytes once (by the `lore-compiler` crate) and read in place:
//! [`Lore::open`] reads only the header, each record is decoded on request, and every string is
//! borrowed from the bytes. So opening a lore of 10,000 entries costs no more than one of 100.

pub mod answers;
mod bytes;
mod calendar;
pub mod chronology;
mod claim;
mod entry;
pub mod graph;
mod id;
pub mod inline_codes;
mod letters;
mod lore;
pub mod lore_search;
mod page_tables;
mod passage;
mod prose;
pub mod reader_data;
mod relation;
pub mod route;
pub mod search;
mod search_tables;
mod sentence;
mod slug;
pub mod stored;
mod text;
mod time;
mod walk;
mod when;
mod world;
mod writing;

pub use crate::bytes::{TableError, TableWriter};
pub use crate::calendar::{Calendar, NUMBER, NamedYears};
pub use crate::claim::{Claim, ReadingRef, Statement, Status};
pub use crate::entry::{Article, Card, Heading, Redirect};
pub use crate::id::{ClaimId, DisputeId, EntryId, Id, PassageId};
pub use crate::lore::{Lore, Section};
pub use crate::page_tables::{PageTable, PageTables};
pub use crate::passage::{Dispute, Passage, PassageUse, Reading, Source, SourceSection};
pub use crate::prose::push_text;
pub use crate::relation::{Relation, Side};
pub use crate::search_tables::SearchTables;
pub use crate::sentence::sentence;
pub use crate::slug::{Slug, slugify};
pub use crate::text::{Span, Text};
pub use crate::time::{Anchor, AnchorDate, AnchorTarget, Time};
pub use crate::walk::{Walk, WalkStep};
pub use crate::when::{Basis, Date, Holding, SOME_TIME, Shape, When, Years};
pub use crate::world::{
    Category, Emblem, Era, FactType, Kind, RelationType, Role, World, WorldSide,
};
pub use crate::writing::Writing;
