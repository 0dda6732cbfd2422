//! The front page: what this is, and ways in.

use lore::route::{Address, BrowseParams as Browse, Route, TimelineParams as Timeline};
use lore::{DisputeId, Id};
use maud::{Markup, html};

use crate::components::emblem::emblem;
use crate::components::header::find;
use crate::components::links::{link, listed};
use crate::page::{Drawn, Page};

/// How many disputes the front page asks.
const QUESTIONS: usize = 3;

/// The front page.
pub fn home(page: Page) -> Drawn {
    let world = page.tome.world();
    let card = page.tome.card(world.home)?;
    Ok(html! {
        div.home {
            section.frontispiece {
                span.seal { (emblem(page, card.emblem)) }
                h1 { (world.name) }
                p.tagline { (world.tagline) }
                (find(page, "home-find", "On this page", "", false))
                ul.links {
                    li { a href=(page.to(Route::Random)) rel="nofollow" { "A random entry" } }
                    li { a href=(all(page)) { "All " (page.tome.len()) " entries" } }
                    li { a href=(page.to(Route::About)) { "How to read it" } }
                }
            }
            section.featured aria-labelledby="featured" {
                span.seal { (emblem(page, card.emblem)) }
                div {
                    p.label { "Featured entry" }
                    h2 id="featured" { (link(page, &card, card.title)) }
                    p { (card.summary) }
                }
            }
            (eras(page))
            div.columns {
                section aria-labelledby="start" {
                    h2 id="start" { "Start here" }
                    ul.entries { @for &id in &world.featured { (listed(page, id)?) } }
                }
                (kinds(page))
            }
            (questions(page)?)
        }
    })
}

fn all(page: Page) -> String {
    page.to(Route::Browse(Browse::default()))
}

fn eras(page: Page) -> Markup {
    let timeline = || Address::new(Route::Timeline(Timeline::default()));
    html! {
        section aria-labelledby="eras" {
            h2 id="eras" {
                "Eras " a.more href=(page.to_address(timeline())) { "The whole timeline" }
            }
            ol.eras {
                @for era in &page.tome.world().eras {
                    @let href = page.to_address(timeline().with_fragment(["era-", era.id].concat()));
                    li.era {
                        span.years { (era.when.short()) }
                        h3 { a href=(href) { (era.label) } }
                        p { (era.summary) }
                    }
                }
            }
        }
    }
}

fn kinds(page: Page) -> Markup {
    let kinds = page
        .tome
        .world()
        .kinds
        .iter()
        .filter(|kind| kind.entries > 0);
    html! {
        section aria-labelledby="kinds" {
            h2 id="kinds" { "By kind " a.more href=(all(page)) { "A to Z" } }
            ul.leaders {
                @for kind in kinds {
                    li {
                        a href=(page.to(Route::Browse(Browse::of_kind(kind.id)))) {
                            (emblem(page, kind.emblem)) (kind.plural)
                            span.count { (kind.entries) span.vh { " entries" } }
                        }
                    }
                }
            }
        }
    }
}

fn questions(page: Page) -> Drawn {
    let all = page.tome.dispute_count()?;
    if all == 0 {
        return Ok(Markup::default());
    }
    Ok(html! {
        section aria-labelledby="questions" {
            h2 id="questions" {
                "Where the sources disagree "
                a.more href=(page.to(Route::Disputes)) { "All " (all) " disputes" }
            }
            ul.questions {
                @for number in 0..all.min(QUESTIONS) {
                    @let dispute = page.tome.dispute(DisputeId::from_index(number))?;
                    @let href = page.to_address(Address::new(Route::Disputes).with_fragment(dispute.slug));
                    @let readings = dispute.readings.iter().map(|reading| reading.label);
                    li.question {
                        a href=(href) { (dispute.question) } " "
                        span.soft { (readings.collect::<Vec<_>>().join("; or ")) }
                    }
                }
            }
        }
    })
}
