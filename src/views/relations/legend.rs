//! The legend: what each line means, how many there are, and which are shown. It is the filter.

use lore::route::{Address, ClaimFilter as Filter, RelationsParams as Relations, Route};
use lore::{Holding, Slug, Status};
use maud::{Markup, html};

use super::marks;
use super::shown::{Shown, fits};
use crate::components::claim::status_words;
use crate::page::{Drawn, Page};

/// The categories and statuses, each with the relations that it would show.
pub(super) fn legend(page: Page, shown: &Shown<'_>) -> Drawn {
    let filter = &shown.asked.filter;
    let all_groups = Filter {
        groups: std::collections::BTreeSet::default(),
        ..filter.clone()
    };
    let all_statuses = Filter {
        statuses: std::collections::BTreeSet::default(),
        ..filter.clone()
    };
    let categories = (0..).zip(&page.tome.world().categories);
    Ok(html! {
        section.graph-legend aria-labelledby="legend-title" {
            h2 #legend-title { "Legend and filter" }
            ul.facet-list {
                @for (number, category) in categories {
                    @let count = count(page, shown, &all_groups, &|edge| edge.category == number)?;
                    @let on = Slug::parse(category.id).is_some_and(|id| filter.groups.contains(&id));
                    @if count > 0 || on {
                        li { (choice(page, &toggled_group(shown.asked, category.id), on, count, &sample(number, category.label))) }
                    }
                }
            }
            ul.facet-list.statuses {
                @for status in Status::ALL {
                    @let count = count(page, shown, &all_statuses, &|edge| edge.claim.status == status)?;
                    @let on = filter.statuses.contains(&status);
                    @if count > 0 || on {
                        li { (choice(page, &toggled_status(shown.asked, status), on, count, &status_words(status, status.word()))) }
                    }
                }
            }
            p.soft.key {
                "An arrowhead points from the one who acts. "
                "A band under a line means that it is inferred or disputed. "
                @if page.years.is_some() { "A pale line holds in these years only perhaps. " }
                "A dashed ring: no relation shown."
            }
        }
    })
}

fn choice(page: Page, next: &Relations, on: bool, count: usize, words: &Markup) -> Markup {
    let href = page.to_address(Address::new(Route::Relations(next.clone())));
    html! {
        a href=(href) aria-current=[on.then_some("true")] {
            (words) " " span.count { (count) span.vh { " relations" } }
        }
    }
}

/// A piece of a category's line with its name.
pub(crate) fn sample(category: u16, label: &str) -> Markup {
    let line = marks::line(category);
    html! {
        svg class={ "sample c" (line) } viewBox="0 0 44 14" width="44" height="14" font-size="12" aria-hidden="true" {
            path.way d="M1 7L22 7L43 7" marker-mid={ "url(#" (marks::id("head", line)) ")" } {}
        }
        span { (label) }
    }
}

fn count(
    page: Page,
    shown: &Shown<'_>,
    filter: &Filter,
    of: &dyn Fn(&lore::graph::Edge<'static>) -> bool,
) -> Drawn<usize> {
    let mut count = 0;
    for edge in &shown.edges {
        let held = of(edge) && shown.is_in(edge) && shown.holding(edge) != Holding::No;
        count += usize::from(held && fits(page, edge, filter)?);
    }
    Ok(count)
}

fn toggled_group(asked: &Relations, id: &str) -> Relations {
    let mut next = asked.clone();
    if let Some(id) = Slug::parse(id) {
        lore::route::toggle(&mut next.filter.groups, id);
    }
    next
}

fn toggled_status(asked: &Relations, status: Status) -> Relations {
    let mut next = asked.clone();
    lore::route::toggle(&mut next.filter.statuses, status);
    next
}
