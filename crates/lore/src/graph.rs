//! The relations as a graph: who is joined to whom, since when, and by what chain.
//!
//! An edge is a claim. Whether it is there in some years is asked of its date
//! ([`Edge::holding`]); a relation without a date may hold at any time.

mod change;
mod edge;
mod label;
mod layout;
mod neighbourhood;
mod path;

pub use self::change::{Change, ChangeKind, changes};
pub use self::edge::{Edge, edges};
pub use self::label::{
    FONT_SIZE, Label, LabelSide, MIN_WIDTH, ZOOM_LEVELS, ZOOM_RATIO, is_small, labels, split_name,
    text_width, width_at,
};
pub use self::layout::{GraphLayout, NodePosition, Scope};
pub use self::neighbourhood::neighbourhood;
pub use self::path::{PathStep, paths};
