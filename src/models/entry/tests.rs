use lore::{Statement, Years};

use super::EntryModel;
use crate::models::PageContext;
use crate::models::page::test_page;

fn models(page: PageContext) -> impl Iterator<Item = EntryModel> {
    let entries = page.lore.entries();
    entries.map(move |entry| EntryModel::of(page, entry).unwrap())
}

#[test]
fn the_contents_name_every_part_that_is_on_the_page_and_no_other() {
    for model in models(test_page()) {
        let there = |id| {
            let mut chapters = model.contents.0.iter();
            chapters.any(|chapter| chapter.heading.id == id)
        };
        let facts = !model.infobox.is_empty() || !model.aliases.is_empty();
        assert_eq!(there("facts"), facts);
        assert_eq!(there("relations"), model.relations.is_some());
        assert_eq!(there("events"), !model.events.is_empty());
        assert_eq!(there("mentions"), !model.mentions.is_empty());
        assert_eq!(there("claims"), !model.claims.is_empty());
        assert_eq!(there("footnotes"), !model.footnotes.is_empty());
    }
}

#[test]
fn the_infobox_has_each_fact_of_the_entry_once() {
    let page = test_page();
    for (entry, model) in page.lore.entries().zip(models(page)) {
        let claims = page.lore.article(entry).unwrap().claims;
        let facts = claims.into_iter().filter(|&id| {
            let claim = page.lore.claim(id).unwrap();
            matches!(claim.statement, Statement::Fact { .. })
        });
        let shown: usize = model.infobox.iter().map(|row| row.values.len()).sum();
        assert_eq!(shown, facts.count(), "{}", model.head.title);
    }
}

#[test]
fn each_relation_stands_in_a_group_or_among_the_events() {
    let page = test_page();
    for (entry, model) in page.lore.entries().zip(models(page)) {
        let all = lore::Relation::of_entry(page.lore, entry).unwrap().len();
        let groups = model.relations.iter().flat_map(|part| &part.groups);
        let grouped: usize = groups.map(|group| group.claims.len()).sum();
        assert_eq!(grouped + model.events.len(), all, "{}", model.head.title);
    }
}

#[test]
fn events_stand_in_the_order_of_time_and_those_without_a_date_last() {
    for model in models(test_page()) {
        let dated = model.events.iter().map(|event| event.years.is_some());
        assert!(dated.is_sorted_by(|a, b| a >= b), "{}", model.head.title);
    }
}

#[test]
fn the_pager_leads_back_from_the_next_entry() {
    let page = test_page();
    let all: Vec<_> = models(page).collect();
    for model in &all {
        let Some(next) = &model.pager.next else {
            continue;
        };
        let there = all.iter().find(|one| one.head.title == next.title).unwrap();
        let back = there.pager.previous.as_ref().map(|link| link.title);
        assert_eq!(back, Some(model.head.title));
    }
}

#[test]
fn links_keep_the_year_and_the_citation_shows_the_plain_address() {
    let page = test_page().with_years(Some(Years::new(2300, 2300)));
    for model in models(page) {
        assert!(model.citation.href.ends_with("/?year=2300"));
        assert!(!model.citation.address.contains('?'));
        assert!(
            model
                .head
                .views
                .iter()
                .all(|view| view.href.ends_with("year=2300"))
        );
    }
}
