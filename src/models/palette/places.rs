//! The headings, claims and disputes that match some words. They need the whole lore.

use lore::lore_search::{LoreSearch, SearchResults};
use lore::route::{Address, Route, SearchParams};
use lore::search::{Highlighter, Hit, Unit};
use lore::{Dispute, TableError};

use super::{PaletteAction, PaletteLine, PaletteOption, PaletteSection, SectionKind};
use crate::embedded;
use crate::models::PageContext;
use crate::models::entry_link::emblem;
use crate::models::search::{HitPlace, entry_of, highlighted};

/// How many of each are listed.
const MAX_PLACES: usize = 4;

/// The least share of the words that a dispute must contain to be listed.
const LEAST_COVERAGE: f32 = 0.7;

/// The least number of words for a query to be the question of a dispute itself.
const MIN_QUESTION_WORDS: usize = 4;

/// The least share of such a query's words that the question must contain.
const QUESTION_COVERAGE: f32 = 0.95;

/// The headings, claims and disputes for some words, in the years and under the readings of an address.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn find_places(words: &str, here: &Address) -> Result<Vec<PaletteSection>, TableError> {
    let params = SearchParams::new(words.trim());
    if params.is_empty() {
        return Ok(Vec::new());
    }
    let lore = embedded::under(embedded::lore()?, &here.readings)?;
    // The palette, which knows the root, makes the links.
    let (root, years) = ("", here.years());
    let page = PageContext { lore, root, years };
    let search = embedded::search(lore)?;
    let results = search.search(&params, years)?;
    let sections = [
        in_entries(page, &search, &results, SectionKind::Headings)?,
        in_entries(page, &search, &results, SectionKind::Claims)?,
        disputes(page, words, &results.highlighter)?,
    ];
    Ok(sections.into_iter().flatten().collect())
}

/// The headings or claims that match better than their entries as a whole.
fn in_entries(
    page: PageContext,
    search: &LoreSearch<'static>,
    results: &SearchResults,
    kind: SectionKind,
) -> Result<Option<PaletteSection>, TableError> {
    let of_kind = |hit: &&Hit| match hit.unit {
        Unit::Entry => false,
        Unit::Heading(_) => kind == SectionKind::Headings,
        Unit::Claim(_) => kind == SectionKind::Claims,
    };
    let hits = results.hits.iter().filter(of_kind);
    let mut options = Vec::new();
    for hit in hits.clone().take(MAX_PLACES) {
        if let Some(place) = HitPlace::of(page, search, results, hit)? {
            options.push(in_entry(page, hit, place)?);
        }
    }
    Ok(PaletteSection::of(kind, hits.count(), options))
}

fn in_entry(page: PageContext, hit: &Hit, place: HitPlace) -> Result<PaletteOption, TableError> {
    let card = page.lore.card(entry_of(hit))?;
    let (href, title, text, status) = match place {
        HitPlace::Section { href, heading } => (href, heading, card.title.to_owned(), None),
        HitPlace::Claim {
            href,
            sentence,
            when,
            status,
            ruled_out,
        } => {
            let when = when.map(|when| when.plain());
            let status = Some((status, ruled_out));
            (href, sentence, when.unwrap_or_default(), status)
        }
    };
    Ok(PaletteOption::Line(PaletteLine {
        emblem: Some(emblem(page, card.emblem)),
        title,
        text: Some(text).filter(|text| !text.is_empty()),
        status,
        action: PaletteAction::Go(Address::parse(&href)),
    }))
}

/// The disputes that contain most of the words in their question, name or readings.
fn disputes(
    page: PageContext,
    words: &str,
    highlighter: &Highlighter,
) -> Result<Option<PaletteSection>, TableError> {
    let is_question = words.split_whitespace().count() >= MIN_QUESTION_WORDS;
    let mut is_question_answered = false;
    let mut found = Vec::new();
    for dispute in page.lore.disputes()? {
        let labels = dispute.readings.iter().map(|reading| reading.label);
        let texts: Vec<_> = [dispute.question, dispute.title]
            .into_iter()
            .chain(labels)
            .collect();
        let coverage = highlighter.coverage(&texts.join(" "));
        if coverage >= LEAST_COVERAGE {
            is_question_answered |=
                is_question && highlighter.coverage(dispute.question) >= QUESTION_COVERAGE;
            found.push((coverage, dispute));
        }
    }
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let count = found.len();
    let found = found.into_iter().take(MAX_PLACES);
    let options = found.map(|(_, dispute)| in_disputes(page, highlighter, &dispute));
    let section = PaletteSection::of(SectionKind::Disputes, count, options.collect());
    Ok(section.map(|section| PaletteSection {
        is_question_answered,
        ..section
    }))
}

fn in_disputes(
    page: PageContext,
    highlighter: &Highlighter,
    dispute: &Dispute<'static>,
) -> PaletteOption {
    let labels = dispute.readings.iter().map(|reading| reading.label);
    let address = Address::new(Route::Disputes).with_fragment(dispute.slug);
    let address = address.seen_in(page.years, page.lore.readings());
    PaletteOption::Line(PaletteLine {
        emblem: None,
        title: highlighted(highlighter, dispute.question),
        text: Some(labels.collect::<Vec<_>>().join("; or ")),
        status: None,
        action: PaletteAction::Go(address),
    })
}
