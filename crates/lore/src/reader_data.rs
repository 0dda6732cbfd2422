//! The data stored for a reader: bookmarks, the steps of walks that they have done and, if they
//! turned it on, which entries they have read.

mod text;

use crate::Slug;

/// How many bookmarks are kept; the oldest are dropped first.
pub const MAX_BOOKMARKS: usize = 1000;

/// How many visits are kept; the oldest are dropped first.
pub const MAX_VISITS: usize = 200;

/// How many steps of walks are kept; those done first are dropped first.
pub const MAX_STEPS: usize = 1000;

/// The bookmarks and the entries that were read, newest first, and the steps that were done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReaderData {
    bookmarks: Vec<Slug>,
    remember_visits: bool,
    visits: Vec<Visit>,
    /// In the order in which they were done.
    steps: Vec<(Slug, u16)>,
}

/// When an entry was last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The entry.
    pub slug: Slug,
    /// The day, as `2026-01-31`.
    pub day: String,
}

impl Visit {
    fn new(slug: &str, day: &str) -> Option<Self> {
        let shape = |(at, byte): (usize, u8)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        let formed = day.len() == 10 && day.bytes().enumerate().all(shape);
        let slug = Slug::parse(slug).filter(|_| formed)?;
        let day = day.to_owned();
        Some(Self { slug, day })
    }
}

impl ReaderData {
    /// Whether nothing is stored.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The bookmarks, newest first.
    pub fn bookmarks(&self) -> &[Slug] {
        &self.bookmarks
    }

    /// Whether an entry is bookmarked.
    pub fn is_bookmarked(&self, slug: &Slug) -> bool {
        self.bookmarks.contains(slug)
    }

    /// Adds a bookmark for an entry, or removes it.
    pub fn toggle_bookmark(&mut self, slug: &Slug) {
        let before = self.bookmarks.len();
        self.bookmarks.retain(|other| other != slug);
        if self.bookmarks.len() == before {
            self.bookmarks.insert(0, slug.clone());
            self.trim();
        }
    }

    /// Whether visits are recorded.
    pub fn remembers_visits(&self) -> bool {
        self.remember_visits
    }

    /// The entries that were read, newest first.
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    /// Turns the recording of visits on, or turns it off and forgets them.
    pub fn set_remember_visits(&mut self, on: bool) {
        self.remember_visits = on;
        if !on {
            self.visits.clear();
        }
    }

    /// Forgets which entries were read.
    pub fn forget_visits(&mut self) {
        self.visits.clear();
    }

    /// Records that an entry was read on a day, written `2026-01-31`. Returns whether anything changed.
    pub fn record_visit(&mut self, slug: &Slug, day: &str) -> bool {
        let Some(visit) = Visit::new(slug.as_str(), day).filter(|_| self.remember_visits) else {
            return false;
        };
        if self.visits.first() == Some(&visit) {
            return false;
        }
        self.visits.retain(|other| other.slug != visit.slug);
        self.visits.insert(0, visit);
        self.trim();
        true
    }

    /// Whether a step of a walk is done; the first is 1.
    pub fn is_step_done(&self, walk: &Slug, step: u16) -> bool {
        self.steps.contains(&(walk.clone(), step))
    }

    /// How many of a walk's `count` steps are done; stored steps may go beyond that if an earlier
    /// edition had more.
    pub fn steps_done(&self, walk: &Slug, count: usize) -> usize {
        let is_of_walk =
            |(own, step): &&(Slug, u16)| own == walk && (1..=count).contains(&usize::from(*step));
        self.steps.iter().filter(is_of_walk).count()
    }

    /// Marks a step of a walk as done, or as not done.
    pub fn set_step_done(&mut self, walk: &Slug, step: u16, done: bool) {
        let step = (walk.clone(), step);
        self.steps.retain(|other| *other != step);
        if done {
            self.steps.push(step);
            self.trim();
        }
    }

    /// Adds the contents of another one; of two visits to an entry the later one is kept.
    pub fn merge(&mut self, other: Self) {
        for slug in other.bookmarks {
            if !self.bookmarks.contains(&slug) {
                self.bookmarks.push(slug);
            }
        }
        for (walk, step) in other.steps {
            self.set_step_done(&walk, step, true);
        }
        self.remember_visits |= other.remember_visits;
        for visit in other.visits {
            match self.visits.iter_mut().find(|own| own.slug == visit.slug) {
                Some(own) if own.day < visit.day => own.day = visit.day,
                Some(_) => {}
                None => self.visits.push(visit),
            }
        }
        // Newest first; dates in this form sort as text.
        self.visits.sort_by(|a, b| b.day.cmp(&a.day));
        self.trim();
    }

    /// Replaces each slug by its current one; if entries are now the same, the newest item is kept.
    /// Returns whether anything changed.
    pub fn rename(&mut self, current: impl Fn(&Slug) -> Slug) -> bool {
        let mut renamed = Self {
            bookmarks: Vec::new(),
            visits: Vec::new(),
            ..self.clone()
        };
        for slug in self.bookmarks.iter().map(&current) {
            if !renamed.bookmarks.contains(&slug) {
                renamed.bookmarks.push(slug);
            }
        }
        for visit in &self.visits {
            let slug = current(&visit.slug);
            if renamed.visits.iter().all(|other| other.slug != slug) {
                renamed.visits.push(Visit {
                    slug,
                    ..visit.clone()
                });
            }
        }
        let changed = renamed != *self;
        *self = renamed;
        changed
    }

    fn trim(&mut self) {
        self.bookmarks.truncate(MAX_BOOKMARKS);
        self.visits.truncate(MAX_VISITS);
        let beyond = self.steps.len().saturating_sub(MAX_STEPS);
        self.steps.drain(..beyond);
    }
}
