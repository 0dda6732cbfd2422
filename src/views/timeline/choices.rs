//! The fields above the timeline.

use lore::route::{Address, ClaimFilter as Filter};
use lore::{Role, Status};
use maud::{Markup, html};

use super::dated::role;
use crate::page::{Drawn, Page};
use crate::views::filters::select;

/// The groups of the entries that claims can be narrowed to.
const GROUPS: [(Role, &str); 3] = [
    (Role::Faction, "Factions"),
    (Role::Place, "Places"),
    (Role::Person, "Persons"),
];

/// The fields: kind, what is touched, status, words.
pub(super) fn choices(page: Page, address: &Address) -> Drawn {
    let filter = address.route.filter().cloned().unwrap_or_default();
    let kinds = page.tome.world().kinds.iter();
    let kinds: Vec<_> = kinds.map(|kind| (kind.id, kind.plural)).collect();
    let statuses = Status::ALL.map(|status| (status.word(), status.word()));
    let group = filter.groups.first().map_or("", |id| id.as_str());
    let status = filter.statuses.first().map_or("", |status| status.word());
    Ok(html! {
        form.filters action=(page.href(&Address::parse(&address.path()))) data-live {
            (select("kind", "Kind of entry", &kinds, group))
            (touching(page, &filter)?)
            (select("status", "Status", &statuses, status))
            label {
                span.label { "Words" }
                input type="search" name="q" value=(filter.words) autocomplete="off";
            }
            button.no-script type="submit" { "Show" }
        }
    })
}

/// What claims must touch: a faction, a place, a person, or the entry that the reader came from.
fn touching(page: Page, filter: &Filter) -> Drawn {
    let asked = filter.entry.as_ref().map_or("", |slug| slug.as_str());
    let mut groups = GROUPS.map(|(_, label)| (label, Vec::new()));
    let mut other = page.tome.find(asked);
    for entry in page.tome.by_title()? {
        let role = role(page, entry)?;
        if let Some(at) = GROUPS.iter().position(|(of, _)| Some(*of) == role) {
            groups[at].1.push(page.tome.card(entry)?);
            other = other.filter(|other| *other != entry);
        }
    }
    let option = |slug: &str, title: &str| {
        html! { option value=(slug) selected[slug == asked] { (title) } }
    };
    Ok(html! {
        label {
            span.label { "Touching" }
            select name="entry" {
                option value="" { "Everything" }
                @if let Some(other) = other {
                    @let card = page.tome.card(other)?;
                    (option(card.slug, card.title))
                }
                @for (label, cards) in &groups {
                    @if !cards.is_empty() {
                        optgroup label=(label) {
                            @for card in cards { (option(card.slug, card.title)) }
                        }
                    }
                }
            }
        }
    })
}

/// What is wrong with what was asked, in words.
pub(super) fn unknown(page: Page, filter: &Filter) -> Markup {
    let entry = filter.entry.as_ref();
    let entry = entry.filter(|slug| page.tome.find(slug.as_str()).is_none());
    html! {
        @if let Some(slug) = entry {
            p role="alert" { "There is no entry “" (slug.as_str()) "”, so nothing touches it." }
        }
    }
}
