//! The search box as a combobox by the pattern of WAI-ARIA 1.2: the focus stays in the box, a list
//! below it shows the answers, and the arrow keys choose one.
//!
//! Without the program that answers ([`super::finder`]), which is called when a reader comes to a box,
//! the box is a field of a form that leads to the page of results. One listener for each event
//! serves every box, whenever it was drawn.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use leptos::prelude::{document, window};
use lore::Years;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{NAV, after_drawing, finder, go, listen, second, target};
use crate::nav::Nav;

/// Every box that suggests. The page of results has a box whose answers stand below it.
const BOXES: &str = ".find:not([data-live]) input[type=search]";

/// Milliseconds without a key after which the count is said: a reader who types is not talked at.
const QUIET: u32 = 700;

thread_local! {
    static ANNOUNCEMENT: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Serves all boxes.
pub fn follow(nav: Nav) {
    nav.follow(|_| after_drawing(equip_all));
    on("focusin", |field, _| {
        field.equip();
        finder::await_it(|| {});
    });
    on("input", |field, event| {
        if !is_composing(event) {
            field.suggest();
        }
    });
    on("compositionend", |field, _| field.suggest());
    on("focusout", |field, _| field.close());
    on("submit", |field, _| field.close());
    on("keydown", |field, event| {
        if let (Some(key), false) = (event.dyn_ref::<KeyboardEvent>(), is_composing(event)) {
            field.press(key);
        }
    });
    // The focus stays in the box while an option is pressed.
    listen(&document(), "mousedown", |event| {
        if option(event).is_some() {
            event.prevent_default();
        }
    });
    listen(&document(), "click", |event| {
        if let Some(chosen) = option(event) {
            choose(&chosen);
        }
    });
    // What was typed while this program was on its way.
    suggest_again();
}

/// Answers in the box that the reader is in.
fn suggest_again() {
    if let Some(field) = document().active_element().and_then(Field::of)
        && !field.input.value().is_empty()
    {
        field.suggest();
    }
}

/// Makes comboboxes of the boxes on the page.
fn equip_all() {
    let Ok(boxes) = document().query_selector_all(BOXES) else {
        return;
    };
    for at in 0..boxes.length() {
        let element = boxes.get(at).and_then(|node| node.dyn_into().ok());
        if let Some(field) = element.and_then(Field::of) {
            field.equip();
        }
    }
}

fn on(name: &'static str, act: fn(&Field, &Event)) {
    listen(&document(), name, move |event| {
        let element = target(event);
        // A form is submitted, not its field.
        let form = element
            .as_ref()
            .filter(|element| element.matches("form").unwrap_or(false));
        let inside = form.and_then(|form| form.query_selector("input").ok().flatten());
        if let Some(field) = inside.or(element).and_then(Field::of) {
            act(&field, event);
        }
    });
}

/// Whether an input method is still at work on what is typed.
fn is_composing(event: &Event) -> bool {
    let flag = js_sys::Reflect::get(event, &"isComposing".into());
    // The key code is for browsers that end the composition before its last key.
    let key = event.dyn_ref::<KeyboardEvent>();
    flag.is_ok_and(|flag| flag.is_truthy()) || key.is_some_and(|key| key.key_code() == 229)
}

/// The option that an event happened to.
fn option(event: &Event) -> Option<Element> {
    target(event)?.closest("[role=option]").ok().flatten()
}

/// Leads to where an option leads.
fn choose(option: &Element) {
    if let Some(href) = option.get_attribute("data-href") {
        if let Some(field) = document().active_element().and_then(Field::of) {
            field.close();
        }
        lead(&href);
    }
}

/// Leads to a page as a link to it does: before the program that draws it is there, it comes sooner as
/// the file that it is.
fn lead(href: &str) {
    if second::here().is_some() || href.starts_with('#') {
        go(href, false);
    } else {
        drop(window().location().set_href(href));
    }
}

/// The years that the reader looks through, as they stand in an address.
fn lens() -> String {
    let years = NAV.get().and_then(|nav| nav.address_now().years);
    years.map(Years::print).unwrap_or_default()
}

/// Sets an attribute, whose name is well formed.
fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// A box with its list.
struct Field {
    input: HtmlInputElement,
    list: HtmlElement,
}

impl Field {
    fn of(element: Element) -> Option<Self> {
        if !element.matches(BOXES).ok()? {
            return None;
        }
        let input: HtmlInputElement = element.dyn_into().ok()?;
        let list = document().get_element_by_id(&[&input.id(), "-options"].concat())?;
        Some(Self {
            input,
            list: list.dyn_into().ok()?,
        })
    }

    /// Says what the box is, now that it can do it.
    fn equip(&self) {
        if self.input.get_attribute("role").is_none() {
            set(&self.input, "role", "combobox");
            set(&self.input, "aria-autocomplete", "list");
            set(&self.input, "aria-expanded", "false");
            set(&self.input, "aria-controls", &self.list.id());
        }
    }

    fn is_open(&self) -> bool {
        !self.list.hidden()
    }

    /// Shows the answers to what stands in the box, now or when the program that knows them is there.
    fn suggest(&self) {
        let Some(finder) = finder::here() else {
            finder::await_it(suggest_again);
            return;
        };
        let options = finder.suggest(&self.input.id(), &self.input.value(), &lens());
        self.list.set_inner_html(&options);
        let open = !options.is_empty();
        self.list.set_hidden(!open);
        set(
            &self.input,
            "aria-expanded",
            if open { "true" } else { "false" },
        );
        let _ = self.input.remove_attribute("aria-activedescendant");
        self.announce(finder.counted());
    }

    /// Says how much was found, once the keys rest.
    fn announce(&self, count: String) {
        let id = [&self.input.id(), "-count"].concat();
        let say = move || {
            if let Some(status) = document().get_element_by_id(&id) {
                status.set_text_content(Some(&count));
            }
        };
        // Dropped, the one of before is never said.
        ANNOUNCEMENT.replace(Some(Timeout::new(QUIET, say)));
    }

    fn close(&self) {
        ANNOUNCEMENT.take();
        if self.is_open() {
            self.list.set_hidden(true);
            set(&self.input, "aria-expanded", "false");
            let _ = self.input.remove_attribute("aria-activedescendant");
        }
    }

    fn press(&self, key: &KeyboardEvent) {
        let handled = match key.key().as_str() {
            "ArrowDown" if key.alt_key() => {
                self.suggest();
                true
            }
            "ArrowUp" if key.alt_key() => {
                self.close();
                true
            }
            "ArrowDown" => self.step(1),
            "ArrowUp" => self.step(-1),
            "Enter" => self.enter(),
            "Escape" if self.is_open() => {
                self.close();
                true
            }
            _ => false,
        };
        if handled {
            key.prevent_default();
            key.stop_propagation();
        }
    }

    /// Leads to the chosen option; without one the form goes to all results.
    fn enter(&self) -> bool {
        let chosen = self.chosen().filter(|_| self.is_open());
        if let Some(option) = &chosen {
            choose(option);
        }
        chosen.is_some()
    }

    fn chosen(&self) -> Option<Element> {
        let selected = "[aria-selected=true]";
        self.list.query_selector(selected).ok().flatten()
    }

    /// Shows an option where the list is longer than the window, without moving the page.
    fn scroll_to(&self, option: &Element) {
        let Some(option) = option.dyn_ref::<HtmlElement>() else {
            return;
        };
        let (top, height) = (option.offset_top(), self.list.client_height());
        let least = top + option.offset_height() - height;
        self.list
            .set_scroll_top(self.list.scroll_top().clamp(least.min(top), top));
    }

    /// Chooses the next or the previous option; beyond the last and before the first is the box.
    fn step(&self, by: i64) -> bool {
        if !self.is_open() {
            self.suggest();
        }
        let options = self.list.children();
        // The box stands before the first option, at 0.
        let places = i64::from(options.length()) + 1;
        let before = self.chosen();
        let all = (0..options.length()).filter_map(|at| options.item(at));
        let at = all
            .clone()
            .position(|option| Some(&option) == before.as_ref());
        let at = at
            .and_then(|at| i64::try_from(at).ok())
            .map_or(0, |at| at + 1);
        let next = (at + by).rem_euclid(places);
        for (place, option) in (1..).zip(all) {
            let chosen = place == next;
            set(
                &option,
                "aria-selected",
                if chosen { "true" } else { "false" },
            );
            if chosen {
                set(&self.input, "aria-activedescendant", &option.id());
                self.scroll_to(&option);
            }
        }
        if next == 0 {
            let _ = self.input.remove_attribute("aria-activedescendant");
        }
        self.is_open()
    }
}
