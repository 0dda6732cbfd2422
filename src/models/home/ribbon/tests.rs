use super::Ribbon;
use crate::models::page::test_page;

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
