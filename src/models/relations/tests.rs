//! What the page of the relations shows for small worlds.

use lore::graph::Scope;
use lore::route::{Address, RelationsView, Route};
use lore::{EntryId, Holding};

use super::{
    ChangeSteps, Comparison, FoundPaths, GraphDrawing, InWords, Legend, Opening, PathSearch,
    RelationRecords, RelationRow, RelationsModel, RelationsTable, SelectedEntry, ViewTools,
    YearSpan, first_and_last_year, summary,
};
use crate::models::page::test_page;
use crate::models::test_world::TestWorld;

const ENTRIES: [&str; 5] = ["guild", "harbour", "mill", "mine", "event-flood"];

const CLAIMS: [&str; 6] = [
    "guild ruled harbour 1850/1860",
    "guild ruled mill 1855/1870",
    "guild knew harbour",
    "harbour ruled guild 1861/1865",
    "mine knew mill 1900/1950",
    "guild existed - 1800/1900",
];

fn model(world: &TestWorld, address: &str) -> RelationsModel {
    let address = Address::parse(address);
    let page = world.page.with_years(address.years());
    let versus = address.versus.value().cloned();
    let Route::Relations(params) = address.route else {
        panic!("{address:?}");
    };
    RelationsModel::of(page, &params, versus, &|scope| world.layout(scope)).expect("whole tables")
}

fn entry(world: &TestWorld, slug: &str) -> EntryId {
    world.page.lore.find(slug).expect("an entry of the world")
}

/// Makes every part of the page; none may panic.
fn parts(model: &RelationsModel) {
    GraphDrawing::of(model).expect("whole tables");
    Legend::of(model).expect("whole tables");
    SelectedEntry::of(model).expect("whole tables");
    PathSearch::of(model).expect("whole tables");
    Comparison::of(model).expect("whole tables");
    RelationsTable::of(model).expect("whole tables");
    InWords::all(model).expect("whole tables");
    RelationRecords::of(model).expect("whole tables");
    ViewTools::of(model);
    ChangeSteps::of(model);
    YearSpan::of(&model.edges);
}

#[test]
fn worlds_without_relations_or_dates_or_events_have_a_page_like_any_other() {
    let worlds: [(&[&str], &[&str]); 4] = [
        (&["guild"], &[]),
        (&["guild", "mill"], &["guild existed - 1850"]),
        (&["guild", "mill"], &["guild knew mill"]),
        (&["event-flood"], &[]),
    ];
    for (entries, claims) in worlds {
        let world = TestWorld::of(entries, claims);
        for address in [
            "relations/",
            "relations/?scope=all",
            "relations/?versus=1850",
            "relations/?versus=-2147483648",
            "relations/?year=2147483647",
            "relations/?view=table",
            "relations/?entry=guild&from=guild&to=mill",
        ] {
            parts(&model(&world, address));
        }
    }
}

#[test]
fn only_a_world_with_dated_relations_has_a_slider_and_an_example_year() {
    let undated = TestWorld::of(&["guild", "mill"], &["guild knew mill"]);
    let undated = model(&undated, "relations/");
    assert_eq!(YearSpan::of(&undated.edges), None);
    assert_eq!(Comparison::of(&undated).unwrap().examples, ["", ""]);

    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let dated = model(&world, "relations/");
    let span = YearSpan::of(&dated.edges).unwrap();
    assert_eq!((span.first, span.last), (1850, 1950));
    assert_eq!(Comparison::of(&dated).unwrap().examples, ["1850", "1950"]);
}

#[test]
fn a_relation_without_a_date_does_not_hold_before_both_ends_may_have_existed() {
    let world = TestWorld::of(
        &["guild", "event-flood"],
        &["guild knew event-flood", "event-flood existed - 1850"],
    );
    let drawn = |year| {
        let address = format!("relations/?scope=all&year={year}");
        model(&world, &address).drawn.len()
    };
    assert_eq!([1849, 1850, 1860].map(drawn), [0, 1, 1]);
}

