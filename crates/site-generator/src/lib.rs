//! Makes the published folder from what trunk has built.
//!
//! trunk compiles the program and runs wasm-bindgen and wasm-opt; then its `post_build` hook runs
//! this on the staging folder, which becomes `dist/`. The generator
//!
//! 1. bundles the styles and names every asset by its content ([`assets`]), so that a host may
//!    cache them forever;
//! 2. draws the page of each address ([`pages`]) with the components that draw it in a browser,
//!    and writes it into the shell `index.html` ([`shell`]), with references relative to that
//!    page, so that the folder works at any path;
//! 3. writes the integrity of each script, style and wasm file into the files that refer to it;
//! 4. writes what an app needs ([`offline`], [`manifest`]), the one-file edition ([`one_file`]),
//!    what other sites use ([`embed`]) and what other programs read ([`exports`]);
//! 5. compresses each text file for hosts that can send it ([`precompress`]).

pub mod assets;
pub mod embed;
pub mod exports;
mod faces;
pub mod generator;
pub mod head;
mod html;
mod icons;
pub mod manifest;
mod mark;
mod modules;
pub mod offline;
pub mod one_file;
pub mod pages;
pub mod precompress;
mod program;
pub mod project;
mod scripts;
pub mod shell;
pub mod site;
mod small_chunks;
pub mod staging;
mod styles;
#[cfg(test)]
mod testing;

pub use self::generator::Generator;
