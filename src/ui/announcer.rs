//! What is told to those who don't see the page: a status region that is always there.

use std::time::Duration;

use leptos::prelude::*;

use crate::behaviors::debounce::Debounce;

/// How long nothing must change before a count is told: a reader who types is not talked at.
pub const QUIET: Duration = Duration::from_millis(700);

/// Tells texts to screen readers. A context; copied freely.
#[derive(Clone, Copy)]
pub struct Announcer {
    message: RwSignal<Option<String>>,
    quiet: Debounce,
}

/// The announcer of the components around. Within another site's page nobody listens to it.
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_default()
}

impl Announcer {
    /// An announcer that has told nothing.
    pub fn new() -> Self {
        Self {
            message: RwSignal::new(None),
            quiet: Debounce::new(QUIET),
        }
    }

    /// Tells a text now.
    pub fn announce(self, text: impl Into<String>) {
        self.message.set(Some(text.into()));
    }

    /// Tells a text in a while, unless another comes first.
    pub fn announce_later(self, text: String) {
        self.quiet.call(move || self.announce(text));
    }

    /// Does not tell what was to be told later.
    pub fn cancel(self) {
        self.quiet.cancel();
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The status region. Natively it is empty.
#[component]
pub fn AnnouncerRegion(announcer: Announcer) -> impl IntoView {
    view! { <p id="announcer" class="vh" role="status">{announcer.message}</p> }
}

/// When a count is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Always: it is what one came for.
    FromTheFirst,
    /// Once it has changed. A page that one has just come to tells its name.
    WhenChanged,
}

/// Tells how much a page shows, once it has stayed the same for a while, as long as the component
/// that calls this lives.
pub fn announce_counts(counts: Counts, count: impl Fn() -> String + Send + Sync + 'static) {
    let announcer = use_announcer();
    let count = Memo::new(move |_| count());
    Effect::new(move |before: Option<()>| {
        let count = count.get();
        if before.is_some() || counts == Counts::FromTheFirst {
            announcer.announce_later(count);
        }
    });
    on_cleanup(move || announcer.cancel());
}
