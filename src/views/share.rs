//! How to link to a page, cite it, and show it in another site.
//!
//! Full addresses are known to the reader's browser only: where one begins, [`HOST`] stands in the
//! texts, and the program puts the origin there (`atlas::share`).

mod cite;
mod snippet;

use lore::route::{Address, Route, ShareParams as Share};
use lore::{Slug, Years, slugify};
use maud::{Markup, html};

use self::snippet::{colour, source};
use crate::page::{Drawn, Page, entry_route};
use crate::views::{entry, title};

/// What stands for the origin until the program has put it there.
pub const HOST: &str = "{host}";

const VIEWS: [(&str, &str); 5] = [
    ("", "The page itself"),
    ("card", "A card with its summary"),
    ("relations", "Relations"),
    ("timeline", "Timeline"),
    ("search", "A search box"),
];

const THEMES: [(&str, &str); 4] = [
    ("", "That of the site"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
];

/// What is shared.
struct Target<'a> {
    /// The page that is shared, through the years that were asked for.
    address: Address,
    name: String,
    share: &'a Share,
    /// What was asked for and is not understood, in words.
    faults: Vec<String>,
}

impl<'a> Target<'a> {
    fn of(page: Page, share: &'a Share) -> Drawn<Self> {
        let mut faults = Vec::new();
        let mut address = Address::parse(&share.page);
        match named(page, &share.entry)? {
            Some(route) => address = Address::new(route),
            None if share.entry.is_empty() => {}
            None => faults.push(["There is no entry “", &share.entry, "”."].concat()),
        }
        match Years::parse(&share.years) {
            Some(years) => address.years = Some(years),
            None if share.years.is_empty() => {}
            None => faults.push(
                [
                    "“",
                    &share.years,
                    "” is no year: write it as 1850 or 1850..1860.",
                ]
                .concat(),
            ),
        }
        if !share.accent.is_empty() && colour(&share.accent).is_none() {
            faults.push(["“", &share.accent, "” is no colour: write it as #b8860b."].concat());
        }
        if share.view == "card" && !matches!(address.route, Route::Entry(_)) {
            faults.push("Only an entry has a card.".into());
        }
        let name = title(page.tome, &address.route)?;
        Ok(Self {
            address,
            name,
            share,
            faults,
        })
    }
}

/// The entry of a name, as its own or as another of it.
fn named(page: Page, name: &str) -> Drawn<Option<Route>> {
    let Some(slug) = Slug::parse(&slugify(name)) else {
        return Ok(None);
    };
    let Some(id) = entry::find(page.tome, &slug) else {
        return Ok(None);
    };
    Ok(Some(entry_route(page.tome.card(id)?.slug)))
}

/// The fixed part of the page: what is asked of the snippet.
pub fn head(page: Page, share: &Share) -> Drawn {
    Ok(html! {
        header.page-head {
            h1 { "Share and embed" }
            p { "A link, a citation, a place in your own site: for any page of this encyclopedia." }
        }
        form.filters action=(page.to(Route::Share(Share::default()))) data-live {
            input type="hidden" name="page" value=(share.page);
            label {
                span.label { "Another entry" }
                input name="entry" value=(share.entry) list="entries" placeholder="By its name"
                    autocomplete="off" spellcheck="false";
                datalist #entries {
                    @for id in page.tome.by_title()? { option value=(page.title(id)?) {} }
                }
            }
            (choice("view", "What of it", &VIEWS, &share.view))
            label {
                span.label { "Year or years" }
                input name="as-of" value=(share.years) placeholder="1850..1860" size="10"
                    autocomplete="off" inputmode="text";
            }
            (choice("theme", "Theme", &THEMES, &share.theme))
            label {
                span.label { "Accent" }
                input name="accent" value=(share.accent) placeholder="#b8860b" size="9"
                    autocomplete="off" spellcheck="false";
            }
            button.no-script type="submit" { "Show" }
        }
    })
}

fn choice(key: &str, label: &str, values: &[(&str, &str)], chosen: &str) -> Markup {
    html! {
        label {
            span.label { (label) }
            select name=(key) {
                @for (value, words) in values {
                    option value=(value) selected[*value == chosen] { (words) }
                }
            }
        }
    }
}

/// The following part: what to copy, and how it looks.
pub fn ways(page: Page, share: &Share) -> Drawn {
    let target = Target::of(page, share)?;
    let link = [HOST, &page.href(&target.address)].concat();
    Ok(html! {
        p.shared { "Of " a href=(page.href(&target.address)) { (target.name) } }
        @for fault in &target.faults { p.notice role="alert" { (fault) } }
        section.entry-part aria-labelledby="link" {
            h2 id="link" { "Link" }
            (text("share-link", "The address", &link))
        }
        section.entry-part aria-labelledby="snippet" {
            h2 id="snippet" { "Embed" }
            h3 { "As it will look" }
            div.live-view data-frame=(source(page, &target)) data-title=(target.name) {
                p.soft { "The preview needs scripts, and this page is shown without." }
            }
            (snippet::snippets(page, &target))
        }
        section.entry-part aria-labelledby="cite" {
            h2 id="cite" { "Cite" }
            (cite::citations(page, &target, &link))
        }
    })
}

/// A text to copy.
fn text(id: &str, label: &str, words: &str) -> Markup {
    html! {
        div.to-copy {
            h3 id={ (id) "-label" } { (label) }
            pre tabindex="0" role="group" aria-labelledby={ (id) "-label" } { code id=(id) data-full { (words) } }
            button.live-only type="button" data-copies=(id) { "Copy" }
            span.soft role="status" {}
        }
    }
}
