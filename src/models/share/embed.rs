//! A page as embedded in another site.

use lore::route::{RelationsParams, Route, SearchParams, ShareParams, TimelineParams};
use lore::{Slug, TableError};

use super::Target;
use crate::address::without_fragment;
use crate::models::PageContext;

/// The view that a site embeds, by the names that the element of `embed.js` knows, and its subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum EmbedView {
    /// The page itself. The element has no name for it, unless it is an entry or the home page.
    Page(Option<Slug>),
    /// The card of an entry.
    Card(Slug),
    /// The relations, around an entry if there is one.
    Relations(Option<Slug>),
    /// The timeline, of an entry if there is one.
    Timeline(Option<Slug>),
    /// The search, with some words.
    Search(String),
}

impl EmbedView {
    /// The view with a name; an unknown name gives the page itself.
    pub(super) fn of(route: &Route, name: &str) -> Self {
        let entry = match route {
            Route::Entry(slug) => Some(slug.clone()),
            _ => route.filter().and_then(|filter| filter.entry.clone()),
        };
        let words = match route {
            Route::Search(params) => params.words.clone(),
            _ => String::new(),
        };
        match (name, route) {
            ("card", Route::Entry(slug)) => Self::Card(slug.clone()),
            ("relations", _) => Self::Relations(entry),
            ("timeline", _) => Self::Timeline(entry),
            ("search", _) => Self::Search(words),
            // A page without a view of its own is embedded as it is.
            (_, route) => Self::of_route(route, entry, words),
        }
    }

    fn of_route(route: &Route, entry: Option<Slug>, words: String) -> Self {
        match route {
            Route::Relations(_) => Self::Relations(entry),
            Route::Timeline(_) => Self::Timeline(entry),
            Route::Search(_) => Self::Search(words),
            _ => Self::Page(entry),
        }
    }

    /// Its name.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Page(_) => "",
            Self::Card(_) => "card",
            Self::Relations(_) => "relations",
            Self::Timeline(_) => "timeline",
            Self::Search(_) => "search",
        }
    }

    /// The slug of its entry; empty for none.
    pub(super) fn entry(&self) -> &str {
        match self {
            Self::Card(slug) => slug.as_str(),
            Self::Page(slug) | Self::Relations(slug) | Self::Timeline(slug) => {
                slug.as_ref().map_or("", Slug::as_str)
            }
            Self::Search(_) => "",
        }
    }

    /// The words that it searches for; empty for none.
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Search(words) => words,
            _ => "",
        }
    }
}

/// The page as it will look in another site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EmbedFrame {
    /// The address of the frame, from the root of the host.
    pub src: String,
    /// Its title.
    pub title: String,
}

impl EmbedFrame {
    /// The frame for some parameters, in the theme of this page unless another is chosen.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        params: &ShareParams,
        page_theme: &'static str,
    ) -> Result<Self, TableError> {
        let (mut target, _) = Target::of(page, params)?;
        let own = Some(page_theme).filter(|theme| !theme.is_empty());
        target.theme = target.theme.or(own);
        Ok(Self {
            src: format!("{}{}", page.root, target.frame_address()),
            title: target.name,
        })
    }
}

impl Target<'_> {
    /// The address of the page in a frame, relative to the root.
    pub(super) fn frame_address(&self) -> String {
        let address = if self.is_of_page() {
            self.address.print()
        } else {
            self.view_address()
        };
        // The fragment comes after the parameters.
        let (page, fragment) = match address.split_once('#') {
            Some((page, fragment)) => (page, format!("#{fragment}")),
            None => (address.as_str(), String::new()),
        };
        let separator = if page.contains('?') { '&' } else { '?' };
        let theme = self.theme.map(|theme| format!("&theme={theme}"));
        let accent = self.accent.map(|accent| accent.trim_start_matches('#'));
        let accent = accent.map(|accent| format!("&accent={accent}"));
        let look = theme.unwrap_or_default() + &accent.unwrap_or_default();
        format!("{page}{separator}embed{look}{fragment}")
    }

    /// Whether the view is the page itself, so that a frame can use its full address.
    fn is_of_page(&self) -> bool {
        self.view == EmbedView::of(&self.address.route, "")
    }

    /// Whether the page has parameters, such as filters, that the element has no name for.
    pub(super) fn has_parameters(&self) -> bool {
        self.is_of_page() && self.view_address() != without_fragment(&self.address).print()
    }

    /// The address of the view that the element and the module request by name.
    fn view_address(&self) -> String {
        let entry = self.view.entry();
        let route = match &self.view {
            EmbedView::Card(slug) => return format!("card/?entry={slug}"),
            EmbedView::Page(_) => self.address.route.clone(),
            EmbedView::Relations(_) => Route::Relations(RelationsParams::for_entry(entry)),
            EmbedView::Timeline(_) => Route::Timeline(TimelineParams::for_entry(entry)),
            EmbedView::Search(words) => Route::Search(SearchParams::new(words)),
        };
        self.in_years(route)
    }

    fn in_years(&self, route: Route) -> String {
        self.address.with_route(route).print()
    }
}

/// A hexadecimal colour: `#b8860b` or `#fff`.
pub(super) fn parse_colour(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('#')?;
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some(text).filter(|_| hexadecimal && matches!(digits.len(), 3 | 6))
}
