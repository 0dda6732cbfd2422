//! Search that tolerates misspellings.
//!
//! [`build::build`] makes a table out of documents at compile time; [`Index::open`] reads it in
//! place; [`Index::search`] answers a [`Query`] with [`IndexHits`], whose [`Highlighter`] shows
//! why. Everything here is pure: no state is kept between searches, and the same table and query
//! always give the same answers.
//!
//! How a query is answered, in the order of the modules: it is parsed (`query`), folded (`fold`),
//! and each word is looked up in the dictionary (`index`) as typed, as a beginning, as another form
//! (`stem`) and, if it isn't there, as a slip (`automaton` finds near words, `slips` says how
//! near), a fragment or an abbreviation (`fragments`). Names, headings and claims are scanned for
//! these words (`lines`), bodies are searched through posting lists, and `rank` scores it all by
//! `weights`.

mod automaton;
mod best;
mod bits;
pub mod build;
mod contents;
mod dictionary;
mod evidence;
mod expand;
pub mod fold;
mod format;
mod fragments;
mod highlight;
mod hit;
mod index;
mod lines;
mod parts;
pub mod query;
mod rank;
mod row;
mod slips;
mod stem;
mod stop;
mod weights;

pub use highlight::{Excerpt, Highlighter};
pub use hit::{Field, Hit, IndexHits, Unit};
pub use index::{Index, OpenError};
pub use query::Query;
pub(crate) use stem::stem;
pub(crate) use stop::is_stop_word;

use fold::{Word, words};
use lines::MOST_WORDS;
use rank::{Request, Typed};

impl Index<'_> {
    /// The best `most` answers to plain text, best first.
    pub fn search(&self, text: &str, most: usize) -> Vec<Hit> {
        self.search_query(&Query::parse(text, &[]), most, &|_| 1.0)
            .hits
    }

    /// The best `most` answers to a query, best first.
    ///
    /// `admit` returns the factor for an entry's score: 0 leaves the entry out (a facet doesn't
    /// match, or a quoted phrase isn't in its text), 1 keeps it as it is, and less moves it down
    /// (it doesn't hold in the chosen year). It is only called for entries that would be among the
    /// answers.
    pub fn search_query(
        &self,
        query: &Query,
        most: usize,
        admit: &dyn Fn(u32) -> f32,
    ) -> IndexHits {
        let mut typed: Vec<Typed> = Vec::new();
        let mut spelt: Vec<&str> = Vec::new();
        for piece in &query.pieces {
            let quoted = piece.quoted;
            for word in words(&piece.text) {
                if typed.len() < MOST_WORDS {
                    spelt.push(word.spelt(&piece.text));
                    typed.push(Typed { word, quoted });
                }
            }
        }
        // For an excluded phrase only its words are known here; a single word is excluded right away.
        let mut without: Vec<Word> = Vec::new();
        for piece in &query.without {
            let mut all = words(&piece.text);
            if let (Some(word), None) = (all.next(), all.next()) {
                without.push(word);
            }
        }
        let request = Request {
            typed: &typed,
            open: query.open,
            without: &without,
            admit,
            most,
        };
        let ranked = rank::rank(self, &request);
        let highlighter = Highlighter::new(self, &ranked.parts);
        let unsaid = ranked.unsaid.iter().filter_map(|&word| spelt.get(word));
        IndexHits {
            hits: ranked.hits,
            highlighter,
            unsaid: unsaid.map(|&word| word.to_owned()).collect(),
            did_you_mean: ranked.did_you_mean,
        }
    }
}