#[test]
fn a_relation_is_drawn_where_it_may_hold() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let all = model(&world, "relations/?scope=all");
    assert_eq!(all.drawn.len(), 5);
    let then = model(&world, "relations/?scope=all&year=1852");
    let holding: Vec<_> = then.drawn.iter().map(|&edge| then.holding(edge)).collect();
    // One is certain, and one has no date.
    assert_eq!(holding.len(), 2);
    assert!(holding.contains(&Holding::Yes) && holding.contains(&Holding::Perhaps));
    let drawing = GraphDrawing::of(&then).unwrap();
    let pale = drawing
        .edges
        .iter()
        .filter(|edge| edge.class.contains("perhaps"));
    assert_eq!(pale.count(), 1);
    assert_eq!(
        drawing.nodes.len(),
        GraphDrawing::of(&all).unwrap().nodes.len()
    );
}

#[test]
fn what_an_entry_is_joined_to_stands_out_with_it() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let selected = model(&world, "relations/?entry=mine&scope=all");
    let out = |slug| selected.entry_stands_out(entry(&world, slug));
    assert_eq!(["mine", "mill", "guild"].map(out), [true, true, false]);
    let wider = model(&world, "relations/?entry=mine&depth=2&scope=all");
    assert!(wider.entry_stands_out(entry(&world, "guild")));
    assert!(!wider.entry_stands_out(entry(&world, "harbour")));
    let drawing = GraphDrawing::of(&selected).unwrap();
    let node = drawing.node(entry(&world, "mine")).unwrap();
    assert!(
        node.is_selected() && node.href.ends_with("entry/mine/"),
        "{}",
        node.href
    );
    assert_eq!(drawing.related(entry(&world, "mill")).len(), 2);
}

#[test]
fn a_hub_has_all_its_relations_in_words_and_in_its_panel() {
    let spokes: Vec<String> = (0..40).map(|number| format!("spoke-{number}")).collect();
    let claims: Vec<String> = spokes
        .iter()
        .map(|spoke| format!("hub ruled {spoke}"))
        .collect();
    let mut entries = vec!["hub"];
    entries.extend(spokes.iter().map(String::as_str));
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let world = TestWorld::of(&entries, &claims);
    let model = model(&world, "relations/?entry=hub&scope=all");
    assert_eq!(
        SelectedEntry::of(&model).unwrap().unwrap().relations.len(),
        40
    );
    let words = InWords::all(&model).unwrap();
    let hub = words.iter().find(|entry| entry.title == "hub").unwrap();
    assert_eq!(hub.types.len(), 1);
    assert_eq!(hub.types[0].relations.len(), 40);
    assert_eq!(GraphDrawing::of(&model).unwrap().edges.len(), 40);
}

#[test]
fn a_lit_hub_names_twenty_four_of_its_neighbours_and_counts_the_rest() {
    let spokes: Vec<String> = (0..30).map(|number| format!("spoke-{number}")).collect();
    let claims = spokes.iter().map(|spoke| format!("hub knew {spoke}"));
    let claims: Vec<String> = claims.chain(["far knew spoke-0".to_owned()]).collect();
    let entries: Vec<&str> = ["hub", "far"]
        .into_iter()
        .chain(spokes.iter().map(String::as_str))
        .collect();
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let world = TestWorld::of(&entries, &claims);
    let drawing = GraphDrawing::of(&model(&world, "relations/?scope=all&entry=far")).unwrap();
    let named = |lit| {
        let over = drawing.named_over(lit).into_iter();
        over.map(|name| name.title.into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named(None), ["far"], "only what is selected");
    let lit = named(Some(entry(&world, "hub")));
    let spokes = lit.iter().filter(|name| name.starts_with("spoke"));
    assert_eq!(spokes.count(), 24);
    assert!(lit.contains(&"hub +6".to_owned()), "{lit:?}");
    assert!(
        lit.contains(&"far".to_owned()),
        "what is selected keeps its name"
    );
    assert_eq!(named(Some(entry(&world, "spoke-1"))).len(), 3);
}

#[test]
fn a_path_and_a_comparison_are_seen_in_the_whole_graph_until_neighbours_are_asked_for() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let view = |address: &str| model(&world, address).view();
    assert_eq!(view("relations/?entry=mill"), RelationsView::Responsive);
    for asked in ["from=guild&to=mill", "versus=1852"] {
        assert_eq!(view(&format!("relations/?{asked}")), RelationsView::Graph);
        let near = format!("relations/?view=neighbours&{asked}");
        assert_eq!(view(&near), RelationsView::Responsive);
    }
    let tools = ViewTools::of(&model(&world, "relations/?from=guild&to=mill"));
    assert!(tools.graph_narrow.current && !tools.around_one.current);
    assert!(
        tools.around_one.href.contains("view=neighbours"),
        "{tools:?}"
    );
}

