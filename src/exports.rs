//! The functions that scripts call.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use encyclopedia::embed::{self, MountedView};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Starts the program on the page in the window.
///
/// `root` is the path of the encyclopedia on its host, with a slash at both ends: `/` or `/lore/`;
/// in the one-file edition it is `#/`.
#[wasm_bindgen]
pub fn start(root: String) {
    encyclopedia::platform::fault::show_panics();
    encyclopedia::app::start(root);
}

/// A view in the page of another site.
#[wasm_bindgen]
pub struct View(MountedView);

/// Draws a view of the address `path` into an element of a shadow tree. `root` is the full URL of the
/// encyclopedia. `listener` is called after each move.
///
/// # Errors
/// If a part of the program can't be loaded; nothing is drawn then.
#[wasm_bindgen]
pub async fn mount_view(
    root: String,
    place: HtmlElement,
    path: String,
    listener: Function,
) -> Result<View, JsError> {
    encyclopedia::platform::fault::log_panics();
    let tell = move || {
        // An exception in the surrounding page's listener isn't ours to handle; it is logged to the
        // console.
        if let Err(error) = listener.call0(&JsValue::NULL) {
            encyclopedia::platform::log::warn("the page around was not notified of a move", &error);
        }
    };
    let view = embed::mount(root, place, &path, tell).await?;
    Ok(View(view))
}

#[wasm_bindgen]
impl View {
    /// The path, from the root, of what is shown.
    #[wasm_bindgen(getter)]
    pub fn path(&self) -> String {
        self.0.path()
    }

    /// The title of what is shown.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.0.title()
    }

    /// Goes to a path from the root; false if it is not shown in views. `in_place` adds no step to the way back.
    pub fn go(&self, path: &str, in_place: bool) -> bool {
        self.0.go(path, in_place)
    }

    /// Removes the view.
    pub fn unmount(self) {
        drop(self);
    }
}
