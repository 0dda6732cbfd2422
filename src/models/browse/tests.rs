use lore::route::{Address, BrowseParams, Route};
use lore::{Id, Years};

use super::{BrowseIndex, BrowseModel};
use crate::models::PageContext;
use crate::models::facets::{FacetModel, FacetValue};
use crate::models::page::test_page;

fn model(page: PageContext, params: &BrowseParams) -> BrowseModel {
    let index = BrowseIndex::of(page.lore).unwrap();
    BrowseModel::of(page, &index, params).unwrap()
}

/// The list that a link of a facet leads to.
fn narrowed_by(page: PageContext, choice: &FacetValue) -> BrowseModel {
    let address = Address::parse(choice.href.trim_start_matches('/'));
    let Route::Browse(params) = address.route else {
        panic!("{}", choice.href);
    };
    model(page, &params)
}

#[test]
fn without_facets_every_entry_is_listed_once_from_a_to_z() {
    let page = test_page();
    let model = model(page, &BrowseParams::default());
    assert_eq!((model.found, model.all), (page.lore.len(), page.lore.len()));
    let listed: usize = model.letters.iter().map(|group| group.entries.len()).sum();
    assert_eq!(listed, page.lore.len());
    assert!(model.letters.is_sorted_by(|a, b| a.letter < b.letter));
    assert_eq!(FacetModel::selected(&model.facets).count(), 0);
    assert_eq!(model.clear, None);
}

#[test]
fn each_value_leads_to_as_many_entries_as_it_counts_and_back() {
    let page = test_page();
    let all = model(page, &BrowseParams::default());
    for choice in all.facets.iter().flat_map(|facet| &facet.values) {
        let narrowed = narrowed_by(page, choice);
        assert_eq!(narrowed.found, choice.count, "{}", choice.id);
        let chosen: Vec<_> = FacetModel::selected(&narrowed.facets).collect();
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0].id, choice.id);
        assert_eq!(narrowed_by(page, chosen[0]), all, "{}", choice.id);
        assert_eq!(narrowed.clear.as_deref(), Some("/browse/"));
    }
}

#[test]
fn values_of_one_facet_add_up_and_those_of_another_narrow_further() {
    let page = test_page();
    let kinds = &page.lore.world().kinds;
    let of = |kinds: &[&str]| BrowseParams {
        kinds: kinds
            .iter()
            .filter_map(|id| lore::Slug::parse(id))
            .collect(),
        ..BrowseParams::default()
    };
    let [one, other] = [kinds[0].id, kinds[1].id];
    let both = model(page, &of(&[one, other])).found;
    assert_eq!(
        both,
        model(page, &of(&[one])).found + model(page, &of(&[other])).found
    );
    let eras = model(page, &of(&[one, other]));
    let eras = eras.facets.iter().filter(|facet| facet.label == "Era");
    for choice in eras.flat_map(|facet| &facet.values) {
        assert!(narrowed_by(page, choice).found <= both, "{}", choice.id);
    }
}

#[test]
fn a_value_that_nothing_has_can_be_taken_back() {
    let page = test_page();
    let mut params = BrowseParams::default();
    for era in &page.lore.world().eras {
        params.eras.extend(lore::Slug::parse(era.id));
    }
    // A kind without entries in any era finds nothing, but both facets are still offered.
    for kind in &page.lore.world().kinds {
        params.kinds = lore::Slug::parse(kind.id).into_iter().collect();
        let model = model(page, &params);
        assert_eq!(
            FacetModel::selected(&model.facets).count(),
            params.eras.len() + 1,
            "{}",
            kind.id
        );
    }
}

#[test]
fn links_keep_the_year() {
    let page = test_page().with_years(Some(Years::of(1850)));
    let model = model(page, &BrowseParams::default());
    let mut choices = model.facets.iter().flat_map(|facet| &facet.values);
    assert!(choices.all(|choice| choice.href.ends_with("year=1850")));
    let entries = model.letters.iter().flat_map(|group| &group.entries);
    assert_eq!(entries.count(), page.lore.entries().map(Id::index).count());
}
