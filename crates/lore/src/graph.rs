//! The relations as a graph: who is joined to whom, since when, and by what chain.
//!
//! An edge is a claim. Whether it is there in some years is asked of its date
//! ([`Edge::holding`]); a relation without a date may hold at any time.

mod change;
mod edge;
mod label;
mod near;
mod path;
mod plan;

pub use self::change::{Change, Turn, changes};
pub use self::edge::{Edge, edges};
pub use self::label::{
    Beside, LETTER, LEVELS, Label, RATIO, SMALLEST, breadth, is_small, labels, lines, width_at,
};
pub use self::near::near;
pub use self::path::{Hop, paths};
pub use self::plan::{Place, Plan, Scope};
