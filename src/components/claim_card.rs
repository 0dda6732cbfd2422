//! The card of a claim, shown over whatever page the reader is on: what is claimed, when, how well it is
//! founded, the passages it rests on, and what its rivals say.

use lore::route::{Address, Route};
use lore::{Claim, ClaimId, ReadingRef, Slug, Status};
use maud::{Markup, html};

use crate::components::claim::{Told, plain_list, sentence, status_words};
use crate::components::copy::copy;
use crate::components::links::text;
use crate::components::notes::quoted;
use crate::page::{Drawn, Page};
use crate::tome::Tome;
use crate::views::entry::find;

/// The inside of the card of the claim that an address names, if it names one.
pub fn claim_card(page: Page, address: &Address) -> Option<Drawn> {
    opened(page.tome, address).map(|claim| card(page, claim))
}

/// The claim that an address names: `#claim-key` on its subject's page, `#claim/slug/key` on others.
fn opened(tome: Tome, address: &Address) -> Option<ClaimId> {
    let fragment = address.fragment.as_deref()?;
    let here = fragment.strip_prefix("claim-");
    let (subject, key) = if let (Route::Entry(slug), Some(key)) = (&address.route, here) {
        (slug.clone(), key)
    } else {
        let (slug, key) = fragment.strip_prefix("claim/")?.split_once('/')?;
        (Slug::parse(slug)?, key)
    };
    let article = tome.article(find(tome, &subject)?).ok()?;
    let named = |id: &ClaimId| tome.claim(*id).is_ok_and(|claim| claim.key == key);
    article.claims.into_iter().find(named)
}

/// The inside of the card.
fn card(page: Page, id: ClaimId) -> Drawn {
    let claim = page.tome.claim(id)?;
    Ok(html! {
        article.card {
            header.card-head {
                p.label { "Claim" }
                form method="dialog" { button.close { "Close" } }
            }
            h2.claim-sentence id="card-title" { (sentence(page, &claim, Told::Abroad)?) }
            (facts(page, &claim)?)
            h3.label { "It rests on" }
            @for &passage in &claim.passages { (quoted(page, passage)?) }
            @if let Some(reading) = claim.reading { (rivals(page, reading)?) }
            footer.card-foot { (copy("", &page.to_claim(&claim)?)) }
        }
    })
}

/// When it held, how well it is founded, what the editor remarks.
fn facts(page: Page, claim: &Claim<'static>) -> Drawn<Markup> {
    let status = match claim.status {
        Status::Stated => "stated by the source",
        Status::Inferred => "inferred by the editors from what the source states",
        Status::Disputed => "disputed: the source gives more than one answer",
    };
    Ok(html! {
        dl.claim-facts {
            @if let Some(when) = &claim.when { dt.label { "When" } dd { (when.words) } }
            dt.label { "Status" }
            dd { (status_words(claim.status, status)) }
            @if let Some(note) = &claim.note { dt.label { "Note" } dd { (text(page, note)?) } }
        }
    })
}

/// The readings of the dispute that a claim belongs to, its own among them.
fn rivals(page: Page, reading: ReadingRef) -> Drawn {
    let dispute = page.tome.dispute(reading.dispute)?;
    let href = page.to_address(Address::new(Route::Disputes).with_fragment(dispute.slug));
    Ok(html! {
        h3.label { "Rival readings of " a href=(href) { (dispute.question) } }
        div.readings {
            @for reading in &dispute.readings {
                section.reading {
                    h4 { (reading.label) }
                    (plain_list(page, &reading.claims)?)
                }
            }
        }
    })
}
