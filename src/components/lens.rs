//! The year lens: one control on every page. Off it is one word; on it is obvious, and gone by one
//! action.

use lore::chronology::format_year as year_words;
use lore::route::{Address, Route, TimelineParams as Timeline};
use lore::{Holding, When, Years};
use maud::{Markup, html};

use crate::page::Page;

/// The control: through which years the reader looks, and the ways to others.
pub fn lens(page: Page, here: &Address) -> Markup {
    html! {
        @match here.years {
            None => {
                details.lens.live-only {
                    summary id="lens" { "Year" }
                    p { "See everything as it was in one year, or from one year to another." }
                    (field(page, here, None))
                }
            }
            Some(years) => (on(page, here, years)),
        }
    }
}

fn on(page: Page, here: &Address, years: Years) -> Markup {
    let at = |years: Option<Years>| {
        page.href(&Address {
            years,
            ..here.clone()
        })
    };
    let moved = |by: i32| {
        let years = Years {
            first: years.first.saturating_add(by),
            last: years.last.saturating_add(by),
        };
        (words(years), at(Some(years)))
    };
    let (before, after) = (moved(-1), moved(1));
    let summary = here.with_route(Route::Timeline(Timeline::default()));
    html! {
        div.as-of role="group" aria-label="Year" {
            span { "The world as of " strong { (words(years)) } }
            span.steps {
                a id="year-before" href=(before.1) data-lens="before" { "‹ " (before.0) }
                a id="year-after" href=(after.1) data-lens="after" { (after.0) " ›" }
            }
            (field(page, here, Some(years)))
            @if !matches!(here.route, Route::Timeline(_)) {
                a href=(page.href(&summary.with_fragment("year-summary"))) { "What happened" }
            }
            a id="all-years" href=(at(None)) data-lens="none" { "All years" }
        }
    }
}

/// The field; without a program it leads to the same page, with all that is asked of it.
fn field(page: Page, here: &Address, years: Option<Years>) -> Markup {
    let asked = Address {
        years: None,
        ..here.clone()
    };
    html! {
        form action=(page.href(&Address::parse(&here.path()))) {
            @for (key, value) in asked.query() { input type="hidden" name=(key) value=(value); }
            label {
                span.vh { "Year or years" }
                input id="lens-year" name="year" value=[years.map(Years::print)] size="11"
                    placeholder="1850..1860" autocomplete="off" inputmode="text" pattern="-?[0-9]+(\\.\\.-?[0-9]+)?"
                    title="A year, or two years with two dots between them" required;
            }
            button type="submit" { "Look" }
        }
    }
}

/// Years in words: "1850", "1850 to 1860", "−44".
pub fn words(years: Years) -> String {
    let (first, last) = (year_words(years.first), year_words(years.last));
    if years.first == years.last {
        first
    } else {
        [&first, " to ", &last].concat()
    }
}

/// What the lens has to say of a date: nothing without a lens, or where it surely held.
pub fn held(page: Page, when: Option<&When<'_>>) -> Option<Markup> {
    told(page, when?.holds_in(page.years?))
}

/// That something did not hold in the years of the lens, or perhaps did.
pub fn told(page: Page, holding: Holding) -> Option<Markup> {
    let years = words(page.years?);
    match holding {
        Holding::Yes => None,
        Holding::Perhaps => {
            Some(html! { span.held data-holding="perhaps" { "perhaps in " (years) } })
        }
        Holding::No => Some(html! { span.held data-holding="no" { "not in " (years) } }),
    }
}