#[test]
fn a_narrow_picture_opens_on_the_path_on_what_changed_or_on_what_has_most_relations() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let opening = |address| model(&world, address).opening();
    let points = |address| match opening(address) {
        Some(Opening::Around(points)) => points.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(points("relations/?scope=all&from=mine&to=harbour"), 4);
    // The end of the rule over the mill is the only change.
    assert_eq!(points("relations/?scope=all&versus=1867&year=1880"), 2);
    assert_eq!(points("relations/?scope=all&entry=mine"), 2);
    assert!(matches!(
        opening("relations/?scope=all"),
        Some(Opening::Filled(_))
    ));
}

#[test]
fn what_is_missing_for_a_comparison_is_said_with_an_example() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let comparison = Comparison::of(&model(&world, "relations/")).unwrap();
    assert_eq!(comparison.fields, ["1950", ""], "the end of what is dated");
    let missing =
        |first: &str, second: &str| comparison.missing(&[first, second].map(str::to_owned));
    assert_eq!(missing("1850", "1860"), None);
    let second = "Enter the year to compare with, such as 1950.";
    assert_eq!(missing("1850", ""), Some((1, second.to_owned())));
    let first = "Enter the year to compare, such as 1850.";
    assert_eq!(missing("x", ""), Some((0, first.to_owned())));
}

#[test]
fn every_drawn_relation_stands_in_words_at_both_of_its_ends() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let model = model(&world, "relations/?scope=all");
    let words = InWords::all(&model).unwrap();
    let types = words.iter().flat_map(|entry| &entry.types);
    let listed: usize = types.map(|of_type| of_type.relations.len()).sum();
    assert_eq!(listed, 2 * model.drawn.len());
    assert_eq!(summary(&model).unwrap(), "5 relations between 4 entries.");
}

#[test]
fn a_path_leads_over_the_entries_between() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let found = |address| {
        PathSearch::of(&model(&world, address))
            .unwrap()
            .found
            .unwrap()
    };
    let FoundPaths::Paths(paths) = found("relations/?from=mine&to=harbour") else {
        panic!("no path");
    };
    assert_eq!(paths[0].steps.len(), 3);
    let nothing = FoundPaths::Nothing("No connection in 1700 between mine and harbour.".to_owned());
    assert_eq!(found("relations/?from=mine&to=harbour&year=1700"), nothing);
    let same = FoundPaths::Nothing("Both ends are the same entry.".to_owned());
    assert_eq!(found("relations/?from=mine&to=mine"), same);
}

#[test]
fn a_path_may_begin_at_the_selected_entry_until_one_is_asked_for() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let ends = |address| {
        let search = PathSearch::of(&model(&world, address)).unwrap();
        (search.from, search.to)
    };
    let words = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(ends("relations/?entry=mine"), words("mine", ""));
    assert_eq!(ends("relations/?entry=mine&to=mill"), words("", "mill"));
    assert_eq!(ends("relations/"), words("", ""));
}

#[test]
fn a_path_is_told_of_both_years_that_are_compared() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let address = "relations/?from=guild&to=mill&versus=1700&year=1860&scope=all";
    let search = PathSearch::of(&model(&world, address)).unwrap();
    assert_eq!(search.found, None);
    let sides: Vec<_> = search
        .compared
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(sides, ["In 1700", "In 1860"]);
    let nothing = FoundPaths::Nothing("No connection in 1700 between guild and mill.".to_owned());
    assert_eq!(search.compared[0].found, nothing);
    assert!(
        matches!(&search.compared[1].found, FoundPaths::Paths(paths) if paths[0].steps.len() == 1)
    );
}

