//! The drawing: marks to scale, in lanes, under an axis.
//!
//! Everything has its presentation attributes, so that the drawing is readable as a file of its
//! own; the page's style sheet puts the theme's colours over them.

use lore::chronology::{Extent, Scale, Window};
use lore::route::{Route, TimelineParams as Timeline};
use lore::{Date, EntryId, Era, Holding, Slug, Status};
use maud::{Markup, html};

use super::lanes::Lane;
use super::letters::Letters;
use super::rows::{Placed, Rows, rows};
use crate::page::Page;

/// Pixels of a page that is wide enough for anything; a page that can measure itself draws anew.
pub const WIDTH: i32 = 1120;

/// Height of a row: a finger's or a pointer's target.
pub(super) const ROW: i32 = 26;
/// Height of what is above a lane's rows.
const HEAD: i32 = 30;
/// Height of the axis.
const AXIS: i32 = 30;
/// A cluster of so many pixels has room for words.
const ROOM: i32 = 110;
/// The least pixels from one tick to the next.
const GAP: i32 = 92;
/// Height of a bar, and of its certain core.
const BAR: i32 = 12;

/// What is drawn.
pub(super) struct Picture<'p> {
    pub(super) page: Page,
    pub(super) asked: &'p Timeline,
    /// All that can be viewed.
    pub(super) all: Window,
    pub(super) window: Window,
    /// The event at which the story stands.
    pub(super) told: Option<EntryId>,
    pub(super) lanes: &'p [Lane],
    pub(super) width: i32,
    pub(super) letters: &'p Letters,
}

