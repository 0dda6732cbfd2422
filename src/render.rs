//! Draws pages to HTML, natively.

use leptos::html;
use leptos::prelude::*;
use lore::route::Address;

use crate::address::Navigator;
use crate::app::App;
use crate::split::loaded_chunks;
use crate::state::settings::Settings;

/// The content of `<div id="app">` at an address, with links that begin with `root`. Without `page`
/// it is the frame alone, for a file that serves any address.
pub fn frame(root: &str, address: &Address, page: bool) -> String {
    // Leaking is fine: the files of a site are drawn once, and share a few roots.
    let root: &'static str = root.to_owned().leak();
    let owner = Owner::new();
    let html = owner.with(|| {
        let navigator = Navigator::new(root, address.clone());
        let chunks = loaded_chunks();
        let main = NodeRef::<html::Main>::new();
        let shows = page.then(|| address.print());
        view! { <App navigator chunks settings=Settings::new() main shows/> }.to_html()
    });
    owner.cleanup();
    // The markers for hydration. A validator reports leptos's short form as an error.
    html.replace("<!>", "<!---->")
}
