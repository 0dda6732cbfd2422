//! What an encyclopedia knows and how it is addressed, without anything of the web.
//!
//! The unit of knowledge is the [`Claim`]: a subject, a fact or a relation, a date, a status
//! and the passages it rests on. Infobox rows, edges, marks on the timeline and search hits are
//! all views of claims.
//!
//! A lore is compiled to bytes once (by the `lore-compiler` crate) and read in place:
//! [`Lore::open`] looks at the header only, each record is decoded when it is asked for, and every
//! string is borrowed from the bytes. So opening a lore of 10,000 entries costs what opening one
//! of 100 does.

mod atlas;
mod bytes;
pub mod chronology;
mod claim;
mod entry;
mod finder;
pub mod graph;
mod id;
mod lore;
pub mod marks;
pub mod near;
pub mod order;
mod passage;
mod prose;
mod relation;
pub mod route;
pub mod search;
pub mod seek;
mod sentence;
pub mod shelf;
mod slug;
pub mod stored;
mod text;
mod when;
mod world;

pub use crate::atlas::{Atlas, Chapter};
pub use crate::bytes::{TableError, TableWriter};
pub use crate::claim::{Claim, ReadingRef, Statement, Status};
pub use crate::entry::{Article, Card, Heading};
pub use crate::finder::Finder;
pub use crate::id::{ClaimId, DisputeId, EntryId, Id, PassageId};
pub use crate::lore::{Lore, Section};
pub use crate::passage::{Dispute, Passage, PassageUse, Reading, Source, SourceSection};
pub use crate::prose::push_text;
pub use crate::relation::{Relation, Side};
pub use crate::sentence::sentence;
pub use crate::slug::{Slug, slugify};
pub use crate::text::{Span, Text, lower};
pub use crate::when::{Date, Holding, Shape, When, Years};
pub use crate::world::{Category, Emblem, Era, FactType, Kind, RelationType, Role, World};
