//! Browser APIs that leptos does not wrap. Each call that can fail is handled here, once.

pub mod clipboard;
pub mod date;
pub mod dom;
pub mod download;
#[cfg(target_arch = "wasm32")]
pub mod fault;
pub mod file_input;
pub mod file_page;
pub mod head;
pub mod log;
pub mod markup;
pub mod motion;
pub mod offline;
pub mod page_state;
pub mod page_tree;
pub mod paint;
pub mod pointer;
pub mod storage;
pub mod style_rules;
pub mod takeover;
pub mod text_size;
pub mod text_width;
pub mod typed;
