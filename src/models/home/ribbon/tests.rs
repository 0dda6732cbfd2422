use lore::chronology::Extent;
use lore::{Date, Era, Years};

use super::power::Power;
use super::{Ribbon, years_of};
use crate::models::page::test_page;
use crate::models::test_world::TestWorld;

#[test]
fn every_band_lies_within_the_ribbon_and_has_a_length() {
    let ribbon = Ribbon::of(test_page()).unwrap().unwrap();
    assert!(ribbon.first < ribbon.last);
    assert!(!ribbon.eras.is_empty() && !ribbon.powers.is_empty());
    for band in ribbon.eras.iter().chain(&ribbon.powers) {
        assert!(band.at >= 0.0 && band.width > 0.0, "{band:?}");
        assert!(band.at + band.width < 100.01, "{band:?}");
    }
}

#[test]
fn an_era_leads_to_the_timeline_in_its_years() {
    let page = test_page();
    let ribbon = Ribbon::of(page).unwrap().unwrap();
    for (band, era) in ribbon.eras.iter().zip(&page.lore.world().eras) {
        assert!(band.href.starts_with("/timeline/?year="), "{}", band.href);
        let start = era.when.start_earliest.unwrap().year.to_string();
        assert!(band.href.contains(&start), "{}", band.href);
    }
}

#[test]
fn the_scale_names_its_ends_and_some_round_years_between() {
    let ribbon = Ribbon::of(test_page()).unwrap().unwrap();
    let named = &ribbon.named;
    assert!((3..=8).contains(&named.len()), "{named:?}");
    assert!(named.is_sorted_by(|a, b| a.at < b.at));
    assert_eq!(named[0].words, ribbon.first.to_string());
    assert_eq!(named[named.len() - 1].words, ribbon.last.to_string());
}

#[test]
fn an_era_without_an_end_leads_to_all_years_since_its_start() {
    let years = |when: &str| {
        let world = TestWorld::of(&["guild"], &[&format!("guild existed - {when}")]);
        let claim = world.page.lore.claims().next().unwrap();
        let era = Era {
            when: world.page.lore.claim(claim).unwrap().when.unwrap(),
            ..test_page().lore.world().eras[0].clone()
        };
        years_of(&era, Some(Years::new(1800, 1900)))
    };
    assert_eq!(years("1850"), Years::of(1850));
    assert_eq!(years("1850/"), Years::new(1850, 1900));
    assert_eq!(years("/1850"), Years::new(1800, 1850));
}

#[test]
fn the_time_of_a_power_is_certain_only_where_its_dates_are() {
    let claims = [
        "guild ruled mill 1810/1830",
        "inn ruled guild 1800~",
        "inn ruled guild 1850",
    ];
    let world = TestWorld::of(&["guild", "mill", "inn"], &claims);
    let power = |slug| {
        let entry = world.page.lore.find(slug).unwrap();
        Power::of(world.page, entry).unwrap().unwrap()
    };
    let year = |time: Extent| Date::of_day_number(time.from.unwrap()).year;
    let guild = power("guild");
    assert_eq!((guild.claims, year(guild.time)), (3, 1800));
    assert_eq!(guild.certain.map(year), Some(1810));
    assert!(guild.lasts());
}

#[test]
fn a_power_that_is_known_in_one_year_only_is_no_band() {
    let world = TestWorld::of(&["guild", "mill"], &["guild ruled mill 1850"]);
    let entry = world.page.lore.find("guild").unwrap();
    let power = Power::of(world.page, entry).unwrap().unwrap();
    assert!(!power.lasts());
}
