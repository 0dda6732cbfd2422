use lore::{EntryId, Relation, Years};

use super::{LocalGraph, WIDTH};
use crate::models::PageContext;
use crate::models::page::test_page;

/// The drawing of each entry that has one.
fn drawings(page: PageContext) -> Vec<(EntryId, Vec<Relation<'static>>, LocalGraph)> {
    let entries = page.lore.entries().filter_map(|entry| {
        let relations = Relation::of_entry(page.lore, entry).unwrap();
        let graph = LocalGraph::of(page, entry, &relations, &|card| page.to_entry(card)).unwrap();
        Some((entry, relations, graph?))
    });
    entries.collect()
}

#[test]
fn an_entry_without_relations_has_no_drawing() {
    let page = test_page();
    let entry = page.lore.world().home;
    let none = LocalGraph::of(page, entry, &[], &|card| page.to_entry(card)).unwrap();
    assert_eq!(none, None);
}

#[test]
fn no_two_entries_stand_in_one_row_on_the_same_side() {
    for (_, _, graph) in drawings(test_page()) {
        for (at, one) in graph.nodes.iter().enumerate() {
            assert!((0.0..=WIDTH).contains(&one.x), "{}", one.title);
            assert!((0.0..=graph.height).contains(&one.y), "{}", one.title);
            for other in &graph.nodes[..at] {
                let apart = (one.y - other.y).abs();
                assert!(one.right != other.right || apart > 50.0, "{}", one.title);
            }
        }
    }
}

#[test]
fn every_sign_and_emblem_that_is_referred_to_is_defined() {
    for (_, _, graph) in drawings(test_page()) {
        assert!(
            graph
                .edges
                .iter()
                .all(|edge| graph.signs.contains(&edge.sign))
        );
        let discs = graph
            .nodes
            .iter()
            .map(|node| node.disc)
            .chain([graph.centre]);
        for disc in discs {
            assert!(graph.emblems.contains(&disc.emblem));
        }
    }
}

#[test]
fn the_caption_tells_how_many_neighbours_have_no_room() {
    for (_, relations, graph) in drawings(test_page()) {
        let mut others: Vec<_> = relations.iter().map(|relation| relation.other).collect();
        others.sort_unstable();
        others.dedup();
        let all = others.len();
        assert_eq!(graph.nodes.len(), all.min(10));
        if all > 10 {
            assert!(graph.caption.contains(&format!("10 of {all}")));
        }
    }
}

#[test]
fn in_another_year_the_entries_stay_where_they_are_and_some_lines_go() {
    let page = test_page();
    let early = page.with_years(Some(Years::new(-9000, -9000)));
    let (all, few) = (drawings(page), drawings(early));
    let mut gone = 0;
    for ((_, _, all), (_, _, few)) in all.iter().zip(&few) {
        let places = |graph: &LocalGraph| -> Vec<_> {
            let nodes = graph.nodes.iter();
            nodes
                .map(|node| (node.title, node.x.to_bits(), node.y.to_bits()))
                .collect()
        };
        assert_eq!(places(all), places(few));
        assert!(few.edges.iter().all(|edge| edge.perhaps));
        gone += all.edges.len() - few.edges.len();
    }
    assert!(gone > 0);
}
