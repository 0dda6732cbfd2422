//! The drawing of the timeline: bars to scale, in lanes, under an axis. All positions are whole
//! pixels computed here from the claims, the window and a width; components only draw them, and keys
//! and pointer use the same numbers.

mod axis;
mod drawn_bar;
mod drawn_era;
mod drawn_lane;
mod letter_widths;
mod place;
mod rows;
mod stops;
mod stroke;

use lore::chronology::{Scale, Window};
use lore::route::{Address, Route, TimelineParams, TimelineView};
use lore::{Calendar, EntryId};

pub use self::axis::{Anchor, AxisTick};
pub use self::drawn_bar::{BarShape, DrawnBar, Interval};
pub use self::drawn_era::DrawnEra;
pub use self::drawn_lane::{DrawnCluster, DrawnLane, RivalBlock};
pub use self::letter_widths::LetterWidths;
pub use self::stops::{Step, Stop, StopId, Stops};
pub use self::stroke::Stroke;
use super::lanes::Lane;
use super::time_span::{TimeSpan, window_in_words};
use crate::models::PageContext;

/// The width of the drawing in files, in pixels: wide enough for anything. A live page measures
/// itself and redraws.
pub const WIDTH: i32 = 1120;
/// The width of lane names beside their rows, in pixels, if there is room.
pub const GUTTER: i32 = 140;
/// Height of the axis.
pub const AXIS: i32 = 30;
/// Height of a row: large enough to press.
pub const ROW: i32 = 26;
/// Height of a bar, and of its certain core.
pub const BAR: i32 = 12;
/// Height of what is above a lane's rows: its name or, if that is beside them, a gap.
const HEAD: i32 = 30;
const GAP: i32 = 8;
/// Pixels between two lanes.
const BETWEEN: i32 = 8;

/// The space that the drawing is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// The width of its time axis, in pixels.
    pub width: i32,
    /// The width for lane names to the left of it, in pixels; zero if they are above their rows.
    pub gutter: i32,
    /// The letter widths of its font.
    pub letters: LetterWidths,
    /// Whether every lane shows all of its bars, since nothing can be opened on paper.
    pub opens_all: bool,
}

impl Default for Canvas {
    /// The canvas of a file.
    fn default() -> Self {
        Self {
            width: WIDTH - GUTTER,
            gutter: GUTTER,
            letters: LetterWidths::default(),
            opens_all: false,
        }
    }
}

/// The drawing, with all positions in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The width of its time axis.
    pub width: i32,
    /// The width for lane names to the left of it.
    pub gutter: i32,
    /// Its height.
    pub height: i32,
    /// Whether the labels of the axis are repeated below it.
    pub axis_below: bool,
    /// The time in view.
    pub window: Window,
    /// How years are named.
    pub calendar: Calendar<'static>,
    /// The whole time span.
    pub whole: Window,
    /// The years of the filter, as far as they are in view.
    pub year_band: Option<Interval>,
    /// The ticks of the axis.
    pub ticks: Vec<AxisTick>,
    /// The eras.
    pub eras: Vec<DrawnEra>,
    /// The lanes that have something to show.
    pub lanes: Vec<DrawnLane>,
}

/// What all parts of a drawing need for their positions.
struct Frame<'f> {
    page: PageContext,
    params: &'f TimelineParams,
    canvas: &'f Canvas,
    window: Window,
    whole: Window,
    scale: Scale,
    /// The story's current event.
    story: Option<EntryId>,
}

impl Frame<'_> {
    /// The link to a place in the list; it leaves the story, so that the list is shown.
    fn to_list(&self, id: &str) -> String {
        let mut params = self.params.clone();
        params.story = None;
        if params.view == TimelineView::Drawing {
            params.view = TimelineView::Both;
        }
        let address = Address::new(Route::Timeline(params));
        self.page.to_address(address.with_fragment(id))
    }
}

impl Canvas {
    /// Height of what is above a lane's rows.
    fn head(&self) -> i32 {
        if self.gutter > 0 { GAP } else { HEAD }
    }
}

impl Drawing {
    /// Draws lanes for the parameters of an address.
    pub fn of(
        page: PageContext,
        params: &TimelineParams,
        span: TimeSpan,
        lanes: &[Lane],
        canvas: &Canvas,
    ) -> Self {
        let window = span.window(params);
        let story = params.story.as_ref();
        let frame = Frame {
            page,
            params,
            canvas,
            window,
            whole: span.all,
            scale: Scale::new(window, canvas.width),
            story: story.and_then(|slug| page.lore.find(slug.as_str())),
        };
        let (eras, eras_height) = drawn_era::drawn_eras(&frame);
        let mut y = AXIS + eras_height;
        let lanes = lanes.iter().filter_map(|lane| {
            // Claims before and after the window are counted above the drawing.
            let lane = DrawnLane::of(&frame, lane)?;
            let top = y;
            y += lane.height + BETWEEN;
            Some(DrawnLane { y: top, ..lane })
        });
        let lanes = lanes.collect();
        Self {
            width: canvas.width,
            gutter: canvas.gutter,
            height: y + AXIS,
            axis_below: true,
            window,
            calendar: page.calendar(),
            whole: span.all,
            year_band: year_band(&frame),
            ticks: axis::ticks(page.calendar(), frame.scale, &canvas.letters, canvas.gutter),
            eras,
            lanes,
        }
    }

    /// The same for paper: the eras and each lane separately, each with its own axis, so that page
    /// breaks fall between them.
    pub fn pages(self) -> Vec<Self> {
        let eras_height = self.eras.iter().map(|era| era.y + ROW).max();
        let page = |eras, lanes, height| Self {
            height: AXIS + height + BETWEEN,
            axis_below: false,
            year_band: self.year_band,
            ticks: self.ticks.clone(),
            eras,
            lanes,
            ..self
        };
        let mut pages = vec![page(self.eras, Vec::new(), eras_height.unwrap_or_default())];
        pages.extend(self.lanes.into_iter().map(|lane| {
            let height = lane.height;
            page(Vec::new(), vec![DrawnLane { y: AXIS, ..lane }], height)
        }));
        pages
    }

    /// A lane by its id.
    pub fn lane(&self, id: &str) -> Option<&DrawnLane> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The conversion between days and pixels.
    pub fn scale(&self) -> Scale {
        Scale::new(self.window, self.width)
    }

    /// The same with other links, for example for a file stored elsewhere.
    pub fn with_links(mut self, link: impl Fn(&str) -> String) -> Self {
        for era in &mut self.eras {
            era.href = link(&era.href);
        }
        for lane in &mut self.lanes {
            lane.toggle_href = link(&lane.toggle_href);
            for bar in &mut lane.bars {
                bar.href = link(&bar.href);
            }
        }
        self
    }

    /// Its accessible name.
    pub fn label(&self) -> String {
        format!(
            "Drawing of the timeline, {}",
            window_in_words(self.window, self.calendar)
        )
    }
}

/// The horizontal extent of the years of the filter.
fn year_band(frame: &Frame<'_>) -> Option<Interval> {
    let years = frame.page.years?;
    let (from, to) = Window::of_years(years.first, years.last).days();
    let (first, end) = frame.window.days();
    let seen = from < end && to > first;
    seen.then(|| {
        let (from, to) = (frame.scale.x(from), frame.scale.x(to));
        Interval::between(from, to.max(from + 2))
    })
}
