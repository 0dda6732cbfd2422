//! [`Address`] to text: the inverse of parsing.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{Address, ClaimFilter, Depth, RelationOrder, RelationsParams, Route};
use crate::graph::Scope;
use crate::{Slug, Years};

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
        f.write_str(&self.print())
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print())
    }
}

impl Years {
    /// The years as they are parsed: `2357` or `2350..2360`.
    pub fn print(self) -> String {
        let mut printed = self.first.to_string();
        if self.first != self.last {
            printed.extend(["..", &self.last.to_string()]);
        }
        printed
    }
}

impl Address {
    /// The address relative to the root, as it is parsed.
    pub fn print(&self) -> String {
        let mut printed = printed(self.path(), &self.query());
        if let Some(fragment) = &self.fragment {
            printed.push('#');
            printed.extend(utf8_percent_encode(fragment, PATH));
        }
        printed
    }

    /// The path relative to the root, encoded; empty for the home page, else ending in `/`.
    pub fn path(&self) -> String {
        match &self.route {
            Route::Home => String::new(),
            Route::Entry(slug) => entry_path(slug.as_str()),
            Route::Browse(_) => "browse/".into(),
            Route::Sources => "sources/".into(),
            Route::Disputes => "disputes/".into(),
            Route::Relations(_) => "relations/".into(),
            Route::Timeline(_) => "timeline/".into(),
            Route::Search(_) => SEARCH.into(),
            Route::About => "about/".into(),
            Route::Share(_) => "share/".into(),
            Route::Settings => "settings/".into(),
            Route::Random => "random/".into(),
            Route::Missing(path) => utf8_percent_encode(path, PATH).chain(["/"]).collect(),
        }
    }

    /// The query, decoded: each key with its value.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let mut query = Query::default();
        match &self.route {
            Route::Browse(browse) => {
                query.slugs("kind", &browse.kinds);
                query.slugs("faction", &browse.factions);
                query.slugs("era", &browse.eras);
            }
            Route::Relations(view) => {
                query.relations(view);
            }
            Route::Timeline(view) => {
                query.filter("kind", &view.filter);
                view.query(&mut |key, value| query.text(key, value));
            }
            Route::Search(search) => {
                query.text("q", &search.words);
                query.slugs("kind", &search.kinds);
                query.slugs("faction", &search.factions);
                if search.all {
                    query.text("show", "all");
                }
            }
            Route::Share(share) => {
                query.text("page", &share.page);
                query.text("entry", &share.entry);
                query.text("view", &share.view);
                query.text("as-of", &share.years);
                query.text("theme", &share.theme);
                query.text("accent", &share.accent);
            }
            _ => {}
        }
        query.with_years(self.years)
    }
}

/// The path of the results.
const SEARCH: &str = "search/";

fn entry_path(slug: &str) -> String {
    format!("entry/{slug}/")
}

/// The address of an entry under a year filter: the same as [`Address::print`], in a program that
/// needs no other pages.
pub fn print_entry(slug: &str, years: Option<Years>) -> String {
    printed(entry_path(slug), &Query::default().with_years(years))
}

/// The address of what is found for some words, as [`print_entry`].
pub fn print_search(words: &str, years: Option<Years>) -> String {
    let mut query = Query::default();
    query.text("q", words);
    printed(SEARCH.to_owned(), &query.with_years(years))
}

/// A path with its query.
fn printed(mut path: String, query: &[(&'static str, String)]) -> String {
    let mut separator = "?";
    for (key, value) in query {
        path.extend([separator, key, "="]);
        path.extend(utf8_percent_encode(value, QUERY));
        separator = "&";
    }
    path
}

#[derive(Default)]
struct Query(Vec<(&'static str, String)>);

impl Query {
    /// Adds the year filter, which comes last.
    fn with_years(mut self, years: Option<Years>) -> Vec<(&'static str, String)> {
        if let Some(years) = years {
            self.text("year", &years.print());
        }
        self.0
    }

    fn relations(&mut self, view: &RelationsParams) {
        self.filter("category", &view.filter);
        if view.sort != RelationOrder::default() {
            self.text("sort", view.sort.word());
        }
        self.text("view", view.form.word());
        if view.scope == Scope::Everything {
            self.text("scope", Scope::EVERYTHING);
        }
        if view.depth != Depth::default() {
            self.text("depth", view.depth.word());
        }
        for (key, slug) in [("from", &view.from), ("to", &view.to)] {
            self.text(key, slug.as_ref().map_or("", Slug::as_str));
        }
        if let Some(year) = view.since {
            self.text("since", &year.to_string());
        }
    }

    fn slugs<'a>(&mut self, key: &'static str, slugs: impl IntoIterator<Item = &'a Slug>) {
        for slug in slugs {
            self.text(key, slug.as_str());
        }
    }

    fn text(&mut self, key: &'static str, value: &str) {
        if !value.is_empty() {
            self.0.push((key, value.to_owned()));
        }
    }

    fn filter(&mut self, group: &'static str, filter: &ClaimFilter) {
        self.text("q", &filter.words);
        self.slugs(group, &filter.groups);
        for status in &filter.statuses {
            self.text("status", status.word());
        }
        self.slugs("entry", &filter.entry);
        if filter.reverse {
            self.text("order", "reverse");
        }
    }
}
