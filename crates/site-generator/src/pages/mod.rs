//! The file for each address, drawn with the same components as in the reader's browser.

mod description;
mod fallback;
mod without_scripts;

use anyhow::{Context as _, Result};
use encyclopedia::models::page::{entry_of, entry_route, walk_of};
use encyclopedia::models::title::title;
use encyclopedia::render;
use lore::route::{Address, Route};
use lore::{EntryId, Redirect, Slug, slugify};

use self::description::description;
pub use self::fallback::{any_address, write_not_found};
use self::without_scripts::without_scripts;
use crate::Generator;
use crate::head::{Kind, Metadata, Root};

/// The relative paths from a page to the root, by its depth.
const ROOTS: [&str; 4] = ["./", "../", "../../", "../../../"];

/// Writes a page for every route, reading, entry, alias of an entry, former slug of an entry, and
/// walk.
///
/// # Errors
/// If a page can't be drawn or written.
pub fn write(generator: &Generator) -> Result<()> {
    let mut listed = Vec::new();
    for route in Route::top_level() {
        let kind = kind(&route);
        let address = Address::new(route);
        write_page(generator, &address, &address)?;
        if kind != Kind::Unlisted {
            listed.push(address.path());
        }
    }
    for route in readings(generator)? {
        let address = Address::new(route);
        write_page(generator, &address, &address)?;
        listed.push(address.path());
    }
    for entry in generator.lore.entries() {
        let card = generator.lore.card(entry)?;
        let own = Address::new(entry_route(card.slug));
        write_page(generator, &own, &own)?;
        listed.push(own.path());
        for alias in &card.aliases {
            if let Some(slug) = redirect(generator, alias) {
                let alias = Address::new(Route::Entry(slug));
                write_page(generator, &alias, &own)?;
            }
        }
    }
    for (slug, redirect) in generator.lore.moved()? {
        write_moved(generator, slug, redirect)?;
    }
    for walk in generator.lore.walks()? {
        let slug = Slug::parse(walk.slug).context("a walk has no slug")?;
        let own = Address::new(Route::Walk(slug));
        write_page(generator, &own, &own)?;
        listed.push(own.path());
    }
    match &generator.site {
        Some(site) => site.write(&generator.staging, &listed),
        None => Ok(()),
    }
}

/// The slug of an alias, unless an entry has that slug itself.
pub(crate) fn redirect(generator: &Generator, alias: &str) -> Option<Slug> {
    let slug = Slug::parse(&slugify(alias))?;
    generator.lore.find(slug.as_str()).is_none().then_some(slug)
}

/// The slugs of entries that were merged into others, with those others: their addresses are used
/// in other sites and in bookmarks.
pub(crate) fn moved(generator: &Generator) -> Result<Vec<(Slug, EntryId)>> {
    let moved = generator.lore.moved()?;
    let moved = moved
        .into_iter()
        .filter_map(|(slug, redirect)| Some((Slug::parse(slug)?, redirect.entry)));
    Ok(moved.collect())
}

/// The page of each reading of each dispute.
fn readings(generator: &Generator) -> Result<Vec<Route>> {
    let mut routes = Vec::new();
    for dispute in generator.lore.disputes()? {
        for reading in &dispute.readings {
            let slugs = Slug::parse(dispute.slug).zip(Slug::parse(reading.id));
            routes.extend(slugs.map(|(dispute, reading)| Route::Reading { dispute, reading }));
        }
    }
    Ok(routes)
}

/// The type of a page for search engines, which shouldn't list pages about the reader or about
/// another page.
fn kind(route: &Route) -> Kind {
    match route {
        Route::Home => Kind::Home,
        Route::Entry(_) => Kind::Entry,
        route if route.is_listed() => Kind::View,
        _ => Kind::Unlisted,
    }
}

/// Writes the page at `address`, whose canonical page is `canonical`.
fn write_page(generator: &Generator, address: &Address, canonical: &Address) -> Result<()> {
    let root = root_of(address)?;
    let way = if address == canonical {
        "./".to_owned()
    } else {
        format!("{root}{canonical}")
    };
    let about = Metadata {
        kind: kind(&address.route),
        title: &title(generator.lore, &address.route)?,
        description: description(generator.lore, &address.route)?,
        canonical: &canonical.path(),
        way: &way,
        leads_on: None,
    };
    let frame = render::frame(root, address, true);
    let more = without_scripts(generator.lore, root, &address.route)?;
    let content = at_end_of_main(&frame, &more)?;
    generator.write_page(&address.folder(), &about, Root::At(root), &content)
}

/// Writes the page of an entry to the address of one that was merged into it. From there the
/// program, or the browser if scripts don't run, redirects to the relevant heading.
fn write_moved(generator: &Generator, former: &str, redirect: Redirect<'_>) -> Result<()> {
    let slug = Slug::parse(former).with_context(|| format!("{former} is not a slug"))?;
    let former = Address::new(Route::Entry(slug));
    let own = Address::new(entry_route(generator.lore.card(redirect.entry)?.slug));
    let place = Address {
        fragment: redirect.heading.map(str::to_owned),
        ..own.clone()
    };
    let root = root_of(&former)?;
    let about = Metadata {
        kind: Kind::Entry,
        title: &title(generator.lore, &own.route)?,
        description: description(generator.lore, &own.route)?,
        canonical: &own.path(),
        way: &format!("{root}{own}"),
        leads_on: Some(&format!("{root}{place}")),
    };
    // The program finds that the page is for another address than the window's, and goes there.
    let frame = render::frame(root, &own, true);
    let more = without_scripts(generator.lore, root, &own.route)?;
    let content = at_end_of_main(&frame, &more)?;
    generator.write_page(&former.folder(), &about, Root::At(root), &content)
}

/// The relative path from a page to the root.
fn root_of(address: &Address) -> Result<&'static str> {
    let path = address.path();
    let root = ROOTS.get(path.matches('/').count());
    root.copied()
        .with_context(|| format!("{path} is deeper than any page"))
}

/// A frame with additional markup at the end of its `<main>`, after the page, where the program
/// leaves it as it is.
fn at_end_of_main(frame: &str, markup: &str) -> Result<String> {
    let (before, after) = frame
        .split_once("</main>")
        .context("the frame has no <main>")?;
    Ok([before, markup, "</main>", after].concat())
}
