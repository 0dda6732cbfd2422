//! The size of an element on the screen.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use crate::platform::log;

/// The width and height of an element's content in pixels, followed for as long as the calling
/// component lives. Zero until layout.
pub fn use_element_size<E>(element: NodeRef<E>) -> ReadSignal<(f64, f64)>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    let (size, set_size) = signal((0.0, 0.0));
    Effect::new(move |_: Option<Option<Observed>>| {
        let element = element.get()?;
        let resized = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
                let content = entry.content_rect();
                set_size.set((content.width(), content.height()));
            }
        });
        let observer = match ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            Ok(observer) => observer,
            Err(error) => {
                log::warn("the size of an element can't be followed", &error);
                return None;
            }
        };
        observer.observe(element.as_ref());
        Some(Observed {
            observer,
            _resized: resized,
        })
    });
    size
}

/// Ends the observation when the effect runs again or ends.
struct Observed {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
