//! Sections that take longer to find than names: they are looked for once typing pauses.

use std::time::Duration;

use leptos::prelude::*;
use lore::route::Address;

use crate::behaviors::debounce::Debounce;
use crate::behaviors::palette::PaletteField;
use crate::models::palette::{PaletteContext, PaletteSection};

/// Finds sections for some words, at an address.
pub type Find = fn(&str, &Address) -> Vec<PaletteSection>;

/// Sections with the words that they belong to.
#[derive(Clone, Copy)]
pub struct FoundLater {
    field: PaletteField,
    context: StoredValue<PaletteContext>,
    /// None while its chunk isn't loaded, or if nothing is looked for.
    find: Signal<Option<Find>>,
    found: RwSignal<(String, Vec<PaletteSection>)>,
}

impl FoundLater {
    /// Looks for the sections of the field's words, once they have been the same for `delay`.
    pub fn new(
        field: PaletteField,
        context: StoredValue<PaletteContext>,
        delay: Duration,
        find: Signal<Option<Find>>,
    ) -> Self {
        let this = Self {
            field,
            context,
            find,
            found: RwSignal::default(),
        };
        let later = Debounce::new(delay);
        Effect::new(move |_| {
            field.listed.track();
            find.track();
            later.call(move || this.find_now());
        });
        this
    }

    /// Finds them now, unless they have been found: before Enter takes the first option.
    pub fn find_now(self) {
        let words = self.field.listed.get_untracked();
        if self.found.with_untracked(|(found, _)| *found == words) {
            return;
        }
        if let Some(find) = self.find.get_untracked() {
            let sections = self
                .context
                .with_value(|context| find(&words, &context.here));
            self.found.set((words, sections));
        }
    }

    /// Whether the words that are listed have been searched; tracked.
    pub fn is_found(self) -> bool {
        let words = self.field.listed.get();
        self.found.with(|(found, _)| *found == words)
    }

    /// What was found for the words that are listed; empty until they are searched. Tracked.
    pub fn get(self) -> Vec<PaletteSection> {
        if !self.is_found() {
            return Vec::new();
        }
        self.found.with(|(_, sections)| sections.clone())
    }
}
