//! Addresses: what each prints as, and that printing and parsing are inverse.

use std::collections::BTreeSet;

use lore::chronology::Window;
use lore::graph::Scope;
use lore::route::{
    Address, BrowseParams, ClaimFilter, Depth, Lanes, RelationOrder, RelationsParams,
    RelationsView, Route, SearchParams, ShareParams, TimelineParams, TimelineView, print_entry,
    print_search,
};
use lore::{Date, Slug, Status, Years};
use proptest::prelude::*;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

#[test]
fn each_page_has_the_address_that_readers_share() {
    let table = [
        ("", Route::Home),
        ("entry/old-mine/", Route::Entry(slug("old-mine"))),
        ("browse/", Route::Browse(BrowseParams::default())),
        (
            "browse/?kind=person&kind=place&era=dawn",
            Route::Browse(BrowseParams {
                kinds: BTreeSet::from_iter([slug("place"), slug("person")]),
                eras: BTreeSet::from_iter([slug("dawn")]),
                ..BrowseParams::default()
            }),
        ),
        (
            "relations/?status=disputed&order=reverse&sort=date",
            Route::Relations(RelationsParams {
                filter: ClaimFilter {
                    statuses: BTreeSet::from_iter([Status::Disputed]),
                    reverse: true,
                    ..ClaimFilter::default()
                },
                sort: RelationOrder::When,
                ..RelationsParams::default()
            }),
        ),
        (
            "relations/?entry=old-mine&view=graph&scope=all&depth=3&from=a&to=b&since=-4",
            Route::Relations(RelationsParams {
                filter: ClaimFilter {
                    entry: Some(slug("old-mine")),
                    ..ClaimFilter::default()
                },
                form: RelationsView::Graph,
                scope: Scope::Everything,
                depth: Depth::ALL[2],
                from: Some(slug("a")),
                to: Some(slug("b")),
                since: Some(-4),
                ..RelationsParams::default()
            }),
        ),
        (
            "timeline/?entry=old-mine",
            Route::Timeline(TimelineParams {
                filter: ClaimFilter {
                    entry: Some(slug("old-mine")),
                    ..ClaimFilter::default()
                },
                ..TimelineParams::default()
            }),
        ),
        (
            "timeline/?lanes=place&open=rule&window=-44-03..12-11&view=drawing&story=fire",
            Route::Timeline(TimelineParams {
                lanes: Lanes::Places,
                open: BTreeSet::from_iter([slug("rule")]),
                window: Window::parse("-44-03..12-11"),
                view: TimelineView::Drawing,
                story: Some(slug("fire")),
                ..TimelineParams::default()
            }),
        ),
        (
            "search/?q=who%20ran%20it%3F",
            Route::Search(SearchParams::new("who ran it?")),
        ),
        ("about/", Route::About),
        ("settings/", Route::Settings),
        (
            "share/?page=entry/old-mine/%3Fyear%3D2357&view=card",
            Route::Share(ShareParams {
                page: "entry/old-mine/?year=2357".into(),
                view: "card".into(),
                ..ShareParams::default()
            }),
        ),
    ];
    for (text, route) in table {
        let address = Address::new(route);
        assert_eq!(address.to_string(), text);
        assert_eq!(Address::parse(text), address);
    }
}

#[test]
fn the_lens_and_the_place_on_the_page_are_part_of_the_address() {
    let text = "entry/old-mine/?year=-20..2357#claim-a";
    let address = Address::parse(text);
    assert_eq!(address.years, Some(Years::new(-20, 2357)));
    assert_eq!(address.fragment.as_deref(), Some("claim-a"));
    assert_eq!(address.to_string(), text);
}

#[test]
fn other_spellings_lead_to_the_same_page() {
    let entry = Address::new(Route::Entry(slug("old-mine")));
    for text in [
        "entry/old-mine",
        "entry//old-mine/",
        "/entry/old-mine/",
        "entry/old-mine/index.html",
        "entry/old-mine/?",
        "entry/old-mine/#",
        "entry/old-mine/?year=soon&utm=1",
    ] {
        assert_eq!(Address::parse(text), entry, "{text}");
    }
    let relations = Address::new(Route::Relations(RelationsParams::default()));
    let odd = "relations/?view=cube&scope=some&depth=9&from=A B&to=&since=then&sort=size";
    assert_eq!(Address::parse(odd), relations);
    let words = Address::new(Route::Search(SearchParams::new("two words")));
    assert_eq!(Address::parse("search?q=two+words"), words);
}

