//! Keys that work on every page: `/` and Ctrl+K go to a search box, `?` opens the list of keys.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::platform::dom;
use crate::state::settings::{Setting, Settings};

/// Where a search box stands. That of a page comes before that of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchBoxPlace {
    /// In the header of every page.
    Header,
    /// On a page.
    Page,
}

/// What the keys lead to. A context; copied freely.
#[derive(Clone, Copy)]
pub struct Shortcuts {
    header_box: StoredValue<Option<NodeRef<html::Input>>>,
    page_box: StoredValue<Option<NodeRef<html::Input>>>,
    search_link: StoredValue<Option<NodeRef<html::A>>>,
    help: RwSignal<bool>,
}

/// The shortcuts of the components around; none within another site's page.
pub fn use_shortcuts() -> Option<Shortcuts> {
    use_context()
}

impl Shortcuts {
    /// Keys that lead nowhere yet.
    pub fn new() -> Self {
        Self {
            header_box: StoredValue::new(None),
            page_box: StoredValue::new(None),
            search_link: StoredValue::new(None),
            help: RwSignal::new(false),
        }
    }

    /// Whether the list of keys is to be shown: `?` sets it, the dialog resets it when it closes.
    pub fn help(self) -> RwSignal<bool> {
        self.help
    }

    /// Lets the keys lead to a search box as long as the component that calls this lives.
    pub fn register(self, place: SearchBoxPlace, input: NodeRef<html::Input>) {
        let registered = match place {
            SearchBoxPlace::Header => self.header_box,
            SearchBoxPlace::Page => self.page_box,
        };
        registered.set_value(Some(input));
        // The box of the next page registers after this one has gone.
        on_cleanup(move || {
            registered.try_set_value(None);
        });
    }

    /// Lets the keys follow a link to the page of search where no search box is shown.
    pub fn register_search_link(self, link: NodeRef<html::A>) {
        self.search_link.set_value(Some(link));
    }

    /// Listens for the keys as long as the component that calls this lives. Single keys do nothing
    /// where `settings` say so.
    pub fn listen(self, settings: Settings) {
        let listener = window_event_listener(leptos::ev::keydown, move |event| {
            self.press(&event, settings.get_untracked(Setting::Keys) != "off");
        });
        on_cleanup(move || listener.remove());
    }

    fn press(self, event: &KeyboardEvent, single_keys: bool) {
        let command = event.ctrl_key() || event.meta_key();
        let plain = single_keys && !command && !event.alt_key() && !is_typing(event);
        match Shortcut::of(&event.key(), command, plain) {
            Some(Shortcut::Search) => {
                event.prevent_default();
                self.focus_search();
            }
            Some(Shortcut::Help) => self.help.set(true),
            None => {}
        }
    }

    fn focus_search(self) {
        let boxes = [self.page_box.get_value(), self.header_box.get_value()];
        let mut inputs = boxes
            .into_iter()
            .flatten()
            .filter_map(|input| input.get_untracked())
            .filter(|input| dom::is_shown(input));
        if let Some(input) = inputs.next() {
            dom::focus_in_view(&input);
            input.select();
        } else if let Some(link) = self
            .search_link
            .get_value()
            .and_then(|link| link.get_untracked())
        {
            link.click();
        }
    }
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self::new()
    }
}

/// What a key does on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shortcut {
    Search,
    Help,
}

impl Shortcut {
    /// What a key does: with Ctrl or Command held, or `plain`, which is without such keys, outside of
    /// fields, and not switched off.
    fn of(key: &str, command: bool, plain: bool) -> Option<Self> {
        match key {
            "k" if command => Some(Self::Search),
            "/" if plain => Some(Self::Search),
            "?" if plain => Some(Self::Help),
            _ => None,
        }
    }
}

/// Whether a key is meant for a field.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.is_content_editable()
    })
}

#[cfg(test)]
mod tests {
    use super::Shortcut;

    #[test]
    fn a_slash_and_a_question_mark_are_letters_in_a_field() {
        assert_eq!(Shortcut::of("/", false, true), Some(Shortcut::Search));
        assert_eq!(Shortcut::of("?", false, true), Some(Shortcut::Help));
        assert_eq!(Shortcut::of("/", false, false), None);
        assert_eq!(Shortcut::of("?", false, false), None);
    }

    #[test]
    fn control_and_k_searches_from_anywhere() {
        assert_eq!(Shortcut::of("k", true, false), Some(Shortcut::Search));
        assert_eq!(Shortcut::of("k", false, true), None);
        assert_eq!(Shortcut::of("/", true, false), None);
    }
}
