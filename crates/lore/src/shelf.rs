//! What a reader has put aside: bookmarks and, where they want it, what they have read.
//!
//! One text holds it, in the browser's storage as in a file that is taken elsewhere: a line for
//! each, a word for what it is and then its values. What can't be understood is passed over, so
//! that neither a spoilt text nor one of a later version costs a reader the rest.

use std::fmt;

use crate::Slug;

/// How many bookmarks are kept; the oldest go first.
pub const MOST_BOOKMARKS: usize = 1000;

/// How many entries are remembered as read.
pub const MOST_READ: usize = 200;

/// The bookmarks and the entries that were read, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    bookmarks: Vec<Slug>,
    reading: bool,
    read: Vec<Visit>,
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

impl Shelf {
    /// Reads what a text holds.
    pub fn parse(text: &str) -> Self {
        let mut shelf = Self::default();
        for line in text.lines() {
            let mut words = line.split_ascii_whitespace();
            let (what, first) = (words.next(), words.next());
            match (what, first, words.next()) {
                (Some("bookmark"), Some(slug), None) => {
                    if let Some(slug) = Slug::parse(slug)
                        && !shelf.bookmarks.contains(&slug)
                    {
                        shelf.bookmarks.push(slug);
                    }
                }
                (Some("reading"), Some("on"), None) => shelf.reading = true,
                (Some("read"), Some(slug), Some(day)) => {
                    if let Some(visit) = Visit::new(slug, day)
                        && shelf.read.iter().all(|other| other.slug != visit.slug)
                    {
                        shelf.read.push(visit);
                    }
                }
                _ => {}
            }
        }
        shelf.trim();
        shelf
    }

    /// Whether there is anything on it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The bookmarks, newest first.
    pub fn bookmarks(&self) -> &[Slug] {
        &self.bookmarks
    }

    /// Whether an entry is marked.
    pub fn is_marked(&self, slug: &Slug) -> bool {
        self.bookmarks.contains(slug)
    }

    /// Marks an entry, or takes its bookmark away.
    pub fn toggle(&mut self, slug: &Slug) {
        let before = self.bookmarks.len();
        self.bookmarks.retain(|other| other != slug);
        if self.bookmarks.len() == before {
            self.bookmarks.insert(0, slug.clone());
            self.trim();
        }
    }

    /// Whether the reader wants to be reminded of what they have read.
    pub fn is_reading(&self) -> bool {
        self.reading
    }

    /// What was read, newest first.
    pub fn read(&self) -> &[Visit] {
        &self.read
    }

    /// Remembers what is read from now on, or forgets all that was.
    pub fn set_reading(&mut self, on: bool) {
        self.reading = on;
        if !on {
            self.read.clear();
        }
    }

    /// Forgets what was read.
    pub fn forget(&mut self) {
        self.read.clear();
    }

    /// An entry is read on a day. Tells whether that changes anything.
    pub fn visit(&mut self, slug: &Slug, day: &str) -> bool {
        let Some(visit) = Visit::new(slug.as_str(), day).filter(|_| self.reading) else {
            return false;
        };
        if self.read.first() == Some(&visit) {
            return false;
        }
        self.read.retain(|other| other.slug != visit.slug);
        self.read.insert(0, visit);
        self.trim();
        true
    }

    /// Puts on it what another one holds beside what is there.
    pub fn join(&mut self, other: Self) {
        for slug in other.bookmarks {
            if !self.bookmarks.contains(&slug) {
                self.bookmarks.push(slug);
            }
        }
        self.reading |= other.reading;
        for visit in other.read {
            match self.read.iter_mut().find(|own| own.slug == visit.slug) {
                Some(own) if own.day < visit.day => own.day = visit.day,
                Some(_) => {}
                None => self.read.push(visit),
            }
        }
        // Days in this form are in order as texts; there are few of them.
        let order = crate::order::sorted(self.read.len(), &mut |a, b| {
            self.read[b].day.cmp(&self.read[a].day)
        });
        self.read = order.into_iter().map(|at| self.read[at].clone()).collect();
        self.trim();
    }

    fn trim(&mut self) {
        self.bookmarks.truncate(MOST_BOOKMARKS);
        self.read.truncate(MOST_READ);
    }

    /// The text that holds it; empty if there is nothing on it.
    pub fn print(&self) -> String {
        let mut text = String::new();
        if self.reading {
            text.push_str("reading on\n");
        }
        for slug in &self.bookmarks {
            text.extend(["bookmark ", slug.as_str(), "\n"]);
        }
        for visit in &self.read {
            text.extend(["read ", visit.slug.as_str(), " ", &visit.day, "\n"]);
        }
        text
    }
}

impl fmt::Display for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print())
    }
}
