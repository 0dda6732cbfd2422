//! The relations of an entry, and the events that it took part in.

use leptos::prelude::*;

use crate::models::claim::ClaimLine;
use crate::models::entry::{EntryRelations, RelationGroup};
use crate::models::local_graph::LocalGraph;
use crate::ui::graph_marks::{GraphDefinitions, LineSample};
use crate::ui::local_graph::LocalGraphFigure;
use crate::ui::{ClaimLineItem, PagePart};

/// A drawing of the surroundings of the entry, and its relations by category.
#[component]
pub fn RelationsPart(part: EntryRelations) -> impl IntoView {
    let groups = part
        .groups
        .into_iter()
        .map(|group| view! { <Group group/> })
        .collect_view();
    view! {
        <PagePart id="relations" title="Relations">
            {part.drawing.map(|graph| view! { <Drawing graph/> })}
            <p class="links">
                <a href=part.all>"See it among all relations"</a>
                {part.timeline.map(|href| view! { <a href=href>"See it on the timeline"</a> })}
            </p>
            {groups}
        </PagePart>
    }
}

#[component]
fn Drawing(graph: LocalGraph) -> impl IntoView {
    let (signs, emblems) = (graph.signs.clone(), graph.emblems.clone());
    view! { <GraphDefinitions signs emblems/> <LocalGraphFigure graph/> }
}

/// The relations of a category.
#[component]
fn Group(group: RelationGroup) -> impl IntoView {
    view! {
        <h3><LineSample line=group.line label=group.label/></h3>
        <Lines claims=group.claims/>
    }
}

/// The events that the entry took part in.
#[component]
pub fn EventsPart(events: Vec<ClaimLine>) -> impl IntoView {
    view! { <PagePart id="events" title="Events"><Lines claims=events/></PagePart> }
}

#[component]
fn Lines(claims: Vec<ClaimLine>) -> impl IntoView {
    // If no line has a date, the column of years is left out.
    let undated = claims.iter().all(|line| line.years.is_none());
    let items = claims.into_iter().map(|line| {
        let place = line.place.clone();
        view! { <li class="annal" id=place><ClaimLineItem line/></li> }
    });
    view! { <ul class="annals" class:undated=undated>{items.collect_view()}</ul> }
}
