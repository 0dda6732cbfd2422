//! Dates on a time line: their certainty, rows, ticks and order.
//!
//! ```text
//! When -> DateExtent (hull, certain core) -> Scale (days to pixels) -> rows, clusters -> a drawing
//! ```
//!
//! Everything here counts in whole days ([`Date::day_number`]) and whole pixels, so that a drawing
//! is the same wherever it is made. Nothing here knows about markup.

mod axis;
mod date_extent;
mod day;
mod sequence;
mod stack;
mod window;

pub use self::axis::{Scale, Tick, format_day};
pub use self::date_extent::{DateExtent, Extent};
pub use self::sequence::{OrderConstraint, narrow_by_order, topological_order};
pub use self::stack::{Cluster, StackedRows, stack};
pub use self::window::Window;

#[cfg(doc)]
use crate::Date;
