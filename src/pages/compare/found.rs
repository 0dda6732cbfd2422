//! The result of comparing an entry.

use leptos::prelude::*;

use crate::models::compare::{Compared, ComparedClaim, ComparedPart, EntryComparison};
use crate::ui::{ClaimLineItem, EmblemLink};

/// The result of a comparison.
#[component]
pub fn Found(found: EntryComparison) -> impl IntoView {
    let [one, other] = found.sides;
    let parts = found.parts.into_iter();
    let parts = parts.map(|part| view! { <Part part/> });
    let existence = found.existence.into_iter();
    let existence = existence.map(|words| view! { " " <span class="outside">{words}</span> });
    view! {
        <section class="compared" aria-labelledby="compared">
            <h2 id="compared"><EmblemLink link=found.link/> " " {one} " and " {other}</h2>
            <p class="soft">{found.summary} {existence.collect_view()}</p>
            {parts.collect_view()}
            <p class="links"><a href=found.relations>"See this in the graph of relations"</a></p>
        </section>
    }
}

/// Claims under a heading; those that didn't change are folded behind a count.
#[component]
fn Part(part: ComparedPart) -> impl IntoView {
    let count = part.claims.len();
    let lines = part.claims.into_iter();
    let lines = lines.map(|ComparedClaim { line, instead }| {
        let instead =
            instead.map(|years| view! { <span class="soft">" Instead: " {years} "."</span> });
        view! { <li class="annal"><ClaimLineItem line/>{instead}</li> }
    });
    let lines = view! { <ul class="annals">{lines.collect_view()}</ul> };
    match part.what {
        Compared::Unknown | Compared::Same | Compared::RuledOut => view! {
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
