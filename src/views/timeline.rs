//! What happened and what there was: drawn to scale, listed in order, told as a story.
//!
//! One set of claims, `dated`, is what all forms show. The drawing is made here, from the
//! address, and moved by links; in a live page `atlas::timeline` adds keys and the pointer.

mod choices;
mod dated;
mod drawing;
mod lanes;
mod letters;
mod list;
mod marks;
mod order;
mod rows;
mod span;
mod story;
mod summary;
mod table;
mod ways;

use lore::Holding;
use lore::chronology::Window;
use lore::route::{
    Address, ClaimFilter as Filter, TimelineParams as Timeline, TimelineView as View,
};
use maud::html;

use self::dated::{Dated, dated};
use self::drawing::Picture;
use self::list::List;
use self::order::Course;
use self::span::Span;
use crate::page::{Drawn, Page};

pub use self::drawing::WIDTH;
pub use self::letters::Letters;

/// The fixed part of the page.
pub fn head(page: Page, address: &Address) -> Drawn {
    Ok(html! {
        header.page-head {
            h1 { "Timeline" }
            p {
                "What happened, to scale, with the doubts left in. A full bar is certain, a hollow "
                "one possible, and rival readings stand side by side."
            }
        }
        (choices::choices(page, address)?)
    })
}

/// The claims that are asked for: as a story, as a drawing, as a list.
pub fn found(page: Page, asked: &Timeline) -> Drawn {
    let course = Course::of(page)?;
    let all = dated(page, &course)?;
    let asked_for: Vec<_> = all.iter().filter(|one| one.passes(&asked.filter)).collect();
    let mut shown: Vec<&Dated> = asked_for
        .iter()
        .copied()
        .filter(|one| one.holds(page.years) != Holding::No)
        .collect();
    if asked.filter.reverse {
        shown.reverse();
    }
    let plain = asked.filter
        == Filter {
            reverse: asked.filter.reverse,
            ..Filter::default()
        };
    Ok(html! {
        (choices::unknown(page, &asked.filter))
        (story::story(page, asked, &course, &all)?)
        (summary::summary(page, &all)?)
        (ways::views(page, asked))
        div.ways {
            p.soft role="status" { (shown.len()) " of " (all.len()) " dated claims" }
            (story::opener(page, asked, &course)?)
        }
        @if asked.view != View::List && !asked_for.is_empty() {
            (drawn(page, asked, &asked_for, &all, &course)?)
        }
        @if asked.view == View::List || asked.view == View::Both && asked.story.is_none() {
            @let whole = page.years.is_none() && plain;
            (List { page, shown: &shown, course: &course, reverse: asked.filter.reverse, whole }.draw()?)
        }
        @if shown.is_empty() { p.nothing { "No dated claim fits. Choose less to see more." } }
    })
}

/// The drawing with the ways to move in it.
fn drawn(page: Page, asked: &Timeline, shown: &[&Dated], all: &[Dated], course: &Course) -> Drawn {
    let span = Span::of(page, all);
    let class = match asked.view {
        View::Drawing => "chart-part asked",
        _ => "chart-part",
    };
    Ok(html! {
        section class=(class) aria-labelledby="drawing" {
            h2.vh id="drawing" { "Drawing" }
            (ways::looks(page, asked, &span))
            (ways::caption(page, asked, &span, shown))
            div.chart-place id="chart" { (Sheet::default().picture(page, asked, &span, shown, course)?) }
            (ways::key())
        }
    })
}

/// How the drawing is put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In one.
    Whole,
    /// In one, with the axis once more as a picture of its own.
    Ruled,
    /// A picture for each lane, for the pages of paper.
    Paged,
}

/// What the drawing is made on.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// How many pixels wide it is.
    pub width: i32,
    /// The letters that it is written with.
    pub letters: Letters,
    /// Whether it is drawn in one, under an axis that stays in sight, or apart.
    pub form: Form,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            width: WIDTH,
            letters: Letters::default(),
            form: Form::Whole,
        }
    }
}

impl Sheet {
    fn picture(
        &self,
        page: Page,
        asked: &Timeline,
        span: &Span,
        shown: &[&Dated],
        course: &Course,
    ) -> Drawn {
        let lanes = lanes::lanes(page, asked.lanes, shown, course)?;
        let story = asked.story.as_ref();
        let picture = Picture {
            page,
            asked,
            all: span.all,
            window: span.window(asked),
            told: story.and_then(|slug| page.tome.find(slug.as_str())),
            lanes: &lanes,
            width: self.width,
            letters: &self.letters,
        };
        Ok(html! {
            @match self.form {
                Form::Whole => (picture.draw()),
                Form::Ruled => { (picture.ruler()) (picture.draw()) },
                Form::Paged => (picture.pages()),
            }
        })
    }
}

/// The time on view, and all that can be viewed.
pub fn on_view(page: Page, asked: &Timeline) -> Drawn<(Window, Window)> {
    let course = Course::of(page)?;
    let span = Span::of(page, &dated(page, &course)?);
    Ok((span.window(asked), span.all))
}

/// The claims that are shown as comma-separated values; `host` goes before each address.
pub fn csv(page: Page, asked: &Timeline, host: &str) -> Drawn<String> {
    let course = Course::of(page)?;
    let all = dated(page, &course)?;
    let shown = |one: &&Dated| one.passes(&asked.filter) && one.holds(page.years) != Holding::No;
    let shown: Vec<_> = all.iter().filter(shown).collect();
    table::table(page, &shown, host)
}

/// The drawing alone, on some sheet.
pub fn chart(page: Page, asked: &Timeline, sheet: &Sheet) -> Drawn {
    let course = Course::of(page)?;
    let all = dated(page, &course)?;
    let shown: Vec<_> = all.iter().filter(|one| one.passes(&asked.filter)).collect();
    sheet.picture(page, asked, &Span::of(page, &all), &shown, &course)
}
