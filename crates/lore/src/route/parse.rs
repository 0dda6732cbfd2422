//! Text to [`Address`]. Parsing never fails: unknown parameters are dropped, and a path that no page
//! has becomes [`Route::Missing`].

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use super::{
    Address, BrowseParams, ClaimFilter, CompareParams, Depth, Param, Readings, RelationColumn,
    RelationsParams, RelationsView, Route, SearchParams, ShareParams, StoryParams, TimelineParams,
};
use crate::graph::Scope;
use crate::{Slug, Status, Years};

impl Address {
    /// Parses an address relative to the root: `entry/old-mine/?year=2357#claim-x`.
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
            readings: Readings::parse(query.all("read")),
            versus: query.versus(),
            fragment: Some(fragment).filter(|f| !f.is_empty()),
        }
    }
}

impl Years {
    /// Parses `2357` or `2350..2360`; a year before the year 1 with a hyphen or the sign as it is shown.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace('−', "-");
        let text = text.as_str();
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        Some(Self::new(first.parse().ok()?, last.parse().ok()?))
    }
}

fn route(path: &str, query: &Query) -> Route {
    // Decoded before it is split, so that any encoding of a path is the same path.
    let path = decode(path);
    let mut parts: Vec<_> = path.split('/').collect();
    // The name of a page's file.
    parts.pop_if(|last| *last == "index.html");
    parts.retain(|part| !part.is_empty() && !is_dot_segment(part));
    let page = match parts[..] {
        [] => Some(Route::Home),
        ["entry", slug] => Slug::parse(slug).map(Route::Entry),
        ["walk", slug] => Slug::parse(slug).map(Route::Walk),
        ["reading", dispute, reading] => Slug::parse(dispute)
            .zip(Slug::parse(reading))
            .map(|(dispute, reading)| Route::Reading { dispute, reading }),
        [page] => page_with_params(page, query),
        _ => None,
    };
    page.unwrap_or_else(|| Route::Missing(parts.join("/")))
}

/// A page whose path is one word, with the parameters in its query.
fn page_with_params(page: &str, query: &Query) -> Option<Route> {
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
            view: known(
                RelationsView::NAMED,
                RelationsView::word,
                query.last("view"),
            ),
            scope: query.scope(),
            depth: known(Depth::ALL, Depth::word, query.last("depth")),
            from: query.last("from").and_then(Slug::parse),
            to: query.last("to").and_then(Slug::parse),
        }),
        "timeline" => Route::Timeline(TimelineParams::parse(
            query.filter("kind"),
            query.slugs("open"),
            &|key| query.text(key),
        )),
        "compare" => Route::Compare(CompareParams {
            entry: query.last("entry").and_then(Slug::parse),
        }),
        "story" => Route::Story(StoryParams {
            event: query.last("event").and_then(Slug::parse),
        }),
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
        "walks" => Route::Walks,
        "saved" => Route::Saved,
        "settings" => Route::Settings,
        "random" => Route::Random,
        _ => return None,
    })
}

/// The value with a name, or the default if there is none of that name.
fn known<T: Copy + Default, const N: usize>(
    values: [T; N],
    name_of: fn(T) -> &'static str,
    name: Option<&str>,
) -> T {
    let mut values = values.into_iter();
    let found = values.find(|value| Some(name_of(*value)) == name);
    found.unwrap_or_default()
}

/// Whether a browser or a server could take a path segment for `.` or `..`, however it is encoded.
/// Such a segment is neither parsed nor printed, as it could lead out of the root.
pub(super) fn is_dot_segment(segment: &str) -> bool {
    let mut segment = segment.to_owned();
    for _ in 0..MAX_ENCODINGS {
        let decoded = decode(&segment);
        if decoded == segment {
            let mut parts = segment.split(['/', '\\']);
            return parts.any(|part| part == "." || part == "..");
        }
        segment = decoded;
    }
    true
}

/// How often a path segment may be encoded before it is not looked at any longer.
const MAX_ENCODINGS: usize = 8;

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The decoded keys and values of a query.
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

    /// The second year of a comparison. Older links to the relations call it `since`.
    fn versus(&self) -> Param<i32> {
        let year = |text: &str| text.parse().ok();
        let since = self.last("since").and_then(year);
        match Param::parse(self.last("versus"), year) {
            Param::Absent => since.map_or(Param::Absent, Param::Value),
            versus => versus,
        }
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

    fn sort(&self) -> RelationColumn {
        known(RelationColumn::ALL, RelationColumn::word, self.last("sort"))
    }

    fn scope(&self) -> Scope {
        if self.last("scope") == Some(Scope::EVERYTHING) {
            Scope::Everything
        } else {
            Scope::Powers
        }
    }
}
