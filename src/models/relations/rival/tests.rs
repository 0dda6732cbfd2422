//! Rival readings of the lore, compared.

use lore::Slug;
use lore::graph::{ChangeKind, Edge};
use lore::route::{Address, Route, Versus};

use super::FoundChanges;
use crate::models::page::test_page;
use crate::models::relations::{Comparison, FoundPaths, GraphDrawing, PathSearch, RelationsModel};

fn model(address: &str) -> RelationsModel {
    let address = Address::parse(address);
    let Route::Relations(params) = &address.route else {
        panic!("{address:?}");
    };
    let page = test_page().with_years(address.years());
    let page = page.with_readings(&address.readings).unwrap();
    let versus = address.versus.value().cloned();
    RelationsModel::of(page, params, versus, &crate::embedded::layout).unwrap()
}

/// The address that compares each pair of rival readings, with the two answers.
fn pairs() -> Vec<(String, [String; 2])> {
    let mut pairs = Vec::new();
    for dispute in test_page().lore.disputes().unwrap() {
        for one in &dispute.readings {
            for other in dispute.readings.iter().filter(|other| other.id != one.id) {
                let address = format!(
                    "relations/?scope=all&read={0}.{1}&versus={0}.{2}",
                    dispute.slug, one.id, other.id
                );
                pairs.push((address, [one.label.to_owned(), other.label.to_owned()]));
            }
        }
    }
    pairs
}

fn found(address: &str) -> FoundChanges {
    let found = Comparison::of(&model(address)).unwrap().found;
    found.unwrap_or_else(|| panic!("{address} compares nothing"))
}

#[test]
fn each_relation_is_drawn_as_what_holds_by_one_reading_the_other_or_both() {
    let mut otherwise = 0;
    for (address, [one, other]) in pairs() {
        let drawn = GraphDrawing::of(&model(&address)).unwrap().edges;
        let count = |class: &str| {
            let of_class = drawn.iter().filter(|edge| edge.class.ends_with(class));
            of_class.count()
        };
        let counts = [" ended", " began", " stayed"].map(count);
        let [ours, theirs, both] = counts;
        assert_eq!(ours + theirs + both, drawn.len(), "{address}");
        assert!(drawn.iter().all(|edge| !edge.class.contains("ruled-out")));
        let words =
            format!("{ours} only under “{one}”, {theirs} only under “{other}”, {both} under both.");
        let found = found(&address);
        assert_eq!(found.summary, words);
        let titled = |title: String| {
            let mut groups = found.groups.iter();
            let group = groups.find(|group| group.title == title);
            group.map_or(0, |group| group.claims.len())
        };
        assert_eq!(titled(format!("Only under “{one}”")), ours, "{address}");
        assert_eq!(titled(format!("Only under “{other}”")), theirs, "{address}");
        otherwise += ours + theirs;
    }
    assert!(otherwise > 0, "no dispute of the lore is about a relation");
}

#[test]
fn what_is_only_by_the_one_is_only_by_the_other_the_other_way_round() {
    let sentences = |found: &FoundChanges, at: &str| {
        let of_reading = found.groups.iter().filter(|group| group.title == at);
        let lines = of_reading.flat_map(|group| &group.claims);
        lines.map(|line| line.sentence.plain()).collect::<Vec<_>>()
    };
    for (address, labels) in pairs() {
        let parsed = Address::parse(&address);
        let Some(Versus::Reading { dispute, reading }) = parsed.versus.value() else {
            panic!("{address}");
        };
        let read = parsed
            .readings
            .get(dispute.as_str())
            .map_or("", Slug::as_str);
        let back = format!("relations/?scope=all&read={dispute}.{reading}&versus={dispute}.{read}");
        let (there, back) = (found(&address), found(&back));
        for label in labels {
            let title = format!("Only under “{label}”");
            assert_eq!(
                sentences(&there, &title),
                sentences(&back, &title),
                "{address}"
            );
        }
    }
}

#[test]
fn a_reading_compared_with_itself_or_with_none_compares_nothing() {
    let (address, _) = pairs().remove(0);
    let parsed = Address::parse(&address);
    let versus = parsed.versus.text().unwrap();
    for other in [
        format!("relations/?versus={versus}"),
        format!("relations/?read={versus}&versus={versus}"),
        format!("relations/?read={versus}&versus=no-such.one"),
    ] {
        assert_eq!(
            Comparison::of(&model(&other)).unwrap().found,
            None,
            "{other}"
        );
    }
}

#[test]
fn a_path_is_told_by_both_readings_and_each_goes_only_by_what_that_one_holds() {
    let mut compared = 0;
    for (address, labels) in pairs() {
        let whole = model(&address);
        let ended = whole.drawn.iter().copied();
        let ended = ended.filter(|&edge| whole.change(edge) == Some(ChangeKind::Ended));
        for edge in ended {
            let Edge { from, to, .. } = whole.edges[edge];
            let [from, to] = [from, to].map(|entry| whole.slug(entry).unwrap());
            let search = PathSearch::of(&model(&format!("{address}&from={from}&to={to}"))).unwrap();
            assert_eq!(search.found, None);
            let headings: Vec<_> = search.compared.iter().map(|one| &one.heading).collect();
            let by = labels.each_ref().map(|label| format!("Under “{label}”"));
            assert_eq!(headings, by.iter().collect::<Vec<_>>(), "{address}");
            let marks = |side: usize| match &search.compared[side].found {
                FoundPaths::Paths(paths) => {
                    let steps = paths.iter().flat_map(|path| &path.steps);
                    steps.map(|step| step.mark.clone()).collect::<Vec<_>>()
                }
                FoundPaths::Nothing(_) => Vec::new(),
            };
            assert!(!marks(0).is_empty(), "{address} {from} {to}");
            for side in [0, 1] {
                assert!(marks(side).iter().all(|mark| !mark.ruled_out), "{address}");
            }
            compared += 1;
        }
    }
    assert!(compared > 0, "no dispute of the lore is about a relation");
}