#[test]
fn two_years_are_compared_in_words_and_in_one_drawing() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let model = model(&world, "relations/?versus=1852&year=1866&scope=all");
    let found = Comparison::of(&model).unwrap().found.unwrap();
    assert_eq!(
        found.summary,
        "From 1852 to 1866: 1 began, 1 ended, 1 stayed. 1 began and ended between them."
    );
    let titles: Vec<_> = found
        .groups
        .iter()
        .map(|group| group.title.as_ref())
        .collect();
    assert_eq!(titles, ["Began", "Ended", "Began and ended between them"]);
    // A relation that began and ended between them holds in neither year.
    let edges = GraphDrawing::of(&model).unwrap().edges;
    let drawn = |class: &str| {
        edges
            .iter()
            .filter(|edge| edge.class.ends_with(class))
            .count()
    };
    let counts = [" began", " ended", " stayed"].map(drawn);
    assert_eq!(counts, [1, 1, 1]);
    assert_eq!(
        summary(&model).unwrap(),
        "3 relations between 3 entries in 1852 or 1866."
    );
}

#[test]
fn a_year_is_not_compared_with_itself() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let of = |query: &str| {
        let address = Address::parse(&format!("relations/{query}"));
        let model = model(&world, &format!("relations/{query}"));
        let fault = model.comparison_fault(&address.versus);
        (model.compares(), fault.is_some())
    };
    assert_eq!(of("?versus=1852&year=1866"), (true, false));
    assert_eq!(of("?versus=1852&year=1852"), (false, true));
    // Without a year it is the last one.
    let last = first_and_last_year(&model(&world, "relations/").edges);
    let (_, last) = last.expect("dates");
    assert_eq!(of(&format!("?versus={last}")), (false, true));
}

#[test]
fn a_table_and_a_file_of_two_years_say_what_began_and_what_ended() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let compared = model(&world, "relations/?versus=1852&year=1866&scope=all");
    let table = RelationsTable::of(&compared).unwrap();
    assert_eq!(table.summary, "3 of 5 relations in 1852 or 1866");
    let mut rows: Vec<_> = table
        .rows
        .into_iter()
        .filter_map(|row| row.change)
        .collect();
    rows.sort();
    assert_eq!(rows, ["began by 1866", "ended by 1866", "perhaps in both"]);
    let records = RelationRecords::of(&compared).unwrap().relations;
    assert!(records.iter().all(|record| record.change.is_some()));
    let plain = RelationsTable::of(&model(&world, "relations/?year=1866&scope=all")).unwrap();
    assert!(plain.rows.iter().all(|row| row.change.is_none()));
}

#[test]
fn what_a_table_of_two_years_says_of_each_is_so() {
    let table = |address: &str| {
        let address = Address::parse(address);
        let Route::Relations(params) = &address.route else {
            panic!("{address:?}");
        };
        let page = test_page().with_years(address.years());
        let versus = address.versus.value().cloned();
        let model = RelationsModel::of(page, params, versus, &crate::embedded::layout).unwrap();
        let span = first_and_last_year(&model.edges).unwrap();
        (span, RelationsTable::of(&model).unwrap().rows)
    };
    // Whatever the year in its address.
    let claim = |row: &RelationRow| {
        let page = row.href.split(['?', '#']).next().map(str::to_owned);
        (page, row.href.rsplit('#').next().map(str::to_owned))
    };
    let ((first, last), _) = table("relations/?scope=all");
    let middle = i32::midpoint(first, last);
    let plain = |year| {
        let (_, rows) = table(&format!("relations/?scope=all&year={year}"));
        rows.iter().map(claim).collect::<Vec<_>>()
    };
    let (before, after) = (plain(middle), plain(last));
    let (_, rows) = table(&format!("relations/?scope=all&year={last}&versus={middle}"));
    let mut only = 0;
    for row in rows {
        let held = [&before, &after].map(|held| held.contains(&claim(&row)));
        let change = row.change.unwrap();
        if change.ends_with("in both") {
            assert_eq!(held, [true, true], "{}", row.sentence);
        } else if change.starts_with("only in") {
            assert_ne!(held[0], held[1], "{}", row.sentence);
            only += 1;
        }
    }
    assert!(only > 0, "everything is in both years");
}

