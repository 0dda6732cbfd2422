//! What the reader puts aside, kept by the browser: bookmarks, what was read, and both as a file.
//!
//! Nothing is held here between two acts: another tab may have changed what is kept.

mod file;

use gloo::utils::{document, window};
use js_sys::{Date, Promise};
use lore::reader_data::ReaderData as Shelf;
use lore::route::{Address, Route};
use lore::{Slug, slugify};
use maud::Markup;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use crate::browser::history;
use crate::browser::storage::{self, Key};
use crate::browser::{listen, settings, target};
use crate::components::settings::Setting;
use crate::page::{Page, or_fault};
use crate::views;

/// The part of the settings page that shows what is kept.
pub(super) fn draw(page: Page) -> Markup {
    or_fault(views::settings::kept(page, &load(page)))
}

/// Listens for as long as the page lives.
pub(super) fn follow() {
    listen(&document(), "click", |event| {
        let button = target(event).and_then(|on| on.closest("[data-shelf]").ok().flatten());
        if let (Some(button), Some(page)) = (button, here()) {
            act(page, &button);
        }
    });
    listen(&document(), "change", |event| {
        let field = target(event).and_then(|on| on.dyn_into::<HtmlInputElement>().ok());
        let (Some(field), Some(page)) = (field, here()) else {
            return;
        };
        if field.has_attribute("data-shelf-reading") {
            change(page, |shelf| shelf.set_remember_visits(field.checked()));
        } else if field.has_attribute("data-shelf-file") {
            file::add(&field);
        }
    });
    // Another tab has changed what is kept.
    listen(&window(), "storage", |_| {
        for setting in Setting::ALL {
            let kept = storage::get(Key::Setting(setting)).unwrap_or_default();
            settings::apply(setting, file::known(setting, &kept).unwrap_or_default());
        }
        show();
    });
}

/// Shows on the page that has been drawn what is kept, and remembers it as read if that is wanted.
pub(super) fn attach(address: &Address) {
    let Some(page) = here() else { return };
    if let Route::Entry(slug) = &address.route
        && let Some(entry) = views::entry::find(page.tome, slug)
        && let Ok(card) = page.tome.card(entry)
        && let Some(slug) = Slug::parse(card.slug)
    {
        let mut shelf = load(page);
        if shelf.record_visit(&slug, &today()) {
            // What can't be kept is not missed.
            keep(page, &shelf);
        }
    }
    show();
}

/// What is drawn with where the reader is: through the lens that the window's address has.
fn here() -> Option<Page> {
    let root = super::page(&Address::new(Route::Home))?.root;
    super::page(&history::address(root))
}

fn world(page: Page) -> String {
    slugify(page.tome.world().short_name)
}

fn load(page: Page) -> Shelf {
    let kept = storage::get(Key::Shelf(&world(page)));
    kept.as_deref().map(Shelf::parse).unwrap_or_default()
}

/// Keeps it, and tells whether that worked.
fn keep(page: Page, shelf: &Shelf) -> bool {
    // The next page then calls this program at once, to show it.
    storage::set(Key::Keeps, if shelf.is_empty() { "" } else { "yes" });
    storage::set(Key::Shelf(&world(page)), &shelf.print())
}

/// The reader's day.
fn today() -> String {
    let now = Date::new_0();
    let two = |number: u32| {
        let digits = number.to_string();
        if number < 10 {
            ["0", &digits].concat()
        } else {
            digits
        }
    };
    let year = now.get_full_year().to_string();
    [
        &year,
        "-",
        &two(now.get_month() + 1),
        "-",
        &two(now.get_date()),
    ]
    .concat()
}

/// Changes what is kept, and shows it as it is then. Tells whether it is kept.
fn change(page: Page, act: impl FnOnce(&mut Shelf)) -> bool {
    let mut shelf = load(page);
    act(&mut shelf);
    let kept = keep(page, &shelf);
    if !kept && let Some(place) = document().get_element_by_id("shelf") {
        // What the reader pressed shows what they wanted, not what is.
        redraw(page, &load(page), &place);
        tell("shelf-said", REFUSED);
    }
    show();
    kept
}

/// The attribute that tells what the list on the settings page was drawn of.
const DRAWN_OF: &str = "data-kept";

