//! The relations as a graph: who is connected to whom, since when, and by which paths.
//!
//! An edge is a claim. Its date says whether it exists in some years ([`Edge::holding`]); a
//! relation without a date may hold at any time.

mod change;
mod edge;
mod label;
mod layout;
mod neighbourhood;
mod path;

pub use self::change::{Change, ChangeKind, changes};
pub use self::edge::{Edge, edges};
pub use self::label::{
    FONT_SIZE, LABEL_SHIFT, Label, LabelSide, MIN_WIDTH, ZOOM_LEVELS, ZOOM_RATIO, is_small, labels,
    split_name, text_width, width_at,
};
pub use self::layout::{GraphLayout, NodePosition, Scope};
pub use self::neighbourhood::neighbourhood;
pub use self::path::{PathStep, paths};