#[test]
fn what_happened_at_one_moment_neither_began_nor_ended() {
    let claims = [
        "guild ruled mill 1850",
        "guild ruled mine 1855",
        "mill ruled mine 1860",
    ];
    let world = TestWorld::of(&ENTRIES, &claims);
    let model = model(&world, "relations/?versus=1850&year=1860&scope=all");
    let found = Comparison::of(&model).unwrap().found.unwrap();
    assert_eq!(
        found.summary,
        "From 1850 to 1860: 0 began, 0 ended, 0 stayed. 2 happened since, 1 happened in the earlier year."
    );
    let groups = found.groups.iter();
    let groups: Vec<_> = groups
        .map(|group| (group.title.as_ref(), group.claims.len()))
        .collect();
    assert_eq!(
        groups,
        [("Happened since", 2), ("Happened in the earlier year", 1)]
    );
}

#[test]
fn the_legend_says_what_each_choice_would_show() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let counts = |address| {
        let legend = Legend::of(&model(&world, address)).unwrap();
        let choices = legend.categories.into_iter();
        choices
            .map(|choice| (choice.label, choice.count, choice.current))
            .collect::<Vec<_>>()
    };
    let all = counts("relations/?scope=all");
    assert_eq!(all, [("Rule", 3, false), ("Company", 2, false)]);
    let rule = counts("relations/?scope=all&category=rule");
    assert_eq!(rule, [("Rule", 3, true), ("Company", 2, false)]);
    // A year never removes a line, since the others would move.
    let early = counts("relations/?scope=all&year=1700");
    assert_eq!(early, [("Rule", 0, false), ("Company", 0, false)]);
}

#[test]
fn the_table_is_sorted_as_the_address_says() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let years = |address| {
        let table = RelationsTable::of(&model(&world, address)).unwrap();
        let years = table
            .rows
            .into_iter()
            .map(|row| row.years.unwrap_or_default());
        years.collect::<Vec<_>>()
    };
    let sorted = years("relations/?view=table&sort=date&scope=all");
    assert_eq!(sorted.len(), 5);
    assert_eq!((sorted[0].as_str(), sorted[4].as_str()), ("1850–1860", ""));
    let reversed = years("relations/?view=table&sort=date&order=reverse&scope=all");
    assert_eq!(
        reversed.iter().rev().collect::<Vec<_>>(),
        sorted.iter().collect::<Vec<_>>()
    );
}

#[test]
fn steps_lead_to_the_years_in_which_something_changed() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let years = |address| {
        let steps = ChangeSteps::of(&model(&world, address));
        (
            steps.before.map(|step| step.year),
            steps.after.map(|step| step.year),
        )
    };
    assert_eq!(years("relations/"), (None, Some(1850)));
    assert_eq!(years("relations/?year=1855"), (Some(1850), Some(1860)));
    assert_eq!(years("relations/?year=1950"), (Some(1900), None));
    // The comparison of two years is kept.
    let compared = ChangeSteps::of(&model(&world, "relations/?year=1855&versus=1866"));
    assert!(compared.after.unwrap().href.contains("versus=1866"));
}

#[test]
fn names_that_nothing_has_are_told_and_left_out() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    for address in [
        "relations/?entry=nobody",
        "relations/?from=nobody&to=mill",
        "relations/?category=nobody",
    ] {
        let model = model(&world, address);
        let unknown: Vec<_> = model.unknown.iter().map(lore::Slug::as_str).collect();
        assert_eq!(unknown, ["nobody"], "{address}");
    }
}

#[test]
fn the_scope_widens_for_what_is_asked_for_by_name() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let lacking = ENTRIES.iter().find(|slug| {
        let powers = world.layout(Scope::Powers).unwrap();
        powers.position(entry(&world, slug)).is_none()
    });
    let slug = lacking.expect("an event is no power");
    let model = model(&world, &format!("relations/?entry={slug}"));
    assert_eq!(model.scope, Scope::Everything);
    assert!(model.is_widened());
    let chosen = |address| self::model(&world, address).is_widened();
    assert!(!chosen("relations/") && !chosen("relations/?scope=all"));
}

#[test]
fn records_hold_what_stands_out_and_no_more() {
    let world = TestWorld::of(&ENTRIES, &CLAIMS);
    let records = RelationRecords::of(&model(&world, "relations/?entry=mine&scope=all")).unwrap();
    assert_eq!(records.relations.len(), 1);
    assert_eq!(records.relations[0].date, "1900/1950");
    assert_eq!(
        records.entries.keys().copied().collect::<Vec<_>>(),
        ["mill", "mine"]
    );
}
