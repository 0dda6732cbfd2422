//! Prints an [`Address`] as text: the inverse of parsing.
//!
//! A printed address always stays below the root that it is appended to: no path begins with a
//! slash or a scheme, or has a segment that a browser or a server could interpret as `..`.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::parse::is_dot_segment;
use super::query::QueryWriter;
use super::{Address, Route};
use crate::{Slug, Years};

/// What must be encoded in a fragment: the path set of the URL standard, and the backslash.
const FRAGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'^')
    .add(b'|')
    .add(b'\\')
    .add(b'%');

/// What must be encoded in a path: also the colon, since a browser would treat the part before it
/// as a scheme.
const PATH: &AsciiSet = &FRAGMENT.add(b':');

/// What must be encoded in a value of the query.
const QUERY: &AsciiSet = &FRAGMENT.add(b'&').add(b'+').add(b'=').add(b'\'');

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print())
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print())
    }
}

impl Years {
    /// The years as [`Self::parse`] reads them: `2357` or `2350..2360`.
    pub fn print(self) -> String {
        let Self { first, last } = self;
        if first == last {
            first.to_string()
        } else {
            format!("{first}..{last}")
        }
    }
}

impl Address {
    /// The address relative to the root, as [`Self::parse`] reads it.
    pub fn print(&self) -> String {
        let mut printed = self.path();
        let mut separator = '?';
        for (key, value) in self.query() {
            printed.push(separator);
            printed.push_str(key);
            printed.push('=');
            printed.extend(utf8_percent_encode(&value, QUERY));
            separator = '&';
        }
        if let Some(fragment) = &self.fragment {
            printed.push('#');
            printed.extend(utf8_percent_encode(fragment, FRAGMENT));
        }
        printed
    }

    /// The path relative to the root, encoded; empty for the home page, otherwise ending in `/`.
    pub fn path(&self) -> String {
        let encoded = |slug: &Slug| utf8_percent_encode(slug.as_str(), PATH).to_string();
        match &self.route {
            Route::Entry(slug) => format!("entry/{}/", encoded(slug)),
            Route::Walk(slug) => format!("walk/{}/", encoded(slug)),
            Route::Reading { dispute, reading } => {
                format!("reading/{}/{}/", encoded(dispute), encoded(reading))
            }
            Route::Missing(path) => missing_path(path),
            page => match page.word() {
                None | Some("") => String::new(),
                Some(word) => format!("{word}/"),
            },
        }
    }

    /// The folder of the page's file: the path as it is, not encoded.
    pub fn folder(&self) -> String {
        match &self.route {
            Route::Entry(slug) => format!("entry/{slug}/"),
            Route::Walk(slug) => format!("walk/{slug}/"),
            Route::Reading { dispute, reading } => format!("reading/{dispute}/{reading}/"),
            _ => self.path(),
        }
    }

    /// The parameters of the query, not encoded.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let mut query = QueryWriter::default();
        self.route.print_params(&mut query);
        for reading in self.readings.print() {
            query.text("read", &reading);
        }
        query.text("year", &self.years.print());
        query.text("versus", &self.versus.print());
        query.0
    }
}

/// A path that no page has, without the segments that would lead out of the root.
fn missing_path(path: &str) -> String {
    let mut printed = String::new();
    for segment in path.split('/') {
        if !segment.is_empty() && !is_dot_segment(segment) {
            printed.extend(utf8_percent_encode(segment, PATH));
            printed.push('/');
        }
    }
    printed
}
