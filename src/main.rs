//! The program in the browser. `boot.js` loads it and calls [`start`]; the module for other sites
//! (`encyclopedia.js`) calls the functions of [`encyclopedia::embed`] instead.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    #[cfg(target_arch = "wasm32")]
    encyclopedia::platform::fault::show_panics();
}

/// Brings the page in the window to life.
///
/// `root` is the path of the encyclopedia on its host, with a slash at both ends: `/` or `/lore/`;
/// in the one-file edition it is `#/`.
#[wasm_bindgen]
pub fn start(root: String) {
    #[cfg(target_arch = "wasm32")]
    encyclopedia::app::start(root);
    #[cfg(not(target_arch = "wasm32"))]
    drop(root);
}
