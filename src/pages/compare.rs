//! An entry in two years: the form that asks for them, and what began, ended and stayed.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, CompareParams, Param, Route, Versus};
use lore::{Slug, TableError};

use super::{draw_or_fault, fault};
use crate::address::{PageKey, use_navigator};
use crate::models::PageContext;
use crate::models::compare::{CompareModel, Compared, ComparedPart, EntryComparison};
use crate::site::CALENDAR;
use crate::ui::announcer::{Counts, announce_counts};
use crate::ui::{ClaimLineItem, EmblemLink};

/// Draws the page: part of what the chunk `years` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, draw_page)
}

fn draw_page(page: PageContext) -> Result<AnyView, TableError> {
    let mut entries = Vec::new();
    for entry in page.lore.by_title()? {
        let card = page.lore.card(entry)?;
        entries.push((card.slug, card.title));
    }
    Ok(view! { <ComparePage page entries/> }.into_any())
}

/// What came of what the address asks. It stays the same while the page is left.
fn follow(page: PageContext) -> Memo<Result<CompareModel, TableError>> {
    let navigator = use_navigator();
    let asked = Memo::new(move |before: Option<&Address>| {
        navigator.with(|here| match (&here.route, before) {
            (Route::Compare(_), _) | (_, None) => here.clone(),
            (_, Some(before)) => before.clone(),
        })
    });
    Memo::new(move |_| {
        asked.with(|asked| {
            let params = match &asked.route {
                Route::Compare(params) => params.clone(),
                _ => CompareParams::default(),
            };
            CompareModel::of(page.with_years(asked.years), &params, &asked.versus)
        })
    })
}

#[component]
fn ComparePage(page: PageContext, entries: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let model = follow(page);
    let read = move |read: fn(&CompareModel) -> String| {
        Signal::derive(move || model.with(|model| model.as_ref().map(read).unwrap_or_default()))
    };
    let told = read(|model| {
        model
            .found
            .as_ref()
            .map_or_else(String::new, |found| found.summary.clone())
    });
    announce_counts(Counts::WhenChanged, move || told.get());
    let found = move || match model.get() {
        Ok(model) => {
            let unknown = model.unknown.into_iter();
            let unknown =
                unknown.map(|words| view! { <p class="notice" role="status">{words}</p> });
            view! {
                {unknown.collect_view()}
                {model.found.map(|found| view! { <Found found/> })}
            }
            .into_any()
        }
        Err(error) => fault(error),
    };
    view! {
        <header class="page-head compare-head">
            <h1>"Compare two years"</h1>
            <p>"What began, what ended and what stayed of an entry, each with its claim."</p>
        </header>
        <AskForm
            entries
            entry=read(|model| model.entry.clone())
            first=read(|model| model.years[0].clone())
            second=read(|model| model.years[1].clone())
        />
        {found}
    }
}

/// The form. It needs the program, as its answer does.
#[component]
fn AskForm(
    entries: Vec<(&'static str, &'static str)>,
    entry: Signal<String>,
    first: Signal<String>,
    second: Signal<String>,
) -> impl IntoView {
    let navigator = use_navigator();
    let chosen = NodeRef::<html::Select>::new();
    let fields = [NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new()];
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let slug = chosen.get_untracked().map(|field| field.value());
        let [first, second] = fields.map(|field| {
            let value = field.get_untracked().map(|field| field.value());
            value.unwrap_or_default().trim().to_owned()
        });
        let entry = slug.and_then(|slug| Slug::parse(&slug));
        let here = navigator.address_untracked();
        let mut there = here.with_route(Route::Compare(CompareParams { entry }));
        there.years = CALENDAR.parse(&first);
        there.versus = Param::parse(Some(&second), |year| {
            CALENDAR.parse_year(year).map(Versus::Year)
        });
        navigator.go(there);
    };
    let options = entries.into_iter().map(|(slug, title)| {
        view! { <option value=slug selected=move || entry.with(|chosen| chosen == slug)>{title}</option> }
    });
    let [first_field, second_field] = fields;
    view! {
        <form class="filters live-only" on:submit=submit>
            <label>
                <span class="label">"Entry"</span>
                <select name="entry" required node_ref=chosen prop:value=entry>
                    <option value="">"Choose"</option>
                    {options.collect_view()}
                </select>
            </label>
            <YearField name="year" label="Year" value=first field=first_field/>
            <YearField name="versus" label="With" value=second field=second_field/>
            <button type="submit">"Compare"</button>
        </form>
    }
}

#[component]
fn YearField(
    name: &'static str,
    label: &'static str,
    value: Signal<String>,
    field: NodeRef<html::Input>,
) -> impl IntoView {
    view! {
        <label>
            <span class="label">{label}</span>
            <input name=name size="6" inputmode="numeric" autocomplete="off" required
                pattern=CALENDAR.is_plain().then_some(r"\s*[\-−]?\d+\s*")
                node_ref=field prop:value=value/>
        </label>
    }
}

#[component]
fn Found(found: EntryComparison) -> impl IntoView {
    let [since, until] = found.years;
    let parts = found.parts.into_iter();
    let parts = parts.map(|part| view! { <Part part/> });
    let existence = found.existence.into_iter();
    let existence = existence.map(|words| view! { " " <span class="outside">{words}</span> });
    view! {
        <section class="compared" aria-labelledby="compared">
            <h2 id="compared"><EmblemLink link=found.link/> " in " {since} " and in " {until}</h2>
            <p class="soft">{found.summary} {existence.collect_view()}</p>
            {parts.collect_view()}
            <p class="links"><a href=found.relations>"The same in the drawing of the relations"</a></p>
        </section>
    }
}

/// Claims under what they have in common; those that tell of no change are behind their number.
#[component]
fn Part(part: ComparedPart) -> impl IntoView {
    let count = part.claims.len();
    let lines = part.claims.into_iter();
    let lines = lines.map(|line| view! { <li class="annal"><ClaimLineItem line/></li> });
    let lines = view! { <ul class="annals">{lines.collect_view()}</ul> };
    match part.what {
        Compared::Undated | Compared::RuledOut => view! {
            <details class="other-claims">
                <summary>{part.title} " (" {count} ")"</summary>
                {lines}
            </details>
        }
        .into_any(),
        what => {
            let word = match what {
                Compared::Changed(kind) => kind.word(),
                _ => "stayed",
            };
            view! {
                <h3 class=format!("change {word}")>{part.title} " " <span class="soft">{count}</span></h3>
                {lines}
            }
            .into_any()
        }
    }
}
