//! How well a claim is founded.

use lore::{ReadingRef, Status};

use super::Check;
use crate::fault::Fault;

impl Check<'_> {
    /// Status and reading, which must agree.
    pub(super) fn standing(&self) -> Option<(Status, Option<ReadingRef>)> {
        let draft = self.draft;
        let word = draft.status.as_ref();
        let status = match word.map(|spot| spot.value.as_str()) {
            None => None,
            Some("stated") => Some(Status::Stated),
            Some("inferred") => Some(Status::Inferred),
            Some("disputed") => Some(Status::Disputed),
            Some(other) => {
                let title = format!("there is no status `{other}`");
                let place = word.map_or_else(|| draft.place.clone(), |spot| spot.place.clone());
                self.fault(
                    place,
                    title,
                    "write `stated`, `inferred`, or name a `dispute`",
                );
                return None;
            }
        };
        if status == Some(Status::Inferred) && draft.note.is_none() {
            self.fault(
                word.map_or_else(|| draft.place.clone(), |spot| spot.place.clone()),
                "an inference without a note",
                "add a `note` that says how it was reached",
            );
        }
        let Some(dispute) = &draft.dispute else {
            if let (Some(Status::Disputed), Some(word)) = (status, word) {
                self.fault(
                    word.place.clone(),
                    "a disputed claim without a dispute",
                    "name the reading it belongs to: `dispute = \"dispute/reading\"`",
                );
                return None;
            }
            return Some((status.unwrap_or(Status::Stated), None));
        };
        let reading = self.context.names.reading(dispute, self.context.faults);
        if let (Some(Status::Stated | Status::Inferred), Some(word)) = (status, word) {
            self.context.faults.add(
                Fault::new(format!("a disputed claim can't be `{}`", word.value))
                    .at(word.place.clone(), "")
                    .also(dispute.place.clone(), "disputed here")
                    .remedy("remove `status`, or `dispute`"),
            );
        }
        Some((Status::Disputed, Some(reading?)))
    }
}
