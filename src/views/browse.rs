//! All entries from A to Z, narrowed by facets.

mod index;

use std::collections::BTreeSet;

use leptos::prelude::*;
use lore::Slug;
use lore::route::{Browse, Route};

use self::index::{Facet, Index};
use crate::components::emblem::emblem;
use crate::components::links::link;
use crate::page::{Drawn, Page, or_fault};
use crate::views::filters::{Choice, active, facet};

/// The page of all entries.
pub fn browse(page: Page) -> Drawn {
    let index = StoredValue::new(Index::of(page.tome)?);
    let nav = page.nav;
    let asked = Memo::new(move |_| match nav.address().route {
        Route::Browse(browse) => browse,
        _ => Browse::default(),
    });
    let total = page.tome.len();
    let facets = move || {
        let asked = asked.get();
        index.with_value(|index| Facet::ALL.map(|of| choices(page, index, of, &asked)))
    };
    let facets = move || {
        let lists = facets().into_iter().zip(Facet::ALL);
        lists
            .map(|(choices, of)| facet(of.label(), choices))
            .collect_view()
    };
    let chips = move || {
        let found = index.with_value(|index| index.found(&asked.get()).count());
        let chosen =
            index.with_value(|index| Facet::ALL.map(|of| choices(page, index, of, &asked.get())));
        let chosen = chosen
            .into_iter()
            .flatten()
            .filter(|choice| choice.on)
            .collect();
        let words = format!(" of {total} entries");
        active(
            found,
            words,
            chosen,
            page.to(Route::Browse(Browse::default())),
        )
    };
    let list = move || index.with_value(|index| or_fault(letters(page, index, &asked.get())));
    Ok(view! {
        <header class="page-head">
            <h1>"Browse"</h1>
            <p>{total} " entries, from A to Z. Narrow them by kind, by faction and by era."</p>
        </header>
        <div class="split">
            <aside class="facets" aria-label="Filters">
                <details open>
                    <summary class="label">"Narrow the list"</summary>
                    {facets}
                </details>
            </aside>
            <div class="results">{chips} {list}</div>
        </div>
    }
    .into_any())
}

/// The values of a facet with their counts under the other facets.
fn choices(page: Page, index: &Index, of: Facet, asked: &Browse) -> Vec<Choice> {
    let values = index.values(of, asked).into_iter();
    let choices = values.filter_map(|(id, label, count)| {
        let id = Slug::parse(id)?;
        let mut toggled = asked.clone();
        let on = toggle(of.chosen_mut(&mut toggled), id);
        let shown = count > 0 || on;
        shown.then(|| Choice {
            label,
            count,
            on,
            href: page.to(Route::Browse(toggled)),
        })
    });
    choices.collect()
}

/// Puts a value into a set or takes it out; tells whether it was in.
fn toggle(set: &mut BTreeSet<Slug>, id: Slug) -> bool {
    set.remove(&id) || !set.insert(id)
}

/// The entries found, under their letters.
fn letters(page: Page, index: &Index, asked: &Browse) -> Drawn {
    let mut letters: Vec<(char, Vec<AnyView>)> = Vec::new();
    for row in index.found(asked) {
        let card = page.tome.card(row.entry)?;
        let kind = page.tome.world().kinds.get(usize::from(card.kind));
        let line = view! {
            <li>
                {emblem(page, card.emblem)}
                <div>
                    <p class="label">{kind.map(|kind| kind.label)}</p>
                    <h3>{link(page, &card, card.title)}</h3>
                    <p>{card.summary}</p>
                </div>
            </li>
        }
        .into_any();
        match letters.last_mut() {
            Some((letter, lines)) if *letter == row.letter => lines.push(line),
            _ => letters.push((row.letter, vec![line])),
        }
    }
    if letters.is_empty() {
        return Ok(view! {
            <p class="nothing">"No entry has all of this. Remove a filter to see more."</p>
        }
        .into_any());
    }
    let jumps = letters.iter().map(|(letter, _)| {
        view! { <a href=format!("#letter-{letter}")>{letter.to_string()}</a> }
    });
    let jumps = jumps.collect_view();
    let sections = letters.into_iter().map(|(letter, lines)| {
        let id = format!("letter-{letter}");
        let by = id.clone();
        view! {
            <section class="letter" aria-labelledby=by>
                <h2 id=id>{letter.to_string()}</h2>
                <ul class="entries">{lines}</ul>
            </section>
        }
    });
    Ok(view! {
        <nav class="letters" aria-label="Letters">{jumps}</nav>
        {sections.collect_view()}
    }
    .into_any())
}
