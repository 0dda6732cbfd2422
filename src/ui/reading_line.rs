//! The line that shows the chosen readings: above a page, or where they are chosen.

use leptos::prelude::*;
use lore::route::{Address, Readings};

use super::announcer::use_announcer;
use super::{Icon, IconShape};
use crate::address::links::is_plain_click;
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::chosen_readings::{ChosenReading, ChosenReadingsModel, without_unknown};
use crate::platform::log;

/// The chosen readings. While all are shown it is nothing, or says so (`always`): where readings are chosen, a
/// choice must not move what is below.
#[component]
pub fn ReadingLine(page: PageContext, #[prop(optional)] always: bool) -> impl IntoView {
    let navigator = use_navigator();
    let readings = Memo::new(move |_| navigator.with(|here| here.readings.clone()));
    move || {
        let readings = readings.get();
        if readings.is_empty() {
            return always.then(|| view! { <AllReadings/> }.into_any());
        }
        let model = page
            .with_readings(&readings)
            .and_then(ChosenReadingsModel::of);
        // The page says so if the lore is damaged.
        let model = model.inspect_err(log::damaged).ok()?;
        Some(view! { <Line readings model/> }.into_any())
    }
}

#[component]
fn AllReadings() -> impl IntoView {
    view! {
        <p class="read-as soft">"All readings are shown."</p>
    }
}

#[component]
fn Line(readings: Readings, model: ChosenReadingsModel) -> impl IntoView {
    let several = model.chosen.len() + model.unknown.len() > 1;
    let words = match model.chosen.len() {
        0 => None,
        1 => Some("Your reading:"),
        _ => Some("Your readings:"),
    };
    let chips = model
        .chosen
        .into_iter()
        .map(|chosen| view! { <Chip chosen readings=readings.clone()/> })
        .collect_view();
    let unknown = model
        .unknown
        .into_iter()
        .map(|value| view! { <Unknown value readings=readings.clone()/> })
        .collect_view();
    view! {
        <div class="read-as" role="group" aria-label="Chosen readings">
            {words}
            {chips}
            {unknown}
            {several.then(|| view! {
                <ReadingsLink readings=Readings::default() title="All readings"
                    done="All readings are shown.".to_owned()>"All readings"</ReadingsLink>
            })}
        </div>
    }
}

/// A chosen reading, with links to its dispute and back to all its readings.
#[component]
fn Chip(chosen: ChosenReading, readings: Readings) -> impl IntoView {
    let mut without = readings;
    without.clear(chosen.dispute);
    view! {
        <span class="as-of-chip read-chip">
            <a class="read-words" href=chosen.href>
                <span class="read-title">{chosen.title}": "</span> <strong>{chosen.label}</strong>
            </a>
            <ReadingsLink readings=without title="All readings" done=format!("No longer taken: {}", chosen.label)>
                <Icon shape=IconShape::Close/>
                <span class="vh">"All readings of “"{chosen.title}"”"</span>
            </ReadingsLink>
        </span>
    }
}

/// The message that a reading in the address isn't one of this lore.
#[component]
fn Unknown(value: String, readings: Readings) -> impl IntoView {
    let without = without_unknown(&readings, &value);
    view! {
        <span class="as-of-chip read-chip not-known" role="status">
            <span class="read-words">
                "There is no reading “"{value}"” here, so all readings are shown."
            </span>
            <ReadingsLink readings=without title="Remove" done="Removed.".to_owned()>
                <Icon shape=IconShape::Close/> <span class="vh">"Remove"</span>
            </ReadingsLink>
        </span>
    }
}

/// A link to the same page under other readings.
#[component]
fn ReadingsLink(
    readings: Readings,
    title: &'static str,
    /// What is announced.
    done: String,
    children: Children,
) -> impl IntoView {
    let navigator = use_navigator();
    let done = StoredValue::new(done);
    let readings = StoredValue::new(readings);
    let there = move |here: &Address| Address {
        readings: readings.get_value(),
        ..here.clone()
    };
    let href = move || navigator.with(|here| navigator.href(&there(here)));
    // Links handled elsewhere would inherit the current readings.
    let announcer = use_announcer();
    let follow = move |event: web_sys::MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            announcer.announce(done.get_value());
            navigator.go(there(&navigator.address_untracked()));
        }
    };
    view! { <a class="all-years" href=href title=title on:click=follow>{children()}</a> }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use lore::route::Address;

    use super::ReadingLine;
    use crate::address::Navigator;
    use crate::models::page::test_page;

    fn drawn(address: &str) -> String {
        Owner::new().with(|| {
            provide_context(Navigator::new("/lore/", Address::parse(address)));
            view! { <ReadingLine page=test_page()/> }.to_html()
        })
    }

    #[test]
    fn a_chosen_reading_is_named_and_let_go_with_all_else_kept() {
        let dispute = test_page().lore.disputes().unwrap().remove(0);
        let reading = &dispute.readings[0];
        let html = drawn(&format!(
            "browse/?kind=person&read={}.{}",
            dispute.slug, reading.id
        ));
        assert!(html.contains(reading.label), "{html}");
        assert!(
            html.contains("href=\"/lore/browse/?kind=person\""),
            "{html}"
        );
    }

    #[test]
    fn an_unknown_reading_is_said_and_can_be_removed() {
        let html = drawn("browse/?read=no.such");
        assert!(html.contains("There is no reading “"), "{html}");
        assert!(html.contains("href=\"/lore/browse/\""), "{html}");
    }

    #[test]
    fn nothing_is_said_of_all_readings_but_where_they_are_chosen() {
        assert!(!drawn("browse/").contains("read-as"));
        let html = Owner::new().with(|| {
            provide_context(Navigator::new("/lore/", Address::parse("disputes/")));
            view! { <ReadingLine page=test_page() always=true/> }.to_html()
        });
        assert!(html.contains("All readings are shown."), "{html}");
    }
}
