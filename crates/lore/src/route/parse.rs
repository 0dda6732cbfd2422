//! Parses text into an [`Address`]. Parsing never fails: unknown parameters are dropped, and an
//! unknown path becomes [`Route::Missing`].

use super::query::{Query, decode};
use super::{Address, Param, Readings, Route, Versus};
use crate::{Slug, Years};

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
            years: Param::parse(query.last("year"), Years::parse),
            readings: Readings::parse(query.all("read")),
            versus: versus(&query),
            fragment: Some(fragment).filter(|f| !f.is_empty()),
        }
    }
}

impl Years {
    /// Parses `2357` or `2350..2360`; a year before the year 1 with a hyphen or a minus sign.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace('−', "-");
        let text = text.as_str();
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        Some(Self::new(first.parse().ok()?, last.parse().ok()?))
    }
}

fn route(path: &str, query: &Query) -> Route {
    // Decoded before it is split, so that all encodings of a path are the same path.
    let path = decode(path);
    let mut parts: Vec<_> = path.split('/').collect();
    // The name of a page's file.
    parts.pop_if(|last| *last == "index.html");
    parts.retain(|part| !part.is_empty() && !is_dot_segment(part));
    let page = match parts[..] {
        [] => Route::of_word("", query),
        ["entry", slug] => Slug::parse(slug).map(Route::Entry),
        ["walk", slug] => Slug::parse(slug).map(Route::Walk),
        ["reading", dispute, reading] => Slug::parse(dispute)
            .zip(Slug::parse(reading))
            .map(|(dispute, reading)| Route::Reading { dispute, reading }),
        [page] => Route::of_word(page, query),
        _ => None,
    };
    page.unwrap_or_else(|| Route::Missing(parts.join("/")))
}

/// Whether a browser or a server could interpret a path segment as `.` or `..`, however it is
/// encoded. Such a segment is neither parsed nor printed, as it could lead out of the root.
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

/// How many levels of encoding of a path segment are checked.
const MAX_ENCODINGS: usize = 8;

/// The other side of a comparison. Older links to the relations call a year `since`.
fn versus(query: &Query) -> Param<Versus> {
    let since = query.last("since").and_then(|text| text.parse().ok());
    let since = since.map(Versus::Year);
    match Param::parse(query.last("versus"), Versus::parse) {
        Param::Absent => since.map_or(Param::Absent, Param::Value),
        versus => versus,
    }
}
