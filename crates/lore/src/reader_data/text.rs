//! The data as it is stored, both in the browser's storage and in an exported file: a text with one item per line,
//! a keyword and its values. Unknown lines are skipped, so that a text that is damaged or from a later version
//! doesn't lose the rest.

use std::fmt;

use super::{ReaderData, Visit};
use crate::Slug;

impl ReaderData {
    /// Parses the stored text; unknown lines are skipped.
    pub fn parse(text: &str) -> Self {
        let mut data = Self::default();
        for line in text.lines() {
            let mut words = line.split_ascii_whitespace();
            let (what, first) = (words.next(), words.next());
            match (what, first, words.next()) {
                (Some("bookmark"), Some(slug), None) => {
                    if let Some(slug) = Slug::parse(slug)
                        && !data.bookmarks.contains(&slug)
                    {
                        data.bookmarks.push(slug);
                    }
                }
                (Some("step"), Some(walk), Some(step)) => {
                    if let (Some(walk), Ok(step)) = (Slug::parse(walk), step.parse()) {
                        data.set_step_done(&walk, step, true);
                    }
                }
                (Some("reading"), Some("on"), None) => data.remember_visits = true,
                (Some("read"), Some(slug), Some(day)) => {
                    if let Some(visit) = Visit::new(slug, day)
                        && data.visits.iter().all(|other| other.slug != visit.slug)
                    {
                        data.visits.push(visit);
                    }
                }
                _ => {}
            }
        }
        data.trim();
        data
    }

    /// The text to store, as [`Self::parse`] reads it; empty if nothing is stored.
    pub fn print(&self) -> String {
        let mut text = String::new();
        if self.remember_visits {
            text.push_str("reading on\n");
        }
        for slug in &self.bookmarks {
            text.extend(["bookmark ", slug.as_str(), "\n"]);
        }
        for visit in &self.visits {
            text.extend(["read ", visit.slug.as_str(), " ", &visit.day, "\n"]);
        }
        for (walk, step) in &self.steps {
            text.extend(["step ", walk.as_str(), " ", &step.to_string(), "\n"]);
        }
        text
    }
}

impl fmt::Display for ReaderData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print())
    }
}
