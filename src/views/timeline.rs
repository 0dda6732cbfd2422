//! Dated claims in the order of a chronicle, under the eras of the world.

use leptos::prelude::*;
use lore::route::{Filter, Route};
use lore::{Card, Claim, Era, Holding, Role, Slug, Statement, Status, Years};

use crate::components::claim::{Told, annal};
use crate::components::links::entry_link;
use crate::nav::Nav;
use crate::page::{Drawn, Page, or_fault};
use crate::views::filters::{fields, filter, mentions};

/// The page of the timeline.
pub fn timeline(page: Page) -> Drawn {
    let dated = StoredValue::new(dated(page)?);
    let nav = page.nav;
    let groups = page.tome.world().kinds.iter();
    let groups = groups.map(|kind| (kind.id, kind.plural)).collect();
    let chronicle = move || {
        let years = nav.address().years;
        let page = Page { years, ..page };
        or_fault(dated.with_value(|dated| chronicle(page, dated, &filter(nav))))
    };
    Ok(view! {
        <header class="page-head">
            <h1>"Timeline"</h1>
            <p>
                "What happened, in order, with the doubts left in. A hollow or a double mark \
                 stands for what is inferred or disputed."
            </p>
        </header>
        {fields(nav, "Kind of entry", groups)}
        {order(page)}
        {chronicle}
        {undated(page)?}
    }
    .into_any())
}

/// A dated claim with what it is filtered by.
struct Dated {
    claim: Claim<'static>,
    sentence: String,
    kind: &'static str,
    slugs: Vec<&'static str>,
}

impl Dated {
    fn passes(&self, asked: &Filter, years: Option<Years>) -> bool {
        let entry = |slug: &Slug| self.slugs.contains(&slug.as_str());
        let group = |id: &Slug| id.as_str() == self.kind;
        let when = self.claim.when.as_ref();
        let holds = |years| when.is_some_and(|when| when.holds_in(years) != Holding::No);
        (asked.groups.is_empty() || asked.groups.iter().any(group))
            && (asked.statuses.is_empty() || asked.statuses.contains(&self.claim.status))
            && asked.entry.as_ref().is_none_or(entry)
            && mentions(&self.sentence, &asked.words)
            && years.is_none_or(holds)
    }

    /// The last era that had begun when this did; what began before all eras is in none.
    fn era(&self, eras: &[Era<'static>]) -> Option<usize> {
        let start = self.claim.when.as_ref()?.order().0;
        eras.iter().rposition(|era| {
            let (first, last) = (era.when.start_earliest, era.when.end_latest);
            first <= start && last.is_none_or(|last| start <= Some(last))
        })
    }
}

fn dated(page: Page) -> Drawn<Vec<Dated>> {
    let claims = page.tome.by_time()?.into_iter().map(|id| {
        let claim = page.tome.claim(id)?;
        let subject = page.tome.card(claim.subject)?;
        let mut slugs = vec![subject.slug];
        if let Statement::Relation { target, .. } = claim.statement {
            slugs.push(page.tome.card(target)?.slug);
        }
        let kind = page.tome.world().kinds.get(usize::from(subject.kind));
        Ok(Dated {
            sentence: lore::sentence(page.tome, &claim)?,
            kind: kind.map_or("", |kind| kind.id),
            slugs,
            claim,
        })
    });
    claims.collect()
}

/// The claims that are asked for, under their eras.
fn chronicle(page: Page, dated: &[Dated], asked: &Filter) -> Drawn {
    let eras = &page.tome.world().eras;
    let mut shown: Vec<_> = dated
        .iter()
        .filter(|one| one.passes(asked, page.years))
        .collect();
    let count = shown.len();
    // Claims outside all eras come first, then era by era.
    let mut places: Vec<_> = std::iter::once(None)
        .chain((0..eras.len()).map(Some))
        .collect();
    if asked.reverse {
        shown.reverse();
        places.reverse();
    }
    let parts = places.into_iter().map(|place| {
        let lines = shown.iter().filter(|one| one.era(eras) == place);
        let lines = lines
            .map(|one| line(page, &one.claim))
            .collect::<Drawn<Vec<_>>>()?;
        Ok((!lines.is_empty()).then(|| part(place.and_then(|era| eras.get(era)), lines)))
    });
    let parts = parts.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <p role="status" class="soft">{count} " of " {dated.len()} " dated claims"</p>
        {parts}
    }
    .into_any())
}

fn line(page: Page, claim: &Claim<'static>) -> Drawn {
    let line = annal(page, claim, Told::Abroad)?;
    let words = claim.when.as_ref().map(|when| when.words);
    let doubtful = claim.status == Status::Disputed;
    let words = words.map(|words| {
        if doubtful {
            format!("{words}, disputed")
        } else {
            words.into()
        }
    });
    Ok(view! { <li class="annal">{line} <span class="vh">{words}</span></li> }.into_any())
}

fn part(era: Option<&Era<'static>>, lines: Vec<AnyView>) -> AnyView {
    let id = format!("era-{}", era.map_or("none", |era| era.id));
    let by = id.clone();
    let label = era.map_or("Before and beyond the eras", |era| era.label);
    let years = era.map(|era| view! { <span class="years">{era.when.short()}</span> });
    view! {
        <section class="era-part" aria-labelledby=by>
            <h2 id=id>{label} " " {years}</h2>
            <p>{era.map(|era| era.summary)}</p>
            <ol class="annals">{lines}</ol>
        </section>
    }
    .into_any()
}

/// The other way round, as a link.
fn order(page: Page) -> AnyView {
    let nav: Nav = page.nav;
    let other = move || {
        let mut address = nav.address();
        if let Route::Timeline(filter) = &mut address.route {
            filter.reverse = !filter.reverse;
        }
        nav.href(&address)
    };
    let words = move || {
        if filter(nav).reverse {
            "Earliest first"
        } else {
            "Latest first"
        }
    };
    view! { <p><a class="chip" href=other>{words}</a></p> }.into_any()
}

/// Events that no claim dates: they happened, so they are not left out.
fn undated(page: Page) -> Drawn<Option<AnyView>> {
    let mut lines = Vec::new();
    for id in page.tome.by_title()? {
        let card = page.tome.card(id)?;
        if is_event(page, &card) && !has_date(page, id)? {
            lines.push(view! { <li>{entry_link(page, id)?} " " <span class="soft">{card.summary}</span></li> });
        }
    }
    Ok((!lines.is_empty()).then(|| {
        view! {
            <section class="era-part" aria-labelledby="undated">
                <h2 id="undated">"Without a date"</h2>
                <ul class="plain">{lines}</ul>
            </section>
        }
        .into_any()
    }))
}

fn is_event(page: Page, card: &Card<'_>) -> bool {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    kind.and_then(|kind| kind.role) == Some(Role::Event)
}

/// Whether a fact of an entry is dated.
fn has_date(page: Page, id: lore::EntryId) -> Drawn<bool> {
    for claim in page.tome.article(id)?.claims {
        let claim = page.tome.claim(claim)?;
        if claim.when.is_some() && matches!(claim.statement, Statement::Fact { .. }) {
            return Ok(true);
        }
    }
    Ok(false)
}
