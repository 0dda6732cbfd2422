//! The program that `search-size` weighs beside `size-without.rs`: the same and the whole engine,
//! as the app calls it.
//!
//! `cargo xtask search-size`

#[path = "size/base.rs"]
mod base;

use lore::search::fold::{has_phrase, key};
use lore::search::{Index, Query};
use std::hint::black_box;

fn main() {
    let (bytes, text) = base::texts_and_lists();
    let Ok(index) = Index::open(&bytes) else {
        return;
    };
    let query = Query::parse(&text, black_box(&["kind"]));
    let factor = black_box(1.0);
    let results = index.search_query(&query, black_box(10), &|_| factor);
    black_box(results.highlighter.highlights(&text));
    black_box(results.highlighter.excerpt(&text, black_box(80)));
    black_box(results.highlighter.best_name([text.as_str()]));
    black_box(query.without_facet(&text));
    black_box(query.mentioned_years());
    black_box((has_phrase(&text, &text), key(&text)));
    black_box((results.hits, results.did_you_mean));
}
