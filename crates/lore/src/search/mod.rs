//! Search that finds it however it is spelt.
//!
//! [`build::build`] makes a table out of documents at compile time; [`Index::open`]
//! reads it in place; [`Index::search`] answers a query.

mod automaton;
mod bits;
pub mod build;
mod expand;
pub mod fold;
mod format;
mod fragments;
mod hit;
mod index;
mod lines;
mod rank;
mod slips;
mod stem;
mod stop;
mod weights;

pub use hit::{Field, Hit, Unit};
pub use index::{Index, OpenError};

impl Index<'_> {
    /// The best `most` answers to what was typed, best first.
    pub fn search(&self, text: &str, most: usize) -> Vec<Hit> {
        let open = text.chars().next_back().is_some_and(char::is_alphanumeric);
        let typed: Vec<_> = fold::words(text).take(lines::MOST_WORDS).map(|word| rank::Typed { word, quoted: false }).collect();
        let request = rank::Request { typed: &typed, open, without: &[], admit: &|_| 1.0, most };
        rank::rank(self, &request).hits
    }
}
