//! Text to [`Address`]. Whatever the text, there is an answer: what is not understood in a query
//! is left out, and a path that is none leads to [`Route::Missing`].

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use super::{
    Address, BrowseParams, ClaimFilter, Depth, RelationOrder, RelationsParams, RelationsView,
    Route, SearchParams, ShareParams, TimelineParams,
};
use crate::graph::Scope;
use crate::{Slug, Status, Years};

impl Address {
    /// Reads an address relative to the root: `entry/old-mine/?year=2357#claim-x`.
    pub fn parse(text: &str) -> Self {
        let (rest, fragment) = match text.split_once('#') {
            Some((rest, fragment)) => (rest, decode(fragment)),
            None => (text, String::new()),
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let query = Query::parse(query);
        Self {
            route: route(path, &query),
            years: query.last("year").and_then(Years::parse),
            fragment: Some(fragment).filter(|f| !f.is_empty()),
        }
    }
}

impl Years {
    /// Reads `2357` or `2350..2360`.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        Some(Self::new(first.parse().ok()?, last.parse().ok()?))
    }
}

fn route(path: &str, query: &Query) -> Route {
    // Decoded before it is cut, so that a path in another spelling is the same path.
    let path = decode(path);
    let mut parts: Vec<_> = path.split('/').collect();
    // A page asked for by its file's name is the page.
    parts.pop_if(|last| *last == "index.html");
    parts.retain(|part| !part.is_empty());
    let page = match parts[..] {
        [] => Some(Route::Home),
        ["entry", slug] => Slug::parse(slug).map(Route::Entry),
        [page] => view(page, query),
        _ => None,
    };
    page.unwrap_or_else(|| Route::Missing(parts.join("/")))
}

/// A page that is one word, with its query.
fn view(page: &str, query: &Query) -> Option<Route> {
    Some(match page {
        "browse" => Route::Browse(BrowseParams {
            kinds: query.slugs("kind"),
            factions: query.slugs("faction"),
            eras: query.slugs("era"),
        }),
        "sources" => Route::Sources,
        "disputes" => Route::Disputes,
        "relations" => Route::Relations(RelationsParams {
            filter: query.filter("category"),
            sort: query.sort(),
            form: known(
                RelationsView::NAMED,
                RelationsView::word,
                query.last("view"),
            ),
            scope: query.scope(),
            depth: known(Depth::ALL, Depth::word, query.last("depth")),
            from: query.last("from").and_then(Slug::parse),
            to: query.last("to").and_then(Slug::parse),
            since: query.last("since").and_then(|year| year.parse().ok()),
        }),
        "timeline" => Route::Timeline(TimelineParams::read(
            query.filter("kind"),
            query.slugs("open"),
            &|key| query.text(key),
        )),
        "search" => Route::Search(SearchParams {
            words: query.text("q"),
            kinds: query.slugs("kind"),
            factions: query.slugs("faction"),
            all: query.last("show") == Some("all"),
        }),
        "about" => Route::About,
        "share" => Route::Share(ShareParams {
            page: query.text("page"),
            entry: query.text("entry"),
            view: query.text("view"),
            years: query.text("as-of"),
            theme: query.text("theme"),
            accent: query.text("accent"),
        }),
        "settings" => Route::Settings,
        "random" => Route::Random,
        _ => return None,
    })
}

/// The value that a word names, or the one for none.
fn known<T: Copy + Default, const N: usize>(
    values: [T; N],
    word: fn(T) -> &'static str,
    asked: Option<&str>,
) -> T {
    let mut values = values.into_iter();
    let found = values.find(|value| Some(word(*value)) == asked);
    found.unwrap_or_default()
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The decoded pairs of a query.
struct Query(Vec<(String, String)>);

impl Query {
    fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(&value.replace('+', " ")))
        });
        Self(pairs.collect())
    }

    fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.0.iter().filter(move |(k, _)| k == key);
        pairs.map(|(_, value)| value.as_str())
    }

    fn last<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        self.all(key).last()
    }

    fn text(&self, key: &str) -> String {
        self.last(key).unwrap_or_default().to_owned()
    }

    fn slugs(&self, key: &str) -> BTreeSet<Slug> {
        self.all(key).filter_map(Slug::parse).collect()
    }

    fn filter(&self, group: &str) -> ClaimFilter {
        ClaimFilter {
            groups: self.slugs(group),
            statuses: self.statuses(),
            entry: self.last("entry").and_then(Slug::parse),
            words: self.text("q"),
            reverse: self.last("order") == Some("reverse"),
        }
    }

    fn statuses(&self) -> BTreeSet<Status> {
        let known = |word: &str| Status::ALL.into_iter().find(|s| s.word() == word);
        self.all("status").filter_map(known).collect()
    }

    fn sort(&self) -> RelationOrder {
        known(RelationOrder::ALL, RelationOrder::word, self.last("sort"))
    }

    fn scope(&self) -> Scope {
        if self.last("scope") == Some(Scope::EVERYTHING) {
            Scope::Everything
        } else {
            Scope::Powers
        }
    }
}
