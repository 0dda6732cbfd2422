//! The parameters of the Share page.

use super::query::{Params, Query, QueryWriter};
use super::{Address, Param};

/// What to share, and how another site should show it. Values are kept as the reader entered them;
/// the page ignores those that it doesn't understand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShareParams {
    /// The page to share, as printed by [`Address::print`].
    pub page: String,
    /// The name of an entry to share instead of the page; empty for the page.
    pub entry: String,
    /// How it is embedded: `card`, `relations`, `timeline`, `search`; empty for the page itself.
    pub view: String,
    /// The year filter, as printed by [`Years::print`](crate::Years::print); empty for none.
    pub years: String,
    /// `light`, `dark` or `contrast`; empty to follow the embedding site.
    pub theme: String,
    /// An accent colour, `#b8860b`; empty for the encyclopedia's own.
    pub accent: String,
}

/// Fragments that aren't shared: the main part, an entry's citation, the palette.
const OF_THE_PAGE: [&str; 3] = ["main", "cite", "palette"];

impl ShareParams {
    /// Shares a page as shown. The year filter becomes a separate field. A fragment that only serves the page
    /// itself is left out.
    pub fn of(page: &Address) -> Self {
        let years = page.years.text();
        let place = page.fragment.as_deref();
        let page = Address {
            years: Param::Absent,
            fragment: place
                .filter(|place| !OF_THE_PAGE.contains(place))
                .map(str::to_owned),
            ..page.clone()
        };
        Self {
            page: page.print(),
            years: years.unwrap_or_default(),
            ..Self::default()
        }
    }
}

impl Params for ShareParams {
    fn parse(query: &Query) -> Self {
        Self {
            page: query.text("page"),
            entry: query.text("entry"),
            view: query.text("view"),
            years: query.text("as-of"),
            theme: query.text("theme"),
            accent: query.text("accent"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        query.text("page", &self.page);
        query.text("entry", &self.entry);
        query.text("view", &self.view);
        query.text("as-of", &self.years);
        query.text("theme", &self.theme);
        query.text("accent", &self.accent);
    }
}

#[cfg(test)]
mod tests {
    use super::ShareParams;
    use crate::route::Address;

    #[test]
    fn a_place_is_shared_and_what_only_serves_the_page_is_not() {
        let shared = |text| ShareParams::of(&Address::parse(text)).page;
        assert_eq!(shared("entry/port/#history"), "entry/port/#history");
        for text in [
            "entry/port/#cite",
            "entry/port/#main",
            "entry/port/#palette",
        ] {
            assert_eq!(shared(text), "entry/port/");
        }
    }
}
