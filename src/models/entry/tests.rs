use lore::route::Address;
use lore::{DisputeId, Id, ReadingRef, Statement, Years};

use super::EntryModel;
use crate::models::PageContext;
use crate::models::claim::{ClaimLine, ClaimMark, place_of};
use crate::models::page::test_page;
use crate::models::year_filter::{Outside, OutsideYears};

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
        assert_eq!(there("walks"), !model.walks.is_empty());
        assert_eq!(there("mentions"), !model.mentions.is_empty());
        assert_eq!(there("claims"), model.claims.all() > 0);
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
fn letters_tell_readings_of_one_question_apart() {
    let page = test_page();
    let (mut lettered, mut of_several) = (0, 0);
    for (entry, model) in page.lore.entries().zip(models(page)) {
        let claims = page.lore.article(entry).unwrap().claims;
        let claims: Vec<_> = claims
            .into_iter()
            .map(|id| page.lore.claim(id).unwrap())
            .collect();
        for row in &model.infobox {
            let shown = |claim: &&lore::Claim<'_>| {
                row.values
                    .iter()
                    .any(|value| value.place == place_of(claim))
            };
            let questions = claims.iter().filter(shown);
            let questions = questions.filter_map(|claim| Some(claim.reading?.dispute));
            let questions: std::collections::BTreeSet<_> = questions.collect();
            let has_letters = row.values.iter().any(|value| value.letter.is_some());
            assert_eq!(has_letters, questions.len() == 1, "{}", model.head.title);
            lettered += usize::from(has_letters);
            of_several += usize::from(questions.len() > 1);
        }
    }
    assert!(lettered > 0 && of_several > 0, "{lettered} {of_several}");
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
    let page = test_page().with_years(Some(Years::of(2300)));
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

/// A page for each reading of each dispute, as if a reader had chosen it.
fn under_each_reading(page: PageContext) -> Vec<(ReadingRef, PageContext)> {
    let mut pages = Vec::new();
    for (number, dispute) in page.lore.disputes().unwrap().into_iter().enumerate() {
        for (reading, one) in (0..).zip(dispute.readings) {
            let address = format!("?read={}.{}", dispute.slug, one.id);
            let readings = Address::parse(&address).readings;
            let dispute = DisputeId::from_index(number);
            let chosen = ReadingRef { dispute, reading };
            pages.push((chosen, page.with_readings(&readings).unwrap()));
        }
    }
    pages
}

/// The claims of an entry with the ids of their places on its page.
fn lines_of(model: &EntryModel) -> impl Iterator<Item = &ClaimLine> {
    let groups = model.relations.iter().flat_map(|part| &part.groups);
    groups.flat_map(|group| &group.claims).chain(&model.events)
}

fn places(model: &EntryModel) -> Vec<(&str, &ClaimMark)> {
    let facts = model.infobox.iter().flat_map(|row| &row.values);
    let facts = facts.map(|fact| (fact.place.as_str(), &fact.mark));
    let lines = lines_of(model).filter_map(|line| Some((line.place.as_deref()?, &line.mark)));
    facts.chain(lines).collect()
}

#[test]
fn each_claim_of_an_entry_has_one_place_on_its_page_to_which_its_address_leads() {
    let page = test_page();
    for (entry, model) in page.lore.entries().zip(models(page)) {
        let claims = page.lore.article(entry).unwrap().claims;
        let mut listed: Vec<_> = places(&model).into_iter().map(|(place, _)| place).collect();
        listed.sort_unstable();
        let ids = claims
            .into_iter()
            .map(|id| page.lore.claim(id).unwrap().key);
        let mut ids: Vec<_> = ids.map(|key| format!("claim-{key}")).collect();
        ids.sort_unstable();
        assert_eq!(listed, ids, "{}", model.head.title);
        // What others say of it is counted as well: readers see no difference.
        let marks = model
            .infobox
            .iter()
            .map(|row| row.values.len())
            .sum::<usize>()
            + lines_of(&model).count();
        assert_eq!(model.claims.all(), marks, "{}", model.head.title);
        for (place, mark) in places(&model) {
            assert!(mark.href.ends_with(&format!("#{place}")), "{}", mark.href);
        }
    }
}

#[test]
fn a_date_leads_its_fact_with_a_capital_and_what_is_said_of_it_follows() {
    let page = test_page();
    let (mut led, mut noted) = (0, 0);
    for model in models(page) {
        for fact in model.infobox.iter().flat_map(|row| &row.values) {
            let begins = fact.value.plain();
            assert!(!begins.starts_with(char::is_lowercase), "{begins}");
            assert!(fact.note.is_none() || fact.when.is_none(), "{begins}");
            led += usize::from(fact.when.is_none());
            noted += usize::from(fact.note.is_some());
        }
    }
    assert!(led > 0 && noted > 0, "{led} and {noted}");
}

#[test]
fn under_a_reading_the_rivals_are_struck_through_and_nothing_is_gone() {
    let all = test_page();
    let mut struck = 0;
    for (chosen, page) in under_each_reading(all) {
        for entry in page.lore.entries() {
            let model = EntryModel::of(page, entry).unwrap();
            let places = places(&model);
            let claims = page.lore.article(entry).unwrap().claims;
            assert_eq!(places.len(), claims.len());
            for id in claims {
                let claim = all.lore.claim(id).unwrap();
                let id = format!("claim-{}", claim.key);
                let (_, mark) = places.iter().find(|(place, _)| *place == id).unwrap();
                let own = claim.reading.filter(|own| own.dispute == chosen.dispute);
                let rival = own.is_some_and(|own| own != chosen);
                // A date that only a rival reading gives disappears with it.
                let undated = claim
                    .time
                    .is_some_and(|time| time.resolve(page.lore.chosen()).is_none());
                assert_eq!(mark.ruled_out, rival || undated, "{}", mark.href);
                struck += usize::from(mark.ruled_out);
            }
        }
    }
    assert!(struck > 0);
}

#[test]
fn every_link_of_an_entry_keeps_the_chosen_reading() {
    let (_, page) = under_each_reading(test_page()).remove(0);
    let kept = |href: &str| href.contains("read=");
    for entry in page.lore.entries() {
        let model = EntryModel::of(page, entry).unwrap();
        assert!(places(&model).iter().all(|(_, mark)| kept(&mark.href)));
        assert!(model.mentions.iter().all(|link| kept(&link.href)));
        assert!(model.head.views.iter().all(|way| kept(&way.href)));
    }
}

#[test]
fn under_a_reading_something_has_not_begun_yet() {
    let all = test_page();
    let how = |page: PageContext, entry, years| {
        let outside = OutsideYears::of_entry(page.with_years(Some(years)), entry).unwrap();
        outside.map(|outside| outside.how)
    };
    let mut later = 0;
    for (chosen, page) in under_each_reading(all) {
        for id in page.lore.claims() {
            let claim = page.lore.claim(id).unwrap();
            let start = claim.when.and_then(|when| when.start_earliest);
            let of_rival = claim.ruled_out && claim.reading.is_some();
            if let Some(start) = start.filter(|_| of_rival) {
                let years = Years::new(start.year, start.year);
                let not_yet = how(page, claim.subject, years) == Some(Outside::NotYet);
                let before = how(all, claim.subject, years) == Some(Outside::NotYet);
                assert!(!before || not_yet, "{chosen:?}: {}", claim.key);
                later += usize::from(not_yet && !before);
            }
        }
    }
    assert!(
        later > 0,
        "no reading of this lore lets anything begin later"
    );
}
