//! What is the reader's own: how pages look, what they have marked and read, what their device
//! keeps.

use lore::reader_data::ReaderData as Shelf;
use lore::{EntryId, Slug};
use maud::{Markup, html};

use crate::components::bookmark::bookmark;
use crate::components::emblem::emblem;
use crate::components::links::link;
use crate::components::settings::{Setting, choice};
use crate::page::{Drawn, Page};
use crate::views::entry::find;

/// The fixed part of the page: how pages look.
pub fn head() -> Markup {
    html! {
        header.page-head {
            h1 { "Settings and bookmarks" }
            p { "Your browser keeps all of this on your device, and tells no one." }
        }
        div.filters.live-only role="group" aria-label="How pages look" {
            @for setting in Setting::ALL { (choice(setting)) }
        }
    }
}

/// The following part: what the reader has put aside, and what the device keeps.
pub fn kept(page: Page, shelf: &Shelf) -> Drawn {
    Ok(html! {
        div.kept-here.live-only {
            // Its text tells what it was drawn of.
            div id="shelf" data-kept=(shelf.print()) { (self::shelf(page, shelf)?) }
            (elsewhere())
            // One file is on the device already, and no app.
            @if !page.root.starts_with('#') { (device()) }
        }
    })
}

/// What the reader has put aside.
pub fn shelf(page: Page, shelf: &Shelf) -> Drawn {
    Ok(html! {
        (bookmarks(page, shelf.bookmarks())?)
        (reading(page, shelf)?)
    })
}

/// The entry of a kept slug. One of another edition may have none in this.
fn entry_of(page: Page, slug: &Slug) -> Option<EntryId> {
    find(page.tome, slug)
}

fn bookmarks(page: Page, slugs: &[Slug]) -> Drawn {
    Ok(html! {
        section aria-labelledby="bookmarks" {
            h2 id="bookmarks" { "Bookmarks" }
            @if slugs.is_empty() {
                p.soft { "None yet: each entry has a button beside its kind." }
            } @else {
                ul.entries.marked-entries {
                    @for slug in slugs { (marked(page, slug)?) }
                }
            }
        }
    })
}

fn marked(page: Page, slug: &Slug) -> Drawn {
    let Some(entry) = entry_of(page, slug) else {
        return Ok(html! {
            li {
                span {}
                div { h3 { (slug) } p { "This edition has no such entry." } }
                (bookmark(slug.as_str(), Some(slug.as_str()), true))
            }
        });
    };
    let card = page.tome.card(entry)?;
    Ok(html! {
        li {
            (emblem(page, card.emblem))
            div { h3 { (link(page, &card, card.title)) } p { (card.summary) } }
            (bookmark(slug.as_str(), Some(card.title), true))
        }
    })
}

fn reading(page: Page, shelf: &Shelf) -> Drawn {
    Ok(html! {
        section aria-labelledby="reading" {
            h2 id="reading" { "What I have read" }
            p {
                label.tick {
                    input type="checkbox" id="reading-on" data-shelf-reading
                        checked[shelf.remembers_visits()];
                    span { "Keep a list of the entries that I open" }
                }
            }
            @if shelf.remembers_visits() && shelf.visits().is_empty() {
                p.soft { "None yet." }
            }
            @if !shelf.visits().is_empty() {
                ol.read-entries {
                    @for visit in shelf.visits() {
                        li {
                            @match entry_of(page, &visit.slug) {
                                Some(entry) => {
                                    @let card = page.tome.card(entry)?;
                                    (link(page, &card, card.title))
                                }
                                None => span.soft { (visit.slug) }
                            }
                            " "
                            time.soft datetime=(visit.day) { (visit.day) }
                        }
                    }
                }
                p { button type="button" data-shelf="forget" id="forget" { "Forget this list" } }
            }
        }
    })
}

/// To another device and back.
fn elsewhere() -> Markup {
    html! {
        section aria-labelledby="elsewhere" {
            h2 id="elsewhere" { "Take it elsewhere" }
            p { "Settings, bookmarks and the list of what you have read, as one file. What such a file holds is added to what is here." }
            div.row {
                button type="button" data-shelf="save" id="save" { "Save as a file" }
                label { span.label { "Add from a file" } input type="file" id="add" data-shelf-file accept=".txt,text/plain"; }
            }
            p.soft id="shelf-said" role="status" {}
        }
    }
}

fn device() -> Markup {
    html! {
        section aria-labelledby="device" {
            h2 id="device" { "On this device" }
            p { "Once opened, the whole encyclopedia stays on your device and can be read without a connection; where you asked your browser to save data, it waits for this button. The foot of each page says how things stand." }
            div.row { button type="button" data-shelf="keep" id="keep" { "Keep it on this device" } }
            p.soft id="kept-said" role="status" {}
            h3 { "As an app" }
            dl.install {
                dt { "iPhone and iPad" }
                dd { "In Safari open the Share menu, then choose " b { "Add to Home Screen" } "." }
                dt { "Android" }
                dd { "In the browser’s menu choose " b { "Install app" } " or " b { "Add to Home screen" } "." }
                dt { "Computers" }
                dd { "Chrome and Edge show an install button in the address bar; in Safari choose " b { "File, Add to Dock" } "." }
            }
        }
    }
}
