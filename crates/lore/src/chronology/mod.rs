//! Dates as marks on a line: how certain, in which row, under which ticks, in which order.
//!
//! ```text
//! When -> Mark (hull, certain core) -> Scale (days to pixels) -> rows, clusters -> a drawing
//! ```
//!
//! Everything here counts in whole days ([`Date::day_number`]) and whole pixels, so that a drawing
//! is the same wherever it is made. Nothing knows of markup.

mod axis;
mod day;
mod mark;
mod sequence;
mod stack;
mod window;

pub use self::axis::{Scale, Tick, day_words, year_words};
pub use self::mark::{Extent, Mark};
pub use self::sequence::{Later, bounded, in_order};
pub use self::stack::{Cluster, Stacked, stack};
pub use self::window::Window;

#[cfg(doc)]
use crate::Date;
