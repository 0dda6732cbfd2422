//! Parts that several pages share.
//!
//! What a page says is markup: plain functions of a [`Page`](crate::page::Page) that are the same in
//! a browser and when pages are written to files. What listens to the reader keeps an element of the
//! leptos frame ([`app`](crate::app)) drawn.

pub mod bookmark;
pub mod claim;
pub mod claim_card;
pub mod copy;
pub mod emblem;
pub mod footer;
pub mod header;
pub mod help;
pub mod lens;
pub mod links;
pub mod marked;
pub mod notes;
pub mod preview;
pub mod settings;
