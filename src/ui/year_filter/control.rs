//! The control in the header of every page: a form for a year or two, opened by a button.

use leptos::prelude::*;
use lore::Years;
use lore::route::Address;

use crate::address::{Navigator, use_navigator};
use crate::behaviors::dropdown::use_dropdown;
use crate::models::year_filter::not_a_year;
use crate::site::CALENDAR;
use crate::ui::{Icon, IconShape};

/// The control. It is marked while years are chosen.
#[component]
pub fn YearControl() -> impl IntoView {
    let navigator = use_navigator();
    let dropdown = use_dropdown();
    let set = move || navigator.with(|here| here.years().is_some());
    view! {
        <details class="year-filter live-only" class:year-set=set node_ref=dropdown.details
            on:keydown=move |event| dropdown.press(&event)
            on:focusout=move |event| dropdown.focus_left(&event)>
            <summary node_ref=dropdown.summary>
                <Icon shape=IconShape::Calendar/> "Year" <Icon shape=IconShape::ChevronDown/>
            </summary>
            <div class="year-panel">
                <p id="year-help">
                    "Show everything as of a year, or a range of years: type the first and the last with two dots between."
                </p>
                <YearForm/>
            </div>
        </details>
    }
}

/// The field for a year or two. Until the program is loaded, it leads to the same page with the same parameters.
#[component]
fn YearForm() -> impl IntoView {
    let navigator = use_navigator();
    let years = navigator.years();
    let print = |years: Option<Years>| years.map(|years| CALENDAR.print(years)).unwrap_or_default();
    // What was typed, and the years at that time: it is dropped once the years change.
    let typed = RwSignal::new((None, String::new()));
    let text = move || {
        let years = years.get();
        typed.with(|(of, text)| match of {
            Some(of) if *of == years => text.clone(),
            _ => print(years),
        })
    };
    let fault = RwSignal::new(None::<String>);
    let type_text = move |text| {
        typed.set((Some(years.get_untracked()), text));
        fault.set(None);
    };
    let look = move || fault.set(go_to_years(navigator, &untrack(text)).err());
    let page = move || navigator.with(|here| navigator.href(&Address::parse(&here.path())));
    view! {
        <form action=page on:submit=move |event| { event.prevent_default(); look() }>
            <OtherParams/>
            <label>
                <span class="vh">"Year or years"</span>
                // Invalid text is rejected here rather than by the browser, which shows its message only
                // briefly.
                <input id="filter-year" name="year" value=untrack(text) prop:value=text
                    size="11" autocomplete="off" inputmode="text" aria-describedby="year-help"
                    pattern=CALENDAR.is_plain().then_some(r"-?[0-9]+(\.\.-?[0-9]+)?") required
                    on:invalid=move |event| { event.prevent_default(); look() }
                    on:input:target=move |event| type_text(event.target().value())/>
            </label>
            <button type="submit">"Go"</button>
        </form>
        {move || fault.get().map(|fault| view! { <p class="notice" role="alert">{fault}</p> })}
    }
}

/// The other parameters of the address, sent with the form until the program is loaded.
#[component]
fn OtherParams() -> impl IntoView {
    let navigator = use_navigator();
    move || {
        let params = navigator.with(|here| here.in_years(None).query());
        params
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view()
    }
}

/// Goes to the same page in the years of a text, or says what is wrong with it.
fn go_to_years(navigator: Navigator, text: &str) -> Result<(), String> {
    let years = CALENDAR.parse(text).ok_or_else(|| not_a_year(text))?;
    let here = navigator.address_untracked();
    navigator.go(here.in_years(Some(years)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use leptos::prelude::*;
    use lore::route::Address;

    use super::{YearControl, go_to_years};
    use crate::address::{Move, Navigator};

    #[test]
    fn a_year_is_gone_to_with_all_else_kept_and_another_word_is_refused() {
        Owner::new().with(|| {
            let navigator = Navigator::new("/", Address::parse("browse/?kind=person"));
            let moves = Arc::new(Mutex::new(Vec::new()));
            let kept = Arc::clone(&moves);
            navigator.set_travel(move |to| {
                if let Move::Push(address) = to {
                    kept.lock().unwrap().push(address.print());
                }
            });
            assert_eq!(go_to_years(navigator, " 1850..1860 "), Ok(()));
            for text in ["banana", "", "99999999999"] {
                assert!(go_to_years(navigator, text).is_err(), "{text}");
            }
            let moves = moves.lock().unwrap();
            assert_eq!(*moves, ["browse/?kind=person&year=1850..1860"]);
        });
    }

    #[test]
    fn without_a_program_the_form_keeps_the_other_parameters() {
        Owner::new().with(|| {
            let address = Address::parse("browse/?kind=person&year=1850");
            provide_context(Navigator::new("/lore/", address));
            let html = view! { <YearControl/> }.to_html();
            for part in [
                "action=\"/lore/browse/\"",
                "<input type=\"hidden\" name=\"kind\" value=\"person\">",
            ] {
                assert!(html.contains(part), "{part} is not in {html}");
            }
        });
    }
}
