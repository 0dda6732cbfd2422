//! What the compiler accepts, reports and writes.

// `expect!` writes its snapshots with hashes, whether they are needed or not.
#![allow(clippy::needless_raw_string_hashes)]

mod calendar;
mod coast;
mod damage;
mod emblems;
mod entries;
mod exports;
mod files;
mod hostile;
mod layout;
mod markdown;
mod moved;
mod odd;
mod pictures;
mod relative;
mod scripts;
mod sides;
mod tables;
mod templates;
mod walks;
mod warnings;
mod worlds;
mod written;
