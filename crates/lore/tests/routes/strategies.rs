//! Random addresses.

use std::collections::BTreeSet;

use lore::chronology::Window;
use lore::graph::Scope;
use lore::route::{
    Address, BrowseParams, ClaimFilter, CompareParams, Depth, Lanes, Param, Readings,
    RelationColumn, RelationsParams, RelationsView, Route, SearchParams, ShareParams, StoryParams,
    TimelineParams, TimelineView, Versus,
};
use lore::{Date, Slug, Status, Years};
use proptest::prelude::*;

use crate::slug;

pub(crate) fn slugs() -> impl Strategy<Value = Slug> {
    let plain = "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}".prop_map(|text| slug(&text));
    let any = "\\PC{1,12}".prop_filter_map("no letters", |text| Slug::parse(&lore::slugify(&text)));
    prop_oneof![4 => plain, 1 => any]
}

pub(crate) fn sets() -> impl Strategy<Value = BTreeSet<Slug>> {
    prop::collection::vec(slugs(), 0..3).prop_map(BTreeSet::from_iter)
}

pub(crate) fn statuses() -> impl Strategy<Value = BTreeSet<Status>> {
    prop::collection::vec(prop::sample::select(Status::ALL.to_vec()), 0..3)
        .prop_map(BTreeSet::from_iter)
}

pub(crate) fn filters() -> impl Strategy<Value = ClaimFilter> {
    let entry = prop::option::of(slugs());
    (sets(), statuses(), entry, ".*", any::<bool>()).prop_map(
        |(groups, statuses, entry, words, reverse)| ClaimFilter {
            groups,
            statuses,
            entry,
            words,
            reverse,
        },
    )
}

pub(crate) fn windows() -> impl Strategy<Value = Window> {
    let date = || {
        (any::<i32>(), 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date {
            year,
            month,
            day,
        })
    };
    prop_oneof![
        (date(), date()).prop_map(|(a, b)| Window::new(a, b)),
        (-9999..9999_i32, -9999..9999_i32).prop_map(|(a, b)| Window::of_years(a.min(b), a.max(b))),
    ]
}

pub(crate) fn timelines() -> impl Strategy<Value = TimelineParams> {
    let lanes = prop::sample::select(Lanes::ALL.to_vec());
    let views = prop::sample::select(vec![
        TimelineView::Both,
        TimelineView::List,
        TimelineView::Drawing,
    ]);
    let window = prop::option::of(windows());
    let story = prop::option::of(slugs());
    (filters(), lanes, sets(), window, views, story).prop_map(
        |(filter, lanes, open, window, view, story)| TimelineParams {
            filter,
            lanes,
            open,
            window,
            view,
            story,
        },
    )
}

/// Routes to every page.
pub(crate) fn routes() -> impl Strategy<Value = Route> {
    let below = ["entry/a/", "walk/a/", "reading/a/b/"].map(|text| Address::parse(text).route);
    prop::strategy::Union::new(Route::top_level().chain(below).map(routes_like))
}

/// Routes to the same page, with any parameters. It names all pages, so that none can be forgotten.
fn routes_like(route: Route) -> BoxedStrategy<Route> {
    match route {
        Route::Home
        | Route::Walks
        | Route::Sources
        | Route::Disputes
        | Route::About
        | Route::Saved
        | Route::Settings
        | Route::Random
        | Route::Missing(_) => Just(route).boxed(),
        Route::Entry(_) => slugs().prop_map(Route::Entry).boxed(),
        Route::Walk(_) => slugs().prop_map(Route::Walk).boxed(),
        Route::Reading { .. } => (slugs(), slugs())
            .prop_map(|(dispute, reading)| Route::Reading { dispute, reading })
            .boxed(),
        Route::Browse(_) => (sets(), sets(), sets())
            .prop_map(|(kinds, factions, eras)| BrowseParams {
                kinds,
                factions,
                eras,
            })
            .prop_map(Route::Browse)
            .boxed(),
        Route::Relations(_) => relations().prop_map(Route::Relations).boxed(),
        Route::Timeline(_) => timelines().prop_map(Route::Timeline).boxed(),
        Route::Compare(_) => prop::option::of(slugs())
            .prop_map(|entry| Route::Compare(CompareParams { entry }))
            .boxed(),
        Route::Story(_) => prop::option::of(slugs())
            .prop_map(|event| Route::Story(StoryParams { event }))
            .boxed(),
        Route::Search(_) => searches().prop_map(Route::Search).boxed(),
        Route::Share(_) => shares().prop_map(Route::Share).boxed(),
    }
}

