//! Keeps what a reader did on a pre-rendered page before the program took it over: what was typed
//! or chosen, and the press of a button.
//!
//! No components exist at that time, so this looks at the elements themselves.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::dom::{closest, closest_to_target};

/// What a field held when the program took over.
enum Entered {
    Text(HtmlInputElement, String),
    Tick(HtmlInputElement, bool),
    Choice(HtmlSelectElement, String),
}

/// What readers changed in the fields of a page before it was taken over.
pub struct EnteredFields(Vec<Entered>);

impl EnteredFields {
    /// Looks at all fields below an element.
    pub fn of(page: &Element) -> Self {
        // A valid selector.
        let Ok(fields) = page.query_selector_all("input, select") else {
            return Self(Vec::new());
        };
        let fields = (0..fields.length()).filter_map(|at| {
            let node = fields.get(at)?;
            match node.dyn_into::<HtmlInputElement>() {
                Ok(input) if input.type_() == "checkbox" => {
                    let checked = input.checked();
                    (checked != input.default_checked()).then_some(Entered::Tick(input, checked))
                }
                Ok(input) => {
                    let value = input.value();
                    (value != input.default_value()).then_some(Entered::Text(input, value))
                }
                Err(node) => {
                    let select: HtmlSelectElement = node.dyn_into().ok()?;
                    let value = select.value();
                    changed(&select).then_some(Entered::Choice(select, value))
                }
            }
        });
        Self(fields.collect())
    }

    /// Restores the values and fires their events, as if they were entered now.
    pub fn restore(self) {
        for field in self.0 {
            match field {
                Entered::Text(input, value) => {
                    input.set_value(&value);
                    tell(&input, "input");
                }
                Entered::Tick(input, checked) => {
                    input.set_checked(checked);
                    tell(&input, "change");
                }
                Entered::Choice(select, value) => {
                    select.set_value(&value);
                    tell(&select, "change");
                }
            }
        }
    }
}

/// Whether the chosen option differs from the one marked in the file, or from the first if none is
/// marked.
fn changed(select: &HtmlSelectElement) -> bool {
    let option = |selector| select.query_selector(selector).ok().flatten();
    let initial = option("option[selected]").or_else(|| option("option"));
    initial.is_some_and(|option| option.get_attribute("value") != Some(select.value()))
}

fn tell(field: &Element, event: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let dispatched = Event::new_with_event_init_dict(event, &bubbling)
        .and_then(|event| field.dispatch_event(&event));
    if let Err(error) = dispatched {
        super::log::warn("a field's value was not taken over", &error);
    }
}

/// Whether a translator has changed the page.
pub fn is_translated() -> bool {
    #[cfg(target_arch = "wasm32")]
    return matches!(
        leptos::prelude::document().query_selector("main font"),
        Ok(Some(_))
    );
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// The number of elements below one. A different number later means that something was inserted.
pub fn count_elements(page: &Element) -> u32 {
    // A valid selector.
    page.query_selector_all("*").map_or(0, |all| all.length())
}

/// The buttons of a page that are pressed again once their components exist. One that opens a popover needs no
/// program for that, and would close it.
const BUTTONS: &str = "main button[type=button]:not([popovertarget])";

/// The button of the page that was pressed, if any.
pub fn pressed_button(event: &web_sys::MouseEvent) -> Option<HtmlElement> {
    closest_to_target(event, BUTTONS)?.dyn_into().ok()
}

/// The button of the page that was pressed before the program started, if any. `early.js` keeps what was pressed
/// last.
pub fn button_pressed_before_start() -> Option<HtmlElement> {
    let pressed = js_sys::Reflect::get(&leptos::prelude::window(), &"pressed".into());
    let pressed: Element = pressed.ok()?.dyn_into().ok()?;
    closest(&pressed, BUTTONS)?.dyn_into().ok()
}
