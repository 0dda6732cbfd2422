use lore::{Calendar, Holding, Slug, Years};

use super::{PlayedEvent, StoryModel, large_year};
use crate::models::page::test_page;
use crate::models::test_world::TestWorld;
use crate::models::timeline::YearBound;

fn story() -> (TestWorld, StoryModel) {
    let entries = ["guild", "event-fire", "event-flood"];
    let claims = ["event-fire existed - 1850", "event-flood existed - 1860"];
    let world = TestWorld::of(&entries, &claims);
    let model = StoryModel::of(world.page).unwrap();
    (world, model)
}

#[test]
fn an_address_is_at_the_event_that_it_names_or_at_the_first_since_its_year() {
    let (_world, model) = story();
    let slug = |text| Slug::parse(text).unwrap();
    let year = |year| Some(Years::of(year));
    assert_eq!(model.place(None, None), Some(0));
    assert_eq!(model.place(Some(&slug("event-flood")), None), Some(1));
    assert_eq!(model.place(Some(&slug("no-such-event")), None), None);
    assert_eq!(model.place(None, year(1851)), Some(1));
    assert_eq!(model.place(None, year(1900)), Some(1));
    assert_eq!(model.href(1).unwrap(), "/story/?event=event-flood");
    assert_eq!(model.href(2), None);
    assert_eq!(model.announcement(1), "Event 2 of 2: event flood, 1860.");
    let flood = &model.events[1];
    assert_eq!(
        large_year(Some(flood), Some(1860), Calendar::default()),
        "1860"
    );
    let earlier = PlayedEvent {
        bound: YearBound::By,
        last_year: Some(1860),
        ..flood.clone()
    };
    assert_eq!(
        large_year(Some(&earlier), Some(1860), Calendar::default()),
        "by 1860"
    );
    let one_of_two = PlayedEvent {
        first_year: Some(1859),
        ..earlier.clone()
    };
    assert_eq!(
        large_year(Some(&one_of_two), Some(1860), Calendar::default()),
        "1859 or 1860"
    );
    // On the way to the next event.
    assert_eq!(
        large_year(Some(&earlier), Some(1861), Calendar::default()),
        "1861"
    );
}

#[test]
fn every_event_of_the_lore_is_told_once_and_in_the_order_of_its_years() {
    let model = StoryModel::of(test_page()).unwrap();
    let mut slugs: Vec<_> = model.events.iter().map(|event| &event.slug).collect();
    let count = slugs.len();
    assert!(count > 1);
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), count);
    assert!(model.events.iter().all(|event| event.since <= event.year));
    assert!(model.strip.is_some());
}

#[test]
fn an_event_is_put_only_into_eras_that_it_certainly_belongs_to() {
    let model = StoryModel::of(test_page()).unwrap();
    let world = model.page.lore.world();
    let mut eras = world.eras.iter();
    let within = eras.find_map(|era| Some(era.when.start_latest?.year));
    let year = within.expect("an era with a start");
    let there = PlayedEvent {
        year: Some(year),
        last_year: Some(year),
        ..model.events[0].clone()
    };
    assert!(!model.eras(Some(&there), year).is_empty());
    let later = PlayedEvent {
        last_year: Some(year + 10),
        ..there
    };
    let named = model.eras(Some(&later), year);
    for era in world.eras.iter().filter(|era| named.contains(era.label)) {
        let holds = |year| era.when.holds_in(Years::of(year)) == Holding::Yes;
        assert!(holds(year) && holds(year + 10), "{}", era.label);
    }
    // On the way to the next event the years pass as they are.
    assert!(!model.eras(None, year).is_empty());
}

#[test]
fn the_entries_of_an_event_are_those_it_is_related_to() {
    let entries = ["guild", "mill", "event-fire"];
    let claims = ["event-fire existed - 1850", "guild ruled event-fire 1850"];
    let world = TestWorld::of(&entries, &claims);
    let model = StoryModel::of(world.page).unwrap();
    let guild = world.page.lore.find("guild").unwrap();
    assert_eq!(model.entries_of(0).unwrap(), [guild]);
    assert_eq!(model.entries_of(1).unwrap(), []);
}
