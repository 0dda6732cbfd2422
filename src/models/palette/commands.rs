//! The commands and pages of the palette.

use lore::route::{Address, Route, ShareParams, TimelineParams};
use lore::search::fold;

use super::{PaletteAction, PaletteLine, PaletteOption, PaletteSection, SectionKind};
use crate::address::without_fragment;
use crate::models::highlighted::HighlightedText;
use crate::site::CALENDAR;
use crate::state::settings::Setting;

/// The minimum number of letters that match a command.
const LEAST_LETTERS: usize = 2;

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Chooses a theme, by its value.
    Theme(&'static str),
    /// Copies the address of the page.
    CopyLink,
    /// Prints the page.
    Print,
    /// Opens the list of keys.
    Keys,
}

/// Where the palette is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteContext {
    /// The address of the page below it.
    pub here: Address,
    /// Whether this is the one-file edition, which can't be installed and isn't split.
    pub one_file: bool,
}

/// A command or a page, with keywords that also find it.
struct Named {
    title: String,
    keywords: &'static str,
    action: PaletteAction,
}

impl Named {
    fn new(title: &str, keywords: &'static str, action: PaletteAction) -> Self {
        Self {
            title: title.to_owned(),
            keywords,
            action,
        }
    }

    /// Whether each of the words is the start of one of its own.
    fn is_meant_by(&self, words: &str) -> bool {
        let own = format!("{} {}", self.title, self.keywords);
        let begins = |word: fold::Word| {
            fold::words(&own).any(|own| own.bytes.starts_with(word.bytes.as_slice()))
        };
        words.trim().chars().count() >= LEAST_LETTERS
            && fold::words(words).next().is_some()
            && fold::words(words).all(begins)
    }

    fn option(self) -> PaletteOption {
        PaletteOption::Line(PaletteLine {
            emblem: None,
            title: HighlightedText::new(&self.title, &[]),
            text: None,
            status: None,
            action: self.action,
        })
    }
}

/// The commands that match some words; all if there are no words.
pub(super) fn commands(context: &PaletteContext, words: &str) -> Option<PaletteSection> {
    let here = &context.here;
    let go = |address| PaletteAction::Go(address);
    let mut all = vec![Named::new(
        "Random entry",
        "surprise any",
        go(here.with_route(Route::Random)),
    )];
    if let Some(years) = here.years() {
        all.push(Named::new(
            &format!("All years, not only {}", CALENDAR.years(years)),
            "clear year filter",
            go(without_fragment(here).in_years(None)),
        ));
    }
    let themes = Setting::Theme.values().iter();
    all.extend(themes.map(|(value, name)| {
        let run = PaletteAction::Run(Command::Theme(value));
        Named::new(&format!("Theme: {name}"), "colours colors mode look", run)
    }));
    let run = PaletteAction::Run;
    all.push(Named::new(
        "Copy link to this page",
        "url address share",
        run(Command::CopyLink),
    ));
    all.push(Named::new(
        "Print this page",
        "paper pdf",
        run(Command::Print),
    ));
    if !context.one_file {
        let device = here.with_route(Route::Settings).with_fragment("device");
        all.push(Named::new(
            "Install as an app",
            "offline home screen device",
            go(device),
        ));
    }
    all.push(Named::new(
        "Keyboard help",
        "keys shortcuts",
        run(Command::Keys),
    ));
    named(SectionKind::Commands, all, words)
}

/// The pages that match some words; all if there are no words.
pub(super) fn pages(context: &PaletteContext, words: &str) -> Option<PaletteSection> {
    let here = &context.here;
    // The palette already is a search, and a random entry is a command.
    let pages = Route::top_level().filter(|page| !matches!(page, Route::Search(_) | Route::Random));
    let pages = pages.map(|page| {
        let (title, keywords) = (page.name().unwrap_or_default(), page.keywords());
        let route = match page {
            Route::Share(_) => Route::Share(ShareParams::of(here)),
            page => page,
        };
        Named::new(title, keywords, PaletteAction::Go(here.with_route(route)))
    });
    named(SectionKind::Pages, pages.collect(), words)
}

/// Whether a title begins with some words, or contains them as a phrase.
pub(super) fn is_called(title: &str, words: &str) -> bool {
    fold::key(title).starts_with(fold::key(words).as_slice()) || fold::has_phrase(title, words)
}

/// A section of what some words match: first by title, then by keyword only.
fn named(kind: SectionKind, all: Vec<Named>, words: &str) -> Option<PaletteSection> {
    let (mut options, mut others) = (Vec::new(), Vec::new());
    for one in all {
        if !words.is_empty() && !one.is_meant_by(words) {
            continue;
        }
        let found = if is_called(&one.title, words) {
            &mut options
        } else {
            &mut others
        };
        found.push(one.option());
    }
    options.append(&mut others);
    PaletteSection::of(kind, options.len(), options)
}

/// "2340-2350" and "2340 to 2350" as the range that addresses have: "2340..2350".
fn as_range(typed: &str) -> Option<String> {
    ["–", " to ", "-"].iter().find_map(|between| {
        let (first, last) = typed.split_once(between)?;
        (!first.trim().is_empty()).then(|| format!("{}..{}", first.trim(), last.trim()))
    })
}

/// Options to view the world in the years that some words name.
pub(super) fn years(context: &PaletteContext, words: &str) -> Option<PaletteSection> {
    let said = ["in ", "year ", "as of "];
    let said = said.iter().find_map(|start| words.strip_prefix(start));
    let typed = said.unwrap_or(words).trim();
    let years = CALENDAR
        .parse(typed)
        .or_else(|| CALENDAR.parse(&as_range(typed)?))?;
    let here = &context.here;
    let said = CALENDAR.years(years);
    let timeline = Route::Timeline(TimelineParams::default());
    let mut options = vec![Named::new(
        &format!("Timeline as of {said}"),
        "",
        PaletteAction::Go(here.with_route(timeline.clone()).in_years(Some(years))),
    )];
    let already = here.years() == Some(years);
    if !already && std::mem::discriminant(&here.route) != std::mem::discriminant(&timeline) {
        options.insert(
            0,
            Named::new(
                &format!("This page as of {said}"),
                "",
                PaletteAction::Go(without_fragment(here).in_years(Some(years))),
            ),
        );
    }
    let options: Vec<_> = options.into_iter().map(Named::option).collect();
    PaletteSection::of(SectionKind::Years, options.len(), options)
}
