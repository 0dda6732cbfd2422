//! The relations of an entry, by category, and the events it took part in.

use leptos::prelude::*;
use lore::{Relation, Role};

use super::part;
use crate::components::claim::relation_annal;
use crate::page::{Drawn, Page};

/// The relations of an entry, sorted out.
pub(super) struct Parts {
    /// Those with anything but events.
    pub(super) relations: Vec<Relation<'static>>,
    /// Those with events, in the order of time.
    pub(super) events: Vec<Relation<'static>>,
}

impl Parts {
    /// Sorts the relations of an entry out.
    pub(super) fn of(page: Page, all: Vec<Relation<'static>>) -> Drawn<Self> {
        let (mut relations, mut events) = (Vec::new(), Vec::new());
        for relation in all {
            let kind = usize::from(page.tome.card(relation.other)?.kind);
            let role = page.tome.world().kinds.get(kind).and_then(|kind| kind.role);
            if role == Some(Role::Event) {
                events.push(relation);
            } else {
                relations.push(relation);
            }
        }
        let date = |relation: &Relation<'_>| relation.claim.when.as_ref().map(lore::When::order);
        events.sort_by_key(|relation| (date(relation).is_none(), date(relation)));
        Ok(Self { relations, events })
    }

    /// The two sections; one that would be empty is left out.
    pub(super) fn draw(&self, page: Page) -> Drawn {
        let categories = page.tome.world().categories.iter().enumerate();
        let groups = categories.map(|(number, category)| self.group(page, number, category.label));
        let groups = groups.collect::<Drawn<Vec<_>>>()?;
        let groups = (!self.relations.is_empty()).then(|| groups.into_any());
        let events = (!self.events.is_empty()).then(|| lines(page, self.events.iter()));
        Ok((
            part("relations", "Relations", groups),
            part("events", "Events", events.transpose()?),
        )
            .into_any())
    }

    fn group(&self, page: Page, number: usize, label: &'static str) -> Drawn<Option<AnyView>> {
        let here = |relation: &&Relation<'_>| usize::from(relation.kind.category) == number;
        let mut relations = self.relations.iter().filter(here).peekable();
        if relations.peek().is_none() {
            return Ok(None);
        }
        let lines = lines(page, relations)?;
        Ok(Some(
            view! {
                <h3><i class="line" data-line=number></i>{label}</h3>
                {lines}
            }
            .into_any(),
        ))
    }
}

fn lines<'r>(page: Page, relations: impl Iterator<Item = &'r Relation<'static>>) -> Drawn {
    let lines = relations.map(|relation| {
        let line = relation_annal(page, relation)?;
        Ok(view! { <li class="annal">{line}</li> })
    });
    let lines = lines.collect::<Drawn<Vec<_>>>()?;
    Ok(view! { <ul class="annals">{lines}</ul> }.into_any())
}
