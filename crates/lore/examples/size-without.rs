//! The program that `search-size` weighs beside `size-with.rs`: what every program of the project
//! has of the standard library, and no search.
//!
//! `cargo xtask search-size`

#[path = "size/base.rs"]
mod base;

fn main() {
    base::texts_and_lists();
}
