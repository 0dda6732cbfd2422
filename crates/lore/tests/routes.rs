//! Addresses: what each prints as, and that printing and parsing are inverse.

use lore::chronology::Window;
use lore::graph::Scope;
use lore::route::{
    Address, Browse, Chosen, Depth, Filter, Form, Lanes, RelationOrder, Relations, Route, Search,
    Share, Timeline, View, print_entry, print_search,
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
        ("browse/", Route::Browse(Browse::default())),
        (
            "browse/?kind=person&kind=place&era=dawn",
            Route::Browse(Browse {
                kinds: Chosen::from_iter([slug("place"), slug("person")]),
                eras: Chosen::from_iter([slug("dawn")]),
                ..Browse::default()
            }),
        ),
        (
            "relations/?status=disputed&order=reverse&sort=date",
            Route::Relations(Relations {
                filter: Filter {
                    statuses: Chosen::from_iter([Status::Disputed]),
                    reverse: true,
                    ..Filter::default()
                },
                sort: RelationOrder::When,
                ..Relations::default()
            }),
        ),
        (
            "relations/?entry=old-mine&view=graph&scope=all&depth=3&from=a&to=b&since=-4",
            Route::Relations(Relations {
                filter: Filter {
                    entry: Some(slug("old-mine")),
                    ..Filter::default()
                },
                form: Form::Graph,
                scope: Scope::Everything,
                depth: Depth::ALL[2],
                from: Some(slug("a")),
                to: Some(slug("b")),
                since: Some(-4),
                ..Relations::default()
            }),
        ),
        (
            "timeline/?entry=old-mine",
            Route::Timeline(Timeline {
                filter: Filter {
                    entry: Some(slug("old-mine")),
                    ..Filter::default()
                },
                ..Timeline::default()
            }),
        ),
        (
            "timeline/?lanes=place&open=rule&window=-44-03..12-11&view=drawing&story=fire",
            Route::Timeline(Timeline {
                lanes: Lanes::Places,
                open: Chosen::from_iter([slug("rule")]),
                window: Window::parse("-44-03..12-11"),
                view: View::Drawing,
                story: Some(slug("fire")),
                ..Timeline::default()
            }),
        ),
        (
            "search/?q=who%20ran%20it%3F",
            Route::Search(Search::of("who ran it?")),
        ),
        ("about/", Route::About),
        ("settings/", Route::Settings),
        (
            "share/?page=entry/old-mine/%3Fyear%3D2357&view=card",
            Route::Share(Share {
                page: "entry/old-mine/?year=2357".into(),
                view: "card".into(),
                ..Share::default()
            }),
        ),
    ];
    for (text, route) in table {
        let address = Address::of(route);
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
    let entry = Address::of(Route::Entry(slug("old-mine")));
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
    let relations = Address::of(Route::Relations(Relations::default()));
    let odd = "relations/?view=cube&scope=some&depth=9&from=A B&to=&since=then&sort=size";
    assert_eq!(Address::parse(odd), relations);
    let words = Address::of(Route::Search(Search::of("two words")));
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

fn sets() -> impl Strategy<Value = Chosen<Slug>> {
    prop::collection::vec(slugs(), 0..3).prop_map(Chosen::from_iter)
}

fn statuses() -> impl Strategy<Value = Chosen<Status>> {
    prop::collection::vec(prop::sample::select(Status::ALL.to_vec()), 0..3)
        .prop_map(Chosen::from_iter)
}

fn filters() -> impl Strategy<Value = Filter> {
    let entry = prop::option::of(slugs());
    (sets(), statuses(), entry, ".*", any::<bool>()).prop_map(
        |(groups, statuses, entry, words, reverse)| Filter {
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

fn timelines() -> impl Strategy<Value = Timeline> {
    let lanes = prop::sample::select(Lanes::ALL.to_vec());
    let views = prop::sample::select(vec![View::Both, View::List, View::Drawing]);
    let window = prop::option::of(windows());
    let story = prop::option::of(slugs());
    (filters(), lanes, sets(), window, views, story).prop_map(
        |(filter, lanes, open, window, view, story)| Timeline {
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
    let forms = prop::sample::select(vec![Form::Fitting, Form::Graph, Form::Table]);
    let scopes = prop::sample::select(vec![Scope::Powers, Scope::Everything]);
    let depths = prop::sample::select(Depth::ALL.to_vec());
    let ends = (prop::option::of(slugs()), prop::option::of(slugs()));
    let since = prop::option::of(any::<i32>());
    let shown = (filters(), columns, forms, scopes, depths, ends, since);
    let relations = shown.prop_map(|(filter, sort, form, scope, depth, (from, to), since)| {
        Route::Relations(Relations {
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
        Route::Browse(Browse {
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
            Route::Search(Search {
                words,
                kinds,
                factions,
                all,
            })
        }),
        Just(Route::About),
        (".*", ".*", ".*", ".*", ".*", ".*").prop_map(
            |(page, entry, view, years, theme, accent)| {
                Route::Share(Share {
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
        let entry = Address { years, ..Address::of(route) };
        prop_assert_eq!(print_entry(&slug, years), entry.print());
        let search = Address { years, ..Address::of(Route::Search(Search::of(&*words))) };
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
