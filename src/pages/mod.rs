//! The pages, one folder each, and the route table that draws them.
//!
//! A page reads its models, which may fail, and then draws them with components. If the lore is
//! damaged, `fault` is shown in place of the page, or of a part that follows the address and reads
//! models by itself.

pub mod about;
pub mod browse;
pub mod claim_card;
pub mod compare;
pub mod disputes;
pub mod entry;
pub mod home;
pub mod missing;
pub mod note_card;
pub mod palette;
pub mod preview;
pub mod reading;
pub mod relations;
pub mod saved;
pub mod search;
pub mod settings;
pub mod share;
pub mod sources;
pub mod story;
pub mod timeline;
pub mod walk;

use leptos::prelude::*;
use lore::route::{Readings, Route};
use lore::{EntryId, Id, Slug, TableError, Years};

use crate::address::{PageKey, use_navigator};
use crate::chunks::LoreChunk;
use crate::embedded::{self, LoreRef};
use crate::models::PageContext;
use crate::models::page::{current_slug, entry_of, moved_address};
use crate::models::palette::find_places;
use crate::models::title::{title, window_title};
use crate::platform::log;
use crate::ui::ReadingLine;

/// What the frame needs from the lore.
pub(crate) fn lore_chunk() -> LoreChunk {
    LoreChunk {
        title: |route| named(window_title, route),
        name: |route| named(title, route),
        card: |address| {
            let readings = use_navigator().address_untracked().readings;
            let card = page_context(address.years(), &readings).and_then(|page| {
                let claim = claim_card::find(page, address)?;
                claim.map_or_else(|| note_card::find(page, address), |claim| Ok(Some(claim)))
            });
            card.unwrap_or_else(|error| Some(ViewFn::from(move || fault(error))))
        },
        preview: |slug| {
            let preview = page_context(None, &Readings::default());
            let preview = preview.and_then(|page| preview::draw(page, slug));
            preview.unwrap_or_else(|error| Some(fault(error)))
        },
        moved: |address| {
            let moved = embedded::lore().and_then(|lore| moved_address(lore, address));
            moved.inspect_err(log::damaged).ok().flatten()
        },
        rename_stored: |reader_data| {
            if let Ok(lore) = embedded::lore().inspect_err(log::damaged) {
                reader_data.rename(|slug| current_slug(lore, slug));
            }
        },
        random_entry,
        find_places: |words, here| {
            let places = find_places(words, here);
            places.inspect_err(log::damaged).unwrap_or_default()
        },
        reading_line,
    }
}

/// Draws the page of a key, if it has no chunk of its own.
pub(crate) fn draw_page(key: PageKey) -> AnyView {
    draw_or_fault(&key, |page| draw(page, key.route()))
}

/// The route table: draws the page of a route. Pages with chunks of their own are empty here.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext, route: &Route) -> Result<AnyView, TableError> {
    match route {
        Route::Home => home::draw(page),
        Route::Entry(slug) => match entry_of(page.lore, slug) {
            Some(entry) => entry::draw(page, entry),
            None => missing::draw(page, slug.as_str()),
        },
        Route::Browse(_) => browse::draw(page),
        Route::Disputes => Ok(disputes::draw(page)),
        Route::Reading { dispute, reading } => reading::draw(page, dispute, reading),
        Route::Sources => sources::draw(page),
        Route::Walks => walk::draw_all(page),
        Route::Walk(slug) => walk::draw(page, slug),
        Route::About => about::draw(page),
        Route::Share(_) => share::draw(page),
        Route::Saved => Ok(saved::draw(page)),
        Route::Settings => Ok(settings::draw(page)),
        Route::Missing(path) => missing::draw(page, path),
        // The reader is redirected before seeing it.
        Route::Random => Ok(view! { <p>"Going to a random entry."</p> }.into_any()),
        // They have chunks of their own: see `chunks`.
        Route::Search(_)
        | Route::Relations(_)
        | Route::Timeline(_)
        | Route::Story(_)
        | Route::Compare(_) => Ok(().into_any()),
    }
}

/// The name of a page; empty if the lore is damaged, which the page itself reports.
fn named(name: fn(LoreRef, &Route) -> Result<String, TableError>, route: &Route) -> String {
    let name = embedded::lore().and_then(|lore| name(lore, route));
    name.inspect_err(log::damaged).unwrap_or_default()
}

/// Draws the page of a key, or an error message in its place.
pub(crate) fn draw_or_fault(
    key: &PageKey,
    draw: impl FnOnce(PageContext) -> Result<AnyView, TableError>,
) -> AnyView {
    let address = key.address();
    page_context(address.years(), &address.readings)
        .and_then(draw)
        .unwrap_or_else(fault)
}

/// The line above the page with the chosen readings. The page of the disputes has its own, below its title.
fn reading_line() -> AnyView {
    let navigator = use_navigator();
    let has_own = Memo::new(move |_| navigator.with(|here| here.route == Route::Disputes));
    match page_context(None, &Readings::default()) {
        Ok(page) => (move || (!has_own.get()).then(|| view! { <ReadingLine page/> })).into_any(),
        Err(error) => fault(error),
    }
}

/// The context for drawing a page or a part of one.
fn page_context(years: Option<Years>, readings: &Readings) -> Result<PageContext, TableError> {
    let root = use_navigator().root();
    let lore = embedded::under(embedded::lore()?, readings)?;
    Ok(PageContext { lore, root, years })
}

/// A part of a model that follows the address. If the model can't be read, this is the default; the component that
/// draws the model then shows the [`fault`].
pub(crate) fn part_of<M, T>(
    model: Memo<Result<M, TableError>>,
    read: impl Fn(&M) -> T + Send + Sync + 'static,
) -> Signal<T>
where
    M: Send + Sync + 'static,
    T: Default + Send + Sync + 'static,
{
    Signal::derive(move || model.with(|model| model.as_ref().map(&read).unwrap_or_default()))
}

/// An error message, in place of a page or of a part that follows the address.
pub(crate) fn fault(error: TableError) -> AnyView {
    view! {
        <p role="alert">
            "This page can’t be shown: " {error.to_string()} ". Reload it to try again."
        </p>
    }
    .into_any()
}

/// The slug of some entry.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a number from 0 to the number of entries, which a float holds exactly"
)]
fn random_entry() -> Option<Slug> {
    let lore = embedded::lore().inspect_err(log::damaged).ok()?;
    let any = js_sys::Math::random() * lore.len() as f64;
    let card = lore.card(EntryId::from_index(any as usize));
    Slug::parse(card.inspect_err(log::damaged).ok()?.slug)
}
