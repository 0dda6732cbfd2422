//! What the compiler accepts, reports and writes.

mod coast;
mod emblems;
mod entries;
mod exports;
mod files;
mod markdown;
mod tables;
mod templates;
mod warnings;
mod worlds;
mod written;
