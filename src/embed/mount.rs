//! Draws a view into an element, and removes it again.

use std::any::Any;
use std::sync::OnceLock;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use lore::route::Address;
use web_sys::HtmlElement;

use super::travel::ViewHistory;
use super::view::{EmbeddedView, title};
use crate::address::{Move, Navigator};
use crate::chunks::{ChunkError, Chunks};
use crate::split;

/// A drawn view. Dropping it removes it.
pub struct MountedView {
    navigator: Navigator,
    chunks: Chunks,
    places: ViewHistory,
    // In this order: the elements must be dropped before their owner.
    _elements: Box<dyn Any>,
    _owner: Owner,
}

/// Draws a view of the address `path` into `place`, an element in a shadow tree. `root` is the full URL
/// of the encyclopedia, with a slash at its end; it must be the same in each call. `on_move` is called
/// after each move, once the new page is drawn. An address that isn't shown in views gives the front
/// page.
///
/// # Errors
/// If a chunk can't be loaded; nothing is drawn then.
pub async fn mount(
    root: String,
    place: HtmlElement,
    path: &str,
    on_move: impl Fn() + Clone + 'static,
) -> Result<MountedView, ChunkError> {
    static ROOT: OnceLock<String> = OnceLock::new();
    let root = ROOT.get_or_init(|| root).as_str();
    let owner = Owner::new();
    let (navigator, chunks) =
        owner.with(|| (Navigator::new(root, Address::parse("")), split::chunks()));
    chunks.lore.load().await?;
    let places = owner.with(|| ViewHistory::connect(navigator, chunks));
    let first = places.begin(Address::parse(path));
    chunks.load_for(&first.route).await?;
    let elements = owner.with(|| {
        let elements = leptos::mount::mount_to(
            place,
            move || view! { <EmbeddedView navigator chunks places/> },
        );
        tell_moves(navigator, on_move);
        elements
    });
    Ok(MountedView {
        navigator,
        chunks,
        places,
        _elements: Box::new(elements),
        _owner: owner,
    })
}

/// Calls `on_move` after each move.
fn tell_moves(navigator: Navigator, on_move: impl Fn() + Clone + 'static) {
    Effect::new(move |before: Option<Address>| {
        let address = navigator.address();
        if before.is_some_and(|before| before != address) {
            let on_move = on_move.clone();
            spawn_local(async move {
                tick().await;
                on_move();
            });
        }
        address
    });
}

impl MountedView {
    /// The path, from the root, of what is shown or will be once its chunk is loaded.
    pub fn path(&self) -> String {
        self.places.destination().print()
    }

    /// The title of what is shown.
    pub fn title(&self) -> String {
        untrack(|| title(self.navigator, self.chunks))
    }

    /// Goes to a path from the root. Returns false, and stays, if it is not shown in views. `in_place` adds no
    /// step to the way back.
    pub fn go(&self, path: &str, in_place: bool) -> bool {
        let kind = if in_place { Move::Replace } else { Move::Push };
        self.places.go(Address::parse(path), kind)
    }
}
