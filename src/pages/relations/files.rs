//! The files that the page offers: the graph as a picture, and its relations for other programs.

use std::sync::Arc;

use lore::route::Versus;
use lore::{TableError, Years};

use super::saved_graph::SavedGraph;
use crate::export::csv::{self, Cell};
use crate::export::graphml::{Graph, GraphEdge, GraphNode};
use crate::export::{Export, ExportError, png, svg};
use crate::models::PageContext;
use crate::models::chosen_readings::{ChosenReadingsModel, ruled_out_in_words};
use crate::models::file_name::file_name;
use crate::models::relations::{RelationRecords, RelationsModel};
use crate::platform::clipboard::full_address;
use crate::platform::style_rules;

/// The prefixes of the selectors of the style rules that a saved graph needs.
const RULES: [&str; 13] = [
    ".node",
    ".edge",
    ".c",
    ".way",
    ".head",
    ".hit",
    ".disc",
    ".seal-of",
    ".name",
    ".group",
    ".wide",
    ".over",
    "[data-side",
];

/// The relations as they are when a button is pressed.
type Model = Result<Arc<RelationsModel>, TableError>;

/// The name of a file, after what is shown.
fn name(model: &Model, ending: &str) -> String {
    let name = model.as_ref().map_or_else(
        |_| "relations".to_owned(),
        |model| {
            let ends = [model.params.from.clone(), model.params.to.clone()];
            let PageContext { lore, years, .. } = model.page;
            let (years, versus) = match model.compared {
                Some([first, last]) => {
                    let last = (first != last).then_some(Versus::Year(last));
                    (Some(Years::of(first)), last)
                }
                None => (
                    years,
                    model.versus.clone().filter(|_| model.rival.is_some()),
                ),
            };
            let filter = &model.params.filter;
            file_name(
                "relations",
                filter,
                &ends,
                years,
                lore.readings(),
                versus.as_ref(),
            )
        },
    );
    format!("{name}.{ending}")
}

/// The relations as a table (docs/reading.md explains the columns).
pub struct RelationsCsv(pub Model);

impl Export for RelationsCsv {
    fn name(&self) -> String {
        name(&self.0, "csv")
    }

    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        Ok(csv_table(&*self.0?, full_address)?.into_bytes())
    }
}

/// The columns of the table; a comparison and chosen readings add one each.
const COLUMNS: [&str; 11] = [
    "from",
    "from name",
    "relation",
    "to",
    "to name",
    "date",
    "words",
    "status",
    "category",
    "passages",
    "address",
];

/// The highlighted relations as comma-separated values, with full addresses for their links.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn csv_table(
    model: &RelationsModel,
    address_of: impl Fn(&str) -> String,
) -> Result<String, TableError> {
    let records = RelationRecords::of(model)?;
    let by_reading = ChosenReadingsModel::of(model.page)?.in_words();
    let rows = records.relations.iter().map(|record| {
        let mut cells = vec![
            Cell::text(record.from),
            Cell::text(record.names[0]),
            Cell::text(record.relation),
            Cell::text(record.to),
            Cell::text(record.names[1]),
            Cell::value(record.date),
            Cell::text(record.words),
            Cell::text(record.status),
            Cell::text(record.category),
            Cell::text(record.passages.as_str()),
            Cell::value(address_of(&record.href)),
        ];
        cells.extend(record.change.as_deref().map(Cell::text));
        let holds = by_reading
            .as_ref()
            .map(|_| Cell::value(ruled_out_in_words(record.ruled_out)));
        cells.extend(holds);
        cells
    });
    let mut columns: Vec<&str> = COLUMNS.to_vec();
    columns.extend(model.compares().then_some("compared"));
    columns.extend(by_reading.as_deref());
    Ok(csv::write(&columns, rows))
}

/// The relations as a graph for graph programs.
pub struct RelationsGraphml(pub Model);

impl Export for RelationsGraphml {
    fn name(&self) -> String {
        name(&self.0, "graphml")
    }

    fn media_type(&self) -> &'static str {
        "application/xml"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        Ok(graphml(&*self.0?)?.into_bytes())
    }
}

/// The highlighted relations as `GraphML`.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn graphml(model: &RelationsModel) -> Result<String, TableError> {
    let records = RelationRecords::of(model)?;
    let nodes = records
        .entries
        .iter()
        .map(|(&id, &(label, kind))| GraphNode {
            id,
            values: vec![("label", label), ("kind", kind)],
        });
    let edges = records.relations.iter().map(|record| GraphEdge {
        source: record.from,
        target: record.to,
        values: [
            ("relation", record.relation),
            ("date", record.date),
            ("words", record.words),
            ("status", record.status),
            ("category", record.category),
        ]
        .into_iter()
        .chain(record.change.as_deref().map(|change| ("compared", change)))
        .collect(),
    });
    let graph = Graph {
        nodes: nodes.collect(),
        edges: edges.collect(),
    };
    Ok(graph.write())
}

/// The graph as a picture with its text.
pub struct RelationsSvg(pub Model);

impl Export for RelationsSvg {
    fn name(&self) -> String {
        name(&self.0, "svg")
    }

    fn media_type(&self) -> &'static str {
        "image/svg+xml"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        Ok(saved_svg(&*self.0?)?.into_bytes())
    }
}

/// The graph as a PNG.
pub struct RelationsPng(pub Model);

impl Export for RelationsPng {
    fn name(&self) -> String {
        name(&self.0, "png")
    }

    fn media_type(&self) -> &'static str {
        "image/png"
    }

    async fn bytes(self) -> Result<Vec<u8>, ExportError> {
        png::render(&saved_svg(&*self.0?)?).await
    }
}

/// The graph as a self-contained SVG document, with the light theme's colours and its style rules.
fn saved_svg(model: &RelationsModel) -> Result<String, ExportError> {
    let is_of_graph = |selector: &str| {
        let is_level = selector.starts_with(".s") && selector.contains(" .l");
        selector == ":root" || is_level || RULES.iter().any(|start| selector.starts_with(start))
    };
    let rules = style_rules::matching(is_of_graph);
    svg_document(model, &rules)
}

/// The graph as an SVG document with some style rules.
///
/// # Errors
/// If the lore's bytes are damaged, or the browser can't serialize it.
pub fn svg_document(model: &RelationsModel, rules: &str) -> Result<String, ExportError> {
    let saved = SavedGraph::of(model, rules)?;
    svg::document(|| saved.draw())
}