impl Picture<'_> {
    fn scale(&self) -> Scale {
        Scale::new(self.window, self.width)
    }

    /// The whole drawing.
    pub(super) fn draw(&self) -> Markup {
        let scale = self.scale();
        let eras = self.eras();
        let mut lanes = Vec::new();
        let mut y = AXIS + eras.0;
        for lane in self.lanes {
            let rows = rows(lane, self.asked, self.window, scale, self.letters);
            // What lies before and after the window is counted above the drawing.
            if rows.height > 0 {
                let height = HEAD + rows.height * ROW;
                lanes.push((y, lane, rows));
                y += height + 8;
            }
        }
        let height = y + AXIS;
        let mut first = true;
        html! {
            svg.chart xmlns="http://www.w3.org/2000/svg" width=(self.width) height=(height)
                viewBox={ "0 0 " (self.width) " " (height) } role="group"
                aria-label={ "Drawing of the timeline, " (words(self.window)) }
                data-window=(self.window.print()) font-family="Georgia, serif" font-size="13" {
                (self.lens(scale, height))
                (self.lines(scale, height))
                g.axis aria-hidden="true" { (self.words(scale, height - 5)) }
                (eras.1)
                @for (y, lane, rows) in &lanes { (self.lane(*y, lane, rows, &mut first)) }
            }
        }
    }

    /// The same for paper: the lanes apart, each under an axis, so that a page ends between two.
    pub(super) fn pages(&self) -> Markup {
        let scale = self.scale();
        let eras = self.eras();
        let page = |height: i32, content: Markup| {
            html! {
                svg.chart width=(self.width) height=(height)
                    viewBox={ "0 0 " (self.width) " " (height) } font-size="13" {
                    (self.lens(scale, height))
                    (self.lines(scale, height + 20))
                    (content)
                }
            }
        };
        html! {
            (page(AXIS + eras.0 + 8, eras.1))
            @for lane in self.lanes {
                @let rows = rows(lane, self.asked, self.window, scale, self.letters);
                @if rows.height > 0 {
                    (page(AXIS + HEAD + rows.height * ROW + 8, self.lane(AXIS, lane, &rows, &mut false)))
                }
            }
        }
    }

    /// The lines of the ticks, and their words above.
    fn lines(&self, scale: Scale, height: i32) -> Markup {
        html! {
            g.axis {
                @for tick in scale.ticks(GAP) {
                    line x1=(tick.x) x2=(tick.x) y1="20" y2=(height - 20) stroke="#ccc" {}
                }
                (self.words(scale, 15))
                (brush(self.width))
            }
        }
    }

    /// The words of the ticks, so many pixels below the top.
    fn words(&self, scale: Scale, y: i32) -> Markup {
        html! {
            @for tick in scale.ticks(GAP) {
                @let last = tick.x + self.letters.width_of(&tick.label) / 2 > self.width;
                @let (x, anchor) = match tick.x {
                    _ if last => (self.width, "end"),
                    x if x < 40 => (x.max(0), "start"),
                    x => (x, "middle"),
                };
                text x=(x) y=(y) text-anchor=(anchor) { (tick.label) }
            }
        }
    }

    /// The axis alone, which stays in sight where the drawing is higher than the window.
    pub(super) fn ruler(&self) -> Markup {
        let scale = self.scale();
        html! {
            svg.ruler width=(self.width) height=(AXIS) viewBox={ "0 0 " (self.width) " " (AXIS) }
                font-size="13" aria-hidden="true" {
                (self.lens(scale, AXIS))
                g.axis { (self.words(scale, 19)) (brush(self.width)) }
            }
        }
    }

    /// The years of the lens, as a band behind everything.
    fn lens(&self, scale: Scale, height: i32) -> Markup {
        let band = self
            .page
            .years
            .map(|years| Window::of_years(years.first, years.last).days());
        let band = band.filter(|&(from, to)| {
            let (first, end) = self.window.days();
            from < end && to > first
        });
        html! {
            @if let Some((from, to)) = band {
                @let (from, to) = (scale.x(from), scale.x(to));
                rect.lens-band x=(from) y="0" width=((to - from).max(2)) height=(height)
                    fill="#000" fill-opacity=".08" {}
            }
        }
    }

    /// The eras as bands under the axis.
    fn eras(&self) -> (i32, Markup) {
        let scale = self.scale();
        let (first, end) = self.window.days();
        let eras = self.page.tome.world().eras.iter();
        let shown: Vec<_> = eras
            .map(|era| (era, lore::chronology::DateExtent::of(&era.when).hull))
            .filter(|(_, hull)| hull.meets(first, end))
            .collect();
        let places: Vec<_> = shown
            .iter()
            .map(|(era, hull)| {
                let (from, to) = edges(*hull, scale);
                let wide = self.letters.width_of(era.label) + 12;
                // A label that would end beyond the edge stands before its end.
                (from.min(self.width - wide), to.max(from + wide))
            })
            .collect();
        let stacked = lore::chronology::stack(&places, u32::MAX, 0);
        let height = i32::try_from(stacked.height).unwrap_or_default() * ROW;
        let markup = html! {
            @if !shown.is_empty() {
                g.lane role="group" aria-label="Eras" data-lane="eras" {
                    @for (at, (era, hull)) in shown.iter().enumerate() {
                        @let row = stacked.rows[at].and_then(|row| i32::try_from(row).ok());
                        (self.era(AXIS + row.unwrap_or_default() * ROW, era, *hull))
                    }
                }
            }
        };
        (height, markup)
    }

    /// An era leads near to its years, and from there back to the whole.
    fn era(&self, y: i32, era: &Era<'_>, hull: Extent) -> Markup {
        let (from, to) = edges(hull, self.scale());
        let (first, end) = self.all.days();
        let near = Window::around(hull.from.unwrap_or(first), hull.to.unwrap_or(end));
        let near = near.clamp_to(self.all);
        let mut next = self.asked.clone();
        next.window = Some(near).filter(|near| *near != self.window);
        let hides = from + self.letters.width_of(era.label) + 8 > self.width;
        html! {
            a.era href=(self.page.to(Route::Timeline(next))) tabindex="-1"
                aria-current=[(near == self.window).then_some("true")]
                aria-label={ "Era: " (era.label) ", " (era.when.words) }
                data-from=[hull.from.map(|day| day.to_string())] {
                rect x=(from) y=(y + 2) width=((to - from).max(2)) height=(ROW - 4)
                    fill="#ddd" stroke="#999" {}
                text x=(if hides { self.width - 4 } else { from + 6 }) y=(y + 17)
                    text-anchor=(if hides { "end" } else { "start" }) font-style="italic" {
                    (self.letters.fitted(era.label, self.width - 12))
                }
                title { (era.label) ", " (era.when.words) }
            }
        }
    }

    fn lane(&self, y: i32, lane: &Lane, rows: &Rows, first: &mut bool) -> Markup {
        let slug = Slug::parse(lane.id);
        let open = slug.as_ref().is_some_and(|id| self.asked.open.contains(id));
        let toggled = || {
            let mut next = self.asked.clone();
            if let Some(id) = slug.clone() {
                lore::route::toggle(&mut next.open, id);
            }
            self.page.to(Route::Timeline(next))
        };
        html! {
            g.lane role="group" aria-label=(lane.label) data-lane=(lane.id) {
                line x1="0" x2=(self.width) y1=(y + 5) y2=(y + 5) stroke="#999" {}
                text.lane-label x="4" y=(y + 22) font-weight="bold" {
                    (self.letters.fitted(lane.label, self.width - 90))
                }
                @if open {
                    a.fewer href=(toggled()) tabindex="-1" aria-label={ "Fewer in " (lane.label) } {
                        rect x=(self.width - 70) y=(y + 6) width="70" height="24" fill="transparent" {}
                        text x=(self.width - 4) y=(y + 22) text-anchor="end" { "fewer" }
                    }
                }
                @for line in &rows.links {
                    path.rivals d=(line.path(y + HEAD)) fill="none" stroke="#000" {}
                }
                @for placed in &rows.placed {
                    (self.mark(y + HEAD + placed.row * ROW, lane, placed, std::mem::take(first)))
                }
                @for cluster in &rows.clusters {
                    @let y = y + HEAD + cluster.row * ROW;
                    @let count = cluster.count;
                    a.cluster href=(toggled()) tabindex="-1"
                        aria-label={ (count) " more in " (lane.label) ": show all" } {
                        rect x=(cluster.from) y=(y + 2) width=(cluster.to - cluster.from)
                            height=(ROW - 4) rx="11" fill="#eee" stroke="#666" {}
                        text x=(cluster.label) y=(y + 17) text-anchor="middle" {
                            "+" (count) @if cluster.to - cluster.from > ROOM { " more" }
                        }
                        title { (count) " more: show all" }
                    }
                }
            }
        }
    }

    fn mark(&self, y: i32, lane: &Lane, placed: &Placed, first: bool) -> Markup {
        let drawing = &lane.marks[placed.mark];
        let scale = self.scale();
        let hull = bar(drawing.mark.hull, scale);
        let core = drawing.mark.core.filter(|core| {
            let (from, to) = self.window.days();
            core.meets(from, to)
        });
        let (top, middle) = (y + (ROW - BAR) / 2, y + ROW / 2);
        let holds = match drawing.holds {
            Holding::Yes => None,
            Holding::Perhaps => Some("perhaps"),
            Holding::No => Some("no"),
        };
        let (window_from, window_to) = self.window.days();
        let ends = (
            end(
                drawing.mark.hull.from,
                drawing.mark.hull.from.is_none_or(|day| day < window_from),
            ),
            end(
                drawing.mark.hull.to,
                drawing.mark.hull.to.is_none_or(|day| day > window_to),
            ),
        );
        let disputed = drawing.status == Status::Disputed;
        // What happened once is rounded, unless an end of it is out of sight.
        let whole = ends.0.is_none() && ends.1.is_none();
        let round = (drawing.moment && whole).then_some(BAR / 2);
        html! {
            a.mark href=(drawing.href) data-status=(drawing.status.word()) data-holding=[holds]
                aria-current=[(self.told == Some(drawing.subject)).then_some("step")]
                data-from=[drawing.mark.hull.from.map(|day| day.to_string())]
                tabindex=(if first { "0" } else { "-1" }) aria-label=(drawing.words) {
                rect.target x=(placed.from) y=(y) width=(placed.to - placed.from) height=(ROW)
                    fill="transparent" {}
                rect.hull x=(hull.0) y=(top) width=(hull.1 - hull.0) height=(BAR) rx=[round] fill="#fff"
                    stroke="#000" stroke-dasharray=[drawing.mark.doubtful.then_some("4 3")] {}
                @if let Some(core) = core {
                    @let (from, to) = bar(core, scale);
                    rect.core x=(from) y=(top) width=(to - from) height=(BAR) rx=[round] fill="#000"
                        fill-opacity=[disputed.then_some(".45")] {}
                }
                @if let Some(sign) = ends.0 {
                    path.end d=(arrow(hull.0, middle, -1, sign)) fill="none" stroke="#000" stroke-width="2" {}
                }
                @if let Some(sign) = ends.1 {
                    path.end d=(arrow(hull.1, middle, 1, sign)) fill="none" stroke="#000" stroke-width="2" {}
                }
                @if let Some((x, width)) = placed.plate {
                    rect.plate x=(x) y=(y + 3) width=(width) height=(ROW - 6) fill="#fff" {}
                }
                text x=(placed.label) y=(y + 17) text-anchor=(placed.anchor) { (placed.words) }
                title { (drawing.words) }
            }
        }
    }
}

