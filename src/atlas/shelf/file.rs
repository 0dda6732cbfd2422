//! What is the reader's own as a file, to be taken to another device and back.

use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;

use super::{REFUSED, change, here, load, on_end, tell, world};
use crate::atlas::timeline::export;
use crate::browser::settings;
use crate::browser::storage::{self, Key};
use crate::components::settings::Setting;
use crate::page::Page;
use lore::reader_data::ReaderData as Shelf;

/// How a file begins; the name of the world follows.
const HEAD: &str = "shelf of ";

/// Larger files are of something else.
const LONGEST: f64 = 1_000_000.0;

/// Saves a file.
pub(super) fn save(page: Page) {
    let chosen = Setting::ALL.map(|setting| (setting, settings::chosen(setting)));
    let text = print(&world(page), &chosen, &load(page));
    let name = [&world(page), ".txt"].concat();
    export::save(&name, &export::data("text/plain", &text));
    tell("shelf-said", &[&name, " saved."].concat());
}

fn print(world: &str, chosen: &[(Setting, String)], shelf: &Shelf) -> String {
    let mut text = [HEAD, world, "\n"].concat();
    for (setting, value) in chosen {
        if !value.is_empty() {
            text.extend([setting.name(), " ", value, "\n"]);
        }
    }
    text.push_str(&shelf.print());
    text
}

/// What a file holds: settings, each with its value, and a shelf.
type Held = (Vec<(Setting, &'static str)>, Shelf);

/// Reads a file.
fn parse(world: &str, text: &str) -> Result<Held, String> {
    let first = text.lines().next().unwrap_or_default();
    let Some(of) = first.trim_end().strip_prefix(HEAD) else {
        return Err("This is no file of settings and bookmarks.".into());
    };
    if of != world {
        return Err(["This file is of another encyclopedia: ", of, "."].concat());
    }
    let mut chosen = Vec::new();
    for line in text.lines() {
        let (name, value) = line.split_once(' ').unwrap_or_default();
        let setting = Setting::named(name);
        chosen.extend(setting.and_then(|setting| Some((setting, known(setting, value.trim())?))));
    }
    Ok((chosen, Shelf::parse(text)))
}

/// A value of a setting, if it has that.
pub(super) fn known(setting: Setting, value: &str) -> Option<&'static str> {
    let mut values = setting.values().iter().map(|(value, _)| *value);
    values.find(|known| *known == value)
}

/// Adds what the chosen file holds to what is here.
pub(super) fn add(field: &HtmlInputElement) {
    let file = field.files().and_then(|files| files.get(0));
    let Some(file) = file else { return };
    // The same file can be chosen again.
    field.set_value("");
    if file.size() > LONGEST {
        tell("shelf-said", "This is no file of settings and bookmarks.");
        return;
    }
    let unread = || tell("shelf-said", "The file could not be read.");
    on_end(&file.text(), take, unread);
}

fn take(text: &JsValue) {
    let (Some(page), Some(text)) = (here(), text.as_string()) else {
        return;
    };
    let (chosen, shelf) = match parse(&world(page), &text) {
        Ok(read) => read,
        Err(fault) => return tell("shelf-said", &fault),
    };
    for (setting, value) in chosen {
        storage::set(Key::Setting(setting), value);
        settings::apply(setting, value);
    }
    let kept = change(page, |own| own.merge(shelf));
    tell("shelf-said", if kept { "Added." } else { REFUSED });
}

#[cfg(test)]
mod tests {
    use lore::reader_data::ReaderData as Shelf;

    use super::{parse, print};
    use crate::components::settings::Setting;

    #[test]
    fn what_is_saved_can_be_added() {
        let shelf = Shelf::parse("reading on\nbookmark mine\nread pier 2026-01-31\n");
        let chosen = [
            (Setting::Theme, "dark".into()),
            (Setting::Size, String::new()),
        ];
        let text = print("harbour", &chosen, &shelf);
        let read = parse("harbour", &text.replace('\n', "\r\n"));
        assert_eq!(read, Ok((vec![(Setting::Theme, "dark")], shelf)));
    }

    #[test]
    fn a_file_of_something_else_is_refused() {
        for text in [
            "",
            "{}",
            "bookmark mine",
            "shelf of elsewhere\nbookmark mine",
        ] {
            assert!(parse("harbour", text).is_err(), "{text}");
        }
    }

    #[test]
    fn values_that_no_setting_has_are_passed_over() {
        let text = "shelf of harbour\ntheme pink\nsize huge\nmotion\n<b> x\nwidth wide x\n";
        let read = parse("harbour", text);
        assert_eq!(read, Ok((vec![(Setting::Size, "huge")], Shelf::default())));
    }
}
