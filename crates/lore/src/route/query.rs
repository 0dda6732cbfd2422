//! The query of an address: reading and printing its parameters.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use crate::Slug;

/// The parameters of a page. What is printed parses back to the same.
pub(super) trait Params {
    /// Reads them; missing or invalid ones are the default.
    fn parse(query: &Query) -> Self;

    /// Prints them, except those that are the default.
    fn print(&self, query: &mut QueryWriter);
}

/// The decoded keys and values of a query.
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    pub(super) fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(&value.replace('+', " ")))
        });
        Self(pairs.collect())
    }

    /// The values of a key.
    pub(super) fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.0.iter().filter(move |(k, _)| k == key);
        pairs.map(|(_, value)| value.as_str())
    }

    /// The last value of a key, which is the one that counts.
    pub(super) fn last<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        self.all(key).last()
    }

    /// The same; empty if there is none.
    pub(super) fn text(&self, key: &str) -> String {
        self.last(key).unwrap_or_default().to_owned()
    }

    /// The last value of a key, if it is a slug.
    pub(super) fn slug(&self, key: &str) -> Option<Slug> {
        self.last(key).and_then(Slug::parse)
    }

    /// The values of a key that are slugs.
    pub(super) fn slugs(&self, key: &str) -> BTreeSet<Slug> {
        self.all(key).filter_map(Slug::parse).collect()
    }

    /// The choice that a key names, or the default if it names none.
    pub(super) fn choice<T: Copy + Default, const N: usize>(
        &self,
        key: &str,
        choices: [T; N],
        word_of: fn(T) -> &'static str,
    ) -> T {
        let word = self.last(key);
        let mut choices = choices.into_iter();
        let named = choices.find(|choice| Some(word_of(*choice)) == word);
        named.unwrap_or_default()
    }
}

/// Collects the parameters of a query; empty values are left out.
#[derive(Default)]
pub(super) struct QueryWriter(pub(super) Vec<(&'static str, String)>);

impl QueryWriter {
    pub(super) fn text(&mut self, key: &'static str, value: &str) {
        if !value.is_empty() {
            self.0.push((key, value.to_owned()));
        }
    }

    pub(super) fn slugs<'a>(
        &mut self,
        key: &'static str,
        slugs: impl IntoIterator<Item = &'a Slug>,
    ) {
        for slug in slugs {
            self.text(key, slug.as_str());
        }
    }
}

pub(super) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
