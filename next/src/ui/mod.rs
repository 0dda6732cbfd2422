//! Parts that pages share.

pub mod emblem;
pub mod footer;
pub mod header;
