//! Keeps what a reader does on the page of a file before the program has taken it over: what was
//! typed or chosen, and the first press of a button.
//!
//! Components don't exist yet at that time, so this looks at the elements of the page themselves.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::dom::closest_to_target;

/// What a field held when the program took over.
enum Entered {
    Text(HtmlInputElement, String),
    Tick(HtmlInputElement, bool),
    Choice(HtmlSelectElement, String),
}

/// What readers have changed in the fields of a page before it was taken over.
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

    /// Puts the values back and tells the components of them, as if they were entered now.
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

/// Whether another option is chosen than the one that the file marks, or the first where it marks
/// none.
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

/// Whether a translator works on the page.
pub fn is_translated() -> bool {
    #[cfg(target_arch = "wasm32")]
    return matches!(
        leptos::prelude::document().query_selector("main font"),
        Ok(Some(_))
    );
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// How many elements there are below one: another number later tells that something was put there.
pub fn count_elements(page: &Element) -> u32 {
    // A valid selector.
    page.query_selector_all("*").map_or(0, |all| all.length())
}

/// The button that a press on a page means, if there is one. It is pressed again once its
/// component is there.
pub fn pressed_button(event: &web_sys::MouseEvent) -> Option<HtmlElement> {
    let button = closest_to_target(event, "main button[type=button]")?;
    button.dyn_into().ok()
}
