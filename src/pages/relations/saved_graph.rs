//! The whole graph as a stand-alone picture, with title, years and legend.

use leptos::prelude::*;
use leptos::svg;
use lore::TableError;
use lore::graph::width_at;

use crate::models::chosen_readings::ChosenReadingsModel;
use crate::models::graph_lines::{EmblemSign, LineSign, line_kind};
use crate::models::relations::{GraphDrawing, RelationsModel, shown_years};
use crate::ui::graph_marks::{EmblemSymbol, SignMarker};
use crate::ui::graph_picture::{PictureParts, emblems, graph_class, signs};

/// The zoom level of the saved picture: about 1,550 pixels wide.
const LEVEL: usize = 9;

/// The height of the heading above the graph, in pixels.
const TITLE: u32 = 64;

/// The height of a line of the legend, in pixels.
const LINE: u32 = 24;

/// How many columns the legend has.
const COLUMNS: u32 = 3;

/// The graph with what is around it.
pub struct SavedGraph {
    drawing: GraphDrawing,
    /// The style sheet.
    rules: String,
    title: String,
    subtitle: String,
    /// The categories: the kinds of their lines and their names.
    categories: Vec<(u16, &'static str)>,
    emblems: Vec<EmblemSign>,
}

impl SavedGraph {
    /// The whole graph at an address, however it is drawn on the page.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel, rules: &str) -> Result<Self, TableError> {
        let world = model.page.lore.world();
        let categories = (0..).zip(&world.categories);
        let subtitle = format!("{} · {} relations", world.name, model.drawn.len());
        let readings = ChosenReadingsModel::of(model.page)?.in_words();
        let readings = readings.map(|words| format!(", {words}"));
        Ok(Self {
            drawing: GraphDrawing::whole(model)?,
            rules: format!("{rules}text {{ font-family: var(--serif); fill: var(--ink); }}"),
            title: format!("Relations{}", shown_years(model)),
            subtitle: [Some(subtitle), readings].into_iter().flatten().collect(),
            categories: categories
                .map(|(number, category)| (line_kind(number), category.label))
                .collect(),
            emblems: emblems(model.page),
        })
    }

    /// Draws it.
    pub fn draw(self) -> AnyView {
        let width = rounded(width_at(LEVEL));
        let (units, units_high) = (
            u32::from(self.drawing.width),
            u32::from(self.drawing.height),
        );
        let height = width * units_high / units.max(1);
        let columns = usize::try_from(COLUMNS).unwrap_or(1);
        let lines = u32::try_from(self.categories.len().div_ceil(columns)).unwrap_or_default();
        let whole = TITLE + height + lines * LINE + LINE;
        let samples = (0..).zip(self.categories).map(|(place, (line, label))| {
            let (x, y) = (
                24 + place % COLUMNS * width / COLUMNS,
                TITLE + height + LINE * (1 + place / COLUMNS),
            );
            view! { <Sample line label x y/> }
        });
        view! {
            <svg xmlns="http://www.w3.org/2000/svg" width=width height=whole
                viewBox=format!("0 0 {width} {whole}")>
                {svg::title().child(self.title.clone())}
                {svg::style().child(self.rules)}
                <Definitions emblems=self.emblems/>
                <rect class="page" width=width height=whole fill="#fbf6ea"></rect>
                <text x="24" y="30" font-size="24">{self.title}</text>
                <text x="24" y="52" font-size="14">{self.subtitle}</text>
                <Graph drawing=self.drawing width height/>
                <g font-size="14">{samples.collect_view()}</g>
            </svg>
        }
        .into_any()
    }
}

/// The graph itself, below its title.
#[component]
fn Graph(drawing: GraphDrawing, width: u32, height: u32) -> impl IntoView {
    let class = graph_class(drawing.small, Some(LEVEL));
    let view_box = format!("0 0 {} {}", drawing.width, drawing.height);
    // In units of the layout.
    let letters = f64::from(drawing.width) * 12.0 / f64::from(width.max(1));
    view! {
        <svg class=class x="0" y=TITLE width=width height=height
            viewBox=view_box>
            <g class="scaled" font-size=format!("{letters:.2}")><PictureParts drawing/></g>
        </svg>
    }
}

/// The definitions that the graph refers to.
#[component]
fn Definitions(emblems: Vec<EmblemSign>) -> impl IntoView {
    let markers = signs().into_iter().map(|sign| view! { <SignMarker sign/> });
    let emblems = emblems
        .into_iter()
        .map(|emblem| view! { <EmblemSymbol emblem/> });
    view! { <defs>{markers.collect_view()} {emblems.collect_view()}</defs> }
}

/// A line of the legend.
#[component]
fn Sample(line: u16, label: &'static str, x: u32, y: u32) -> impl IntoView {
    let sign = LineSign {
        line,
        symmetric: false,
    };
    view! {
        <g class=format!("c{line}") transform=format!("translate({x} {y})")>
            <path class="way" d="M0 0L24 0L48 0" marker-mid=format!("url(#{})", sign.id())></path>
            <text x="58" y="5">{label}</text>
        </g>
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "about 1,550"
)]
fn rounded(width: f64) -> u32 {
    width as u32
}
