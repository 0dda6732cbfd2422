//! The context that the models of a page are made from.

use lore::route::{Address, Readings, Route};
use lore::{Calendar, Card, Claim, EntryId, Slug, TableError, Walk, Years};

use super::claim::place_of;
use crate::embedded::{self, LoreRef};
use crate::platform::log;

/// The lore under the readings that the reader chose, the root of links, and the year filter. Copied
/// freely.
#[derive(Clone, Copy)]
pub struct PageContext {
    /// The lore under the chosen readings.
    pub lore: LoreRef,
    /// The prefix of every link: the path of the encyclopedia on its host.
    pub root: &'static str,
    /// The years of the filter; none for all.
    pub years: Option<Years>,
}

impl PageContext {
    /// The same page in other years.
    pub fn with_years(self, years: Option<Years>) -> Self {
        Self { years, ..self }
    }

    /// The same page under other readings.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn with_readings(self, readings: &Readings) -> Result<Self, TableError> {
        let lore = embedded::under(self.lore, readings)?;
        Ok(Self { lore, ..self })
    }

    /// How the world names its years.
    pub fn calendar(self) -> Calendar<'static> {
        self.lore.world().calendar
    }

    /// The link to exactly this address.
    pub fn href(self, address: &Address) -> String {
        format!("{}{address}", self.root)
    }

    /// The link to a page, with the year filter and the chosen readings.
    pub fn to(self, route: Route) -> String {
        self.to_address(Address::new(route))
    }

    /// The link to an address, with the year filter and the chosen readings unless it has its own.
    pub fn to_address(self, address: Address) -> String {
        self.href(&address.seen_in(self.years, self.lore.readings()))
    }

    /// The link to an entry.
    pub fn to_entry(self, card: &Card<'_>) -> String {
        self.to(entry_route(card.slug))
    }

    /// The link to a claim, on the page of its subject.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn to_claim(self, claim: &Claim<'_>) -> Result<String, TableError> {
        let subject = self.lore.card(claim.subject)?;
        let address = Address::new(entry_route(subject.slug));
        Ok(self.to_address(address.with_fragment(place_of(claim))))
    }

    /// The link to the page of a reading of a dispute.
    pub fn to_reading(self, dispute: &str, reading: &str) -> Option<String> {
        let (dispute, reading) = Slug::parse(dispute).zip(Slug::parse(reading))?;
        Some(self.to(Route::Reading { dispute, reading }))
    }

    /// The link to a dispute, by its slug, among the disputes.
    pub fn to_dispute(self, slug: &str) -> String {
        self.to_address(Address::new(Route::Disputes).with_fragment(slug))
    }
}

/// The route of an entry, by its slug in the lore.
pub fn entry_route(slug: &str) -> Route {
    Slug::parse(slug).map_or_else(|| Route::Missing(slug.to_owned()), Route::Entry)
}

/// The entry with a slug, or the one that the slug redirects to.
pub fn entry_of(lore: LoreRef, slug: &Slug) -> Option<EntryId> {
    lore.find(slug.as_str())
        .or_else(|| lore.redirect(slug.as_str()).map(|redirect| redirect.entry))
}

/// The new address for an address of an entry that was merged into another: the other entry at the
/// relevant heading, or the same view of that entry. None for all other addresses.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn moved_address(lore: LoreRef, address: &Address) -> Result<Option<Address>, TableError> {
    let mut now = address.clone();
    if let Route::Entry(slug) = &address.route {
        let mut moved = lore.moved()?.into_iter();
        let Some((_, redirect)) = moved.find(|(old, _)| *old == slug.as_str()) else {
            return Ok(None);
        };
        let heading = redirect.heading.map(str::to_owned);
        now.fragment = now.fragment.or(heading);
    }
    let named = match &mut now.route {
        Route::Entry(slug) => [Some(slug), None, None],
        Route::Timeline(params) => [params.filter.entry.as_mut(), params.story.as_mut(), None],
        Route::Relations(params) => [
            params.filter.entry.as_mut(),
            params.from.as_mut(),
            params.to.as_mut(),
        ],
        Route::Compare(params) => [params.entry.as_mut(), None, None],
        Route::Story(params) => [params.event.as_mut(), None, None],
        _ => [None, None, None],
    };
    for slug in named.into_iter().flatten() {
        *slug = current_slug(lore, slug);
    }
    Ok((now != *address).then_some(now))
}

/// The walk with a slug.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn walk_of(lore: LoreRef, slug: &Slug) -> Result<Option<Walk<'static>>, TableError> {
    let mut walks = lore.walks()?.into_iter();
    Ok(walks.find(|walk| walk.slug == slug.as_str()))
}

/// The current slug of an entry, from any of its slugs; an unknown slug stays as it is.
pub fn current_slug(lore: LoreRef, slug: &Slug) -> Slug {
    let card = entry_of(lore, slug).map(|entry| lore.card(entry));
    let card = card.and_then(|card| card.inspect_err(log::damaged).ok());
    let current = card.and_then(|card| Slug::parse(card.slug));
    current.unwrap_or_else(|| slug.clone())
}

#[cfg(test)]
pub(crate) fn test_page() -> PageContext {
    PageContext {
        lore: crate::embedded::lore().expect("the lore was compiled with this test"),
        root: "/",
        years: None,
    }
}

#[cfg(test)]
mod tests {
    use lore::Slug;
    use lore::route::Address;

    use super::{current_slug, moved_address, test_page};

    #[test]
    fn the_old_addresses_of_a_merged_entry_lead_to_its_heading_and_its_views() {
        let lore = test_page().lore;
        for (old, redirect) in lore.moved().unwrap() {
            let slug = lore.card(redirect.entry).unwrap().slug;
            let heading = redirect.heading.map(|heading| format!("#{heading}"));
            let heading = heading.unwrap_or_default();
            for (from, to) in [
                (
                    format!("entry/{old}/?year=1850"),
                    format!("entry/{slug}/?year=1850{heading}"),
                ),
                (
                    format!("timeline/?entry={old}&year=1850"),
                    format!("timeline/?entry={slug}&year=1850"),
                ),
                (
                    format!("relations/?from={old}&to={slug}"),
                    format!("relations/?from={slug}&to={slug}"),
                ),
            ] {
                let redirected = moved_address(lore, &Address::parse(&from))
                    .unwrap()
                    .unwrap();
                assert_eq!(redirected, Address::parse(&to), "{from}");
                assert_eq!(moved_address(lore, &redirected), Ok(None));
            }
        }
    }

    #[test]
    fn the_old_slug_of_a_merged_entry_is_that_of_the_entry_it_was_merged_into() {
        let lore = test_page().lore;
        for (old, redirect) in lore.moved().unwrap() {
            let card = lore.card(redirect.entry).unwrap();
            let current = current_slug(lore, &Slug::parse(old).unwrap());
            assert_eq!(current.as_str(), card.slug, "{old}");
            assert_eq!(current_slug(lore, &current), current);
        }
        let nothing = Slug::parse("no-such-entry").unwrap();
        assert_eq!(current_slug(lore, &nothing), nothing);
    }
}