#[test]
fn what_is_no_page_is_missing_and_keeps_its_path() {
    for (text, path) in [
        ("nowhere", "nowhere"),
        ("entry/", "entry"),
        ("entry/Not A Slug/", "entry/Not A Slug"),
        ("entry/a/b/c", "entry/a/b/c"),
        ("%3Cscript%3E/", "<script>"),
    ] {
        assert_eq!(
            Address::parse(text).route,
            Route::Missing(path.into()),
            "{text}"
        );
    }
}

fn slugs() -> impl Strategy<Value = Slug> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}".prop_map(|text| slug(&text))
}

fn sets() -> impl Strategy<Value = BTreeSet<Slug>> {
    prop::collection::vec(slugs(), 0..3).prop_map(BTreeSet::from_iter)
}

fn statuses() -> impl Strategy<Value = BTreeSet<Status>> {
    prop::collection::vec(prop::sample::select(Status::ALL.to_vec()), 0..3)
        .prop_map(BTreeSet::from_iter)
}

fn filters() -> impl Strategy<Value = ClaimFilter> {
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

fn windows() -> impl Strategy<Value = Window> {
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

fn timelines() -> impl Strategy<Value = TimelineParams> {
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

fn routes() -> impl Strategy<Value = Route> {
    let columns = prop::sample::select(RelationOrder::ALL.to_vec());
    let forms = prop::sample::select(vec![
        RelationsView::Fitting,
        RelationsView::Graph,
        RelationsView::Table,
    ]);
    let scopes = prop::sample::select(vec![Scope::Powers, Scope::Everything]);
    let depths = prop::sample::select(Depth::ALL.to_vec());
    let ends = (prop::option::of(slugs()), prop::option::of(slugs()));
    let since = prop::option::of(any::<i32>());
    let shown = (filters(), columns, forms, scopes, depths, ends, since);
    let relations = shown.prop_map(|(filter, sort, form, scope, depth, (from, to), since)| {
        Route::Relations(RelationsParams {
            filter,
            sort,
            form,
            scope,
            depth,
            from,
            to,
            since,
        })
    });
    let browse = (sets(), sets(), sets()).prop_map(|(kinds, factions, eras)| {
        Route::Browse(BrowseParams {
            kinds,
            factions,
            eras,
        })
    });
    prop_oneof![
        Just(Route::Home),
        slugs().prop_map(Route::Entry),
        browse,
        Just(Route::Sources),
        Just(Route::Disputes),
        relations,
        timelines().prop_map(Route::Timeline),
        (".*", sets(), sets(), any::<bool>()).prop_map(|(words, kinds, factions, all)| {
            Route::Search(SearchParams {
                words,
                kinds,
                factions,
                all,
            })
        }),
        Just(Route::About),
        (".*", ".*", ".*", ".*", ".*", ".*").prop_map(
            |(page, entry, view, years, theme, accent)| {
                Route::Share(ShareParams {
                    page,
                    entry,
                    view,
                    years,
                    theme,
                    accent,
                })
            }
        ),
        Just(Route::Settings),
        Just(Route::Random),
    ]
}

proptest! {
    #[test]
    fn every_address_parses_back_from_its_print(
        route in routes(),
        years in prop::option::of((any::<i32>(), any::<i32>())),
        fragment in prop::option::of(".+"),
    ) {
        let years = years.map(|(a, b)| Years::new(a, b));
        let address = Address { route, years, fragment };
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn entries_and_results_print_alike_without_a_route(
        words in "[^ ].*",
        slug in "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}",
        years in prop::option::of((any::<i32>(), any::<i32>())),
    ) {
        let years = years.map(|(a, b)| Years::new(a, b));
        let route = Route::Entry(Slug::parse(&slug).expect("a slug"));
        let entry = Address { years, ..Address::new(route) };
        prop_assert_eq!(print_entry(&slug, years), entry.print());
        let search = Address { years, ..Address::new(Route::Search(SearchParams::new(&*words))) };
        prop_assert_eq!(print_search(&words, years), search.print());
    }

    #[test]
    fn any_text_parses_and_settles_after_one_print(text in ".*") {
        let address = Address::parse(&text);
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn any_encoded_bytes_parse_and_settle(
        bytes in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let text: String = bytes.iter().map(|b| format!("%{b:02x}")).collect();
        let address = Address::parse(&text);
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn slugs_of_any_text_never_panic(text in ".*") {
        if let Some(slug) = Slug::parse(&text) {
            prop_assert_eq!(slug.as_str(), text);
        }
    }
}
