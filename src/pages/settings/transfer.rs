//! Transfers the reader's settings and data between devices, as a file.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::export::{Export, ExportError, SaveButton};
use crate::models::reader_file::{ReaderFile, ReaderFileError};
use crate::platform::{file_input, log};
use crate::site;
use crate::state::reader_data::ReaderDataStore;
use crate::state::settings::{Setting, Settings, use_settings};

/// The largest file accepted, in bytes: a larger one must be something else.
const LARGEST: f64 = 1_000_000.0;

/// Controls to save everything as a file, and to add the contents of such a file.
#[component]
pub fn Transfer(store: ReaderDataStore) -> impl IntoView {
    let settings = use_settings();
    // The outcome of the last action.
    let message = RwSignal::new(String::new());
    let add = move |file: Option<File>| {
        if let Some(file) = file {
            spawn_local(async move { message.set(add(&file, settings, store).await) });
        }
    };
    view! {
        <section aria-labelledby="elsewhere">
            <h2 id="elsewhere">"Export and import"</h2>
            <p>"Settings, bookmarks and the list of what you have read, as one file. Importing one adds to what is here."</p>
            <div class="row">
                <SaveButton label="Save as a file" export=move || Saved::of(settings, store) message/>
                <label>
                    <span class="label">"Add from a file"</span>
                    <input type="file" accept=".txt,text/plain"
                        on:change:target=move |event| add(file_input::take_file(&event.target()))/>
                </label>
            </div>
            <p class="soft" role="status">{message}</p>
        </section>
    }
}

/// All that is stored, as a file.
struct Saved(ReaderFile);

impl Saved {
    fn of(settings: Settings, store: ReaderDataStore) -> Self {
        let chosen = |setting| (setting, settings.get_untracked(setting));
        Self(ReaderFile {
            settings: Setting::ALL.map(chosen).to_vec(),
            data: store.get_untracked(),
        })
    }
}

impl Export for Saved {
    fn name(&self) -> String {
        format!("{}.txt", site::SLUG)
    }

    fn media_type(&self) -> &'static str {
        "text/plain"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        Ok(self.0.print(site::SLUG).into_bytes())
    }
}

/// Adds a file's contents to what is stored. Returns the outcome in words.
async fn add(file: &File, settings: Settings, store: ReaderDataStore) -> String {
    if file.size() > LARGEST {
        return ReaderFileError::Foreign.to_string();
    }
    let text = match file_input::read_text(file).await {
        Ok(text) => text,
        Err(error) => {
            log::warn("a file could not be read", &error);
            return "The file could not be read.".to_owned();
        }
    };
    match ReaderFile::parse(site::SLUG, &text) {
        Ok(read) => {
            for (setting, value) in read.settings {
                settings.choose(setting, value);
            }
            match store.change(|data| data.merge(read.data)) {
                Ok(()) => "Added.".to_owned(),
                Err(error) => error.to_string(),
            }
        }
        Err(error) => error.to_string(),
    }
}
