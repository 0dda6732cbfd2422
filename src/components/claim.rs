//! Claims as lines: what is claimed, when, how well it is founded, and the way to its card.

use leptos::either::Either;
use leptos::prelude::*;
use lore::{Claim, ClaimId, Relation, Side, Statement, Status};

use crate::components::links::{entry_link, text};
use crate::page::{Drawn, Page};

/// How a claim's line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// On the page of its subject, which needs no name for a fact.
    AtHome,
    /// Anywhere else: with its subject.
    Abroad,
}

/// The sign that opens a claim's card: its shape shows the status, its words say it.
pub fn mark(page: Page, claim: &Claim<'static>) -> Drawn {
    let href = page.to_claim(claim)?;
    let status = claim.status.word();
    let words = format!("{status}: the source of “{}”", plain(page, claim)?);
    Ok(view! {
        <a class="claim-mark" href=href data-status=status>
            <span class="vh">{words}</span>
        </a>
    }
    .into_any())
}

/// The status in words, beside a claim that is more than stated.
pub fn doubt(status: Status) -> Option<AnyView> {
    (status != Status::Stated).then(|| status_words(status, status.word()))
}

/// A status with its sign.
pub fn status_words(status: Status, words: &'static str) -> AnyView {
    view! { <span class="status" data-status=status.word()><span>{words}</span></span> }.into_any()
}

/// The date in the margin of a claim.
pub fn years(claim: &Claim<'static>) -> AnyView {
    match &claim.when {
        Some(when) => Either::Left(view! { <span class="years">{when.short()}</span> }),
        None => {
            Either::Right(view! { <span class="years"><span class="vh">"no date"</span></span> })
        }
    }
    .into_any()
}

/// A claim as a sentence with links.
pub fn sentence(page: Page, claim: &Claim<'static>, told: Told) -> Drawn {
    Ok(match &claim.statement {
        Statement::Relation { relation, target } => {
            let kind = page.tome.world().relations.get(usize::from(*relation));
            let label = kind.map_or("", |kind| kind.label);
            let (subject, target) = (entry_link(page, claim.subject)?, entry_link(page, *target)?);
            view! { {subject} " " {label} " " {target} }.into_any()
        }
        Statement::Fact { fact, value } => {
            let kind = page.tome.world().facts.get(usize::from(*fact));
            let label = kind.map_or("", |kind| kind.label);
            let value = match value {
                Some(value) => text(page, value)?,
                None => claim.when.as_ref().map(|when| when.words).into_any(),
            };
            match told {
                Told::AtHome => view! { {label} ": " {value} }.into_any(),
                Told::Abroad => {
                    let subject = entry_link(page, claim.subject)?;
                    let label = label.to_lowercase();
                    view! { {subject} ", " {label} ": " {value} }.into_any()
                }
            }
        }
    })
}

/// A claim as a sentence without links, for labels.
pub fn plain(page: Page, claim: &Claim<'static>) -> Drawn<String> {
    lore::sentence(page.tome, claim)
}

/// A claim as a line of a chronicle: date, sign, sentence, remark.
pub fn annal(page: Page, claim: &Claim<'static>, told: Told) -> Drawn {
    let sentence = sentence(page, claim, told)?;
    line(page, claim, sentence)
}

/// A relation as a line of a chronicle, read from the entry that the page is about.
pub fn relation_annal(page: Page, relation: &Relation<'static>) -> Drawn {
    let here = match relation.side {
        Side::Subject => relation.claim.subject,
        Side::Target => match relation.claim.statement {
            Statement::Relation { target, .. } => target,
            Statement::Fact { .. } => relation.claim.subject,
        },
    };
    let (name, other) = (page.title(here)?, entry_link(page, relation.other)?);
    let sentence = view! { {name} " " {relation.label()} " " {other} }.into_any();
    line(page, &relation.claim, sentence)
}

fn line(page: Page, claim: &Claim<'static>, sentence: AnyView) -> Drawn {
    let note = claim
        .note
        .as_ref()
        .map(|note| text(page, note))
        .transpose()?;
    Ok(view! {
        {years(claim)}
        {mark(page, claim)?}
        <div class="text">
            {sentence} " " {doubt(claim.status)}
            {note.map(|note| view! { <span class="note">{note}</span> })}
        </div>
    }
    .into_any())
}

/// Claims as the lines of a list.
pub fn annals(page: Page, claims: &[ClaimId], told: Told) -> Drawn {
    let lines = claims.iter().map(|&id| {
        let line = annal(page, &page.tome.claim(id)?, told)?;
        Ok(view! { <li class="annal">{line}</li> })
    });
    let lines = lines.collect::<Drawn<Vec<_>>>()?;
    Ok(view! { <ul class="annals">{lines}</ul> }.into_any())
}
