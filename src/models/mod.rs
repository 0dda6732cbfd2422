//! Plain structs to draw, made from the lore and an address.
//!
//! Models read the lore, which can fail; components get structs of words and links. Pages, and
//! parts that follow the address, show `fault` in their place on an error. No markup; unit-tested
//! without a browser.

pub mod about;
pub mod browse;
pub mod chosen_readings;
pub mod citation;
pub mod claim;
pub mod claim_card;
pub mod claim_digest;
pub mod claim_filter;
pub mod clear_days;
pub mod compare;
pub mod contents;
pub mod counted;
pub mod dispute;
pub mod entry;
pub mod entry_link;
pub mod facets;
pub mod file_name;
pub mod graph_lines;
pub mod highlighted;
pub mod home;
pub mod line;
pub mod local_graph;
pub mod missing;
pub mod note_card;
pub mod other_reading;
pub mod page;
pub mod palette;
pub mod passage;
pub mod preview;
pub mod prose;
pub mod question;
pub mod reader_data;
pub mod reader_file;
pub mod reading;
pub mod reading_page;
pub mod readings_to_compare;
pub mod relations;
pub mod search;
pub mod share;
pub mod sources;
pub mod story;
#[cfg(test)]
pub(crate) mod test_world;
pub mod timeline;
pub mod title;
pub mod walk;
pub mod year_filter;

pub use self::page::PageContext;
