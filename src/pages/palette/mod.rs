//! The list of the palette: what it holds follows the words in the field.

mod later;
mod options;
mod run;

use std::time::Duration;

use leptos::prelude::*;

use self::later::FoundLater;
use self::options::Options;
use self::run::Runner;
use crate::address::history::is_one_file;
use crate::address::{Navigator, use_navigator, without_fragment};
use crate::behaviors::debounce::Debounce;
use crate::behaviors::palette::PaletteField;
use crate::chunks::use_chunks;
use crate::models::palette::{
    PaletteContext, PaletteOption, PaletteSection, list_all, list_options, may_be_question,
    sections_in_words,
};
use crate::platform::log;
use crate::state::reader_data::{ReaderDataStore, use_reader_data};
use crate::ui::announcer::QUIET;

/// How long after typing headings, claims and disputes are searched: the entries are shown first.
const PLACES_AFTER: Duration = Duration::from_millis(120);

/// How long after typing an answer is looked for, which takes longer.
const ANSWER_AFTER: Duration = Duration::from_millis(300);

/// Draws the list.
pub fn draw(field: PaletteField) -> AnyView {
    view! { <List field/> }.into_any()
}

#[component]
fn List(field: PaletteField) -> impl IntoView {
    let data = use_reader_data().unwrap_or_default();
    // The page below stays the same while the palette is open.
    let context = StoredValue::new(context(use_navigator()));
    let named = Memo::new(move |_| {
        let words = field.listed.get();
        context.with_value(|context| list_named(context, &words, data))
    });
    let places = find_places(field, context);
    let answer = find_answer(field, context);
    let sections = Memo::new(move |_| {
        let (answer, places) = (answer.get(), places.get());
        // Once the reader has moved to an option, nothing may move under it.
        named.with(|named| list_all(named, &[&answer, &places], field.has_moved_on()))
    });
    // What Enter does must not depend on how fast it was pressed.
    field.before_enter(move || {
        answer.find_now();
        places.find_now();
    });
    let runner = Runner::new(field);
    let counting = follow_sections(field, sections, runner.message());
    field.on_accept(move |number| {
        let action = sections.with_untracked(|sections| {
            let mut options = sections.iter().flat_map(|section| &section.options);
            options.nth(number).map(PaletteOption::action)
        });
        if let Some(action) = action {
            // A pending count must not replace the command's message.
            counting.cancel();
            runner.run(action);
        }
    });
    // Only once all places have been searched, so that the message doesn't flash between letters.
    let nothing = Memo::new(move |_| {
        let any_words = field.listed.with(|words| !words.trim().is_empty());
        places.is_found() && any_words && sections.with(Vec::is_empty)
    });
    view! {
        <Options field sections/>
        {move || nothing.get().then(|| view! {
            <p class="palette-message">"No names match. Press Enter to search all texts."</p>
        })}
        <div class="palette-foot">
            <p role="status">{runner.message()}</p>
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

/// What is listed for some words based on names alone; tracked.
fn list_named(context: &PaletteContext, words: &str, data: ReaderDataStore) -> Vec<PaletteSection> {
    let recent = data.recent();
    let listed = data.with(|data| list_options(context, words, data, &recent));
    // Damaged tables give no options; the results page shows the error.
    listed.inspect_err(log::damaged).unwrap_or_default()
}

/// Headings, claims and disputes. They come with the lore.
fn find_places(field: PaletteField, context: StoredValue<PaletteContext>) -> FoundLater {
    let chunks = use_chunks();
    chunks.want(chunks.lore);
    let find = Signal::derive(move || chunks.lore.get().map(|chunk| chunk.find_places));
    FoundLater::new(field, context, PLACES_AFTER, find)
}

/// The answer, if a question was typed. It comes with the page of results.
fn find_answer(field: PaletteField, context: StoredValue<PaletteContext>) -> FoundLater {
    let chunks = use_chunks();
    let is_question = Memo::new(move |_| field.listed.with(|words| may_be_question(words)));
    Effect::new(move |_| {
        if is_question.get() {
            chunks.want(chunks.results);
        }
    });
    let find = Signal::derive(move || {
        let chunk = chunks.results.get().filter(|_| is_question.get());
        chunk.map(|chunk| chunk.find_answer)
    });
    FoundLater::new(field, context, ANSWER_AFTER, find)
}

/// Keeps the field's list in step with what is shown, and announces the count once typing pauses.
/// Returns the timer of the announcement.
fn follow_sections(
    field: PaletteField,
    sections: Memo<Vec<PaletteSection>>,
    message: RwSignal<Option<String>>,
) -> Debounce {
    let quiet = Debounce::new(QUIET);
    Effect::new(move |before: Option<String>| {
        let words = field.listed.get();
        let count = sections.with(|sections| sections.iter().map(|one| one.options.len()).sum());
        if before.as_ref() == Some(&words) {
            field.show_more(count);
        } else {
            field.show(count);
        }
        let any_words = !words.trim().is_empty();
        let counted = any_words.then(|| sections.with(|sections| sections_in_words(sections)));
        quiet.call(move || message.set(counted));
        words
    });
    quiet
}
