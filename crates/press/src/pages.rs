//! The file behind each address, drawn by the functions that draw it in the reader's browser.

use std::path::Path;

use anyhow::{Context as _, Result};
use encyclopedia::frame::frame;
use encyclopedia::page::{Page, entry_route};
use encyclopedia::tome::Tome;
use encyclopedia::views::{fixed, following, title};
use lore::route::{
    Address, BrowseParams as Browse, RelationsParams as Relations, Route, SearchParams as Search,
    ShareParams as Share, TimelineParams as Timeline,
};
use lore::{Slug, slugify};
use maud::{Markup, html};

use crate::head::{About, Kind, Root};
use crate::{Press, offline, onefile};

/// The ways from a page to the root, by how many folders it is below it.
const ROOTS: [&str; 3] = ["./", "../", "../../"];

/// How many folders deep an address without a page may be and find its root.
const DEEPEST: usize = 9;

/// Writes a page for every route, and the one that a host shows for any other address.
///
/// # Errors
/// If a page can't be drawn or written.
pub fn write(press: &Press, tome: Tome) -> Result<()> {
    let mut listed = Vec::new();
    for (route, kind) in views() {
        let address = Address::new(route);
        write_page(press, tome, kind, &address, &address)?;
        if kind != Kind::Unlisted {
            listed.push(address.path());
        }
    }
    for entry in tome.entries() {
        let card = tome.card(entry)?;
        let own = Address::new(entry_route(card.slug));
        write_page(press, tome, Kind::Entry, &own, &own)?;
        listed.push(own.path());
        for alias in &card.aliases {
            // A name that is an entry's own leads there.
            let other = slugify(alias);
            if let Some(slug) = Slug::parse(&other).filter(|_| tome.find(&other).is_none()) {
                let alias = Address::new(Route::Entry(slug));
                write_page(press, tome, Kind::Entry, &alias, &own)?;
            }
        }
    }
    write_not_found(press, tome)?;
    match press.site() {
        Some(site) => site.write(press, &listed),
        None => Ok(()),
    }
}

/// The pages that are no entries.
fn views() -> [(Route, Kind); 11] {
    [
        (Route::Home, Kind::Home),
        (Route::Browse(Browse::default()), Kind::View),
        (Route::Timeline(Timeline::default()), Kind::View),
        (Route::Relations(Relations::default()), Kind::View),
        (Route::Disputes, Kind::View),
        (Route::Sources, Kind::View),
        (Route::Search(Search::default()), Kind::View),
        (Route::About, Kind::View),
        (Route::Share(Share::default()), Kind::Unlisted),
        (Route::Settings, Kind::Unlisted),
        (Route::Random, Kind::Unlisted),
    ]
}

/// What a page is about, in a sentence or two.
fn description(tome: Tome, route: &Route) -> Result<&'static str> {
    Ok(match route {
        Route::Browse(_) => "All entries from A to Z, by kind, faction and era.",
        Route::Timeline(_) => "What happened, in order, with the doubts left in.",
        Route::Relations(_) => "Who did what to whom, with years and sources.",
        Route::Disputes => "What the sources answer in more than one way.",
        Route::Sources => "The passages that every claim rests on.",
        Route::Search(_) => "Find an entry by its name or by what is said of it.",
        Route::Random => "Leads to some entry.",
        Route::Settings => "How pages look, what you have marked, and what your device keeps.",
        Route::Share(_) => "How to link to a page, cite it and show it in another site.",
        Route::Entry(slug) => match encyclopedia::views::entry::find(tome, slug) {
            Some(entry) => tome.card(entry)?.summary,
            None => tome.world().description,
        },
        Route::Home | Route::About | Route::Missing(_) => tome.world().description,
    })
}

/// Writes the page at `address`, which stands for the page at `canonical`.
fn write_page(
    press: &Press,
    tome: Tome,
    kind: Kind,
    address: &Address,
    canonical: &Address,
) -> Result<()> {
    let path = address.path();
    let root = *ROOTS
        .get(path.matches('/').count())
        .with_context(|| format!("{path} is deeper than any page"))?;
    let page = Page {
        root,
        tome,
        years: None,
    };
    let way = if address == canonical {
        "./".to_owned()
    } else {
        page.href(canonical)
    };
    let about = About {
        kind,
        title: &title(tome, &address.route)?,
        description: description(tome, &address.route)?,
        canonical: &canonical.path(),
        way: &way,
    };
    let follows = html! {
        (following(page, address)?)
        (without_program(page, &address.route)?)
    };
    let content = frame(page, address, true, &fixed(page, address)?, &follows);
    press.write_page(&path, &about, Root::At(root), &content)
}

