//! What the frame around every page needs of the world, without the lore.

include!(concat!(env!("OUT_DIR"), "/site.rs"));
