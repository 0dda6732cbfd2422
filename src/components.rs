//! Parts that several pages share.
//!
//! Parts that never change once drawn are plain functions of a [`Page`](crate::page::Page); those
//! that listen to the reader are leptos components.

pub mod claim;
pub mod claim_card;
pub mod copy;
pub mod emblem;
pub mod footer;
pub mod header;
pub mod help;
pub mod lens;
pub mod links;
pub mod notes;
pub mod preview;
pub mod theme;