/// What a page that needs the program offers to those who run no scripts.
fn without_program(page: Page, route: &Route) -> Result<Markup> {
    let browse = page.to(Route::Browse(Browse::default()));
    Ok(match route {
        Route::Search(_) => html! {
            noscript {
                section.entry-part aria-labelledby="index" {
                    h2 id="index" { "All names" }
                    p { "Searching needs scripts, which are switched off here. This is the whole index." }
                    ul.names { @for (name, href) in names(page)? { li { a href=(href) { (name) } } } }
                }
            }
        },
        Route::Settings => html! {
            noscript { p { "Choosing and keeping need scripts, which are switched off here." } }
        },
        Route::Random => html! {
            noscript {
                p {
                    "Choosing needs scripts, which are switched off here. "
                    a href=(browse) { "Choose among all entries" }
                }
            }
        },
        _ => Markup::default(),
    })
}

/// All names that lead to an entry, in order, each with its link.
fn names(page: Page) -> Result<Vec<(&'static str, String)>> {
    let mut names = Vec::new();
    for entry in page.tome.entries() {
        let card = page.tome.card(entry)?;
        let own = [card.title].into_iter();
        let all = own.chain(card.aliases.iter().copied());
        names.extend(all.map(|name| (name, page.to_entry(&card))));
    }
    names.sort_by_cached_key(|(name, _)| name.to_lowercase());
    Ok(names)
}

/// Writes `404.html`. A host shows it in place of any missing address, so its own depth is not
/// known: it asks for the early script at several, and the nearest that is there tells the root.
fn write_not_found(press: &Press, tome: Tome) -> Result<()> {
    let roots: Vec<String> = (0..=DEEPEST).map(up).collect();
    let route = Route::Missing(String::new());
    // Links count from the root that the early script finds.
    let page = Page {
        root: "./",
        tome,
        years: None,
    };
    let about = About {
        kind: Kind::Unlisted,
        title: &title(tome, &route)?,
        description: description(tome, &route)?,
        canonical: "",
        way: "./",
    };
    let missing = html! {
        header.page-head {
            p.label { "404" }
            h1 { "No such page" }
            p { "Nothing in this encyclopedia is at this address." }
        }
        p {
            a href=(page.to(Route::Home)) { "To the front page" } " · "
            a href=(page.to(Route::Browse(Browse::default()))) { "All entries" }
        }
    };
    let address = Address::new(route);
    let content = frame(page, &address, false, &missing, &Markup::default());
    press.write_file("404.html", &about, Root::Among(&roots), &content)
}

/// Writes what makes the folder an app, and the app in one file. The page that they begin with is
/// drawn by the program, whatever its address.
///
/// # Errors
/// If a file can't be read or written.
pub fn write_app(
    press: &Press,
    tome: Tome,
    source: &Path,
    lore: &Path,
    images: &[String],
) -> Result<()> {
    let about = About {
        kind: Kind::Unlisted,
        title: tome.world().name,
        description: tome.world().description,
        canonical: "",
        way: offline::ROOT,
    };
    press.write_app(source, lore, &about, &moment(tome, offline::ROOT), images)?;
    press.write_one_file(source, &moment(tome, onefile::ROOT))
}

/// The page for any address, until the program has drawn it.
fn moment(tome: Tome, root: &'static str) -> Markup {
    let page = Page {
        root,
        tome,
        years: None,
    };
    let address = Address::new(Route::Missing(String::new()));
    let moment = html! {
        p.soft { "One moment…" }
        noscript { p { "This page is drawn by scripts, which are switched off here." } }
    };
    frame(page, &address, false, &moment, &Markup::default())
}

/// The reference from a page to the root.
fn up(levels: usize) -> String {
    match levels {
        0 => "./".to_owned(),
        _ => "../".repeat(levels),
    }
}