/// How an end is drawn that is not the end of a bar.
#[derive(Clone, Copy)]
enum End {
    /// It goes on for ever, or nobody knows since when.
    Open,
    /// It goes on beyond the window.
    Cut,
}

fn end(day: Option<i64>, beyond: bool) -> Option<End> {
    match (day, beyond) {
        (None, _) => Some(End::Open),
        (_, true) => Some(End::Cut),
        _ => None,
    }
}

/// An arrow over the end of a bar: a double one where there is no end at all.
fn arrow(x: i32, y: i32, towards: i32, end: End) -> String {
    let mut path = String::new();
    let tips: &[i32] = match end {
        End::Open => &[2, 8],
        End::Cut => &[2],
    };
    for tip in tips {
        let tip = x - towards * tip;
        let back = tip - towards * 6;
        for (command, x, y) in [("M", back, y - 8), ("L", tip, y), ("L", back, y + 8)] {
            path.extend([command, &x.to_string(), " ", &y.to_string()]);
        }
    }
    path
}

/// The pixels of some days, held to the window.
pub(super) fn edges(days: Extent, scale: Scale) -> (i32, i32) {
    let from = days.from.map_or(0, |day| scale.x(day));
    let to = days.to.map_or(scale.width(), |day| scale.x(day));
    (from, to)
}

/// The same as a bar that can be seen.
pub(super) fn bar(days: Extent, scale: Scale) -> (i32, i32) {
    let (from, to) = edges(days, scale);
    if to - from >= 6 {
        return (from, to);
    }
    let from = (from - 3).clamp(0, (scale.width() - 6).max(0));
    (from, from + 6)
}

/// What a stroke sets the lens on.
fn brush(width: i32) -> Markup {
    html! { rect.brush x="0" y="0" width=(width) height=(AXIS) fill="transparent" {} }
}

/// The window in words: "2318 to 2370".
pub(super) fn words(window: Window) -> String {
    let day = |date: Date| {
        if window.in_years() {
            lore::chronology::format_year(date.year)
        } else {
            lore::chronology::format_day(date)
        }
    };
    let (first, last) = (day(window.first), day(window.last));
    if first == last {
        first
    } else {
        [&first, " to ", &last].concat()
    }
}
