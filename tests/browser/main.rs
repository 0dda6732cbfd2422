//! The encyclopedia in a real browser: what a reader sees, clicks and types.
//!
//! A file a feature. The tests need a built `dist/` and a browser, so they only run when asked:
//! `cargo xtask test` does, after it has seen to both. See `browser_test` for how to run them by
//! hand. They name entries of the project's own lore.

mod access;
mod bottom_bar;
mod browse;
mod card;
mod choose_reading;
mod compare;
mod embed;
mod entry;
mod faults;
mod identity;
mod keyboard;
mod layout;
mod lists;
mod missing;
mod monkey;
mod moved;
mod native;
mod offline;
mod onefile;
mod pages;
mod palette;
mod preview;
mod published;
mod reader;
mod reading;
mod relations;
mod saved;
mod search;
mod search_box;
mod settings;
mod share;
mod shell;
mod start;
mod story;
mod timeline;
mod translated;
mod views;
mod walk;
mod without_scripts;
mod year_filter;
