//! [`Address`] to text: the inverse of parsing.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{Address, Filter, RelationOrder, Route};
use crate::Years;

/// What a path can't hold as it is (the URL standard's path set, and the backslash, which
/// browsers take for a slash).
const PATH: &AsciiSet = &CONTROLS
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

/// What the value of a query can't hold as it is.
const QUERY: &AsciiSet = &PATH.add(b'&').add(b'+').add(b'=').add(b'\'');

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        let mut separator = '?';
        for (key, value) in self.query() {
            write!(f, "{separator}{key}={}", utf8_percent_encode(&value, QUERY))?;
            separator = '&';
        }
        match &self.fragment {
            Some(fragment) => write!(f, "#{}", utf8_percent_encode(fragment, PATH)),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}..{}", self.first, self.last)
        }
    }
}

impl Address {
    /// The path relative to the root, encoded; empty for the home page, else ending in `/`.
    pub fn path(&self) -> String {
        match &self.route {
            Route::Home => String::new(),
            Route::Entry(slug) => format!("entry/{slug}/"),
            Route::Browse(_) => "browse/".into(),
            Route::Sources => "sources/".into(),
            Route::Disputes => "disputes/".into(),
            Route::Relations(_) => "relations/".into(),
            Route::Timeline(_) => "timeline/".into(),
            Route::Search(_) => "search/".into(),
            Route::About => "about/".into(),
            Route::Random => "random/".into(),
            Route::Missing(path) => format!("{}/", utf8_percent_encode(path, PATH)),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        let mut query = Query::default();
        match &self.route {
            Route::Browse(browse) => {
                query.each("kind", browse.kinds.as_slice());
                query.each("faction", browse.factions.as_slice());
                query.each("era", browse.eras.as_slice());
            }
            Route::Relations(view) => {
                query.filter("category", &view.filter);
                if view.sort != RelationOrder::default() {
                    query.text("sort", view.sort.word());
                }
            }
            Route::Timeline(filter) => query.filter("kind", filter),
            Route::Search(words) => query.text("q", words),
            _ => {}
        }
        query.each("year", self.years);
        query.0
    }
}

#[derive(Default)]
struct Query(Vec<(&'static str, String)>);

impl Query {
    fn each<T: ToString>(&mut self, key: &'static str, values: impl IntoIterator<Item = T>) {
        let pairs = values.into_iter().map(|value| (key, value.to_string()));
        self.0.extend(pairs);
    }

    fn text(&mut self, key: &'static str, value: &str) {
        if !value.is_empty() {
            self.0.push((key, value.to_owned()));
        }
    }

    fn filter(&mut self, group: &'static str, filter: &Filter) {
        self.text("q", &filter.words);
        self.each(group, filter.groups.as_slice());
        self.each(
            "status",
            filter.statuses.as_slice().iter().map(|s| s.word()),
        );
        self.each("entry", &filter.entry);
        if filter.reverse {
            self.text("order", "reverse");
        }
    }
}
