//! The fields that narrow the timeline.

use leptos::prelude::*;
use lore::Slug;

use super::state::use_timeline;
use crate::models::PageContext;
use crate::models::timeline::{EntryGroup, FilterChoices, unknown_names};
use crate::ui::FilterFold;
use crate::ui::filter_fields::{
    FilterControl, FilterForm, GroupField, Options, SelectField, StatusField, WordsField,
    use_claim_filter,
};

/// The fields, folded: kind of entry, entry, status, words.
#[component]
pub(super) fn TimelineFilters(page: PageContext, choices: FilterChoices) -> impl IntoView {
    let filter = use_claim_filter();
    let kinds = choices.kinds.clone();
    view! {
        <FilterFold active=filter.active()>
            <FilterForm>
                <GroupField filter name="kind" label="Kind of entry" groups=kinds/>
                <EntryField filter page choices/>
                <StatusField filter/>
                <WordsField filter/>
            </FilterForm>
        </FilterFold>
    }
}

/// The field for what claims must involve: a faction, a place, a person, or the entry that the reader
/// came from.
#[component]
fn EntryField(filter: FilterControl, page: PageContext, choices: FilterChoices) -> impl IntoView {
    let chosen = filter.entry();
    let groups = choices.entries.clone();
    let other = Memo::new(move |_| {
        // A title that can't be read is missing in the list; the page reports the fault.
        let other = chosen.with(|slug| choices.other(page, slug));
        other.ok().flatten()
    });
    let choose = move |slug: String| filter.change(|filter| filter.entry = Slug::parse(&slug));
    let groups = groups
        .into_iter()
        .map(move |group| view! { <EntryGroupOptions group chosen/> });
    view! {
        <SelectField name="entry" label="Involving" chosen on_choose=choose>
            <option value="">"Everything"</option>
            {move || view! { <Options values=other.get().into_iter().collect() chosen/> }}
            {groups.collect_view()}
        </SelectField>
    }
}

#[component]
fn EntryGroupOptions(group: EntryGroup, chosen: Signal<String>) -> impl IntoView {
    view! {
        <optgroup label=group.label>
            <Options values=group.entries chosen/>
        </optgroup>
    }
}

/// What is wrong with the names in the address.
#[component]
pub(super) fn UnknownNames() -> impl IntoView {
    let state = use_timeline();
    let unknown = Memo::new(move |_| {
        let page = state.page();
        state.filter().with(|filter| unknown_names(page, filter))
    });
    move || {
        let lines = unknown.get().into_iter();
        let lines = lines.map(|words| view! { <p role="alert">{words}</p> });
        lines.collect_view()
    }
}
