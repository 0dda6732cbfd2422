//! The year filter: one control on every page, and what it says of a date. Off it is one word; on it
//! is obvious, and gone by one action.

use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Route, TimelineParams};

use crate::address::links::is_plain_click;
use crate::address::{Navigator, use_navigator};
use crate::models::year_filter::{OutsideYears, not_a_year, shifted, years_in_words};

/// That something did not hold in the years of the filter, or perhaps did.
#[component]
pub fn OutsideNote(outside: OutsideYears) -> impl IntoView {
    let OutsideYears { perhaps, years } = outside;
    let (class, words) = if perhaps {
        ("outside perhaps", "perhaps in ")
    } else {
        ("outside", "not in ")
    };
    view! { <span class=class>{words}{years}</span> }
}

/// The control: which years the reader sees everything in, and the ways to others.
#[component]
pub fn YearFilter() -> impl IntoView {
    let navigator = use_navigator();
    // Drawn anew on another page, so that it is closed there.
    let page = Memo::new(move |_| navigator.with(|here| (here.path(), here.years.is_some())));
    move || {
        let (_, active) = page.get();
        if active {
            view! { <ActiveFilter/> }.into_any()
        } else {
            view! { <ClosedFilter/> }.into_any()
        }
    }
}

#[component]
fn ClosedFilter() -> impl IntoView {
    view! {
        <details class="year-filter live-only">
            <summary>"Year"</summary>
            <p>"See everything as it was in one year, or from one year to another."</p>
            <YearForm/>
        </details>
    }
}

#[component]
fn ActiveFilter() -> impl IntoView {
    let navigator = use_navigator();
    let years = navigator.years();
    let shifted_by = move |by| Signal::derive(move || years.get().map(|years| shifted(years, by)));
    let (before, after) = (shifted_by(-1), shifted_by(1));
    let words = |years: Option<Years>| years.map(years_in_words);
    let on_timeline = matches!(navigator.address_untracked().route, Route::Timeline(_));
    view! {
        <div class="as-of" role="group" aria-label="Year">
            <span>"The world as of " <strong>{move || words(years.get())}</strong></span>
            <span class="steps">
                <YearLink class="year-before" years=before>"‹ " {move || words(before.get())}</YearLink>
                <YearLink class="year-after" years=after>{move || words(after.get())} " ›"</YearLink>
            </span>
            <YearForm/>
            {(!on_timeline).then(|| view! { <SummaryLink/> })}
            <YearLink class="all-years" years=Signal::stored(None)>"All years"</YearLink>
        </div>
    }
}

/// A link to the same page in other years, or in all.
#[component]
fn YearLink(
    class: &'static str,
    years: Signal<Option<Years>>,
    children: Children,
) -> impl IntoView {
    let navigator = use_navigator();
    let href = move || navigator.with(|here| navigator.href(&in_years(here, years.get())));
    // Links that are followed in other ways inherit the years of the page.
    let follow = move |event: web_sys::MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            let here = navigator.address_untracked();
            navigator.go(in_years(&here, years.get_untracked()));
        }
    };
    view! { <a class=class href=href on:click=follow>{children()}</a> }
}

/// The way to what happened in the years, on the timeline.
#[component]
fn SummaryLink() -> impl IntoView {
    let navigator = use_navigator();
    let href = move || {
        navigator.with(|here| {
            let timeline = here.with_route(Route::Timeline(TimelineParams::default()));
            navigator.href(&timeline.with_fragment("year-summary"))
        })
    };
    view! { <a href=href>"What happened"</a> }
}

/// The field for a year or two. Without a program it leads to the same page with the same
/// parameters.
#[component]
fn YearForm() -> impl IntoView {
    let navigator = use_navigator();
    let years = navigator.years();
    let print = |years: Option<Years>| years.map(Years::print).unwrap_or_default();
    let initial = print(years.get_untracked());
    let text = RwSignal::new(initial.clone());
    let fault = RwSignal::new(None::<String>);
    // What was typed gives way once the years are others.
    Effect::watch(
        move || years.get(),
        move |years, _, _| text.set(print(*years)),
        false,
    );
    let type_text = move |typed| {
        text.set(typed);
        fault.set(None);
    };
    let look = move || fault.set(go_to_years(navigator, &text.get_untracked()).err());
    view! {
        <form action=navigator.href(&Address::parse(&navigator.address_untracked().path()))
            on:submit=move |event| { event.prevent_default(); look() }>
            <OtherParams/>
            <label>
                <span class="vh">"Year or years"</span>
                // Its text is refused here rather than by the browser, which tells it for a moment only.
                <input id="filter-year" name="year" value=initial prop:value=text
                    size="11" placeholder="1850..1860" autocomplete="off" inputmode="text"
                    pattern="-?[0-9]+(\\.\\.-?[0-9]+)?" required
                    title="A year, or two years with two dots between them"
                    on:invalid=move |event| { event.prevent_default(); look() }
                    on:input:target=move |event| type_text(event.target().value())/>
            </label>
            <button type="submit">"Look"</button>
        </form>
        {move || fault.get().map(|fault| view! { <p class="notice" role="alert">{fault}</p> })}
    }
}

/// The parameters of the address but the years, for readers without a program.
#[component]
fn OtherParams() -> impl IntoView {
    let here = use_navigator().address_untracked();
    let params = in_years(&here, None).query().into_iter();
    params
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view()
}

/// Goes to the same page in the years of a text, or says what is wrong with it.
fn go_to_years(navigator: Navigator, text: &str) -> Result<(), String> {
    let years = Years::parse(text.trim()).ok_or_else(|| not_a_year(text))?;
    let here = navigator.address_untracked();
    navigator.go(in_years(&here, Some(years)));
    Ok(())
}

fn in_years(here: &Address, years: Option<Years>) -> Address {
    Address {
        years,
        ..here.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use leptos::prelude::*;
    use lore::route::Address;

    use super::{YearFilter, go_to_years};
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
            let html = view! { <YearFilter/> }.to_html();
            for part in [
                "action=\"/lore/browse/\"",
                "<input type=\"hidden\" name=\"kind\" value=\"person\">",
                "href=\"/lore/browse/?kind=person\"",
                "href=\"/lore/browse/?kind=person&amp;year=1849\"",
                "href=\"/lore/timeline/?year=1850#year-summary\"",
            ] {
                assert!(html.contains(part), "{part} is not in {html}");
            }
        });
    }
}
