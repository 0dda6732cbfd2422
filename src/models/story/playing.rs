//! What comes next while the story is playing.

use std::time::Duration;

use super::StoryModel;

/// How long a year between two events is shown.
const YEAR: Duration = Duration::from_millis(140);

/// The most years shown between two events; of more, some are skipped.
const MOST_YEARS: i32 = 16;

/// The time to find an event's card, and to read a word of it. No card stays longer than the last.
const FIND: Duration = Duration::from_millis(2_500);
const WORD: Duration = Duration::from_millis(280);
const LONGEST: Duration = Duration::from_secs(14);

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextMove {
    /// A year between two events.
    Year(i32),
    /// The event at an index.
    Event(usize),
    /// Nothing: it was the last one.
    End,
}

/// What comes next, and after what time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayedMove {
    /// What comes.
    pub to: NextMove,
    /// How long the current state stays.
    pub after: Duration,
}

impl StoryModel {
    /// What follows the event at `at` while the year `shown` is displayed: the event's own, or one on the way
    /// to the next event. With `in_steps`, only the years of events are displayed.
    pub fn next_move(&self, at: usize, shown: Option<i32>, in_steps: bool) -> PlayedMove {
        let here = self.events.get(at);
        let stands = here.is_none_or(|event| event.year == shown);
        let after = if stands { self.reading_time(at) } else { YEAR };
        let Some(next) = self.events.get(at + 1) else {
            return PlayedMove {
                to: NextMove::End,
                after,
            };
        };
        let year = match (here.and_then(|event| event.year), shown, next.year) {
            (Some(from), Some(shown), Some(to)) if !in_steps => {
                let stride = to.saturating_sub(from) / MOST_YEARS + 1;
                let year = shown.saturating_add(stride);
                (year < to).then_some(year)
            }
            _ => None,
        };
        let to = year.map_or(NextMove::Event(at + 1), NextMove::Year);
        PlayedMove { to, after }
    }

    /// How long the card of an event stays.
    fn reading_time(&self, at: usize) -> Duration {
        let words = self.events.get(at).map_or(0, |event| {
            let notes: usize = event
                .after
                .iter()
                .map(|note| count(&note.line.plain()))
                .sum();
            count(event.link.title) + count(event.summary) + notes
        });
        let words = u32::try_from(words).unwrap_or(u32::MAX);
        FIND.saturating_add(WORD.saturating_mul(words)).min(LONGEST)
    }
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::super::StoryModel;
    use super::{NextMove, YEAR};
    use crate::models::test_world::TestWorld;

    fn story() -> StoryModel {
        let entries = [
            "guild",
            "event-fire",
            "event-flood",
            "event-fall",
            "event-end",
        ];
        let claims = [
            "event-fire existed - 1850",
            "event-flood existed - 1853",
            "event-fall existed - 1853",
            "event-end existed - 3000",
        ];
        StoryModel::of(TestWorld::of(&entries, &claims).page).unwrap()
    }

    #[test]
    fn years_lead_from_one_event_to_the_next_and_the_last_one_ends_it() {
        let story = story();
        let to = |at, shown| story.next_move(at, Some(shown), false).to;
        assert_eq!(to(0, 1850), NextMove::Year(1851));
        assert_eq!(to(0, 1851), NextMove::Year(1852));
        assert_eq!(to(0, 1852), NextMove::Event(1));
        // In the same year.
        assert_eq!(to(1, 1853), NextMove::Event(2));
        assert_eq!(to(3, 3000), NextMove::End);
    }

    #[test]
    fn a_card_stays_for_as_long_as_it_takes_to_read_and_a_year_is_short() {
        let story = story();
        assert!(story.next_move(0, Some(1850), false).after.as_secs() >= 2);
        assert_eq!(story.next_move(0, Some(1851), false).after, YEAR);
    }

    #[test]
    fn many_years_are_few_steps_and_without_motion_there_are_none() {
        let story = story();
        let mut shown = 1853;
        let mut steps = 0;
        while let NextMove::Year(year) = story.next_move(2, Some(shown), false).to {
            shown = year;
            steps += 1;
        }
        assert!((8..=16).contains(&steps), "{steps}");
        assert_eq!(story.next_move(2, Some(1853), true).to, NextMove::Event(3));
    }
}
