//! What the frame needs to know about the world, without loading the lore.

include!(concat!(env!("OUT_DIR"), "/site.rs"));
