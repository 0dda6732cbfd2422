//! Claims as lines, with the mark that opens their card.

use leptos::prelude::*;
use lore::Status;

use super::inline::Inlines;
use super::year_filter::OutsideNote;
use crate::models::claim::{ClaimLine, ClaimMark, PlainClaim, RULED_OUT};

/// The sign that opens a claim's card: its shape shows the status, its text names it.
#[component]
pub fn ClaimMarkLink(mark: ClaimMark) -> impl IntoView {
    let status = mark.status.word();
    let struck = if mark.ruled_out { " ruled-out" } else { "" };
    view! {
        <a class=format!("claim-mark {status}{struck}") href=mark.href>
            <span class="vh">{status}": the source of “"{mark.sentence}"”"</span>
        </a>
    }
}

/// A status with its sign.
#[component]
pub fn StatusLabel(
    status: Status,
    /// The words beside the sign; by default those of the status.
    #[prop(optional)]
    words: Option<&'static str>,
) -> impl IntoView {
    let words = words.unwrap_or(status.word());
    view! { <span class=format!("status {}", status.word())><span>{words}</span></span> }
}

/// The status in words, beside a claim that isn't simply stated; or a note that the chosen readings
/// rule it out, for which the style sheets strike through the text before it.
#[component]
pub fn Doubt(status: Status, ruled_out: bool) -> impl IntoView {
    let doubt = ruled_out || status != Status::Stated;
    doubt.then(|| {
        if ruled_out {
            view! { <span class="status ruled-out"><span>{RULED_OUT}</span></span> }.into_any()
        } else {
            view! { <StatusLabel status/> }.into_any()
        }
    })
}

/// Claims as lines of a list.
#[component]
pub fn ClaimLines(lines: Vec<ClaimLine>) -> impl IntoView {
    let items = lines.into_iter();
    let items = items.map(|line| view! { <li class="annal"><ClaimLineItem line/></li> });
    view! { <ul class="annals">{items.collect_view()}</ul> }
}

/// The inside of a claim's line: date, mark, sentence, remark.
#[component]
pub fn ClaimLineItem(line: ClaimLine) -> impl IntoView {
    let years = match (line.years, line.time) {
        (Some(years), _) => years.into_any(),
        (None, Some(_)) => ().into_any(),
        (None, None) => view! { <span class="vh">"no date"</span> }.into_any(),
    };
    let (status, ruled_out) = (line.mark.status, line.mark.ruled_out);
    let doubt = ruled_out || status != Status::Stated;
    view! {
        <span class="years">{years}</span>
        <ClaimMarkLink mark=line.mark/>
        <div class="text">
            <Inlines line=line.sentence/>
            {line.time.map(|time| format!(", {time}"))}
            {doubt.then(|| view! { " " <Doubt status ruled_out/> })}
            {line.outside.map(|outside| view! { " " <OutsideNote outside/> })}
            {line.note.map(|note| view! { <span class="note"><Inlines line=note/></span> })}
        </div>
    }
}

/// Claims as short lines with their marks.
#[component]
pub fn PlainClaims(claims: Vec<PlainClaim>) -> impl IntoView {
    let items = claims.into_iter().map(|claim| {
        let when = claim.when.map(|when| format!(", {when}"));
        view! {
            <li>
                <span><Inlines line=claim.sentence/>{when}</span>
                <ClaimMarkLink mark=claim.mark/>
            </li>
        }
    });
    view! { <ul class="plain">{items.collect_view()}</ul> }
}
