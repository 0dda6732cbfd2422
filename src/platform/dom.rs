//! Elements and the window: focus, boxes, attributes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlDialogElement, HtmlElement, SvgElement,
};

use super::log;

/// Focuses an element without scrolling. One that can't take focus is made focusable.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let focused = if let Some(element) = element.dyn_ref::<HtmlElement>() {
        if element.tab_index() < 0 && !element.has_attribute("tabindex") {
            element.set_tab_index(-1);
        }
        element.focus_with_options(&options)
    } else if let Some(element) = element.dyn_ref::<SvgElement>() {
        element.focus_with_options(&options)
    } else {
        Ok(())
    };
    if let Err(error) = focused {
        log::warn("an element could not be focused", &error);
    }
}

/// Focuses an element and scrolls to it, as the Tab key does.
pub fn focus_in_view(element: &HtmlElement) {
    if let Err(error) = element.focus() {
        log::warn("an element could not be focused", &error);
    }
}

/// Like [`focus_in_view`], for a part of a drawing.
pub fn focus_drawn(element: &SvgElement) {
    if let Err(error) = element.focus() {
        log::warn("a part of a drawing could not be focused", &error);
    }
}

/// Opens a dialog over the page, which can't be used until it is closed.
pub fn show_modal(dialog: &HtmlDialogElement) {
    if let Err(error) = dialog.show_modal() {
        log::warn("a dialog could not be opened", &error);
    }
}

/// Shows a dialog over the page, which can be used meanwhile, and moves the focus into it, even if it is open.
pub fn show_non_modal(dialog: &HtmlDialogElement) {
    hide_popover(dialog);
    // Not `close`, which would report that the reader closed it.
    dialog.set_open(false);
    dialog.show();
    // Puts it into the top layer, over everything on the page. In a browser without popovers it stays where the
    // styles put it.
    if let Err(error) = dialog.show_popover() {
        log::warn("a dialog could not be put over the page", &error);
    }
}

/// Closes a dialog that [`show_non_modal`] has shown.
pub fn hide_non_modal(dialog: &HtmlDialogElement) {
    dialog.close();
    hide_popover(dialog);
}

/// Hides a popover that may be shown.
pub fn hide_popover(element: &HtmlElement) {
    // A valid selector, except in a browser without popovers.
    let is_shown = element.matches(":popover-open").unwrap_or(false);
    if is_shown && let Err(error) = element.hide_popover() {
        log::warn("a dialog could not be closed", &error);
    }
}

/// Whether an element has the focus, even within a shadow tree.
pub fn has_focus(element: &Element) -> bool {
    // `:focus` is a valid selector.
    element.matches(":focus").unwrap_or(false)
}

/// Whether an element has the focus and the browser shows it, as it does for the keyboard.
pub fn shows_focus(element: &Element) -> bool {
    // `:focus-visible` is a valid selector.
    element.matches(":focus-visible").unwrap_or(false)
}

/// Scrolls a list to one of its items without moving the page.
pub fn scroll_within(list: &HtmlElement, item: &HtmlElement) {
    let (top, height) = (item.offset_top(), list.client_height());
    let least = top + item.offset_height() - height;
    list.set_scroll_top(list.scroll_top().clamp(least.min(top), top));
}

/// The element that has the focus, even within a shadow tree, for which the document only reports the host.
pub fn focused() -> Option<Element> {
    let mut element = document().active_element()?;
    while let Some(inner) = element.shadow_root().and_then(|tree| tree.active_element()) {
        element = inner;
    }
    Some(element)
}

/// The element that gets the focus after the one that loses it in this event, if it is on the page.
pub fn next_focus(event: &FocusEvent) -> Option<Element> {
    event.related_target()?.dyn_into().ok()
}

/// Whether an element is rendered, not hidden by itself or an ancestor.
pub fn is_shown(element: &Element) -> bool {
    element.get_bounding_client_rect().width() > 0.0
}

/// Whether the focus is lost because the element that had it is gone.
pub fn focus_is_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether the Tab key reaches an element that has the focus, unlike the text that was pressed.
pub fn takes_tab(element: &Element) -> bool {
    let element = element.dyn_ref::<HtmlElement>();
    element.is_none_or(|element| element.tab_index() >= 0)
}

/// A length in whole CSS pixels, as the value of a style. As an integer: the code that prints floats is 11 KB, and
/// nothing else in the first chunk needs it.
#[allow(clippy::cast_possible_truncation, reason = "no page is that large")]
pub fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}

/// The box of an element in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ElementBox {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// The box of an element in the window.
pub fn box_of(element: &Element) -> ElementBox {
    let rect = element.get_bounding_client_rect();
    ElementBox {
        left: rect.left(),
        right: rect.right(),
        top: rect.top(),
        bottom: rect.bottom(),
    }
}

/// A pointer's distance from the left edge of an element, in percent of its width.
pub fn place_across(element: &Element, client_x: i32) -> f64 {
    let rect = element.get_bounding_client_rect();
    100.0 * (f64::from(client_x) - rect.left()) / rect.width().max(1.0)
}

/// The window and its scroll position, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WindowView {
    /// Its width, without a scroll bar.
    pub width: i32,
    /// Its height, without a scroll bar.
    pub height: i32,
    /// How far the page is scrolled horizontally.
    pub scroll_left: i32,
    /// How far the page is scrolled vertically.
    pub scroll_top: i32,
}

/// The size and scroll position of the window.
pub fn window_view() -> WindowView {
    let root = document().document_element();
    root.map_or_else(WindowView::default, |root| WindowView {
        width: root.client_width(),
        height: root.client_height(),
        scroll_left: root.scroll_left(),
        scroll_top: root.scroll_top(),
    })
}

/// The nearest ancestor of an element, or itself, that a valid selector matches.
pub fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok()?
}

/// Like [`closest`], for the target of an event.
pub fn closest_to_target(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    closest(&target, selector)
}

/// The element that an event began in, even within a shadow tree, for which the window only sees the host.
pub fn innermost_target(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// Sets or removes an attribute of an element that belongs to no component, such as those in prose.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let set = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    if let Err(error) = set {
        log::warn("an attribute could not be changed", &error);
    }
}

/// An attribute of `<html>`, which the styles read the settings from.
pub fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Sets an attribute of `<html>`, or removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    // The document of a window always has a root.
    if let Some(root) = document().document_element() {
        set_attribute(&root, name, value);
    }
}
