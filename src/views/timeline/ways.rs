//! The ways to look at the timeline otherwise, all of them links.

use lore::chronology::Window;
use lore::route::{Lanes, Route, TimelineParams as Timeline, TimelineView as View};
use maud::{Markup, html};

use super::dated::Dated;
use super::drawing;
use super::span::Span;
use crate::page::Page;

/// The address of the timeline with a change.
fn other(page: Page, asked: &Timeline, change: impl FnOnce(&mut Timeline)) -> String {
    let mut next = asked.clone();
    change(&mut next);
    page.to(Route::Timeline(next))
}

/// The forms of the timeline, and the order of the list.
pub(super) fn views(page: Page, asked: &Timeline) -> Markup {
    let views = [
        (View::Both, "Drawing and list"),
        (View::Drawing, "Drawing"),
        (View::List, "List"),
    ];
    html! {
        div.ways {
            nav.chips aria-label="Form of the timeline" {
                @for (view, label) in views {
                    a.chip id={ "view-" (label.len()) } aria-current=[(asked.view == view).then_some("true")]
                        data-view=(view.word())
                        href=(other(page, asked, |next| next.view = view)) { (label) }
                }
            }
            div.chips {
                @for (kind, label) in [("svg", "SVG"), ("png", "PNG"), ("csv", "CSV")] {
                    button.chip.live-only type="button" data-export=(kind) {
                        span.vh { "Save as " } (label)
                    }
                }
                a.chip id="order" href=(other(page, asked, |next| next.filter.reverse = !asked.filter.reverse)) {
                    @if asked.filter.reverse { "Earliest first" } @else { "Latest first" }
                }
            }
        }
    }
}

/// What the lanes of the drawing stand for, and how near it is.
pub(super) fn looks(page: Page, asked: &Timeline, span: &Span) -> Markup {
    let window = span.window(asked);
    let middle = i64::midpoint(window.days().0, window.days().1);
    let kinds = [
        (Lanes::Themes, "Themes"),
        (Lanes::Factions, "Factions"),
        (Lanes::Places, "Places"),
        (Lanes::Persons, "Persons"),
    ];
    let nearer = window.zoom_in(middle);
    let moves = [
        (
            "earlier",
            "Earlier",
            window.shifted(false, span.all),
            window.first <= span.all.first,
        ),
        (
            "later",
            "Later",
            window.shifted(true, span.all),
            window.last >= span.all.last,
        ),
        ("nearer", "Nearer", nearer, nearer == window),
        (
            "farther",
            "Farther",
            window.zoom_out(span.all),
            window == span.all,
        ),
    ];
    html! {
        div.looks {
            nav.chips aria-label="Lanes" {
                @for (lanes, label) in kinds {
                    a.chip id={ "lanes-" (lanes.word()) } aria-current=[(asked.lanes == lanes).then_some("true")]
                        href=(other(page, asked, |next| {
                            next.lanes = lanes;
                            next.open = std::collections::BTreeSet::default();
                        })) { (label) }
                }
            }
            nav.chips aria-label="Time on view" {
                @for (id, label, next, none) in moves {
                    @if none {
                        span.chip.none id=(id) { (label) }
                    } @else {
                        a.chip id=(id) href=(zoom(page, asked, Some(next))) { (label) }
                    }
                }
                @if let Some(years) = page.years {
                    a.chip id="near-year" href=(zoom(page, asked, Some(Window::of_years(years.first, years.last)))) {
                        "Near to " (crate::components::lens::words(years))
                    }
                }
                @if asked.window.is_some() {
                    a.chip id="whole" href=(zoom(page, asked, None)) { "Whole" }
                }
            }
        }
    }
}

fn zoom(page: Page, asked: &Timeline, window: Option<Window>) -> String {
    other(page, asked, |next| next.window = window)
}

/// The time on view in words, and how much lies beyond it.
pub(super) fn caption(page: Page, asked: &Timeline, span: &Span, shown: &[&Dated]) -> Markup {
    let window = span.window(asked);
    let (first, end) = window.days();
    let before = shown
        .iter()
        .filter(|one| one.mark.hull.to.is_some_and(|to| to <= first));
    let after = shown
        .iter()
        .filter(|one| one.mark.hull.from.is_some_and(|from| from >= end));
    let beyond = before.count() + after.count();
    html! {
        p.on-view {
            strong { (drawing::words(window)) }
            @if beyond > 0 {
                " " a href=(zoom(page, asked, Some(span.all))) {
                    (beyond) " more before or after"
                }
            }
        }
    }
}

/// What the signs of the drawing mean.
pub(super) fn key() -> Markup {
    html! {
        p.legend.chart-key aria-hidden="true" {
            span { i.sign.once {} "happened once, within this time" }
            span { i.sign.sure {} "certain" }
            span { i.sign.possible {} "possible" }
            span { i.sign.guess {} "about or perhaps" }
            span { i.sign.rival {} "rival readings" }
            span { "» goes on" }
        }
    }
}
