//! The relations of an entry, by category, and the events it took part in.

use crate::order::sorted;
use lore::route::{RelationsParams as Relations, Route};
use lore::{EntryId, Relation, Role, When};
use maud::html;

use super::part;
use crate::components::claim::relation_annal;
use crate::page::{Drawn, Page};
use crate::views::relations::legend::sample;
use crate::views::relations::local::{definitions, local};

/// The relations of an entry, sorted out.
pub(super) struct Parts {
    /// Those with anything but events.
    pub(super) relations: Vec<Relation<'static>>,
    /// Those with events.
    pub(super) events: Vec<Relation<'static>>,
    /// The events in the order of time.
    order: Vec<usize>,
}

impl Parts {
    /// Sorts the relations of an entry out.
    pub(super) fn of(page: Page, all: Vec<Relation<'static>>) -> Drawn<Self> {
        let (mut relations, mut events) = (Vec::new(), Vec::new());
        for relation in all {
            let kind = usize::from(page.tome.card(relation.other)?.kind);
            let role = page.tome.world().kinds.get(kind).and_then(|kind| kind.role);
            let of = if role == Some(Role::Event) {
                &mut events
            } else {
                &mut relations
            };
            of.push(relation);
        }
        let date = |event: usize| {
            let when = events[event].claim.when.as_ref().map(When::order);
            (when.is_none(), when)
        };
        let order = sorted(events.len(), &mut |a, b| date(a).cmp(&date(b)));
        Ok(Self {
            relations,
            events,
            order,
        })
    }

    /// The two sections; one that would be empty is left out. What they say is drawn above them.
    pub(super) fn draw(&self, page: Page, entry: EntryId) -> Drawn {
        let groups = html! { (self.picture(page, entry)?) (self.groups(page)?) };
        Ok(html! {
            @if !self.relations.is_empty() { (part("relations", "Relations", &groups)) }
            @if !self.events.is_empty() {
                (part("events", "Events", &lines(page, self.order.iter().map(|&event| &self.events[event]))?))
            }
        })
    }

    /// The surroundings of the entry, events among them, and the way to the whole picture.
    fn picture(&self, page: Page, entry: EntryId) -> Drawn {
        let all = [&self.relations[..], &self.events[..]].concat();
        let asked = Relations::for_entry(page.tome.card(entry)?.slug);
        Ok(html! {
            (definitions(page, entry, &all)?)
            (local(page, entry, &all, &|card| page.to_entry(card))?)
            p.links { a href=(page.to(Route::Relations(asked))) { "See it among all relations" } }
        })
    }

    fn groups(&self, page: Page) -> Drawn {
        let categories = (0_u16..).zip(&page.tome.world().categories);
        Ok(html! {
            @for (number, category) in categories {
                @let of = |relation: &&Relation<'_>| relation.kind.category == number;
                @let mut relations = self.relations.iter().filter(of).peekable();
                @if relations.peek().is_some() {
                    h3 { (sample(number, category.label)) }
                    (lines(page, relations)?)
                }
            }
        })
    }
}

fn lines<'r>(page: Page, relations: impl Iterator<Item = &'r Relation<'static>>) -> Drawn {
    Ok(html! {
        ul.annals { @for relation in relations { li.annal { (relation_annal(page, relation)?) } } }
    })
}
