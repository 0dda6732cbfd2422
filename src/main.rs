//! The program in the browser. `boot.js` calls [`exports::start`]; the module for other sites
//! (`encyclopedia.js`) calls [`exports::mount_view`] instead.

#[cfg(target_arch = "wasm32")]
mod exports;

fn main() {}
