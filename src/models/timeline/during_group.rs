//! Claims that are only known to have been during something are listed as one group.

use super::dated_claim::DatedClaim;
use super::list::ListLine;
use crate::models::line::capitalized;

/// The claims about which only what they were during is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuringGroup {
    /// Its name in addresses.
    pub id: String,
    /// "At some time during the war".
    pub label: String,
    /// The claims.
    pub lines: Vec<ListLine>,
    /// Whether the group is open at first, since a filter is set.
    pub open: bool,
}

impl DuringGroup {
    /// Adds the lines of a claim to the group during the same thing.
    pub(super) fn add(groups: &mut Vec<Self>, one: &DatedClaim, lines: Vec<ListLine>, open: bool) {
        let id = Self::id_of(one);
        match groups.iter_mut().find(|group| group.id == id) {
            Some(group) => group.lines.extend(lines),
            None => groups.push(Self {
                id,
                label: Self::label_of(one),
                lines,
                open,
            }),
        }
    }

    /// The id of the group that a claim belongs to.
    pub(super) fn id_of(one: &DatedClaim) -> String {
        one.when.words.replace(' ', "-")
    }

    /// The label of the group that a claim belongs to.
    pub(super) fn label_of(one: &DatedClaim) -> String {
        capitalized(one.when.words)
    }
}

#[cfg(test)]
mod tests {
    use lore::route::{ClaimFilter, Lanes};
    use lore::{Basis, Status};

    use crate::models::test_world::TestWorld;
    use crate::models::timeline::{ListLine, TimelineModel};

    /// A war, a guild and a mill with dates of varying precision.
    fn world() -> TestWorld {
        let entries = ["guild", "mill", "event-war", "event-raid"];
        let claims = [
            "event-war existed - 1850/1860",
            "event-raid existed - during=event-war",
            "guild ruled mill during=event-war",
            "mill ruled guild during=event-war",
            "guild knew mill during=event-war inferred",
            "mill knew guild throughout=event-war",
            "mill existed - 1840/1870",
        ];
        TestWorld::of(&entries, &claims)
    }

    #[test]
    fn what_was_only_during_something_is_listed_and_drawn_with_it() {
        let (world, filter) = (world(), ClaimFilter::default());
        let model = TimelineModel::of(world.page).unwrap();
        let sections = model.list(world.page, &filter).unwrap();
        let groups = sections.iter().flat_map(|section| &section.during);
        let groups: Vec<_> = groups
            .map(|group| (group.label.as_str(), group.lines.len(), group.open))
            .collect();
        assert_eq!(groups, [("At some time during the event war", 3, false)]);
        // The event is also listed among the events.
        assert_eq!(model.only_during(world.page, &filter), 4);
        let lanes = model.lanes(world.page, Lanes::Themes, &filter).unwrap();
        let bars = lanes.iter().flat_map(|lane| &lane.bars);
        let bars: Vec<_> = bars.map(|bar| (bar.label.as_str(), bar.basis)).collect();
        assert_eq!(
            bars,
            [
                ("event war", Basis::Dated),
                (
                    "event raid, at some time during the event war",
                    Basis::During
                ),
                ("mill", Basis::Dated),
                ("At some time during the event war: 2", Basis::During),
                ("mill knew guild", Basis::Throughout),
                (
                    "guild knew mill, at some time during the event war",
                    Basis::During
                ),
            ]
        );
        let war = lanes[0].bars[0].extent.hull;
        for bar in lanes.iter().flat_map(|lane| &lane.bars) {
            assert!(bar.basis != Basis::During || bar.extent.hull == war);
        }
    }

    #[test]
    fn an_event_that_was_during_another_stands_after_the_events_with_dates() {
        let world = world();
        let model = TimelineModel::of(world.page).unwrap();
        let sections = model.list(world.page, &ClaimFilter::default()).unwrap();
        let lines = sections.iter().flat_map(|section| &section.lines);
        let sentences = lines.filter_map(|line| match line {
            ListLine::Claim { line, .. } => Some(line.sentence.plain()),
            ListLine::Rivals { .. } | ListLine::Event { .. } => None,
        });
        assert_eq!(
            sentences.collect::<Vec<_>>(),
            [
                "event war, existed: 1850 to 1860",
                "event raid, existed: at some time during the event war"
            ]
        );
    }

    #[test]
    fn a_filter_opens_the_group_and_leaves_what_passes() {
        let world = world();
        let model = TimelineModel::of(world.page).unwrap();
        let filter = ClaimFilter {
            statuses: [Status::Inferred].into(),
            ..ClaimFilter::default()
        };
        let sections = model.list(world.page, &filter).unwrap();
        let groups = sections.iter().flat_map(|section| &section.during);
        let groups: Vec<_> = groups
            .map(|group| (group.lines.len(), group.open))
            .collect();
        assert_eq!(groups, [(1, true)]);
    }
}
