//! The list of the palette: what it holds follows the words in the field.

mod options;
mod run;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::options::Options;
use self::run::Runner;
use crate::address::history::is_one_file;
use crate::address::{Navigator, use_navigator, without_fragment};
use crate::behaviors::quiet::QuietTimer;
use crate::chunks::Chunks;
use crate::models::palette::{PaletteContext, PaletteSection, counted, list_options};
use crate::state::reader_data::{ReaderDataStore, use_reader_data};
use crate::ui::announcer::QUIET;
use crate::ui::palette::PaletteField;

/// Draws the list.
pub fn draw(field: PaletteField) -> AnyView {
    view! { <List field/> }.into_any()
}

#[component]
fn List(field: PaletteField) -> impl IntoView {
    let navigator = use_navigator();
    let chunks = expect_context::<Chunks>();
    let data = use_reader_data().unwrap_or_default();
    // The page below stays the same while the palette is open.
    let context = StoredValue::new(context(navigator));
    let sections = Memo::new(move |_| {
        let words = field.words.get();
        context.with_value(|context| list(context, &words, data, chunks))
    });
    let runner = Runner::new(field);
    let told = runner.told();
    let quiet = QuietTimer::new(QUIET);
    Effect::new(move |_| {
        let count = sections.with(|sections| sections.iter().map(|one| one.options.len()).sum());
        field.show(count);
        let words = field.words.with_untracked(|words| !words.trim().is_empty());
        let counted = words.then(|| sections.with(|sections| counted(sections)));
        quiet.act_later(move || told.set(counted));
    });
    field.on_accept(move |number| {
        let action = sections.with_untracked(|sections| {
            let mut options = sections.iter().flat_map(|section| &section.options);
            options.nth(number).map(|option| option.action())
        });
        if let Some(action) = action {
            runner.run(action);
        }
    });
    load_places(chunks);
    view! {
        <Options field sections/>
        <div class="palette-foot">
            <p role="status">{told}</p>
            <p class="palette-keys" aria-hidden="true">
                <kbd>"↑"</kbd> <kbd>"↓"</kbd> " choose " <kbd>"Enter"</kbd> " open " <kbd>"Esc"</kbd> " close"
            </p>
        </div>
    }
}

fn context(navigator: Navigator) -> PaletteContext {
    PaletteContext {
        here: without_fragment(&navigator.address_untracked()),
        one_file: is_one_file(navigator.root()),
    }
}

/// What is listed for some words. Headings, claims and disputes come with the pages' chunk; tracked.
fn list(
    context: &PaletteContext,
    words: &str,
    data: ReaderDataStore,
    chunks: Chunks,
) -> Vec<PaletteSection> {
    let places = chunks.pages().map(|chunk| chunk.find_places);
    let places = places.map(|find| find(words, context.here.years));
    let recent = data.recent();
    let listed =
        data.with(|data| list_options(context, words, data, &recent, places.unwrap_or_default()));
    // Damaged tables have no options; the page of results says what is wrong.
    listed.unwrap_or_default()
}

/// Loads what knows the headings, claims and disputes. What did not come is told by the frame.
fn load_places(chunks: Chunks) {
    if chunks.pages_untracked().is_none() {
        spawn_local(async move {
            if let Err(error) = chunks.load_pages().await {
                chunks.set_failed(Some(error));
            }
        });
    }
}
