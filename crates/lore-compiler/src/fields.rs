//! Reads a TOML table key by key, with the position of every value.
//!
//! A derived deserializer stops at its first fault; this reports every missing, misspelt or mistyped key of every
//! table.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::folder::FileId;
use crate::suggest::nearest;

/// Parses a part of a file as TOML and passes its top table to `read`.
pub(crate) fn parse<T>(
    file: FileId,
    text: &str,
    start: usize,
    faults: &Faults,
    read: impl FnOnce(Fields<'_>) -> T,
) -> T {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or(0..text.len());
        let end = span.end.max(span.start + 1).min(text.len());
        let place = SourceSpan::new(file, start + span.start.min(end)..start + end);
        let message = error.message().trim().replace('\n', ", ");
        faults.add(
            Fault::new(format!("this is not TOML: {message}"))
                .at(place, "")
                .remedy("see docs/authoring.md for the form, toml.io for the syntax"),
        );
    }
    let whole = SourceSpan::new(file, start..start + first_line(text, 0..text.len()));
    read(Fields {
        file,
        text,
        start,
        table: table.get_ref(),
        header: whole,
        name: "",
        known: RefCell::default(),
        faults,
    })
}

fn first_line(text: &str, span: Range<usize>) -> usize {
    let slice = text.get(span).unwrap_or_default();
    slice.find('\n').unwrap_or(slice.len())
}

/// A table, and which of its keys were read.
#[derive(Debug)]
pub(crate) struct Fields<'t> {
    file: FileId,
    text: &'t str,
    start: usize,
    table: &'t DeTable<'t>,
    header: SourceSpan,
    name: &'static str,
    known: RefCell<Vec<&'static str>>,
    faults: &'t Faults,
}

impl<'t> Fields<'t> {
    /// Where the table begins.
    pub(crate) fn header(&self) -> SourceSpan {
        self.header.clone()
    }

    fn place(&self, span: Range<usize>) -> SourceSpan {
        SourceSpan::new(self.file, self.start + span.start..self.start + span.end)
    }

    fn get(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.known.borrow_mut().push(key);
        self.table.get(key)
    }

    fn mistyped(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let found = value.get_ref().type_str();
        self.faults.add(
            Fault::new(format!("`{key}` must be {wanted}, not {found}"))
                .at(self.place(value.span()), "")
                .remedy(format!("write {wanted}")),
        );
    }

    fn spot(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Spot> {
        let Some(text) = value.get_ref().as_str() else {
            self.mistyped(key, value, "a text in quotes");
            return None;
        };
        let place = self.place(value.span());
        if text.trim().is_empty() {
            self.faults.add(
                Fault::new(format!("`{key}` is empty"))
                    .at(place, "")
                    .remedy(format!(
                        "fill in `{key}`, or leave it out if it is optional"
                    )),
            );
            return None;
        }
        Some(Spot::new(text.trim().to_owned(), place))
    }

    /// A text, if it is there.
    pub(crate) fn text(&self, key: &'static str) -> Option<Spot> {
        let value = self.get(key)?;
        self.spot(key, value)
    }

    /// A required text; if it is missing, that is reported and the text is empty.
    pub(crate) fn required(&self, key: &'static str) -> Spot {
        if let Some(value) = self.get(key) {
            let empty = Spot::new(String::new(), self.place(value.span()));
            return self.spot(key, value).unwrap_or(empty);
        }
        let of = match self.name {
            "" => String::new(),
            name => format!(" in [[{name}]]"),
        };
        self.faults.add(
            Fault::new(format!("`{key}` is missing{of}"))
                .at(self.header(), "")
                .remedy(format!("add a line `{key} = \"...\"` here")),
        );
        Spot::new(String::new(), self.header())
    }

    /// A boolean; `None` if absent.
    pub(crate) fn flag(&self, key: &'static str) -> Option<Spot<bool>> {
        let value = self.get(key)?;
        let Some(flag) = value.get_ref().as_bool() else {
            self.mistyped(key, value, "true or false");
            return None;
        };
        Some(Spot::new(flag, self.place(value.span())))
    }

    /// A list of texts; empty if absent.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<Spot> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.mistyped(key, value, "a list of texts in [ ]");
            return Vec::new();
        };
        list.iter()
            .filter_map(|text| self.spot(key, text))
            .collect()
    }

    /// A list of tables `[[key]]`; empty if absent.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Fields<'t>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.mistyped(key, value, &format!("a list of tables [[{key}]]"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in list {
            match value.get_ref().as_table() {
                Some(table) => tables.push(self.inner(key, table, value.span())),
                None => self.mistyped(key, value, &format!("a list of tables [[{key}]]")),
            }
        }
        tables
    }

    /// A table `[key]`, if it is there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Fields<'t>> {
        let value = self.get(key)?;
        if let Some(table) = value.get_ref().as_table() {
            return Some(self.inner(key, table, value.span()));
        }
        self.mistyped(key, value, &format!("a table [{key}]"));
        None
    }

    fn inner(&self, name: &'static str, table: &'t DeTable<'t>, span: Range<usize>) -> Self {
        let len = first_line(self.text, span.clone());
        Self {
            header: self.place(span.start..span.start + len),
            known: RefCell::default(),
            table,
            name,
            ..*self
        }
    }

    /// Reports the keys that weren't read. Must be called last.
    pub(crate) fn finish(&self) {
        let known = self.known.borrow();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let remedy = match nearest(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("remove it, or use one of: {}", known.join(", ")),
            };
            self.faults.add(
                Fault::new(format!("unknown key `{name}`"))
                    .at(self.place(key.span()), "")
                    .remedy(remedy),
            );
        }
    }
}
