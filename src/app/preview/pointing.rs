//! What the reader points at, by pointer or by focus, and the preview that follows.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::Slug;
use lore::route::Route;
use web_sys::Element;

use super::ID;
use super::position::PreviewPosition;
use crate::address::links::resolve_link;
use crate::address::opens_card;
use crate::address::{Navigator, use_navigator};
use crate::behaviors::debounce::Debounce;
use crate::chunks::Chunks;
use crate::platform::{dom, log};

/// For keyboard focus, which doesn't pass by accident: no delay.
pub const AT_ONCE: Duration = Duration::ZERO;
/// Long enough not to flash under a pointer that is only passing.
pub const OPEN_AFTER: Duration = Duration::from_millis(350);
/// Long enough to move the pointer from the link onto the preview.
const CLOSE_AFTER: Duration = Duration::from_millis(250);

/// A preview that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPreview {
    slug: Slug,
    /// Its position.
    pub position: PreviewPosition,
}

/// What the reader points at.
#[derive(Clone, Copy)]
pub struct Pointing {
    navigator: Navigator,
    chunks: Chunks,
    preview: NodeRef<html::Div>,
    shown: RwSignal<Option<OpenPreview>>,
    /// The link whose preview is shown or pending.
    link: StoredValue<Option<Element>, LocalStorage>,
    /// What will open or close the preview.
    timer: Debounce,
}

impl Pointing {
    /// Starts with the reader pointing at nothing. `preview` is the preview's element.
    pub fn new(preview: NodeRef<html::Div>) -> Self {
        Self {
            navigator: use_navigator(),
            chunks: expect_context(),
            preview,
            shown: RwSignal::new(None),
            link: StoredValue::new_local(None),
            timer: Debounce::new(OPEN_AFTER),
        }
    }

    /// The preview that is shown; tracked.
    pub fn shown(self) -> Option<OpenPreview> {
        self.shown.get()
    }

    /// Its content; tracked.
    pub fn content(self) -> Option<AnyView> {
        let shown = self.shown.get()?;
        (self.chunks.lore.get()?.preview)(&shown.slug)
    }

    /// Reports that the reader points at an element, or at nothing. A preview opens after a delay.
    pub fn point_at(self, element: Option<&Element>, after: Duration) {
        self.timer.cancel();
        let link = element.and_then(|element| dom::closest(element, "main a[href]"));
        let described = self.link.get_value();
        let stays = described.is_some() && link == described;
        if stays || element.is_some_and(|element| self.is_in_preview(element)) {
            return;
        }
        let entry = link.and_then(|link| Some((self.entry_of(&link)?, link)));
        if let Some((slug, link)) = entry {
            self.timer
                .call_after(after, move || self.open_loaded(slug, link));
        } else if described.is_some() {
            self.timer.call_after(CLOSE_AFTER, move || self.close());
        }
    }

    fn is_in_preview(self, element: &Element) -> bool {
        let preview = self.preview.get_untracked();
        preview.is_some_and(|preview| preview.contains(Some(element)))
    }

    /// The entry that a link leads to, unless it is the current one. Links to claims get no preview:
    /// their mark says enough.
    fn entry_of(self, link: &Element) -> Option<Slug> {
        let address = resolve_link(self.navigator, link)?;
        let here = self.navigator.address_untracked();
        match &address.route {
            Route::Entry(slug) if address.route != here.route && !opens_card(&address) => {
                Some(slug.clone())
            }
            _ => None,
        }
    }

    /// Opens once the chunk that draws previews is loaded, unless the reader points elsewhere by
    /// then.
    fn open_loaded(self, slug: Slug, link: Element) {
        self.close();
        self.link.set_value(Some(link.clone()));
        if self.chunks.lore.get_untracked().is_some() {
            self.open(slug, &link);
            return;
        }
        spawn_local(async move {
            let loaded = self.chunks.lore.load().await;
            let waits = self.link.try_get_value().flatten() == Some(link.clone());
            match loaded {
                Ok(_) if waits => self.open(slug, &link),
                Ok(_) => {}
                // The link still works.
                Err(error) => log::warn("no previews are shown", &error.to_string().into()),
            }
        });
    }

    fn open(self, slug: Slug, link: &Element) {
        // The page was redrawn meanwhile and no longer contains this link.
        if !link.is_connected() {
            self.link.set_value(None);
            return;
        }
        let position = PreviewPosition::beside(dom::box_of(link), dom::window_view());
        self.shown.set(Some(OpenPreview { slug, position }));
        // Read after the link's own words.
        dom::set_attribute(link, "aria-describedby", Some(ID));
    }

    /// Closes the preview and cancels a pending one.
    pub fn close(self) {
        self.timer.cancel();
        if let Some(link) = self.link.get_value() {
            dom::set_attribute(&link, "aria-describedby", None);
            self.link.set_value(None);
        }
        if self.shown.with_untracked(Option::is_some) {
            self.shown.set(None);
        }
    }
}
