//! The timeline as files: the drawing as SVG and PNG, the claims as CSV.

use std::sync::Arc;

use leptos::prelude::*;
use lore::TableError;

use super::drawing::Chart;
use super::state::{TimelineState, use_timeline};
use crate::export::csv::{self, Cell};
use crate::export::{Export, ExportError, SaveButton, png, svg};
use crate::models::chosen_readings::{ChosenReadingsModel, ruled_out_in_words};
use crate::models::file_name::file_name;
use crate::models::timeline::TableRow;
use crate::models::timeline::drawing::{Canvas, Drawing, GUTTER};
use crate::platform::clipboard::full_address;

/// The width of a saved drawing, in pixels.
const WIDTH: i32 = 1600;

/// The columns of the table. Days are ISO 8601; an empty one is unknown or open.
const COLUMNS: [&str; 9] = [
    "sentence",
    "date",
    "words",
    "earliest",
    "latest",
    "certain from",
    "certain to",
    "status",
    "address",
];

/// A button for each file. The outcome of the last one is written to `message`.
#[component]
pub(super) fn SaveButtons(message: RwSignal<String>) -> impl IntoView {
    let state = use_timeline();
    view! {
        <SaveButton prefix="Save as" label="SVG" class="chip save-svg" message
            export=move || Svg(name(state), drawing(state))/>
        <SaveButton prefix="Save as" label="PNG" class="chip save-png" message
            export=move || Png(name(state), drawing(state))/>
        <SaveButton prefix="Save as" label="CSV" class="chip save-csv" message
            export=move || Csv(name(state), rows(state))/>
    }
}

/// The drawing as an SVG document.
struct Svg(String, Result<ByReading<Drawing>, TableError>);

impl Export for Svg {
    fn name(&self) -> String {
        format!("{}.svg", self.0)
    }

    fn media_type(&self) -> &'static str {
        "image/svg+xml"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        svg_document(self.1?).map(String::into_bytes)
    }
}

/// The drawing as a PNG.
struct Png(String, Result<ByReading<Drawing>, TableError>);

impl Export for Png {
    fn name(&self) -> String {
        format!("{}.png", self.0)
    }

    fn media_type(&self) -> &'static str {
        "image/png"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        png::render(&svg_document(self.1?)?).await
    }
}

/// What is saved, and the chosen readings in words.
type ByReading<T> = (T, Option<String>);

/// The claims that are listed, as a table.
struct Csv(String, Result<ByReading<Vec<TableRow>>, TableError>);

impl Export for Csv {
    fn name(&self) -> String {
        format!("{}.csv", self.0)
    }

    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        let (rows, by_reading) = self.1?;
        let cells = rows.iter().map(|row| {
            let mut cells = cells(row, &full_address(&row.href)).to_vec();
            let holds = by_reading
                .as_ref()
                .map(|_| Cell::value(ruled_out_in_words(row.ruled_out)));
            cells.extend(holds);
            cells
        });
        let mut columns: Vec<&str> = COLUMNS.to_vec();
        columns.extend(by_reading.as_deref());
        Ok(csv::write(&columns, cells).into_bytes())
    }
}

/// A row of the table, with the full address of its claim.
fn cells<'r>(row: &'r TableRow, address: &str) -> [Cell<'r>; 9] {
    [
        Cell::text(row.sentence.as_str()),
        Cell::value(row.edtf),
        Cell::text(row.words),
        Cell::value(row.possible.0.as_str()),
        Cell::value(row.possible.1.as_str()),
        Cell::value(row.certain.0.as_str()),
        Cell::value(row.certain.1.as_str()),
        Cell::value(row.status),
        Cell::value(address.to_owned()),
    ]
}

/// The name of the files, after what is shown.
fn name(state: TimelineState) -> String {
    untrack(|| {
        let page = state.page();
        let readings = page.lore.readings();
        state
            .filter()
            .with(|filter| file_name("timeline", filter, &[], page.years, readings, None))
    })
}

fn rows(state: TimelineState) -> Result<ByReading<Vec<TableRow>>, TableError> {
    untrack(|| {
        let (page, filter) = (state.page(), state.filter());
        let rows = filter.with(|filter| state.with_model(|model| model.table(page, filter)))?;
        Ok((rows, ChosenReadingsModel::of(page)?.in_words()))
    })
}

/// The drawing for the current address, with full addresses in its links.
fn drawing(state: TimelineState) -> Result<ByReading<Drawing>, TableError> {
    // Letter widths are guessed: the file may be opened with any font.
    let canvas = Canvas {
        width: WIDTH - GUTTER,
        ..Canvas::default()
    };
    let drawing = untrack(|| {
        let page = state.page();
        state.params().with(|params| {
            state.with_model(|model| {
                let lanes = model.lanes(page, params.lanes, &params.filter)?;
                Ok(model.drawing(page, params, &lanes, &canvas))
            })
        })
    });
    let by_reading = ChosenReadingsModel::of(untrack(|| state.page()))?.in_words();
    drawing.map(|drawing: Drawing| (drawing.with_links(full_address), by_reading))
}

/// The drawing as a stand-alone document.
fn svg_document((drawing, legend): ByReading<Drawing>) -> Result<String, ExportError> {
    svg::document(|| {
        let drawing = Signal::stored(Arc::new(drawing));
        view! { <Chart drawing legend/> }.into_any()
    })
}
