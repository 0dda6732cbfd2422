//! [`Address`] to text: the inverse of parsing.
//!
//! A printed address always stays below the root that it is appended to: no path begins with a
//! slash or a scheme, or has a segment that a browser or a server could take for `..`.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::parse::is_dot_segment;
use super::{Address, ClaimFilter, Depth, RelationColumn, RelationsParams, Route};
use crate::graph::Scope;
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

/// What must be encoded in a path: also the colon, as a browser would take what is before it for a
/// scheme.
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

    /// The path relative to the root, encoded; empty for the home page, else ending in `/`.
    pub fn path(&self) -> String {
        match &self.route {
            Route::Home => String::new(),
            Route::Entry(slug) => {
                format!("entry/{}/", utf8_percent_encode(slug.as_str(), PATH))
            }
            Route::Walk(slug) => format!("walk/{}/", utf8_percent_encode(slug.as_str(), PATH)),
            Route::Walks => "walks/".into(),
            Route::Browse(_) => "browse/".into(),
            Route::Sources => "sources/".into(),
            Route::Disputes => "disputes/".into(),
            Route::Reading { dispute, reading } => {
                let encoded = |slug: &Slug| utf8_percent_encode(slug.as_str(), PATH).to_string();
                format!("reading/{}/{}/", encoded(dispute), encoded(reading))
            }
            Route::Relations(_) => "relations/".into(),
            Route::Timeline(_) => "timeline/".into(),
            Route::Compare(_) => "compare/".into(),
            Route::Story(_) => "story/".into(),
            Route::Search(_) => "search/".into(),
            Route::About => "about/".into(),
            Route::Share(_) => "share/".into(),
            Route::Saved => "saved/".into(),
            Route::Settings => "settings/".into(),
            Route::Random => "random/".into(),
            Route::Missing(path) => missing_path(path),
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
        match &self.route {
            Route::Browse(browse) => {
                query.slugs("kind", &browse.kinds);
                query.slugs("faction", &browse.factions);
                query.slugs("era", &browse.eras);
            }
            Route::Relations(params) => query.relations(params),
            Route::Timeline(params) => {
                query.filter("kind", &params.filter);
                params.print(&mut |key, value| query.text(key, value));
            }
            Route::Compare(compare) => query.slugs("entry", &compare.entry),
            Route::Story(story) => query.slugs("event", &story.event),
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
        for reading in self.readings.print() {
            query.text("read", &reading);
        }
        if let Some(years) = self.years {
            query.text("year", &years.print());
        }
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

/// Collects the parameters of a query; empty values are left out.
#[derive(Default)]
struct QueryWriter(Vec<(&'static str, String)>);

impl QueryWriter {
    fn relations(&mut self, params: &RelationsParams) {
        self.filter("category", &params.filter);
        if params.sort != RelationColumn::default() {
            self.text("sort", params.sort.word());
        }
        self.text("view", params.view.word());
        if params.scope == Scope::Everything {
            self.text("scope", Scope::EVERYTHING);
        }
        if params.depth != Depth::default() {
            self.text("depth", params.depth.word());
        }
        for (key, slug) in [("from", &params.from), ("to", &params.to)] {
            self.text(key, slug.as_ref().map_or("", Slug::as_str));
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