/// What is told where nothing can be kept.
const REFUSED: &str = "This browser keeps nothing for this page: its storage is blocked or full.";

fn act(page: Page, button: &Element) {
    match button.get_attribute("data-shelf").as_deref() {
        Some("mark") => mark(page, button),
        Some("forget") => {
            change(page, Shelf::forget_visits);
        }
        Some("save") => file::save(page),
        Some("keep") => keep_all(),
        _ => {}
    }
}

fn mark(page: Page, button: &Element) {
    let slug = button.get_attribute("data-slug");
    let Some(slug) = slug.and_then(|slug| Slug::parse(&slug)) else {
        return;
    };
    if change(page, |shelf| shelf.toggle_bookmark(&slug)) {
        persist(|_| {});
    } else if let Some(said) = button.next_element_sibling() {
        said.set_text_content(Some(REFUSED));
    }
}

/// Keeps the encyclopedia on the device: `boot.js` sees to it.
fn keep_all() {
    if let Ok(event) = Event::new("keep") {
        // No one stops it.
        let _ = window().dispatch_event(&event);
    }
    persist(|promised| {
        let words = if promised.is_truthy() {
            "The browser has promised to keep it until you delete it."
        } else {
            "The browser keeps it, but may clear it when the device runs out of space."
        };
        tell("kept-said", words);
    });
}

/// Asks the browser not to clear what is kept, since the reader has just put something aside.
/// `then` learns whether it has promised that.
fn persist(then: fn(&JsValue)) {
    // Absent where a page is not from a safe origin: the call fails then.
    match window().navigator().storage().persist() {
        Ok(promise) => on_end(&promise, then, || {}),
        Err(_) => then(&JsValue::FALSE),
    }
}

/// Acts on what a promise comes to, or on its failure.
fn on_end(promise: &Promise, act: fn(&JsValue), failed: fn()) {
    // Boxed: the program then holds one kind of closure.
    let act: Box<dyn FnOnce(JsValue)> = Box::new(move |value| act(&value));
    let failed: Box<dyn FnOnce(JsValue)> = Box::new(move |_| failed());
    let (act, failed) = (Closure::once(act), Closure::once(failed));
    drop(promise.then2(&act, &failed));
    // One of the two is called, later.
    act.forget();
    failed.forget();
}

/// Shows on the page what is kept.
fn show() {
    let Some(page) = here() else { return };
    settings::show();
    let shelf = load(page);
    let document = document();
    if let Some(place) = document.get_element_by_id("shelf") {
        // Drawn anew without need, a button would vanish under the finger that presses it.
        if place.get_attribute(DRAWN_OF) != Some(shelf.print()) {
            redraw(page, &shelf, &place);
        }
    } else if let Ok(Some(button)) = document.query_selector("main [data-slug]") {
        let slug = button.get_attribute("data-slug").unwrap_or_default();
        let marked = Slug::parse(&slug).is_some_and(|slug| shelf.is_bookmarked(&slug));
        // A well-formed name.
        let _ = button.set_attribute("aria-pressed", if marked { "true" } else { "false" });
    }
}

/// Draws what is kept on the settings page anew, and gives the focus back.
fn redraw(page: Page, shelf: &Shelf, place: &Element) {
    let document = document();
    let held = document.active_element().map(|held| held.id());
    let drawn = or_fault(views::settings::shelf(page, shelf));
    place.set_inner_html(&drawn.0);
    // A well-formed name.
    let _ = place.set_attribute(DRAWN_OF, &shelf.print());
    let lost = document
        .active_element()
        .is_some_and(|now| now.tag_name() == "BODY");
    let Some(held) = held.filter(|id| lost && !id.is_empty()) else {
        return;
    };
    let held = document.get_element_by_id(&held);
    let next = held.or_else(|| document.get_element_by_id("bookmarks"));
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        if next.tag_name() == "H2" {
            next.set_tab_index(-1);
        }
        // An element that is gone by now can't be focused, and need not be.
        let _ = next.focus();
    }
}

fn tell(id: &str, words: &str) {
    if let Some(said) = document().get_element_by_id(id) {
        said.set_text_content(Some(words));
    }
}
