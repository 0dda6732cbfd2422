//! Relative times in words.

use lore::{AnchorTarget, Id, Role, SOME_TIME};

use crate::drafts::Drafts;

/// "at some time during the Long Winter", "throughout the time of Anna Vel".
pub(super) fn of(target: AnchorTarget, throughout: bool, drafts: &Drafts) -> String {
    let name = name(target, drafts);
    if throughout {
        format!("throughout {name}")
    } else {
        format!("{SOME_TIME} during {name}")
    }
}

fn name(target: AnchorTarget, drafts: &Drafts) -> String {
    match target {
        AnchorTarget::Entry(entry) => {
            let entry = &drafts.entries[entry.index()];
            let title = &entry.title.value;
            // People and places have proper names, and aren't times.
            match drafts.world.kinds[usize::from(entry.kind)].role() {
                Some(Role::Person | Role::Place) => format!("the time of {title}"),
                _ => with_article(title),
            }
        }
        AnchorTarget::Era(number) => {
            let era = drafts.world.eras.get(usize::from(number));
            with_article(era.map_or("", |era| era.label.value.as_str()))
        }
        AnchorTarget::Reading(reading) => {
            let dispute = &drafts.disputes[reading.dispute.index()];
            let reading = dispute.readings.get(usize::from(reading.reading));
            let label = reading.map_or("", |reading| reading.label.value.as_str());
            format!("the time given by “{label}” ({})", dispute.title.value)
        }
    }
}

/// A name with its article, unless it already has one.
fn with_article(name: &str) -> String {
    match name.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => format!("the {name}"),
    }
}
