//! The palette over any page: by keys alone, each kind of option, the way in and out, the sheet on a
//! phone, and where it must not be.

mod access;
mod commands;
mod opening;
mod options;

use serde_json::Value;

use crate::reader::Reader;

/// The Down and the Up arrow key.
const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';

const OPEN: &str = ".palette[open]";
const IS_CLOSED: &str = "!document.querySelector('.palette[open]')";
const FIELD: &str = ".palette[open] input";
const ACTIVE: &str = ".palette [role=option][aria-selected=true]";

impl Reader {
    /// Opens the palette by a key, and waits for its list.
    async fn opens_the_palette(&self) {
        self.browser.press(&['/']).await;
        self.browser.wait_for(OPEN).await;
        self.browser.wait_for(".palette [role=option]").await;
        self.focus_is_on(FIELD).await;
    }

    /// Asks the palette for some words, and waits until a section lists options for them.
    async fn asks_the_palette(&self, words: &str, section: &str) {
        self.opens_the_palette().await;
        self.browser.type_text(words).await;
        let section = Value::from(format!("#palette-{section}"));
        self.browser
            .until(&format!(
                "document.querySelector('{FIELD}')?.value === {} && document.querySelector({section})",
                Value::from(words)
            ))
            .await;
    }

    /// Goes with the arrow keys to the first option of a section, and returns what it says.
    async fn goes_to_section(&self, section: &str) -> String {
        let there = format!(
            "!!document.querySelector('[aria-labelledby=palette-{section}] [aria-selected=true]')"
        );
        // What is listed is for the words in the field as soon as a key chooses; before that it may be for
        // fewer letters.
        self.browser.press(&[DOWN, UP]).await;
        for _ in 0..60 {
            if self.browser.value(&there).await == true {
                return self.says(ACTIVE).await;
            }
            self.browser.press(&[DOWN]).await;
        }
        panic!("{section} is not reached by the arrow keys");
    }
}
