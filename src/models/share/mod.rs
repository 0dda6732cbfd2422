//! How to link to a page, cite it, and embed it in another site.
//!
//! Whatever an address requests, each address that is printed or framed comes from
//! [`Address::parse`] and is printed below the root, so only pages of this encyclopedia can be
//! shared.

mod embed;
mod snippet;

use lore::route::{Address, Param, Route, ShareParams};
use lore::{Slug, TableError, slugify};

pub use self::embed::EmbedFrame;
use self::embed::{EmbedView, parse_colour};
use super::PageContext;
use super::citation::{Citation, TextToCopy};
use super::page::{entry_of, entry_route};
use super::title::title;
use super::year_filter::not_a_year;

/// The placeholder for the encyclopedia's full address in files.
const UNKNOWN_BASE: &str = "{host}/";

/// How a page can be embedded: names in addresses, and words.
pub const VIEWS: [(&str, &str); 5] = [
    ("", "The page itself"),
    ("card", "A card with its summary"),
    ("relations", "Relations"),
    ("timeline", "Timeline"),
    ("search", "A search box"),
];

/// How an embedded page looks: names in addresses, and words.
pub const THEMES: [(&str, &str); 4] = [
    ("", "Match site"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
];

/// What only the reader's browser knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostAndDay {
    /// The full address of the encyclopedia.
    pub base: String,
    /// The reader's day, as `2026-01-31`.
    pub day: Option<String>,
}

impl HostAndDay {
    /// The values in a file, where nothing is known.
    pub fn unknown() -> Self {
        Self {
            base: UNKNOWN_BASE.to_owned(),
            day: None,
        }
    }
}

/// What is offered for the shared page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareModel {
    /// The title of the shared page.
    pub name: String,
    /// The link to it.
    pub href: String,
    /// The shared page's own values for fields that are left empty.
    pub own: OwnFields,
    /// Messages about invalid parameters.
    pub faults: Vec<String>,
    /// Its full address.
    pub link: TextToCopy,
    /// Snippets that embed it in another site.
    pub snippets: Vec<TextToCopy>,
    /// Its citations.
    pub citations: Vec<TextToCopy>,
}

impl ShareModel {
    /// What is offered for some parameters.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        params: &ShareParams,
        host_and_day: &HostAndDay,
    ) -> Result<Self, TableError> {
        let (target, faults) = Target::of(page, params)?;
        let base = host_and_day.base.as_str();
        let link = format!("{base}{}", target.address);
        Ok(Self {
            href: page.href(&target.address),
            own: OwnFields::of(page, &target.address)?,
            faults,
            snippets: snippet::snippets(&target, base),
            citations: target
                .citation(page)
                .texts(&link, host_and_day.day.as_deref()),
            link: TextToCopy {
                id: "share-link",
                label: "The address",
                text: link,
            },
            name: target.name,
        })
    }
}

/// The shared page's own values for the form's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFields {
    /// The title of its entry.
    pub entry: Option<&'static str>,
    /// Its years as typed; empty if it shows all.
    pub years: String,
}

impl OwnFields {
    fn of(page: PageContext, address: &Address) -> Result<Self, TableError> {
        let entry = match &address.route {
            Route::Entry(slug) => entry_of(page.lore, slug),
            _ => None,
        };
        let card = entry.map(|entry| page.lore.card(entry)).transpose()?;
        let years = address.years();
        Ok(Self {
            entry: card.map(|card| card.title),
            years: years.map_or_else(String::new, |years| page.calendar().print(years)),
        })
    }
}

/// What is shared, and how it should look.
struct Target<'a> {
    /// The page, in the requested years.
    address: Address,
    /// Its title.
    name: String,
    /// The view that embeds it.
    view: EmbedView,
    /// The theme, if one was chosen.
    theme: Option<&'a str>,
    /// The accent colour, if one was chosen, with its `#`.
    accent: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// The target of some parameters, with messages about invalid ones.
    fn of(page: PageContext, params: &'a ShareParams) -> Result<(Self, Vec<String>), TableError> {
        let mut faults = Vec::new();
        let address = address_of(page, params, &mut faults)?;
        let accent = parse_colour(&params.accent);
        if accent.is_none() && !params.accent.is_empty() {
            let text = &params.accent;
            faults.push(format!("“{text}” is not a colour: write it like #b8860b."));
        }
        if params.view == "card" && !matches!(address.route, Route::Entry(_)) {
            faults.push("Only an entry has a card.".to_owned());
        }
        let theme = THEMES.iter().map(|(theme, _)| *theme);
        let mut theme = theme.filter(|theme| !theme.is_empty() && *theme == params.theme);
        let target = Self {
            name: title(page.lore, &address.route)?,
            view: EmbedView::of(&address.route, &params.view),
            address,
            theme: theme.next(),
            accent,
        };
        Ok((target, faults))
    }

    fn citation(&self, page: PageContext) -> Citation {
        let world = page.lore.world();
        Citation {
            key: match &self.address.route {
                Route::Entry(slug) => slug.as_str().to_owned(),
                _ => "encyclopedia".to_owned(),
            },
            title: self.name.clone(),
            page: None,
            encyclopedia: world.name,
            edition: world.edition,
        }
    }
}

/// The shared address: always a page of this encyclopedia, whatever was requested.
fn address_of(
    page: PageContext,
    params: &ShareParams,
    faults: &mut Vec<String>,
) -> Result<Address, TableError> {
    let mut address = Address::parse(&params.page);
    let missing = match &address.route {
        Route::Missing(path) => Some(format!("There is no page “{path}”.")),
        Route::Entry(slug) if entry_of(page.lore, slug).is_none() => Some(no_entry(slug.as_str())),
        // A path that would lead out of the encyclopedia is reduced to nothing.
        Route::Home => path_of(&params.page).map(|path| format!("There is no page “{path}”.")),
        _ => None,
    };
    if let Some(fault) = missing {
        faults.push(fault);
        address = Address::new(Route::Home);
    }
    match entry_named(page, &params.entry)? {
        Some(route) => address = address.with_route(route),
        None if params.entry.is_empty() => {}
        None => faults.push(no_entry(&params.entry)),
    }
    match page.calendar().parse(&params.years) {
        Some(years) => address.years = Param::Value(years),
        None if params.years.is_empty() => {}
        None => faults.push(not_a_year(&params.years)),
    }
    Ok(address)
}

/// The path of an address as it was given, unless it is that of the front page.
fn path_of(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?.trim_matches('/');
    Some(path).filter(|path| !path.is_empty() && *path != "index.html")
}

fn no_entry(name: &str) -> String {
    format!("There is no entry “{name}”.")
}

/// The page of the entry with a name, its own or an alias.
fn entry_named(page: PageContext, name: &str) -> Result<Option<Route>, TableError> {
    let entry = Slug::parse(&slugify(name)).and_then(|slug| entry_of(page.lore, &slug));
    let card = entry.map(|entry| page.lore.card(entry)).transpose()?;
    Ok(card.map(|card| entry_route(card.slug)))
}

#[cfg(test)]
mod tests;
