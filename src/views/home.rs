//! The front page: what this is, and ways in.

use std::collections::BTreeSet;

use leptos::prelude::*;
use lore::route::{Address, Browse, Filter, Route};
use lore::{EntryId, Slug};

use crate::components::emblem::emblem;
use crate::components::header::Find;
use crate::components::links::link;
use crate::page::{Drawn, Page};

/// How many disputes the front page asks.
const QUESTIONS: usize = 3;

/// The front page.
pub fn home(page: Page) -> Drawn {
    let world = page.tome.world();
    let card = page.tome.card(world.home)?;
    let all = format!("All {} entries", page.tome.len());
    Ok(view! {
        <div class="home">
            <section class="frontispiece">
                <span class="seal">{emblem(page, card.emblem)}</span>
                <h1>{world.name}</h1>
                <p class="tagline">{world.tagline}</p>
                <Find page=page id="home-find" label="Search, on this page"/>
                <ul class="links">
                    <li><a href=page.to(Route::Random) rel="nofollow">"A random entry"</a></li>
                    <li><a href=page.to(Route::Browse(Browse::default()))>{all}</a></li>
                    <li><a href=page.to(Route::About)>"How to read it"</a></li>
                </ul>
            </section>
            {featured(page)?}
            {eras(page)}
            <div class="columns">{start(page)?} {kinds(page)}</div>
            {questions(page)?}
        </div>
    }
    .into_any())
}

fn featured(page: Page) -> Drawn {
    let card = page.tome.card(page.tome.world().home)?;
    Ok(view! {
        <section class="featured" aria-labelledby="featured">
            <span class="seal">{emblem(page, card.emblem)}</span>
            <div>
                <p class="label">"Featured entry"</p>
                <h2 id="featured">{link(page, &card, card.title)}</h2>
                <p>{card.summary}</p>
            </div>
        </section>
    }
    .into_any())
}

fn eras(page: Page) -> AnyView {
    let timeline = || Address::of(Route::Timeline(Filter::default()));
    let eras = page.tome.world().eras.iter().map(|era| {
        let href = page.to_address(timeline().at(format!("era-{}", era.id)));
        view! {
            <li class="era">
                <span class="years">{era.when.short()}</span>
                <h3><a href=href>{era.label}</a></h3>
                <p>{era.summary}</p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="eras">
            <h2 id="eras">
                "Eras " <a class="more" href=page.to_address(timeline())>"The whole timeline"</a>
            </h2>
            <ol class="eras">{eras.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn start(page: Page) -> Drawn {
    let entries = page
        .tome
        .world()
        .featured
        .iter()
        .map(|&id| listed(page, id));
    let entries = entries.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <section aria-labelledby="start">
            <h2 id="start">"Start here"</h2>
            <ul class="entries">{entries}</ul>
        </section>
    }
    .into_any())
}

/// An entry in a list: emblem, title, summary.
pub fn listed(page: Page, id: EntryId) -> Drawn {
    let card = page.tome.card(id)?;
    Ok(view! {
        <li>
            {emblem(page, card.emblem)}
            <div>
                <h3>{link(page, &card, card.title)}</h3>
                <p>{card.summary}</p>
            </div>
        </li>
    }
    .into_any())
}

fn kinds(page: Page) -> AnyView {
    let kinds = page
        .tome
        .world()
        .kinds
        .iter()
        .filter(|kind| kind.entries > 0)
        .map(|kind| {
            let browse = Browse {
                kinds: Slug::parse(kind.id)
                    .map(|id| BTreeSet::from([id]))
                    .unwrap_or_default(),
                ..Browse::default()
            };
            view! {
                <li>
                    <a href=page.to(Route::Browse(browse))>
                        {emblem(page, kind.emblem)} {kind.plural}
                        <span class="count">{kind.entries}<span class="vh">" entries"</span></span>
                    </a>
                </li>
            }
        });
    view! {
        <section aria-labelledby="kinds">
            <h2 id="kinds">
                "By kind "
                <a class="more" href=page.to(Route::Browse(Browse::default()))>"A to Z"</a>
            </h2>
            <ul class="leaders">{kinds.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn questions(page: Page) -> Drawn<Option<AnyView>> {
    let disputes = page.tome.disputes()?;
    if disputes.is_empty() {
        return Ok(None);
    }
    let all = format!("All {} disputes", disputes.len());
    let questions = disputes.into_iter().take(QUESTIONS).map(|dispute| {
        let href = page.to_address(Address::of(Route::Disputes).at(dispute.slug));
        let readings: Vec<_> = dispute
            .readings
            .iter()
            .map(|reading| reading.label)
            .collect();
        view! {
            <li class="question">
                <a href=href>{dispute.question}</a> " "
                <span class="soft">{readings.join("; or ")}</span>
            </li>
        }
    });
    Ok(Some(
        view! {
            <section aria-labelledby="questions">
                <h2 id="questions">
                    "Where the sources disagree "
                    <a class="more" href=page.to(Route::Disputes)>{all}</a>
                </h2>
                <ul class="questions">{questions.collect_view()}</ul>
            </section>
        }
        .into_any(),
    ))
}
