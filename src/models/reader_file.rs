//! The reader's settings and data as a text file, for transfer between devices.
//!
//! The first line names the encyclopedia. A line for each setting follows, with its value, and then
//! the lines of [`ReaderData`]. Unknown lines are skipped.

use lore::reader_data::ReaderData;

use crate::state::settings::Setting;

/// The start of a file; the slug of the encyclopedia follows.
const HEAD: &str = "shelf of ";

/// Why a file can't be read. The messages are for readers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReaderFileError {
    /// It is something else.
    #[error("This is not a file of settings and bookmarks: choose one made by “Save as a file”.")]
    Foreign,
    /// It belongs to another encyclopedia.
    #[error("This file belongs to another encyclopedia: {0}.")]
    OtherEncyclopedia(String),
}

/// The contents of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderFile {
    /// Settings with their values; missing ones stay unchanged.
    pub settings: Vec<(Setting, &'static str)>,
    /// Bookmarks and visits.
    pub data: ReaderData,
}

impl ReaderFile {
    /// Reads a file of the encyclopedia with this slug.
    ///
    /// # Errors
    /// If it belongs to another one, or is something else.
    pub fn parse(encyclopedia: &str, text: &str) -> Result<Self, ReaderFileError> {
        let first = text.lines().next().unwrap_or_default();
        let of = first.trim_end().strip_prefix(HEAD);
        let of = of.ok_or(ReaderFileError::Foreign)?;
        if of != encyclopedia {
            return Err(ReaderFileError::OtherEncyclopedia(of.to_owned()));
        }
        let setting = |line: &str| {
            let (name, value) = line.split_once(' ')?;
            let setting = Setting::named(name)?;
            Some((setting, setting.parse(value.trim())?))
        };
        Ok(Self {
            settings: text.lines().filter_map(setting).collect(),
            data: ReaderData::parse(text),
        })
    }

    /// The file for the encyclopedia with this slug, as [`Self::parse`] reads it.
    pub fn print(&self, encyclopedia: &str) -> String {
        let mut text = format!("{HEAD}{encyclopedia}\n");
        for (setting, value) in &self.settings {
            // The default is not stored.
            if !value.is_empty() {
                text.extend([setting.name(), " ", value, "\n"]);
            }
        }
        text + &self.data.print()
    }
}

#[cfg(test)]
mod tests {
    use lore::reader_data::ReaderData;
    use proptest::prelude::*;

    use super::{ReaderFile, ReaderFileError};
    use crate::state::settings::Setting;

    #[test]
    fn what_is_saved_can_be_added() {
        let data = ReaderData::parse("reading on\nbookmark mine\nread pier 2026-01-31\n");
        let saved = ReaderFile {
            settings: vec![(Setting::Theme, "dark"), (Setting::Size, "")],
            data: data.clone(),
        };
        let text = saved.print("harbour");
        assert_eq!(
            text,
            "shelf of harbour\ntheme dark\nreading on\nbookmark mine\nread pier 2026-01-31\n"
        );
        let read = ReaderFile::parse("harbour", &text.replace('\n', "\r\n")).unwrap();
        assert_eq!(read.settings, [(Setting::Theme, "dark")]);
        assert_eq!(read.data, data);
    }

    #[test]
    fn a_file_of_something_else_is_refused() {
        for text in ["", "{}", "bookmark mine"] {
            let read = ReaderFile::parse("harbour", text);
            assert_eq!(read, Err(ReaderFileError::Foreign), "{text}");
        }
        let read = ReaderFile::parse("harbour", "shelf of elsewhere\nbookmark mine");
        let message = read.unwrap_err().to_string();
        assert_eq!(
            message,
            "This file belongs to another encyclopedia: elsewhere."
        );
    }

    #[test]
    fn values_that_no_setting_has_are_skipped() {
        let text = "shelf of harbour\ntheme pink\nsize huge\nmotion\n<b> x\nwidth wide x\n";
        let read = ReaderFile::parse("harbour", text).unwrap();
        assert_eq!(read.settings, [(Setting::Size, "huge")]);
        assert_eq!(read.data, ReaderData::default());
    }

    proptest! {
        #[test]
        fn any_file_is_refused_or_settles_after_one_print(
            text in "(shelf of (harbour|elsewhere)?\r?\n)?((bookmark|reading|read|step|theme|size|motion) ?[a-z0-9 -]{0,24}\r?\n|.*\n){0,12}",
        ) {
            if let Ok(file) = ReaderFile::parse("harbour", &text) {
                let printed = file.print("harbour");
                let again = ReaderFile::parse("harbour", &printed);
                let again = again.map(|file| file.print("harbour"));
                prop_assert_eq!(again, Ok(printed));
            }
        }
    }
}
