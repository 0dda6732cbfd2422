//! Announcements to screen readers: a status region that is always there.

use std::time::Duration;

use leptos::prelude::*;

use crate::behaviors::debounce::Debounce;

/// How long a count must stay unchanged before it is announced, so that typing isn't interrupted.
pub const QUIET: Duration = Duration::from_millis(700);

/// Announces texts to screen readers. A context; copied freely.
#[derive(Clone, Copy)]
pub struct Announcer {
    message: RwSignal<Option<String>>,
    quiet: Debounce,
}

/// The announcer from the context. The default, which nothing displays, is only for component
/// tests.
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_default()
}

impl Announcer {
    /// An announcer without a message.
    pub fn new() -> Self {
        Self {
            message: RwSignal::new(None),
            quiet: Debounce::new(QUIET),
        }
    }

    /// Announces a text now.
    pub fn announce(self, text: impl Into<String>) {
        self.message.set(Some(text.into()));
    }

    /// Announces a text after a delay, unless another comes first.
    pub fn announce_later(self, text: String) {
        self.quiet.call(move || self.announce(text));
    }

    /// Cancels the pending announcement.
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

/// When a count is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Always: it is what the reader came for.
    FromTheFirst,
    /// Only after it has changed. A page that was just opened announces its title.
    WhenChanged,
}

/// Announces how much a page shows once that has been stable for a while, for as long as the
/// calling component lives.
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