fn relations() -> impl Strategy<Value = RelationsParams> {
    let columns = prop::sample::select(RelationColumn::ALL.to_vec());
    let views = prop::sample::select(vec![
        RelationsView::Responsive,
        RelationsView::Neighbours,
        RelationsView::Graph,
        RelationsView::Table,
    ]);
    let scopes = prop::sample::select(vec![Scope::Powers, Scope::Everything]);
    let depths = prop::sample::select(Depth::ALL.to_vec());
    let ends = (prop::option::of(slugs()), prop::option::of(slugs()));
    (filters(), columns, views, scopes, depths, ends).prop_map(
        |(filter, sort, view, scope, depth, (from, to))| RelationsParams {
            filter,
            sort,
            view,
            scope,
            depth,
            from,
            to,
        },
    )
}

fn searches() -> impl Strategy<Value = SearchParams> {
    (".*", sets(), sets(), any::<bool>()).prop_map(|(words, kinds, factions, all)| SearchParams {
        words,
        kinds,
        factions,
        all,
    })
}

fn shares() -> impl Strategy<Value = ShareParams> {
    (".*", ".*", ".*", ".*", ".*", ".*").prop_map(|(page, entry, view, years, theme, accent)| {
        ShareParams {
            page,
            entry,
            view,
            years,
            theme,
            accent,
        }
    })
}

/// Chosen readings, some of them without a form that can be looked up.
pub(crate) fn readings() -> impl Strategy<Value = Readings> {
    let value = prop_oneof![
        (slugs(), slugs()).prop_map(|(dispute, reading)| format!("{dispute}.{reading}")),
        hostile_text(),
    ];
    prop::collection::vec(value, 0..4).prop_map(|values| {
        let query: String = values
            .iter()
            .map(|value| format!("&read={}", encoded(value)))
            .collect();
        Address::parse(&format!("?{query}")).readings
    })
}

pub(crate) fn versus() -> impl Strategy<Value = Param<Versus>> {
    let is_none = |text: &String| Versus::parse(text).is_none();
    prop_oneof![
        Just(Param::Absent),
        any::<i32>().prop_map(|year| Param::Value(Versus::Year(year))),
        (slugs(), slugs())
            .prop_map(|(dispute, reading)| Param::Value(Versus::Reading { dispute, reading })),
        "[^0-9]+"
            .prop_filter("means nothing", is_none)
            .prop_map(Param::Unknown),
    ]
}

fn years() -> impl Strategy<Value = Param<Years>> {
    let unknown = prop_oneof![".+", hostile_text()];
    let unknown = unknown.prop_filter("no years", |text: &String| {
        !text.is_empty() && Years::parse(text).is_none()
    });
    prop_oneof![
        Just(Param::Absent),
        (any::<i32>(), any::<i32>()).prop_map(|(a, b)| Param::Value(Years::new(a, b))),
        unknown.prop_map(Param::Unknown),
    ]
}

pub(crate) fn addresses(routes: impl Strategy<Value = Route>) -> impl Strategy<Value = Address> {
    let fragment = prop::option::of(prop_oneof![".+", hostile_text()]);
    (routes, years(), readings(), versus(), fragment).prop_map(
        |(route, years, readings, versus, fragment)| Address {
            route,
            years,
            readings,
            versus,
            fragment: fragment.filter(|fragment| !fragment.is_empty()),
        },
    )
}

/// Texts that could lead a browser or a server out of the root.
pub(crate) fn hostile_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "..",
        ".",
        "%2e",
        "%2E%2e",
        "%252e",
        "%25252e",
        "/",
        "//",
        "\\",
        "%5c",
        "%255C",
        "%2f",
        "%252F",
        ":",
        "javascript:",
        "https://other.example",
        "\t",
        "\n",
        " ",
        "?",
        "#",
        "@",
        "&",
        "=",
        "+",
        "%",
        "a",
        "é",
        "index.html",
    ]);
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

/// Routes whose texts are all hostile.
pub(crate) fn hostile_routes() -> impl Strategy<Value = Route> {
    let filter = || {
        hostile_text().prop_map(|words| ClaimFilter {
            words,
            ..ClaimFilter::default()
        })
    };
    let share = prop::collection::vec(hostile_text(), 6).prop_map(|texts| {
        let [page, entry, view, years, theme, accent] =
            <[String; 6]>::try_from(texts).expect("six texts");
        Route::Share(ShareParams {
            page,
            entry,
            view,
            years,
            theme,
            accent,
        })
    });
    prop_oneof![
        4 => hostile_text().prop_map(Route::Missing),
        1 => hostile_text().prop_map(|words| Route::Search(SearchParams::new(words))),
        1 => filter().prop_map(|filter| Route::Relations(RelationsParams {
            filter,
            ..RelationsParams::default()
        })),
        1 => filter().prop_map(|filter| Route::Timeline(TimelineParams {
            filter,
            ..TimelineParams::default()
        })),
        1 => share,
        1 => Just(Route::Home),
    ]
}

/// Each byte of a text percent-encoded.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}
